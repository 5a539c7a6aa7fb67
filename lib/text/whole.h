// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "vankien/text/tokenize.h"

namespace vankien {

/// Several words and numbers that are one thing.
struct Whole {
  TokenKind kind = TokenKind::symbol;
  std::size_t end = 0;
};

/// The symbol or date that begins with the digit at `begin`. Writes its term to `term`.
/// False, and `term` undefined, if there is none.
bool read_numeric_whole(std::string_view text, std::size_t begin, Whole& whole, std::string& term);

/// "ngày 05 tháng 5 năm 2017", from `begin`.
bool read_worded_date(std::string_view text, std::size_t begin, Whole& whole, std::string& term);

/// XII, IV; the run [begin, end) is in ASCII.
bool read_roman(std::string_view run, std::string& term);

/// The abbreviation with points or the address that begins at `begin` with a run of letters behind
/// which, at `run_end`, stands what may continue it: '.', '@', ':' or '_'.
bool read_dotted(std::string_view text, std::size_t begin, std::size_t run_end, Whole& whole,
                 std::string& term);

}  // namespace vankien
