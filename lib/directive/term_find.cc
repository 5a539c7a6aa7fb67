// SPDX-License-Identifier: GPL-3.0-or-later
// Whose "khóa XII" it is: that of the centre, or one of another body.
#include <algorithm>
#include <array>

#include "date_period.h"
#include "lines.h"
#include "phrase_list.h"

namespace vankien {
namespace {

constexpr std::size_t kLookBack = 70;
constexpr std::size_t kMaxWordsBetween = 9;

constexpr PhraseList kCentral(std::array<std::string_view, 6>{
    "trung uong", "tw", "bchtw", "bo chinh tri", "ban bi thu", "dang"});
constexpr PhraseList kOthers(std::array<std::string_view, 26>{
    "quoc hoi",  "hdnd",     "hoi dong", "doan",       "cong doan", "mat tran", "mttq",
    "phu nu",    "nong dan", "cuu",      "tinh uy",    "huyen uy",  "thanh uy", "thi uy",
    "quan uy",   "dang uy",  "dang bo",  "chi bo",     "lop",       "hoc",      "dao tao",
    "boi duong", "hoi lien", "hoi nong", "thanh nien", "lien doan"});
// What may stand right behind the numeral and makes it another body's.
constexpr PhraseList kOwners(std::array<std::string_view, 15>{
    "dang bo", "chi bo", "cong doan", "doan", "hoi", "mat tran", "mttq", "quoc hoi", "hdnd",
    "hoi dong", "tinh", "huyen", "xa", "thanh pho", "phuong"});
constexpr PhraseList kParty(std::array<std::string_view, 2>{"cua dang", "dang"});
// Words between "Đại hội" and its numeral.
constexpr std::array<std::string_view, 9> kCongressWords{"dai", "bieu", "toan", "quoc", "dang",
                                                         "cua", "lan",  "thu",  "khoa"};

bool has_other_owner(const FoldedText& text, std::size_t at) {
  at = text.skip_space(at);
  if (const std::size_t of = phrase_end(text, at, "cua")) at = text.skip_space(of);
  return kOwners.stands(text, at);
}

enum class Body { central, other, unnamed };

// The body named last before `at`, in its sentence.
Body body_before(const FoldedText& text, std::size_t at) {
  const std::size_t limit = at > kLookBack ? at - kLookBack : 0;
  while (at-- > limit) {
    if (text[at] == ';' || (text[at] == '.' && text.is_blank(at + 1))) break;
    if (text[at] == '\n' && text[at + 1] == '\n') break;
    if (!text.is_letter(at) || (at > 0 && text.is_word(at - 1))) continue;
    if (kOthers.stands(text, at)) return Body::other;
    if (kCentral.stands(text, at)) return Body::central;
  }
  return Body::unnamed;
}

std::optional<Figure> read_congress(const FoldedText& text, std::size_t at, bool is_query) {
  bool counted = false;
  for (std::size_t words = 0; words < kMaxWordsBetween; ++words) {
    at = text.skip_space(at);
    if (const auto ordinal = read_ordinal(text, at)) {
      const std::size_t next = text.skip_space(ordinal->end);
      const bool of_party = kParty.stands(text, next);
      // "Đại hội 12 đồng chí": figures alone need more.
      if (text.is_digit(at) && !counted && !of_party && !is_query) return std::nullopt;
      if (has_other_owner(text, ordinal->end)) return std::nullopt;
      return ordinal;
    }
    const Stretch word = word_at(text, at);
    const std::string_view folded = text.folded(word.begin, word.end);
    if (std::find(kCongressWords.begin(), kCongressWords.end(), folded) == kCongressWords.end()) {
      return std::nullopt;
    }
    counted = counted || folded == "thu" || folded == "khoa";
    at = word.end;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Figure> read_central_term(const FoldedText& text, std::size_t at, bool is_query) {
  if (const std::size_t congress = phrase_end(text, at, "dai hoi")) {
    return read_congress(text, congress, is_query);
  }
  std::size_t next = phrase_end(text, at, "khoa");
  if (next == 0) return std::nullopt;
  next = text.skip_space(next);
  if (const std::size_t th = phrase_end(text, next, "thu")) next = text.skip_space(th);
  const auto ordinal = read_ordinal(text, next);
  if (!ordinal || has_other_owner(text, ordinal->end)) return std::nullopt;
  const Body body = body_before(text, at);
  if (body == Body::other || (body == Body::unnamed && !is_query)) return std::nullopt;
  return ordinal;
}

}  // namespace vankien
