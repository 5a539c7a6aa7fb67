// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/tokenize.h"

#include "characters.h"

namespace vankien {

/// A run of letters and digits taken apart into letters and tones, which is where all spellings of
/// a syllable become one: NFC or NFD, any case, Đ or Ð, hoà or hòa.
class Word {
 public:
  struct Letter {
    char32_t plain;  ///< lower case, without tone
    char32_t base;   ///< without any sign
    Tone tone;
  };

  /// Longer runs are no words of a language.
  static constexpr std::size_t kMaxLetters = 40;

  /// Reads the run that begins at `begin` (which may be empty) and returns where it ends. The tone
  /// is put where it belongs. Of the letters, those behind the first `keep` are passed over.
  std::size_t read(std::string_view text, std::size_t begin, std::size_t keep = kMaxLetters);

  bool all_digits() const { return all_digits_; }
  Shape shape() const;

  /// Clears `term` and `folded` and writes the word to them; returns whether they differ.
  bool write(std::string& term, std::string& folded) const;

 private:
  void add_mark(char32_t mark);

  std::vector<Letter> letters_;
  std::size_t alphabetic_ = 0;  // how many of them are no digits
  std::size_t capitals_ = 0;
  bool capitalised_ = false;
  bool all_digits_ = true;
  bool has_tone_ = false;
};

/// Moves the tone of a syllable to the letter that bears it by the rules of Vietnamese spelling
/// (the older style: hòa, khỏe, thủy), and mends ưo to ươ. Leaves alone what is not built like a
/// Vietnamese syllable or has several tones.
void place_tone(Word::Letter* letters, std::size_t count);

}  // namespace vankien
