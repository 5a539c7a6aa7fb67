// SPDX-License-Identifier: GPL-3.0-or-later
#include "words_decode.h"

#include <algorithm>

namespace vankien {
namespace {

void segment_chunk(const WordTables& tables, std::span<const WordInput> tokens, WordChunk& chunk,
                   std::uint8_t* joins) {
  if (tokens.size() < 2) return;
  chunk.read(tables, tokens);
  const auto weight = [&](unsigned kind, std::uint64_t value) {
    return std::int32_t{tables.weights[WordChunk::hash(kind, value) >> tables.weight_shift]};
  };
  decode_words(
      chunk,
      [&](std::size_t i) {
        std::int32_t score = chunk.pair(i).weight;
        chunk.emit_fixed(i,
                         [&](unsigned kind, std::uint64_t value) { score += weight(kind, value); });
        return score;
      },
      [&](std::size_t i, bool before) {
        std::int32_t score = 0;
        chunk.emit_after(i, before,
                         [&](unsigned kind, std::uint64_t value) { score += weight(kind, value); });
        return score;
      },
      joins);
}

}  // namespace

void segment_words(const WordTables& tables, std::span<const WordInput> tokens,
                   std::span<std::uint8_t> joins) {
  WordChunk chunk;
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin + 1;
    const std::size_t limit = std::min(tokens.size(), begin + WordChunk::kMaxTokens);
    while (end < limit && !tokens[end].after_break) ++end;
    segment_chunk(tables, tokens.subspan(begin, end - begin), chunk, &joins[begin]);
    joins[end - 1] = 0;
    begin = end;
  }
}

}  // namespace vankien
