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

struct DateMatch {
  Date date;
  Span span;
};

/// Every full day written in `text`, in order: "ngày 5 tháng 5 năm 2017", 07/4/2017, 12-12-2013,
/// 25.10.2017. Impossible days are passed over.
std::vector<DateMatch> find_dates(std::string_view text);

/// How finely an expression tells its time: "ngày 5/5/2017", "tháng 9/2018", "quý III/2018",
/// "9 tháng đầu năm", "năm 2017", "giai đoạn 2016 – 2020", "nhiệm kỳ 2020-2025" or "khóa XII".
enum class DatePrecision { day, month, quarter, part_of_year, year, span, term };

/// What an expression that leaves its year out, or counts from now, is resolved by. Nothing here
/// reads the clock.
struct PeriodContext {
  std::optional<Date> written;  ///< the day of the document: "ngày 03/10", "9 tháng đầu năm"
  /// For queries, instead of `written`; "năm ngoái", "quý này" and "5 năm qua" are read only then.
  std::optional<Date> today;
};

struct PeriodMatch {
  DateInterval interval;
  DatePrecision precision = DatePrecision::day;
  Span span;
};

/// Every expression of time in `text` (valid UTF-8), in order and none inside another, with or
/// without diacritics, in Roman or Arabic figures, with any dash. Left out are what the context
/// cannot resolve, days that come again ("ngày 30/10 hàng năm"), and numbers that only may be dates
/// (12/10 without "ngày", Nghị định 09/2018). None of them is the document's own date: that is the
/// one of its place-date line. Linear in the size of the text.
std::vector<PeriodMatch> find_periods(std::string_view text, const PeriodContext& context);

/// What a person writes for a time as the end of a range: 2017, 2017-05, 05/2017, 2017-05-05,
/// 5/5/2017, 5-5-2017, 5.5.2017, or one expression that find_periods() reads: "quý III/2018",
/// "2016-2020", "nhiệm kỳ 2015-2020". Day always precedes month.
Result<DateInterval> parse_date_expression(std::string_view text,
                                           const PeriodContext& context = {});

}  // namespace vankien
