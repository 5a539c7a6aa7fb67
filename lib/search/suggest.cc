// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggest.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "vankien/index/schema.h"
#include "vankien/index/symbol_order.h"
#include "vankien/text/normalize.h"

#include "char_kind.h"

namespace vankien {

namespace {

// Beyond so many different titles or symbols those of the first documents are suggested.
constexpr std::size_t kMaxEntries = 200'000;
// A word of fewer documents is no help to who types.
constexpr std::uint32_t kFrequent = 3;
constexpr std::size_t kMaxTyped = 200;
constexpr std::size_t kKeyBytes = 8;
constexpr std::size_t kKinds = 4;
// Places that are looked at; where there are more, what is typed tells too little to be complete.
constexpr std::size_t kMaxLooked = 20'000;
constexpr std::size_t kShareOfAKind = 4;

// Words without diacritics, a blank before each: "121-KH/HU" → " 121 kh hu".
std::string folded_words(std::string_view text) {
  std::string out;
  bool in_word = false;
  for (const char c : fold(text)) {
    const bool letter = is_of_word(c);
    if (letter && !in_word) out += ' ';
    if (letter) out += c;
    in_word = letter;
  }
  return out;
}

std::uint64_t key_of(std::string_view word) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < kKeyBytes; ++i) {
    key = key << 8U | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
  }
  return key;
}

// Values of a slot with the number of documents that have each.
std::unordered_map<std::string, std::uint32_t> count_values(const Xapian::Database& database,
                                                            int slot) {
  std::unordered_map<std::string, std::uint32_t> counts;
  const auto number = static_cast<Xapian::valueno>(slot);
  for (auto it = database.valuestream_begin(number); it != database.valuestream_end(number); ++it) {
    if (counts.size() == kMaxEntries) break;
    ++counts[*it];
  }
  return counts;
}

}  // namespace

SuggestTable::SuggestTable(const Xapian::Database& database, const FacetColumns& columns) {
  add_symbols(database);
  std::vector<std::uint32_t> bodies(columns.issuer.values.size());
  for (const std::uint32_t body : columns.issuer.of_document) ++bodies[body];
  for (std::size_t i = 1; i < bodies.size(); ++i) {
    add(columns.issuer.values[i], Suggestion::Kind::body, bodies[i]);
  }
  add_titles(database);
  add_words(database);
  sort_starts();
}

void SuggestTable::add(std::string text, Suggestion::Kind kind, std::uint32_t documents) {
  std::string folded = folded_words(text);
  if (folded.empty()) return;
  const auto entry = static_cast<std::uint32_t>(entries_.size());
  for (std::size_t at = 0; at != std::string::npos; at = folded.find(' ', at + 1)) {
    starts_.push_back({key_of(std::string_view(folded).substr(at + 1)), entry});
  }
  entries_.push_back({std::move(text), std::move(folded), kind, documents});
}

void SuggestTable::add_symbols(const Xapian::Database& database) {
  for (const auto& [order, documents] : count_values(database, slot::kSymbol)) {
    add(std::string(symbol_of_order(order)), Suggestion::Kind::symbol, documents);
  }
}

void SuggestTable::add_titles(const Xapian::Database& database) {
  for (const auto& [title, documents] : count_values(database, slot::kTitle)) {
    add(title, Suggestion::Kind::subject, documents);
  }
}

// Prefixed terms begin with a capital, and so stand before all words; digits before them.
void SuggestTable::add_words(const Xapian::Database& database) {
  auto it = database.allterms_begin();
  it.skip_to("a");
  for (const auto end = database.allterms_end(); it != end; ++it) {
    const auto documents = static_cast<std::uint32_t>(it.get_termfreq());
    const bool letter = (*it).size() < 2 || fold(*it).size() < 2;
    if (documents >= kFrequent && !letter) add(*it, Suggestion::Kind::word, documents);
  }
}

void SuggestTable::sort_starts() {
  std::sort(starts_.begin(), starts_.end(), [](const Start& a, const Start& b) {
    return a.key != b.key ? a.key < b.key : a.entry < b.entry;
  });
}

