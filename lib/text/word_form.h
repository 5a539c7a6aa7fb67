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

/// What a written word is. The views are to static memory.
struct WordForm {
  std::string_view term;
  std::string_view folded;  ///< the same view as `term` where there is no difference
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
    const Key key = key_at(text, span);
    const Slot* slot = &slots_[hash_of(key) & mask_];
    while (slot->syllable != 0 && slot->key != key) {
      if (++slot == slots_.data() + slots_.size()) slot = slots_.data();
    }
    if (slot->syllable == 0) return false;
    const Terms& terms = terms_[slot->syllable];
    form = {terms.term, terms.folded, slot->syllable, slot->shape};
    return true;
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
  struct Terms {
    std::string_view term;
    std::string_view folded;
  };

  WordForms();

  // What follows the word is read with it and masked, which is faster than to read it exactly.
  static Key key_at(std::string_view text, Span span) {
    static_assert(std::endian::native == std::endian::little);
    Key key;
    if (text.size() - span.begin < kMaxBytes) {
      std::array<char, kMaxBytes> bytes{};
      std::memcpy(bytes.data(), text.data() + span.begin, span.size());
      std::memcpy(&key, bytes.data(), kMaxBytes);
      return key;
    }
    std::memcpy(&key, text.data() + span.begin, kMaxBytes);
    const std::size_t bits = span.size() * 8;
    if (bits < 64) {
      key.low &= (std::uint64_t{1} << bits) - 1;
      key.high = 0;
    } else if (bits < 128) {
      key.high &= (std::uint64_t{1} << (bits - 64)) - 1;
    }
    return key;
  }

  static std::size_t hash_of(const Key& key) {
    const std::uint64_t hash = (key.low ^ (key.high * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
    return hash >> 32U;
  }

  void add_cases(std::string_view text, SyllableId syllable);
  void add(std::string_view written, SyllableId syllable, Shape shape);

  std::vector<Slot> slots_;  // open addressing; a free one has syllable 0
  std::size_t mask_ = 0;
  std::vector<Terms> terms_;  // by syllable
};

}  // namespace vankien
