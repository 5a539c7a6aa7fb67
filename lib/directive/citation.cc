// SPDX-License-Identifier: GPL-3.0-or-later
#include "citation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vankien/text/normalize.h"

#include "citation_verb.h"
#include "date_scan.h"
#include "is_one_of.h"
#include "named_citation.h"
#include "organ_name.h"
#include "symbol_scan.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxIssuerWords = 20;
constexpr std::size_t kMaxLink = 60;
constexpr std::size_t kMaxShared = 8;
constexpr std::size_t kMaxSharedDigits = 4;

// Small words that go on with the name of an office behind its first words.
constexpr std::array<std::string_view, 29> kNameWords{
    "tinh", "huyen", "quan", "xa",  "phuong", "thanh", "pho",  "thi",  "tran", "dac",
    "khu",  "thon",  "lan",  "thu", "lam",    "thoi",  "toan", "quoc", "cac",  "co",
    "khoi", "dang",  "bo",   "uy",  "nhan",   "dan",   "dai",  "bieu", "nghi"};

// Names of these offices are made of words of two syllables: "Phòng Nông nghiệp huyện".
constexpr std::array<std::string_view, 6> kOffices{"phong", "so",        "chi cuc",
                                                   "cuc",   "trung tam", "thanh tra"};
constexpr std::array<std::string_view, 12> kBehindNames{"ve",   "tai",   "va", "cho", "de", "theo",
                                                        "ngay", "trong", "la", "thi", "do", "duoc"};

struct Tail {
  std::optional<Date> date;
  std::string issuer;
  std::size_t end = 0;
};

// The name of an office behind "của": as far as names of the vocabulary, capitalised words and the
// kinds of places go.
std::size_t issuer_end(const FoldedText& text, std::size_t at, const Vocabulary& vocabulary) {
  std::size_t end = at;
  const bool office = std::any_of(kOffices.begin(), kOffices.end(), [&](std::string_view words) {
    return phrase_end(text, at, words) != 0;
  });
  bool after_capital = false;
  for (std::size_t words = 0; words < kMaxIssuerWords; ++words) {
    const std::size_t begin = text.skip_space(end);
    const Stretch word = word_at(text, begin);
    if (word.empty() || (end != at && begin == end)) break;
    // A name never reaches over a clause: its own commas are in the vocabulary.
    const std::size_t limit = std::min(text.size(), begin + 120);
    if (text.is_upper(begin)) {
      if (const auto organ = organ_at(text, begin, limit, vocabulary)) {
        end = organ->end;
        continue;
      }
    }
    const std::string_view folded = text.folded(word.begin, word.end);
    const bool small = is_one_of(folded, kNameWords);
    const bool ordinal = end != at && text.folded(at, end).ends_with("lan thu");
    const bool second = office && after_capital && !is_one_of(folded, kBehindNames);
    if (!text.is_upper(begin) && !(end != at && (small || ordinal || second))) break;
    after_capital = text.is_upper(begin);
    if (text.is_upper(begin) && end == at && !text.is_letter(begin)) break;
    end = word.end;
  }
  return end;
}

