// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vankien {

/// The five marks of tone, in the order of their keys in VNI; 0 is the level tone.
enum class Tone : std::uint8_t { none, acute, grave, hook, tilde, dot };

enum class CharacterClass : std::uint8_t {
  other,  ///< punctuation and everything not below
  letter,
  digit,
  mark,  ///< a combining mark: belongs to the letter before it
  blank,
  invisible,  ///< soft hyphen, joiners, byte order mark: as if it were not there
  dash,       ///< any hyphen or dash
  quote       ///< any single or double quotation mark
};

/// What the text layer has to know of a character.
struct Character {
  char32_t lower = 0;  ///< lower case without its tone: Ế → ê, Ð → đ
  char32_t base = 0;   ///< and without any sign: ê → e, đ → d
  Tone tone = Tone::none;
  CharacterClass kind = CharacterClass::other;
  bool upper = false;
};

/// By table below U+2000, which holds all of Vietnamese; by ICU above.
Character character(char32_t c);

/// ê and acute → ế. Any letter takes a tone; one that Unicode has no single character for is
/// returned without it.
char32_t with_tone(char32_t letter, Tone tone);

/// Whether it is one of the twelve vowels of Vietnamese, in lower case and without tone.
bool is_vowel(char32_t plain);

/// ế → Ế, đ → Đ.
char32_t upper_case(char32_t letter);

/// The tone that a combining mark stands for; none for any other mark.
Tone tone_of_mark(char32_t mark);

/// The letter that `letter` and a combining mark make, a and U+0302 → â; `letter` when none.
char32_t with_mark(char32_t letter, char32_t mark);

}  // namespace vankien
