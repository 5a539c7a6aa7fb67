// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "vankien/text/words.h"

#include "words_tables.h"

namespace vankien {

std::uint32_t word_code(std::string_view term) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : term) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return static_cast<std::uint32_t>(mix_words(hash) >> 32);
}

std::uint32_t word_code(SyllableId syllable) {
  static const std::vector<std::uint32_t> codes = [] {
    std::vector<std::uint32_t> all{0};
    for (std::size_t id = 1; id <= syllable_count(); ++id) {
      all.push_back(word_code(syllable_text(static_cast<SyllableId>(id))));
    }
    return all;
  }();
  return codes[syllable];
}

void read_word_tokens(std::string_view text, WordTokens& tokens) {
  tokens.inputs.clear();
  tokens.spans.clear();
  tokens.marked = false;
  bool after_break = false;
  Tokenizer reader(text);
  for (Token token; reader.next(token);) {
    after_break = after_break || token.after_break;
    if (is_whole(token.kind)) continue;
    WordInput input;
    input.syllable = token.syllable;
    input.code = token.syllable != 0 ? word_code(token.syllable) : word_code(token.term);
    input.shape = token.shape;
    input.after_break = after_break;
    tokens.inputs.push_back(input);
    tokens.spans.push_back(token.span);
    tokens.marked = tokens.marked || token.term != token.folded;
    after_break = false;
  }
}

}  // namespace vankien
