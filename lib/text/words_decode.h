// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "words_features.h"

namespace vankien {

/// Decides the boundaries of a chunk together, two labels each, by Viterbi. `fixed(i)` is the score
/// of joining at boundary i, `after(i, before)` what the decision before it adds; parting scores 0.
/// Writes 1 or 0 to joins[0 … boundaries).
template <typename Fixed, typename After>
void decode_words(const WordChunk& chunk, Fixed&& fixed, After&& after, std::uint8_t* joins) {
  using Score = decltype(fixed(std::size_t{0}));
  // For each boundary, the better decision before it if this one parts (bit 0) or joins (bit 1).
  std::array<std::uint8_t, WordChunk::kMaxTokens> best_before;
  const std::size_t count = chunk.boundaries();
  for (std::size_t i = 0; i < count;) {
    if (!chunk.may_join(i)) {
      joins[i] = chunk.is_sure(i) ? 1 : 0;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    Score parts = 0;
    Score joined = fixed(i) + after(i, false);
    for (++i; i < count && chunk.may_join(i); ++i) {
      const Score here = fixed(i);
      const Score from_parts = parts + here + after(i, false);
      const Score from_joined = joined + here + after(i, true);
      best_before[i] =
          static_cast<std::uint8_t>((joined > parts ? 1 : 0) | (from_joined > from_parts ? 2 : 0));
      parts = joined > parts ? joined : parts;
      joined = from_joined > from_parts ? from_joined : from_parts;
    }
    std::uint8_t join = joined > parts ? 1 : 0;
    for (std::size_t at = i; at > begin;) {
      joins[--at] = join;
      if (at > begin) join = (best_before[at] >> join) & 1;
    }
  }
}

/// Segments any number of tokens by the weights of `tables`; writes joins[0 … tokens.size()).
void segment_words(const WordTables& tables, std::span<const WordInput> tokens,
                   std::span<std::uint8_t> joins);

}  // namespace vankien
