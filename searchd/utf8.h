// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace vankien::searchd {

/// Reads the character that begins at `at` and moves `at` behind it. Nothing, and one byte further,
/// where no well-formed one begins: overlong forms and surrogates are none. `at` must be inside.
std::optional<char32_t> next_character(std::string_view text, std::size_t& at);

bool is_utf8(std::string_view text);

}  // namespace vankien::searchd
