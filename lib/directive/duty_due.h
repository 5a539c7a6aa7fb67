// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "vankien/directive/duty.h"

#include "date_period.h"
#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// A deadline found in a text; positions of FoldedText.
struct ScannedDue {
  enum class Kind {
    deadline,  ///< trước ngày …, chậm nhất …, hạn cuối …, đến hết …
    within,    ///< trong tháng …, trong quý …
    repeated,  ///< định kỳ hàng quý, with no day
    after,     ///< sau 5 ngày kể từ ngày ký
  };

  Kind kind = Kind::deadline;
  std::size_t begin = 0;
  std::size_t end = 0;
  Duty::Repeat repeat = Duty::Repeat::once;
  Moment moment;             ///< a day alone where it is repeated in every month or quarter
  int month_of_quarter = 0;  ///< 1 to 3, for a day in every quarter
  bool next_year = false;
  bool ends_before = false;  ///< "trước tháng 10" ends with September
  int days = 0;              ///< of Kind::after
  bool working_days = false;
  bool from_signing = false;
};

/// "hàng tháng", "định kỳ hàng quý, 6 tháng, năm", "định kỳ (6 tháng, 1 năm)" that begins at `at`;
/// of several the most frequent.
std::optional<ScannedDue> scan_repeated(const FoldedText& text, std::size_t at);

/// Every deadline of a sentence, in order. One that names two days is told twice.
std::vector<ScannedDue> scan_dues(const FoldedText& text, Stretch sentence,
                                  const PeriodReader& periods);

/// Whether its time lies before the day `written`, so that it is history.
bool is_past(const ScannedDue& due, const std::optional<Date>& written,
             const PeriodReader& periods);

/// The day or period in which it is due first; nothing where that cannot be told.
std::optional<DateInterval> first_time(const ScannedDue& due, const std::optional<Date>& written,
                                       const PeriodReader& periods);

}  // namespace vankien
