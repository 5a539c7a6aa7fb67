// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "vankien/directive/date.h"

namespace vankien {

/// The term of the Central Committee with this ordinal: 12 for "khóa XII". Nothing for those before
/// the eighth, and for those to come.
std::optional<DateInterval> central_term(int ordinal);

}  // namespace vankien
