// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/function_words.h"

#include <algorithm>
#include <array>

namespace vankien {

namespace {

// Sorted by bytes. Left out are those that are also halves of common words: không (không quân),
// thế (thế giới), bao (bao cấp), trước (trước hạn).
constexpr std::array<std::string_view, 48> kFunctionWords{
    "bị",   "bởi", "cho",  "các", "còn",  "có",  "cũng",  "của",   "do",  "gì",  "hay",  "hoặc",
    "khi",  "là",  "lại",  "mà",  "mỗi",  "một", "như",   "những", "nào", "này", "nên",  "nếu",
    "phải", "ra",  "rằng", "sẽ",  "theo", "thì", "trong", "trên",  "tại", "từ",  "từng", "và",
    "vào",  "vì",  "về",   "với", "đang", "đã",  "đó",    "được",  "đến", "đều", "để",   "ở",
};

static_assert(std::is_sorted(kFunctionWords.begin(), kFunctionWords.end()));

}  // namespace

bool is_function_word(std::string_view term) {
  return std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), term);
}

std::span<const std::string_view> function_words() { return kFunctionWords; }

}  // namespace vankien
