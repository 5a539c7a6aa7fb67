// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace vankien {

/// What makes symbols sort by their bytes as a person files them: by type, then organ, then number
/// as a number, then year. D comes before Đ. The symbol itself is the end of it. Empty of none.
std::string symbol_order(std::string_view symbol);

/// The symbol that symbol_order() was made of.
std::string_view symbol_of_order(std::string_view order);

}  // namespace vankien
