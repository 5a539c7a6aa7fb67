// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vankien {

/// Spreads a key over 64 bits: the upper ones choose the slot, the lower ones are the check.
constexpr std::uint64_t mix_words(std::uint64_t key) {
  key *= 0x9E3779B97F4A7C15U;
  key ^= key >> 29;
  key *= 0xBF58476D1CE4E5B9U;
  return key ^ (key >> 32);
}

constexpr std::uint64_t pair_key(std::uint32_t first, std::uint32_t second) {
  return mix_words((std::uint64_t{first} << 32) | second);
}

/// The key of a run of syllables, from that of all but the last.
constexpr std::uint64_t longer_key(std::uint64_t key, std::uint32_t next) {
  return mix_words(key + next);
}

/// What the lexicon says of a pair of neighbours.
enum class PairKind : std::uint8_t {
  none,       ///< not in the table: never joined, unless both are capitalised
  raw,        ///< only frequent in raw text
  treebank,   ///< seen joined in the treebank
  inside,     ///< within longer words
  beginning,  ///< begins longer words
  word,       ///< a word
  name,       ///< the name of a place
  word_too    ///< a word that also begins longer ones
};

/// Packed facts about a pair: kind, how closely the two hold together in raw text (normalised
/// mutual information, 0 unknown to 15), how often a first model joined them there (0 unknown, 1
/// hardly ever, to 7 nearly always).
class PairInfo {
 public:
  PairInfo() = default;
  PairInfo(PairKind kind, unsigned cohesion, unsigned joined)
      : bits_(static_cast<std::uint16_t>(static_cast<unsigned>(kind) | (cohesion << 3) |
                                         (joined << 7))) {}

  PairKind kind() const { return static_cast<PairKind>(bits_ & 7U); }
  unsigned cohesion() const { return (bits_ >> 3) & 15U; }
  unsigned joined() const { return (bits_ >> 7) & 7U; }
  unsigned kind_and_cohesion() const { return bits_ & 127U; }
  unsigned bits() const { return bits_; }
  bool exists() const { return kind() != PairKind::none; }
  bool is_word() const { return kind() >= PairKind::word; }
  bool begins_longer() const {
    return kind() == PairKind::beginning || kind() == PairKind::word_too;
  }

 private:
  std::uint16_t bits_ = 0;
};

struct PairSlot {
  std::uint32_t check = 0;
  PairInfo info;
  std::int16_t weight = 0;  ///< of this very pair
};
static_assert(sizeof(PairSlot) == 8);
inline constexpr PairSlot kNoPair{};

}  // namespace vankien
