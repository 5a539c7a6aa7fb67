// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "vankien/directive/date.h"

#include "folded_text.h"

namespace vankien {

/// A day found in a text; positions of FoldedText.
struct ScannedDate {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Reads "5 tháng 5 năm 2017", 04/8/2016, 12-12-2013 or 25.10.2017 that begins exactly at `at`.
std::optional<ScannedDate> scan_date_at(const FoldedText& text, std::size_t at);

/// All days written in full, in order. "ngày" before the number belongs to the first form.
std::vector<ScannedDate> scan_dates(const FoldedText& text);

}  // namespace vankien
