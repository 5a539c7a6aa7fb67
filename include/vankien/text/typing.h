// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vankien {

/// The two ways of typing Vietnamese on a keyboard that has none of its letters.
enum class InputMethod : std::uint8_t {
  telex,  ///< by letters: "ddangr" for đảng
  vni     ///< by digits: "d9ang3"; also when letters of Telex are among them
};

/// How sure it is that a word was typed so, by the word alone.
enum class TypingEvidence : std::uint8_t {
  ambiguous,  ///< as good a word, abbreviation or code as it stands: "too", "tw", "co2", "visa"
  likely,     ///< one key at a place where other languages have letters too: "banr", "vawn"
  certain     ///< "ddangr", "nghij", "da6n"
};

/// What a word stands for when it was typed in Telex or VNI while no input method was at work.
struct TypedSyllable {
  std::string_view syllable;  ///< as normalize() writes it; lives as long as the program
  InputMethod method = InputMethod::telex;
  TypingEvidence evidence = TypingEvidence::ambiguous;
};

/// Reads a word of ASCII letters and digits, in any case, as keys: aa ee oo aw ow uw dd, w alone
/// for ư, the tones f s r x j, and z to take one back; 6 7 8 9, the tones 1 to 5, and 0. A key may
/// stand anywhere behind the letter it changes: "ddarng", "dangrd", "duongwf". Nothing when the
/// word has no key in it, or does not come out as a syllable (find_syllable). Whether it was meant
/// so, only the words around it can tell. Any thread, about a microsecond.
std::optional<TypedSyllable> decode_typed_syllable(std::string_view word);

}  // namespace vankien
