// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "vankien/text/decode.h"

namespace vankien {

/// The encodings of bytes: all but VIQR, which is a way of typing. Where several read a text
/// equally well, an earlier one is likelier.
inline constexpr std::array kByteEncodings{LegacyEncoding::tcvn3,        LegacyEncoding::vni,
                                           LegacyEncoding::windows_1258, LegacyEncoding::tcvn5712,
                                           LegacyEncoding::viscii,       LegacyEncoding::vps};

/// What windows-1252, and so a program that knows nothing of Vietnamese, shows for a byte.
char32_t windows_1252_character(unsigned char byte);

/// The byte that was shown so, by Latin-1 or by windows-1252; nothing when none was.
std::optional<unsigned char> legacy_byte(char32_t shown);

/// Reads the character at `at`, which must lie inside `bytes`, and moves behind it: one byte, or
/// two where the second is a sign of the first. Bytes without a meaning of their own are
/// windows-1252. Any encoding but VIQR.
char32_t read_legacy(LegacyEncoding encoding, std::string_view bytes, std::size_t& at);

/// Whether the capital of a Vietnamese letter with a sign can be told from the small one.
bool has_own_capital(LegacyEncoding encoding, char32_t small);

/// The capital of a Vietnamese letter with a sign; any other character as it is.
char32_t capital_letter(char32_t small);

}  // namespace vankien
