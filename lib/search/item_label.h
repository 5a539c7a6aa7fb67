// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vankien {

/// The numbered item of a directive in which the byte `at` of its text stands, as one would quote
/// it: "II.3", "5", "Điều 12. Tên điều", "Mục 2". Empty before the first one, and in the list of
/// recipients behind the last. Looks at the lines above, at most 64 kB of them.
std::string item_label(std::string_view text, std::size_t at);

/// Where the body of a directive begins: behind the lines of its letterhead, the motto, the number
/// and the place and day among them. 0 of a text without a letterhead.
std::size_t body_begin(std::string_view text);

/// The line without what Markdown adds at its ends: blanks, "#", "*", "_", "|" and ">".
std::string_view plain_line(std::string_view line);

}  // namespace vankien
