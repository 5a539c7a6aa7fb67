// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

namespace vankien {

// The tables that an office edits: columns separated by tabs, lists inside a cell by "; ", lines
// that begin with '#' for people.

inline constexpr std::uint64_t kMaxTableBytes = 4 << 20;
inline constexpr const char* kTableHint =
    "columns are separated by tabs, lists inside a cell by \"; \"";

std::vector<std::string_view> split_cells(std::string_view text, std::string_view separator);
std::vector<std::string> read_list(std::string_view cell);

/// Hands every row below the header to `add` with the number of its line, until that fails. `path`
/// is put before what is wrong with the table itself.
Status read_rows(std::string_view content, const std::string& path, std::string_view header,
                 const std::function<Status(std::size_t line, std::string_view row)>& add);

}  // namespace vankien