std::vector<Suggestion> SuggestTable::suggest(std::string_view typed) const {
  std::size_t cut = std::min(typed.size(), kMaxTyped);
  while (cut < typed.size() && is_continuation(typed[cut])) --cut;
  const std::string wanted = folded_words(typed.substr(0, cut));
  std::vector<std::string> words;  // each with the blank before
  for (std::size_t at = 0; at < wanted.size();) {
    const std::size_t end = std::min(wanted.find(' ', at + 1), wanted.size());
    words.push_back(wanted.substr(at, end - at));
    at = end;
  }
  if (words.empty()) return {};
  // The word with the fewest places to look at.
  std::pair<std::size_t, std::size_t> range{0, starts_.size()};
  for (const std::string& word : words) {
    const std::string_view begin = std::string_view(word).substr(1);
    const std::uint64_t low = key_of(begin);
    const std::size_t free_bits = 8 * (kKeyBytes - std::min(begin.size(), kKeyBytes));
    const std::uint64_t high = low | (free_bits == 0 ? 0 : (~std::uint64_t{0} >> (64 - free_bits)));
    const auto first = std::partition_point(starts_.begin(), starts_.end(),
                                            [&](const Start& start) { return start.key < low; });
    const auto last = std::partition_point(first, starts_.end(),
                                           [&](const Start& start) { return start.key <= high; });
    if (static_cast<std::size_t>(last - first) < range.second - range.first) {
      range = {static_cast<std::size_t>(first - starts_.begin()),
               static_cast<std::size_t>(last - starts_.begin())};
    }
  }
  range.second = std::min(range.second, range.first + kMaxLooked);
  struct Found {
    int closeness;
    const Entry* entry;
  };
  const auto better = [](const Found& a, const Found& b) {
    if (a.closeness != b.closeness) return a.closeness > b.closeness;
    if (a.entry->kind != b.entry->kind) return a.entry->kind < b.entry->kind;
    if (a.entry->documents != b.entry->documents) return a.entry->documents > b.entry->documents;
    if (a.entry->text.size() != b.entry->text.size()) {
      return a.entry->text.size() < b.entry->text.size();
    }
    return a.entry->text < b.entry->text;
  };
  const auto closeness_of = [&](const std::string& folded) {
    const std::size_t at = folded.find(wanted);
    if (at == std::string::npos) return 0;
    const std::size_t end = at + wanted.size();
    const bool whole = end == folded.size() || folded[end] == ' ';
    return 1 + (at == 0 ? 1 : 0) + (whole ? 2 : 0);
  };
  std::array<std::vector<Found>, kKinds> best;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const Entry& entry = entries_[starts_[i].entry];
    const bool has_all = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      return entry.folded.find(word) != std::string::npos;
    });
    if (!has_all) continue;
    const Found found{closeness_of(entry.folded), &entry};
    std::vector<Found>& of_kind = best[static_cast<std::size_t>(entry.kind)];
    if (of_kind.size() == kMost && !better(found, of_kind.back())) continue;
    const bool told = std::any_of(of_kind.begin(), of_kind.end(),
                                  [&](const Found& each) { return each.entry == &entry; });
    if (told) continue;
    of_kind.insert(std::upper_bound(of_kind.begin(), of_kind.end(), found, better), found);
    if (of_kind.size() > kMost) of_kind.pop_back();
  }
  // No kind takes the room of the others while they have anything.
  std::vector<Found> chosen;
  for (const bool rest : {false, true}) {
    std::vector<Found> more;
    for (const auto& of_kind : best) {
      const std::size_t share = std::min(of_kind.size(), kShareOfAKind);
      const auto cut_off = of_kind.begin() + static_cast<std::ptrdiff_t>(share);
      more.insert(more.end(), rest ? cut_off : of_kind.begin(), rest ? of_kind.end() : cut_off);
    }
    std::sort(more.begin(), more.end(), better);
    chosen.insert(chosen.end(), more.begin(), more.end());
  }
  chosen.resize(std::min(chosen.size(), kMost));
  std::vector<Suggestion> out;
  for (const Found& found : chosen) out.push_back({found.entry->text, found.entry->kind});
  return out;
}

}  // namespace vankien
