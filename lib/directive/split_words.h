// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace vankien {

/// The parts of `text` between blanks.
std::vector<std::string_view> split_words(std::string_view text);

}  // namespace vankien
