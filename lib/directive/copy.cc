// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "organ_name.h"
#include "symbol_scan.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxCopyHead = 400;
constexpr std::array<std::string_view, 4> kCopyCodes{"BS", "SY", "SL", "TrS"};
constexpr std::array<std::string_view, 6> kCopyMarks{"sao y ban chinh", "sao y",   "sao luc",
                                                     "trich sao",       "ban sao", "sao y, ngay"};

// Where the letterhead of the copy begins, which stands in capitals above its number.
std::size_t head_begin(const FoldedText& text, std::size_t from, std::size_t label,
                       const Vocabulary& vocabulary) {
  std::size_t begin = label;
  std::size_t at = label;
  const std::size_t limit = std::max(from, label > kMaxCopyHead ? label - kMaxCopyHead : 0);
  for (;;) {
    while (at > limit && !text.is_word(at - 1)) --at;
    std::size_t word = at;
    while (word > limit && text.is_word(word - 1)) --word;
    if (word == at || !is_capitals(text, {word, at})) return begin;
    at = word;
    if (phrase_end(text, at, "dang cong san viet nam") != 0 ||
        organ_at(text, at, label, vocabulary)) {
      begin = at;
    }
  }
}

}  // namespace

std::optional<CopyBlock> find_copy(const FoldedText& text, const Lines& lines, std::size_t from,
                                   const Vocabulary& vocabulary) {
  std::optional<CopyBlock> copy;
  for (const Cell& cell : lines.cells()) {
    const Stretch words = cell.stretch;
    if (words.begin < from) continue;
    const bool marked = std::any_of(kCopyMarks.begin(), kCopyMarks.end(), [&](auto mark) {
      return phrase_end(text, words.begin, mark) == words.end;
    });
    if (!marked || !is_capitals(text, words)) continue;
    copy = CopyBlock{{}, words, words.begin};
    break;
  }
  for (std::size_t at = text.next_word(from); at < text.size(); at = text.next_word(at + 1)) {
    if (!text.is_upper(at) || !text.starts_word(at, "so")) continue;
    std::size_t number = at + 2;
    while (text[number] == ':' || text.is_blank(number)) ++number;
    const auto symbol = scan_symbol_at(text, number, SymbolContext::labelled, vocabulary);
    if (!symbol || std::find(kCopyCodes.begin(), kCopyCodes.end(), symbol->symbol.type_code) ==
                       kCopyCodes.end()) {
      continue;
    }
    const std::size_t begin = head_begin(text, from, at, vocabulary);
    return CopyBlock{symbol->symbol.text(),
                     {symbol->begin, symbol->end},
                     copy ? std::min(copy->begin, begin) : begin};
  }
  return copy;
}

}  // namespace vankien
