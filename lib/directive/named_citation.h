// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// A directive that is cited by its name, for want of a number.
struct NamedMention {
  std::string name;  ///< "Nghị quyết Đại hội Đảng bộ huyện lần thứ XI"
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Resolutions and other papers of congresses and plenums, and laws with their day or year, in
/// order, between `begin` and `end`.
std::vector<NamedMention> find_named(const FoldedText& text, std::size_t begin, std::size_t end);

}  // namespace vankien
