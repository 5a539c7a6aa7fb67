// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "characters.h"
#include "utf8.h"

namespace vankien {

/// A run of letters and digits, seen from its bytes alone.
struct Run {
  std::size_t end = 0;     ///< behind it; only meant if `plain`
  std::size_t digits = 0;  ///< ASCII digits
  std::size_t upper = 0;   ///< ASCII capitals
  bool ascii = true;
  /// Made of ASCII and of the precomposed letters of Vietnamese only, and nothing that would belong
  /// to it (a combining mark, a soft hyphen) follows. Any other run is for Word to read.
  bool plain = true;
};

namespace run_detail {

enum class ByteClass : std::uint8_t { end, lower, upper, digit, latin1, latin, additional, other };

constexpr std::array<ByteClass, 256> byte_classes() {
  std::array<ByteClass, 256> classes{};
  for (std::size_t c = 0x80; c < 256; ++c) classes[c] = ByteClass::other;
  for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = ByteClass::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) classes[c] = ByteClass::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = ByteClass::digit;
  classes[0xC3] = ByteClass::latin1;                                         // U+00C0 … U+00FF
  for (std::size_t c = 0xC4; c <= 0xC6; ++c) classes[c] = ByteClass::latin;  // U+0100 … U+01BF
  classes[0xE1] = ByteClass::additional;                                     // U+1E80 … U+1EFF
  return classes;
}

inline constexpr std::array<ByteClass, 256> kByteClasses = byte_classes();

/// Length of the letter at `at`, which begins with a byte beyond ASCII; 0 if it is none of those
/// that are told by their bytes.
inline std::size_t letter_length(std::string_view text, std::size_t at, ByteClass byte_class) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  switch (byte_class) {
    case ByteClass::latin1:  // all are letters but × and ÷
      return continues(1) && byte(1) != 0x97 && byte(1) != 0xB7 ? 2 : 0;
    case ByteClass::latin:
      return continues(1) ? 2 : 0;
    case ByteClass::additional:
      return (byte(1) == 0xBA || byte(1) == 0xBB) && continues(2) ? 3 : 0;
    default:
      return 0;
  }
}

}  // namespace run_detail

/// Reads the run that begins at `begin`; empty if none does.
inline Run scan_run(std::string_view text, std::size_t begin) {
  using run_detail::ByteClass;
  Run run;
  std::size_t at = begin;
  while (at < text.size()) {
    const ByteClass byte_class = run_detail::kByteClasses[static_cast<unsigned char>(text[at])];
    if (byte_class == ByteClass::lower) {
      ++at;
    } else if (byte_class == ByteClass::upper) {
      ++run.upper;
      ++at;
    } else if (byte_class == ByteClass::digit) {
      ++run.digits;
      ++at;
    } else if (byte_class == ByteClass::end) {
      break;
    } else if (const std::size_t length = run_detail::letter_length(text, at, byte_class)) {
      run.ascii = false;
      at += length;
    } else {
      const CharacterClass kind = character(read_code_point(text, at).value).kind;
      run.plain = kind != CharacterClass::letter && kind != CharacterClass::digit &&
                  kind != CharacterClass::mark && kind != CharacterClass::invisible;
      break;
    }
  }
  run.end = at;
  return run;
}

}  // namespace vankien
