// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vankien {

/// What stands in a line, as far as it tells what the line may be written in.
struct LineScan {
  std::size_t well_formed = 0;      ///< characters beyond ASCII
  std::size_t malformed = 0;        ///< sequences
  std::size_t foreign = 0;          ///< of the well formed: what a pair of bytes may be by chance
  bool is_suspicious = false;       ///< has what no Vietnamese word has
  bool has_unicode_letter = false;  ///< a letter of Vietnamese that no byte stands for
  bool has_control = false;

  bool is_ascii() const { return well_formed + malformed == 0 && !has_control; }
};

/// Of a line that is as most lines are, the counts are only told to be above 0. A line that is
/// ASCII, or Vietnamese without anything suspicious, costs little more than its validation.
LineScan scan_line(std::string_view line);

/// A control character that some encodings have a letter in place of.
bool is_control(char32_t c);

/// The character at `at`, and behind it; negative when malformed.
int next_character(std::string_view text, std::size_t& at);

/// Appends UTF-8, with U+FFFD for what is malformed, and returns how many there were.
std::size_t append_utf8_counted(std::string_view bytes, std::string& text);

}  // namespace vankien
