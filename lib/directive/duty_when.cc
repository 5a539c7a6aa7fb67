// SPDX-License-Identifier: GPL-3.0-or-later
// When a deadline falls due first.
#include <algorithm>
#include <chrono>

#include "duty_due.h"

namespace vankien {
namespace {

using Repeat = Duty::Repeat;

// A day without a year that has gone by comes again next year, but one that went by lately is
// rather told than set.
constexpr int kMaxMonthsAhead = 9;

int month_index(const Date& date) { return date.year * 12 + date.month - 1; }

std::optional<DateInterval> day_in_month(int index, int day) {
  if (!make_date(index / 12, 1, 1)) return std::nullopt;
  const Date last = month_interval(index / 12, index % 12 + 1, index % 12 + 1).to;
  const Date date{last.year, last.month, std::min(day, last.day)};
  return DateInterval{date, date};
}

// The first day `day` behind `written` in a month of which `fits` is true.
template <typename Fits>
std::optional<DateInterval> next_day(const Date& written, int day, Fits fits) {
  const int begin = month_index(written);
  for (int index = begin; index <= begin + 12; ++index) {
    const auto time = fits(index % 12 + 1) ? day_in_month(index, day) : std::nullopt;
    if (time && written < time->from) return time;
  }
  return std::nullopt;
}

Date add_working_days(Date date, int days) {
  using namespace std::chrono;
  while (days > 0) {
    date = add_days(date, 1);
    const weekday day(sys_days(year(date.year) / date.month / date.day));
    if (day != Saturday && day != Sunday) --days;
  }
  return date;
}

std::optional<DateInterval> once(const ScannedDue& due, const std::optional<Date>& written,
                                 const PeriodReader& periods) {
  const Moment& moment = due.moment;
  if (moment.year != 0) return periods.resolve(moment, moment.year);
  if (!written) return std::nullopt;
  if (due.next_year) return periods.resolve(moment, written->year + 1);
  const auto time = periods.resolve(moment, written->year);
  if (time && !(time->to < *written)) return time;
  return periods.resolve(moment, written->year + 1);
}

}  // namespace

std::optional<DateInterval> first_time(const ScannedDue& due, const std::optional<Date>& written,
                                       const PeriodReader& periods) {
  const Moment& moment = due.moment;
  if (due.kind == ScannedDue::Kind::repeated) return std::nullopt;
  if (due.kind == ScannedDue::Kind::after) {
    if (!due.from_signing || !written) return std::nullopt;
    const Date day =
        due.working_days ? add_working_days(*written, due.days) : add_days(*written, due.days);
    return DateInterval{day, day};
  }
  if (due.repeat == Repeat::once) {
    auto time = once(due, written, periods);
    if (time && due.ends_before) {
      const Date day = add_days(time->from, -1);
      time = DateInterval{day, day};
    }
    return time;
  }
  if (!written) return std::nullopt;
  if (due.repeat == Repeat::monthly) {
    return next_day(*written, moment.day, [](int) { return true; });
  }
  if (due.repeat == Repeat::quarterly) {
    return next_day(*written, moment.day,
                    [&](int month) { return (month - due.month_of_quarter) % 3 == 0; });
  }
  if (moment.day != 0) {
    return next_day(*written, moment.day, [&](int month) { return month == moment.month; });
  }
  const auto time = periods.resolve(moment, written->year);
  if (time && *written < time->to) return time;
  return periods.resolve(moment, written->year + 1);
}

bool is_past(const ScannedDue& due, const std::optional<Date>& written,
             const PeriodReader& periods) {
  if (!written || due.repeat != Repeat::once) return false;
  const auto time = first_time(due, written, periods);
  if (!time) return false;
  if (due.moment.year != 0) return time->to < *written;
  return !due.next_year && month_index(time->from) - month_index(*written) > kMaxMonthsAhead;
}

}  // namespace vankien
