// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "vankien/text/normalize.h"

#include "is_one_of.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxNameWords = 7;

// Words of offices and posts, which a name in capitals is told from.
constexpr std::array<std::string_view, 16> kNoNames{
    "ban", "bộ",  "ủy",     "đảng", "huyện", "tỉnh", "xã",   "phường",
    "hội", "phó", "trưởng", "thư",  "chủ",   "tịch", "khóa", "chánh"};

// The families that nine in ten belong to. Where no room is left for the hand, nothing else tells
// a name in capitals from the end of a title.
constexpr std::array<std::string_view, 30> kFamilies{
    "nguyễn", "trần", "lê",  "phạm",  "hoàng", "huỳnh", "phan", "vũ",    "võ",    "đặng",
    "bùi",    "đỗ",   "hồ",  "ngô",   "dương", "lý",    "đào",  "đoàn",  "vương", "trịnh",
    "trương", "đinh", "lâm", "phùng", "mai",   "tô",    "tạ",   "quách", "lương", "lưu"};

// "Nguyễn", "Niê", "H'Bia": a capital, then small letters; or all capitals in a name so printed.
bool is_name_word(const FoldedText& text, Stretch word) {
  if (!text.is_letter(word.begin) || !text.is_upper(word.begin)) return false;
  for (std::size_t at = word.begin; at < word.end; ++at) {
    if (text.is_digit(at)) return false;
  }
  return true;
}

std::string normal_word(const FoldedText& text, std::size_t at) {
  return normalize(text.words(at, word_at(text, at).end));
}

}  // namespace

PersonName name_at(const FoldedText& text, Stretch within, bool capitals) {
  PersonName name{{within.begin, within.begin}, 0};
  std::size_t at = within.begin;
  while (at < within.end && name.words < kMaxNameWords) {
    while (at < within.end && text.is_blank(at)) ++at;
    std::size_t end = at;
    while (end < within.end && (text.is_word(end) || text[end] == '\'')) ++end;
    const Stretch word{at, end};
    if (word.empty() || !is_name_word(text, word)) break;
    if (!capitals && end - at > 1 && is_capitals(text, word)) break;
    if (phrase_end(text, at, "noi nhan") != 0) break;
    ++name.words;
    name.stretch.end = at = end;
  }
  return name;
}

bool is_person(const FoldedText& text, Stretch name) {
  for (std::size_t at = word_at(text, name.begin).end; at < name.end;) {
    const Stretch word = word_at(text, at);
    if (is_one_of(normal_word(text, at), kNoNames)) return false;
    at = std::max(word.end, at + 1);
  }
  return true;
}

bool begins_family_name(const FoldedText& text, std::size_t at) {
  return is_one_of(normal_word(text, at), kFamilies);
}

}  // namespace vankien
