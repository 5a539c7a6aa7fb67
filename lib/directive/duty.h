// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "vankien/directive/duty.h"

#include "folded_text.h"

namespace vankien {

/// find_duties() of a text that is folded already.
std::vector<Duty> read_duties(const FoldedText& text, std::optional<Date> written,
                              const Vocabulary& vocabulary);

}  // namespace vankien
