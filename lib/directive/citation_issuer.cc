// SPDX-License-Identifier: GPL-3.0-or-later
#include "citation_issuer.h"

#include <algorithm>
#include <vector>

#include "vankien/text/normalize.h"

#include "organ_name.h"
#include "split_words.h"

namespace vankien {
namespace {

struct Kind {
  std::string_view folded;
  CitationIssuers::Level level;
};
using Level = CitationIssuers::Level;
// Behind these the name of a place stands, or ought to.
constexpr std::array<Kind, 17> kKinds{{{"tinh uy", Level::province},
                                       {"thanh uy", Level::city},
                                       {"huyen uy", Level::district},
                                       {"quan uy", Level::district},
                                       {"thi uy", Level::district},
                                       {"dang bo tinh", Level::province},
                                       {"dang bo thanh pho", Level::city},
                                       {"tinh", Level::province},
                                       {"thanh pho", Level::city},
                                       {"huyen", Level::district},
                                       {"quan", Level::district},
                                       {"thi xa", Level::district},
                                       {"xa", Level::commune},
                                       {"phuong", Level::commune},
                                       {"thi tran", Level::commune},
                                       {"dac khu", Level::commune},
                                       {"dang bo huyen", Level::district}}};
// A committee without any kind of place is that of a commune.
constexpr std::array<std::string_view, 2> kCommuneBodies{"dang uy", "dang bo"};

std::string join(const std::vector<std::string_view>& words, std::size_t from) {
  std::string out;
  for (std::size_t i = from; i < words.size(); ++i) {
    if (i > from) out += ' ';
    out += words[i];
  }
  return out;
}

struct Found {
  const Kind* kind = nullptr;
  std::size_t begin = 0;   // index of its first word
  std::size_t behind = 0;  // of the word behind it
};

bool is_small(std::string_view word) { return normalize(word) == to_nfc(word); }

// The last kind of place that a name has, the longest that ends there. Inside a name such a word is
// small: "Quản" of Hớn Quản is no quận.
Found find_kind(const std::vector<std::string_view>& words) {
  Found found;
  std::string all;  // with one blank behind each word
  std::vector<std::size_t> begins;
  for (const std::string_view word : words) {
    begins.push_back(all.size());
    all += fold(word);
    all += ' ';
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view rest = std::string_view(all).substr(begins[i]);
    for (const Kind& kind : kKinds) {
      if (!rest.starts_with(kind.folded) || rest[kind.folded.size()] != ' ') continue;
      const bool committee = kind.folded.ends_with("uy") || kind.folded.starts_with("dang bo");
      if (!committee && !is_small(words[i])) continue;
      const auto spaces = std::count(kind.folded.begin(), kind.folded.end(), ' ');
      const std::size_t behind = i + static_cast<std::size_t>(spaces) + 1;
      if (behind > found.behind) found = {&kind, i, behind};
    }
  }
  return found;
}

}  // namespace

CitationIssuers::CitationIssuers(const Vocabulary& vocabulary, std::string_view issuer,
                                 std::string_view parent)
    : vocabulary_(vocabulary) {
  learn(parent);
  learn(issuer);
}

void CitationIssuers::learn(std::string_view name) {
  const std::vector<std::string_view> words = split_words(name);
  const Found found = find_kind(words);
  if (found.kind == nullptr || found.behind >= words.size()) return;
  std::string where = join(words, found.behind);
  if (found.kind->level == Level::commune) commune_ = join(words, found.begin);
  // A city below a province is one of its districts; else it stands for a province itself.
  if (found.kind->level == Level::city && place(Level::province).empty()) {
    place(Level::province) = where;
  }
  place(found.kind->level) = std::move(where);
}

std::string CitationIssuers::in_full(std::string_view issuer, const Symbol& symbol) const {
  if (!issuer.empty()) {
    std::string speaker;
    OrganName name = read_organ_name(issuer, vocabulary_, &speaker);
    std::string written = name.organ != nullptr ? name.text() : std::string(issuer);
    if (!speaker.empty()) written = speaker + ' ' + written;
    return with_place(std::move(written));
  }
  // TW stands for three bodies.
  const std::string code = symbol.organ.substr(0, symbol.organ.find('-'));
  const Organ* organ = vocabulary_.organ_by_code(code);
  if (organ == nullptr || organ->code == "TW" || organ->level == "unit") return {};
  if (!organ->takes_place) {
    return organ->level == "central" || organ->level == "state" ? organ->name : std::string();
  }
  std::string full = with_place(organ->name);
  return full == organ->name ? std::string() : full;
}

std::string CitationIssuers::with_place(std::string name) const {
  const std::vector<std::string_view> words = split_words(name);
  const Found found = find_kind(words);
  if (found.kind != nullptr) {
    if (found.behind < words.size()) return name;
    const bool city = found.kind->level == Level::city && place(Level::city).empty();
    const std::string& where = place(city ? Level::province : found.kind->level);
    return where.empty() ? name : name + ' ' + where;
  }
  const std::string plain = fold(name);
  const bool commune = std::any_of(kCommuneBodies.begin(), kCommuneBodies.end(),
                                   [&](std::string_view body) { return plain.ends_with(body); });
  return commune && !commune_.empty() ? name + ' ' + commune_ : name;
}

}  // namespace vankien
