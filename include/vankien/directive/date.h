// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/span.h"
#include "vankien/util/error.h"

namespace vankien {

/// A day of the Gregorian calendar; always a valid one when made by a function of this header.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Nothing when there is no such day, or the year is outside 1900–2099.
std::optional<Date> make_date(int year, int month, int day);

std::string to_iso(const Date& date);      ///< 2017-05-05
std::string to_compact(const Date& date);  ///< 20170505, which sorts as the days do
/// As offices write it: 05/5/2017, zeros before days and before January and February only.
std::string to_office(const Date& date);
std::optional<Date> parse_iso_date(std::string_view text);

/// First and last day, both included.
struct DateInterval {
  Date from;
  Date to;

  friend bool operator==(const DateInterval&, const DateInterval&) = default;
};

/// What a person writes for a day, a month or a year as the end of a range: 2017, 2017-05,
/// 05/2017, 2017-05-05, 5/5/2017, 5-5-2017, 5.5.2017. Day always precedes month.
Result<DateInterval> parse_date_expression(std::string_view text);

struct DateMatch {
  Date date;
  Span span;
};

/// Every full day written in `text`, in order: "ngày 5 tháng 5 năm 2017", 07/4/2017, 12-12-2013,
/// 25.10.2017. Impossible days are passed over.
std::vector<DateMatch> find_dates(std::string_view text);

}  // namespace vankien
