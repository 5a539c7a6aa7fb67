// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "vankien/text/span.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"

namespace vankien {

/// A term with signs and without. The views are to static memory.
struct Terms {
  std::string_view term;
  std::string_view folded;  ///< the same view as `term` where there is no difference
};

/// What a written word is.
struct WordForm {
  const Terms* terms = nullptr;
  SyllableId syllable = 0;
  Shape shape = Shape::none;
};

/// The usual spellings of all syllables of the list: NFC, in lower case, capitalised or in
/// capitals, with the tone in the old or the new place. Nearly all words of a text are found here,
/// by one look. Made at first use, then immutable.
class WordForms {
 public:
  static const WordForms& get();

  /// The syllable that is written at `span`. False for every other word.
  bool find(std::string_view text, Span span, WordForm& form) const {
    if (span.size() > kMaxBytes) return false;
    return find(masked(load(text, span.begin), span.size()), form);
  }

  /// The syllable that begins at `begin` and ends before a character of ASCII that is no letter or
  /// digit, as nearly all do: how many bytes it has, or 0 if this takes a closer look.
  std::size_t find_before_ascii(std::string_view text, std::size_t begin, WordForm& form) const {
    const Key bytes = load(text, begin);
    const std::uint64_t low = ascii_no_letters(bytes.low);
    const std::uint64_t high = ascii_no_letters(bytes.high);
    if ((low | high) == 0) return 0;
    const int bits = low != 0 ? std::countr_zero(low) : 64 + std::countr_zero(high);
    const auto size = static_cast<std::size_t>(bits) / 8;
    const bool digit_follows =
        begin + size < text.size() && text[begin + size] >= '0' && text[begin + size] <= '9';
    return !digit_follows && find(masked(bytes, size), form) ? size : 0;
  }

 private:
  // The longest syllable in use has 11 bytes (nghiễng), so that a key is two machine words.
  static constexpr std::size_t kMaxBytes = 16;

  struct Key {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key;
    SyllableId syllable = 0;
    Shape shape = Shape::none;
  };

  WordForms();

  bool find(const Key& key, WordForm& form) const {
    const Slot* slot = &slots_[hash_of(key) & mask_];
    while (slot->syllable != 0 && slot->key != key) {
      if (++slot == slots_.data() + slots_.size()) slot = slots_.data();
    }
    if (slot->syllable == 0) return false;
    form = {&terms_[slot->syllable], slot->syllable, slot->shape};
    return true;
  }

  // What follows the word is read with it and masked, which is faster than to read it exactly.
  static Key load(std::string_view text, std::size_t begin) {
    static_assert(std::endian::native == std::endian::little);
    Key key;
    if (text.size() - begin >= kMaxBytes) {
      std::memcpy(&key, text.data() + begin, kMaxBytes);
    } else {
      std::memcpy(&key, text.data() + begin, text.size() - begin);
    }
    return key;
  }

  // The first `size` bytes, the others 0; by table, as sizes vary so that no branch is foreseen.
  static Key masked(const Key& key, std::size_t size) {
    return {key.low & kMasks[size].low, key.high & kMasks[size].high};
  }

  static constexpr std::array<Key, kMaxBytes + 1> make_masks() {
    std::array<Key, kMaxBytes + 1> masks{};
    for (std::size_t size = 1; size <= kMaxBytes; ++size) {
      masks[size] = masks[size - 1];
      std::uint64_t& half = size <= 8 ? masks[size].low : masks[size].high;
      half = (half << 8) | 0xFF;
    }
    return masks;
  }
  static const std::array<Key, kMaxBytes + 1> kMasks;

  // The upper bit of each byte that is of ASCII but no letter.
  static std::uint64_t ascii_no_letters(std::uint64_t bytes) {
    constexpr std::uint64_t kEach = 0x0101010101010101U;
    const std::uint64_t lower = (bytes | (kEach * 0x20)) & (kEach * 0x7F);
    const std::uint64_t from_a = lower + kEach * (0x80 - 'a');
    const std::uint64_t behind_z = lower + kEach * (0x80 - 'z' - 1);
    return ~((from_a & ~behind_z) | bytes) & (kEach * 0x80);
  }

  static std::size_t hash_of(const Key& key) {
    const std::uint64_t hash = (key.low ^ (key.high * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
    return hash >> 32U;
  }

  // Adds a spelling given in lower case, in this shape.
  void add(std::string_view lower, SyllableId syllable, Shape shape);

  std::vector<Slot> slots_;  // open addressing; a free one has syllable 0
  std::size_t mask_ = 0;
  std::vector<Terms> terms_;  // by syllable
};

inline constexpr std::array<WordForms::Key, WordForms::kMaxBytes + 1> WordForms::kMasks =
    WordForms::make_masks();

}  // namespace vankien
