// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "vankien/directive/date.h"

namespace vankien {

// A day as a number that sorts as the days do: 20170505.

inline std::uint32_t compact(const Date& date) {
  return static_cast<std::uint32_t>(date.year * 10000 + date.month * 100 + date.day);
}

/// Nothing for 0, the day of a document that has none.
inline std::optional<Date> date_of(std::uint32_t compact) {
  return make_date(static_cast<int>(compact / 10000), static_cast<int>(compact / 100 % 100),
                   static_cast<int>(compact % 100));
}

}  // namespace vankien
