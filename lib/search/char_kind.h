// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vankien {

// What a byte of a UTF-8 text is, whatever the locale.

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
/// Whether it goes on with a character rather than beginning one.
constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
/// Whether it is of a word of a text in small letters: a letter, a digit, or any byte of a
/// character beyond ASCII.
constexpr bool is_of_word(char c) { return is_lower(c) || is_digit(c) || (c & '\x80') != 0; }

}  // namespace vankien
