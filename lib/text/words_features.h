// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "vankien/text/words.h"

#include "words_tables.h"

namespace vankien {

/// A stretch of tokens without a break, and what the tables say of its boundaries: the one place
/// where features are made, for training and for use. Boundary i lies between tokens i and i + 1.
class WordChunk {
 public:
  static constexpr std::size_t kMaxTokens = 256;
  static constexpr std::size_t kMaxWord = 6;

  /// At most kMaxTokens tokens.
  void read(const WordTables& tables, std::span<const WordInput> tokens);

  std::size_t boundaries() const { return size_ == 0 ? 0 : size_ - 1; }

  /// Whether the boundary is scored at all; all others part words, but those that are sure().
  bool may_join(std::size_t i) const { return gate_[kPad + i] == Gate::open; }

  /// Whether the boundary joins without being scored: nothing competes for its two syllables, which
  /// hardly ever stood apart in raw text.
  bool is_sure(std::size_t i) const { return gate_[kPad + i] == Gate::sure; }

  const PairSlot& pair(std::size_t i) const { return *pair_[kPad + i]; }

  /// The hash of a feature; its upper bits choose the weight.
  static constexpr std::uint64_t hash(unsigned kind, std::uint64_t value) {
    return (value * 32U + kind + 1) * 0x9E3779B97F4A7C15U;
  }

  /// Hands kind and value of the features of boundary i to `emit` that do not depend on what was
  /// decided for the boundary before.
  template <typename Emit>
  void emit_fixed(std::size_t i, Emit&& emit) const;

  /// And those that do.
  template <typename Emit>
  void emit_after(std::size_t i, bool joined_before, Emit&& emit) const;

 private:
  static constexpr std::size_t kPad = 2;

  enum class Gate : std::uint8_t { closed, open, sure };

  template <typename T>
  using PerToken = std::array<T, kMaxTokens + 2 * kPad>;

  void find_pairs(const WordTables& tables);
  void match_lexicon(const WordTables& tables);
  void close_gates();

  static constexpr std::uint64_t number(PairKind kind) { return static_cast<std::uint64_t>(kind); }
  std::uint64_t name_traits(std::size_t at) const { return trait_[at] & kNameTraits; }
  std::uint64_t freedom(std::size_t at) const { return trait_[at] >> kFreedomShift; }

  /// What the words of the lexicon that match here say of a boundary.
  std::uint64_t matches(std::size_t at) const {
    return (std::uint64_t{cover_[at]} << 3) | (std::uint64_t{inner_[at]} << 2) | greedy_[at];
  }
  bool is_name_boundary(std::size_t at) const;

  std::size_t size_ = 0;
  PerToken<std::uint32_t> code_;
  PerToken<std::uint8_t> shape_;
  PerToken<std::uint8_t> trait_;
  PerToken<const PairSlot*> pair_;
  std::array<std::uint16_t, kMaxTokens> known_;  // where the pairs stand that are in the table
  std::size_t known_count_ = 0;
  PerToken<Gate> gate_;
  PerToken<std::uint8_t> from_;    // syllables of the longest word of the lexicon from here on
  PerToken<std::uint8_t> until_;   // and up to here
  PerToken<std::uint8_t> cover_;   // of the longest that covers the boundary
  PerToken<std::uint8_t> inner_;   // whether the boundary is not that one's first
  PerToken<std::uint8_t> greedy_;  // bit 0: longest match from the left joins it; 1: from the right
};

template <typename Emit>
void WordChunk::emit_fixed(std::size_t i, Emit&& emit) const {
  const std::size_t b = kPad + i;  // the tokens are a, b | c, d
  const std::size_t a = b - 1;
  const std::size_t c = b + 1;
  const PairInfo left = pair_[a]->info;
  const PairInfo here = pair_[b]->info;
  const PairInfo right = pair_[c]->info;
  const std::uint64_t kind = number(here.kind());
  const std::uint64_t shapes = (std::uint64_t{shape_[b]} << 3) | shape_[c];
  const auto compare = [](unsigned x, unsigned y) { return x < y ? 0U : x == y ? 1U : 2U; };
  emit(0, std::uint64_t{here.bits()});
  emit(1, (std::uint64_t{here.kind_and_cohesion()} << 7) | left.kind_and_cohesion());
  emit(2, (number(left.kind()) << 12) | (kind << 8) | (number(right.kind()) << 4) |
              (compare(left.cohesion(), here.cohesion()) << 2) |
              compare(here.cohesion(), right.cohesion()));
  emit(3, (kind << 8) | matches(b));
  emit(4, (shapes << 12) | (kind << 9) | (name_traits(a) << 6) | (name_traits(b) << 3) |
              name_traits(c));
  emit(5, (std::uint64_t{code_[b]} << 3) | kind);
  emit(6, (std::uint64_t{code_[c]} << 3) | kind);
  emit(7, (std::uint64_t{code_[b]} << 16) ^ (std::uint64_t{code_[c]} << 5) ^ code_[c + 1]);
  emit(8, (std::uint64_t{shape_[a]} << 10) | (shapes << 4) | (kind << 1) |
              (name_traits(a) == kTitle ? 1 : 0));
  emit(9, (freedom(b) << 10) | (freedom(c) << 7) | here.kind_and_cohesion());
  emit(10, (shapes << 12) | (kind << 9) | (std::uint64_t{until_[b]} << 6) |
               (std::uint64_t{from_[c]} << 3) | number(right.kind()));
  emit(11,
       (std::uint64_t{here.joined()} << 6) | (std::uint64_t{left.joined()} << 3) | right.joined());
}

template <typename Emit>
void WordChunk::emit_after(std::size_t i, bool joined_before, Emit&& emit) const {
  const std::size_t b = kPad + i;
  const std::size_t a = b - 1;
  const std::size_t c = b + 1;
  const PairInfo left = pair_[a]->info;
  const PairInfo here = pair_[b]->info;
  const std::uint64_t before = joined_before ? 1 : 0;
  const std::uint64_t kinds = (number(left.kind()) << 4) | (number(here.kind()) << 1) | before;
  emit(12, kinds);
  emit(13, (kinds << 8) | matches(b));
  emit(14, (std::uint64_t{code_[b]} << 1) | before);
  emit(15, (std::uint64_t{here.kind_and_cohesion()} << 8) |
               (std::uint64_t{left.kind_and_cohesion()} << 1) | before);
  emit(16, (std::uint64_t{shape_[a]} << 10) | (std::uint64_t{shape_[b]} << 7) |
               (std::uint64_t{shape_[c]} << 4) | (number(here.kind()) << 1) | before);
}

}  // namespace vankien
