// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

#include "vankien/text/words.h"

#include "words_pairs.h"

namespace vankien {

static_assert(std::endian::native == std::endian::little, "words.model is little-endian");

/// A run of three or more syllables that is a word or begins one, or a syllable and its traits: a
/// check whose lowest bits are the flags.
using FlaggedSlot = std::uint32_t;
inline constexpr std::uint32_t kFlagBits = 0x3F;
inline constexpr std::uint32_t kRunIsWord = 1;
inline constexpr std::uint32_t kRunGoesOn = 2;
inline constexpr std::uint32_t kSurname = 1;
inline constexpr std::uint32_t kGivenName = 2;
inline constexpr std::uint32_t kTitle = 4;  ///< announces a name: "ông", "xã", "sông"
inline constexpr std::uint32_t kNameTraits = 7;
inline constexpr unsigned kFreedomShift = 3;  ///< three bits: how often it is a word of its own

/// The tables of one way of writing, views into the bytes of the model file. All sizes are powers
/// of two, and no hash table is full.
class WordTables {
 public:
  std::span<const PairSlot> pairs;
  std::span<const FlaggedSlot> runs;
  std::span<const FlaggedSlot> traits;
  std::span<const std::int16_t> weights;

  /// Whether the pair of this key may be in the table. Most are not, and this tells so from the
  /// nearest cache.
  bool may_have_pair(std::uint64_t key) const {
    const std::size_t bit = key & (kFilterBits - 1);
    return (pair_filter_[bit / 64] >> (bit % 64) & 1U) != 0;
  }

  /// The slot of the pair; one that does not exist() when it is not in the table.
  const PairSlot& pair(std::uint64_t key) const {
    std::size_t slot = key >> pair_shift;
    while (pairs[slot].info.exists() && pairs[slot].check != static_cast<std::uint32_t>(key)) {
      slot = (slot + 1) & (pairs.size() - 1);
    }
    return pairs[slot];
  }

  std::uint32_t run_flags(std::uint64_t key) const { return flags(runs, run_shift, key); }
  std::uint8_t traits_of(const WordInput& token) const {
    return token.syllable != 0 ? syllable_traits_[token.syllable] : find_traits(token.code);
  }

  /// To be called once the spans are set, before anything is looked up.
  void prepare() {
    pair_shift = shift_of(pairs.size());
    run_shift = shift_of(runs.size());
    trait_shift = shift_of(traits.size());
    weight_shift = shift_of(weights.size());
    pair_filter_.assign(kFilterBits / 64, 0);
    for (const PairSlot& slot : pairs) {
      const std::size_t bit = slot.check & (kFilterBits - 1);
      if (slot.info.exists()) pair_filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    syllable_traits_.assign(syllable_count() + 1, 0);
    for (std::size_t id = 1; id < syllable_traits_.size(); ++id) {
      syllable_traits_[id] = find_traits(word_code(static_cast<SyllableId>(id)));
    }
  }

  static unsigned shift_of(std::size_t size) {
    return 64U - static_cast<unsigned>(std::countr_zero(size));
  }

  unsigned pair_shift = 0;
  unsigned run_shift = 0;
  unsigned trait_shift = 0;
  unsigned weight_shift = 0;

 private:
  std::uint8_t find_traits(std::uint32_t code) const {
    return static_cast<std::uint8_t>(flags(traits, trait_shift, mix_words(code)));
  }

  static std::uint32_t flags(std::span<const FlaggedSlot> slots, unsigned shift,
                             std::uint64_t key) {
    const auto check = static_cast<std::uint32_t>(key) & ~kFlagBits;
    std::size_t slot = key >> shift;
    while (slots[slot] != 0) {
      if ((slots[slot] & ~kFlagBits) == check) return slots[slot] & kFlagBits;
      slot = (slot + 1) & (slots.size() - 1);
    }
    return 0;
  }

  static constexpr std::size_t kFilterBits = std::size_t{1} << 19;

  std::vector<std::uint64_t> pair_filter_;     // a bit for the check of each pair
  std::vector<std::uint8_t> syllable_traits_;  // by SyllableId
};

}  // namespace vankien
