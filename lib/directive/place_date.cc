// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "date_scan.h"
#include "letterhead.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxPlaceWords = 8;

// What stands before "ngày" in the banner of a page instead of a place.
constexpr std::array<std::string_view, 12> kNoPlaces{"thu hai", "thu ba",  "thu tu",   "thu nam",
                                                     "thu sau", "thu bay", "chu nhat", "hom nay",
                                                     "sang",    "chieu",   "toi",      "cap nhat"};

bool is_no_place(const FoldedText& text, Stretch place) {
  return std::any_of(kNoPlaces.begin(), kNoPlaces.end(), [&](std::string_view words) {
    return phrase_end(text, place.begin, words) == place.end;
  });
}

// Capital first and small behind it, as place names are written; "TP." and "TX" count too.
bool is_place_word(const FoldedText& text, Stretch word) {
  if (!text.is_letter(word.begin) || !text.is_upper(word.begin)) return false;
  const std::string_view folded = text.folded(word.begin, word.end);
  if (folded == "tp" || folded == "tx" || folded == "tt") return true;
  return !is_capitals(text, word) || word.end - word.begin == 1;
}

// "thành phố Hồ Chí Minh": the kind of place may begin small.
bool is_kind_word(std::string_view folded) {
  return folded == "thanh" || folded == "pho" || folded == "thi" || folded == "xa" ||
         folded == "tran" || folded == "huyen" || folded == "tinh" || folded == "phuong";
}

// "Quận 7".
bool is_numbered(const FoldedText& text, Stretch word) {
  if (!text.is_digit(word.begin) || word.end - word.begin > 2) return false;
  constexpr std::array<std::string_view, 2> kKinds{"quan", "phuong"};
  return std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view kind) {
    return word.begin > kind.size() && text.is_blank(word.begin - 1) &&
           text.starts_word(word.begin - 1 - kind.size(), kind);
  });
}

// Walks back over the words of a name that ends at `end`, to the beginning of its line.
Stretch place_in_line(const FoldedText& text, std::size_t end, std::size_t from) {
  std::size_t begin = end;
  std::size_t at = end;
  for (std::size_t words = 0; words < kMaxPlaceWords; ++words) {
    while (at > from && (text.is_blank(at - 1) || text[at - 1] == '.' ||
                         (text[at - 1] == '-' && begin != end))) {
      --at;
    }
    const std::size_t word_end = at;
    while (at > from && (text.is_word(at - 1) || text[at - 1] == '\'')) --at;
    if (at == word_end) break;
    const bool kind = begin != end && is_kind_word(text.folded(at, word_end));
    const bool numbered = begin == end && is_numbered(text, {at, word_end});
    if (!kind && !numbered && !is_place_word(text, {at, word_end})) break;
    begin = at;
  }
  return {begin, end};
}

// The same, and the one word that a broken line may have left above: "Quảng⏎Ngãi, ngày …".
Stretch place_before(const FoldedText& text, std::size_t end, std::size_t from) {
  Stretch place = place_in_line(text, end, from);
  if (place.empty() || place.begin <= from || text[place.begin - 1] != '\n') return place;
  const std::size_t above_end = place.begin - 1;
  const Stretch above = place_in_line(text, above_end, from);
  const bool whole_line = above.begin == from || text[above.begin - 1] == '\n';
  const bool one_word = word_at(text, above.begin).end == above_end;
  if (!above.empty() && whole_line && one_word) place.begin = above.begin;
  return place;
}

// "ngày      tháng 7 năm 2012": where it ends, or 0.
std::size_t blank_date_end(const FoldedText& text, std::size_t at) {
  const auto pass_blank = [&] {
    while (text.is_blank(at) || text[at] == '.' || text[at] == '_' || text[at] == '/') ++at;
  };
  const auto pass_number = [&] {
    pass_blank();
    while (text.is_digit(at)) ++at;
    pass_blank();
  };
  pass_number();
  if (!text.starts(at, "thang")) return 0;
  at += 5;
  pass_number();
  if (!text.starts(at, "nam")) return 0;
  at += 3;
  const std::size_t word_end = at;
  pass_blank();
  const std::size_t digits = at;
  while (text.is_digit(at)) ++at;
  return at > digits ? at : word_end;
}

}  // namespace

std::optional<PlaceDate> place_date_at(const FoldedText& text, std::size_t at, std::size_t from) {
  if (!text.starts(at, "ngay")) return std::nullopt;
  std::size_t before = at;
  while (before > from && (text.is_blank(before - 1) || text[before - 1] == '\n')) --before;
  const bool comma = before > from && (text[before - 1] == ',' || text[before - 1] == ';');
  if (comma) --before;
  while (before > from && text.is_blank(before - 1)) --before;

  PlaceDate found;
  found.place = place_before(text, before, from);
  if (found.place.empty() || is_no_place(text, found.place)) return std::nullopt;
  if (!comma && found.place.begin > from && text[found.place.begin - 1] != '\n') {
    return std::nullopt;  // "sáng ngày …" in a sentence
  }
  const std::size_t number = text.skip_space(at + 4);
  if (const auto date = scan_date_at(text, number)) {
    found.date = {at, date->end};
    found.day = date->date;
    return found;
  }
  const std::size_t end = blank_date_end(text, at + 4);
  if (end == 0) return std::nullopt;
  found.date = {at, end};
  return found;
}

}  // namespace vankien
