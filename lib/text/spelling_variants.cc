// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/spelling_variants.h"

#include <utility>

namespace vankien {

namespace {

// After h k l m s t qu, in syllables without any other vowel or coda. The list is closed: where
// only one of the two is written ("ti vi", "đi"), or they are different words ("mi" and "my", "hí"
// and "hý"), nothing stands here.
constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
    {"hy", "hi"},   {"hỷ", "hỉ"},   {"ky", "ki"},   {"kỳ", "kì"},   {"ký", "kí"},   {"kỷ", "kỉ"},
    {"kỹ", "kĩ"},   {"kỵ", "kị"},   {"ly", "li"},   {"lỳ", "lì"},   {"lý", "lí"},   {"lỵ", "lị"},
    {"mỳ", "mì"},   {"mỹ", "mĩ"},   {"mỵ", "mị"},   {"sỹ", "sĩ"},   {"sỷ", "sỉ"},   {"ty", "ti"},
    {"tỳ", "tì"},   {"tý", "tí"},   {"tỷ", "tỉ"},   {"tỵ", "tị"},   {"quy", "qui"}, {"quỳ", "quì"},
    {"quý", "quí"}, {"quỷ", "quỉ"}, {"quỹ", "quĩ"}, {"quỵ", "quị"},
};

}  // namespace

std::string_view other_spelling(std::string_view syllable) {
  for (const auto& [with_y, with_i] : kPairs) {
    if (syllable == with_y) return with_i;
    if (syllable == with_i) return with_y;
  }
  return {};
}

}  // namespace vankien