class CitationReader {
 public:
  CitationReader(const FoldedText& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  Citation read(const NamedMention& found) const {
    Citation citation = read_around({found.begin, found.end});
    citation.name = found.name;
    return citation;
  }

  Citation read(const ScannedSymbol& found) const {
    Citation citation = read_around({found.begin, found.end});
    citation.symbol = found.symbol;
    // Scanning and the press write TƯ for both; whoever issued it tells which.
    if (text_.folded(found.begin, found.end).ends_with("/tu") &&
        normalize(text_.words(found.end - 2, found.end)) == "tư" && is_central(citation.issuer)) {
      citation.symbol.organ = "TW";
    }
    return citation;
  }

  // "217-QĐ/TW, Quyết định số 218-QĐ/TW ngày …": nothing stands between but words that link them.
  bool links(std::size_t from, std::size_t to) const {
    if (to - from > kMaxLink) return false;
    std::string name;
    for (std::size_t at = from; at < to;) {
      if (text_[at] == '.' || text_[at] == ';' || text_[at] == ':' || text_[at] == '(')
        return false;
      if (!text_.is_word(at)) {
        ++at;
        continue;
      }
      const Stretch word = word_at(text_, at);
      const std::string_view folded = text_.folded(word.begin, word.end);
      if (folded != "va" && folded != "so" && folded != "cung" && folded != "cac") {
        if (!name.empty()) name += ' ';
        name += folded;
      }
      at = word.end;
    }
    return name.empty() || vocabulary_.type_names().find(name) != nullptr;
  }

 private:
  Citation read_around(Stretch mention) const {
    Tail tail = tail_at(mention.end);
    Citation citation;
    citation.date = tail.date;
    citation.issuer = std::move(tail.issuer);
    citation.verb = read_citation_verb(text_, mention, tail.end, vocabulary_);
    citation.span = text_.span(mention.begin, mention.end);
    return citation;
  }

  static bool is_central(std::string_view issuer) {
    const std::string plain = fold(issuer);
    return plain.find("trung uong") != std::string::npos ||
           plain.find("bo chinh tri") != std::string::npos ||
           plain.find("ban bi thu") != std::string::npos;
  }

  Tail tail_at(std::size_t at) const {
    Tail tail;
    for (int part = 0; part < 2; ++part) {
      const std::size_t next = pass_links(at);
      if (!tail.date) {
        if (const auto date = scan_date_at(text_, pass_day_word(next))) {
          tail.date = date->date;
          at = date->end;
          continue;
        }
      }
      const std::size_t name = phrase_end(text_, next, "cua");
      if (name == 0 || !tail.issuer.empty()) break;
      const std::size_t begin = text_.skip_space(name);
      const std::size_t end = issuer_end(text_, begin, vocabulary_);
      if (end == begin) break;
      tail.issuer = text_.words(begin, end);
      at = end;
    }
    tail.end = at;
    return tail;
  }

  // Past ", ban hành", " (" and the like.
  std::size_t pass_links(std::size_t at) const {
    at = text_.skip_space(at);
    while (text_[at] == ',' || text_[at] == '(' || text_[at] == ')' || text_[at] == '|') {
      at = text_.skip_space(at + 1);
    }
    for (const std::string_view words : {"duoc ban hanh", "ban hanh", "ky", "de", "cung"}) {
      const std::size_t end = phrase_end(text_, at, words);
      if (end != 0) return text_.skip_space(end);
    }
    return at;
  }

  std::size_t pass_day_word(std::size_t at) const {
    return text_.starts(at, "ngay") ? text_.skip_space(at + 4) : at;
  }

  const FoldedText& text_;
  const Vocabulary& vocabulary_;
};

// "các Nghị quyết số 18, 19-NQ/TW": the numbers before one share its code. They begin behind "số",
// or else they may be anything.
std::vector<ScannedSymbol> with_shared_codes(const FoldedText& text,
                                             std::vector<ScannedSymbol> symbols) {
  std::vector<ScannedSymbol> out;
  for (ScannedSymbol& symbol : symbols) {
    std::vector<ScannedSymbol> shared;
    std::size_t at = symbol.begin;
    while (shared.size() < kMaxShared) {
      std::size_t end = at;
      while (end > 0 && text.is_blank(end - 1)) --end;
      if (end > 2 && text.starts_word(end - 2, "va")) {
        end -= 2;
      } else if (end > 0 && (text[end - 1] == ',' || text[end - 1] == ';')) {
        --end;
      } else {
        break;
      }
      while (end > 0 && text.is_blank(end - 1)) --end;
      std::size_t begin = end;
      while (begin > 0 && text.is_digit(begin - 1)) --begin;
      const bool number = begin < end && end - begin <= kMaxSharedDigits && begin > 0 &&
                          (text.is_blank(begin - 1) || text[begin - 1] == '\n');
      if (!number) break;
      ScannedSymbol other = symbol;
      other.symbol.number = text.folded(begin, end);
      other.begin = begin;
      other.end = end;
      shared.push_back(std::move(other));
      at = begin;
    }
    while (at > 0 && (text.is_blank(at - 1) || text[at - 1] == ':')) --at;
    const bool labelled = at >= 2 && text.starts_word(at - 2, "so");
    if (labelled) out.insert(out.end(), shared.rbegin(), shared.rend());
    out.push_back(std::move(symbol));
  }
  return out;
}

// Whether the symbol with this key may have that number: the key itself costs more.
bool is_number_of(std::string_view key, std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return !key.empty() && key.starts_with(number);
}

bool is_excluded(const std::vector<Stretch>& excluded, std::size_t at) {
  const auto after = std::upper_bound(
      excluded.begin(), excluded.end(), at,
      [](std::size_t position, const Stretch& stretch) { return position < stretch.begin; });
  return after != excluded.begin() && at < std::prev(after)->end;
}

}  // namespace

std::vector<Citation> read_citations(const FoldedText& text, const CitationScope& scope,
                                     const Vocabulary& vocabulary) {
  const CitationReader reader(text, vocabulary);
  const std::string own_key = symbol_key(scope.own_symbol);
  const std::vector<ScannedSymbol> symbols =
      with_shared_codes(text, scan_symbols(text, scope.begin, text.size(), vocabulary));

  std::vector<Citation> citations;
  citations.reserve(symbols.size());
  std::size_t next_begin = text.size();  // of the citation behind, which is citations.back()
  for (auto found = symbols.rbegin(); found != symbols.rend(); ++found) {
    if (is_excluded(scope.excluded, found->begin)) continue;
    Citation citation = reader.read(*found);
    const bool same_chain = !citations.empty() && citation.issuer.empty() &&
                            citation.symbol.organ == citations.back().symbol.organ &&
                            reader.links(found->end, next_begin);
    if (same_chain) {
      if (!citation.date) citation.date = citations.back().date;
      citation.issuer = citations.back().issuer;
    }
    const bool own = is_number_of(own_key, citation.symbol.number) &&
                     symbol_key(citation.symbol.text()) == own_key &&
                     (!citation.date || citation.date == scope.own_date);
    if (own) continue;
    next_begin = found->begin;
    citations.push_back(std::move(citation));
  }
  std::reverse(citations.begin(), citations.end());
  for (const NamedMention& found : find_named(text, scope.begin, text.size())) {
    if (!is_excluded(scope.excluded, found.begin)) citations.push_back(reader.read(found));
  }
  std::stable_sort(citations.begin(), citations.end(), [](const Citation& a, const Citation& b) {
    return a.span.begin < b.span.begin;
  });
  for (Citation& citation : citations) {
    citation.issuer_name = scope.issuers.in_full(citation.issuer, citation.symbol);
  }
  return citations;
}

}  // namespace vankien
