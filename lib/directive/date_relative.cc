// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a year, and what is counted from today.
#include <algorithm>
#include <array>
#include <chrono>

#include "date_period.h"
#include "lines.h"
#include "term.h"

namespace vankien {
namespace {

enum class Unit { day, week, month, quarter, year };

struct UnitWord {
  std::string_view folded;
  std::string_view marked;
  Unit unit;
};
constexpr std::array<UnitWord, 5> kUnits{{{"ngay", "ngày", Unit::day},
                                          {"tuan", "tuần", Unit::week},
                                          {"thang", "tháng", Unit::month},
                                          {"quy", "quý", Unit::quarter},
                                          {"nam", "năm", Unit::year}}};

// How many units away from the present one.
constexpr std::array<std::pair<std::string_view, int>, 7> kSteps{
    {{"nay", 0}, {"truoc", -1}, {"ngoai", -1}, {"qua", -1}, {"roi", -1}, {"sau", 1}, {"toi", 1}}};

constexpr std::array<std::string_view, 4> kLately{"vua qua", "gan day", "tro lai day", "qua"};

DateInterval months_from(int year, int month, int count) {
  const int index = year * 12 + month - 1;
  const int last = index + count - 1;
  return {{index / 12, index % 12 + 1, 1},
          month_interval(last / 12, last % 12 + 1, last % 12 + 1).to};
}

DateInterval around(const Date& today, Unit unit, int steps) {
  using namespace std::chrono;
  switch (unit) {
    case Unit::day: {
      const Date day = add_days(today, steps);
      return {day, day};
    }
    case Unit::week: {
      const weekday now(sys_days(year(today.year) / today.month / today.day));
      const Date monday = add_days(today, steps * 7 - static_cast<int>((now - Monday).count()));
      return {monday, add_days(monday, 6)};
    }
    case Unit::month:
      return months_from(today.year, today.month + steps, 1);
    case Unit::quarter:
      return months_from(today.year, (today.month - 1) / 3 * 3 + 1 + steps * 3, 3);
    case Unit::year:
      break;
  }
  return year_interval(today.year + steps);
}

// The days from `count` units ago till today.
DateInterval till_today(const Date& today, Unit unit, int count) {
  if (unit == Unit::day) return {add_days(today, 1 - count), today};
  if (unit == Unit::week) return {add_days(today, 1 - 7 * count), today};
  const int months = unit == Unit::year ? 12 * count : unit == Unit::quarter ? 3 * count : count;
  const DateInterval then = around(today, Unit::month, -months);
  const Date same{then.from.year, then.from.month, std::min(today.day, then.to.day)};
  return {add_days(same, 1), today};
}

}  // namespace

// "9 tháng đầu năm 2018", "ba tháng cuối năm", "nửa đầu năm 2018".
std::optional<ScannedPeriod> PeriodReader::part_of_year(std::size_t at) const {
  std::optional<Figure> count;
  std::size_t next = 0;
  if (const std::size_t half = phrase_end(text_, at, "nua")) {
    count = Figure{6, half};
    next = text_.skip_space(half);
  } else {
    count = read_count(text_, at);
    if (!count || count->value == 12) return std::nullopt;
    next = phrase_end(text_, text_.skip_space(count->end), "thang");
    if (next == 0) return std::nullopt;
    next = text_.skip_space(next);
  }
  const bool first = text_.starts_word(next, "dau");
  if (!first && !text_.starts_word(next, "cuoi")) return std::nullopt;
  next = phrase_end(text_, next, first ? "dau nam" : "cuoi nam");
  if (next == 0) return std::nullopt;
  const auto written = year_behind_word(next);
  if (!written && !reference()) return std::nullopt;
  const int year = written ? written->value : reference()->year;
  const DateInterval interval =
      first ? month_interval(year, 1, count->value) : month_interval(year, 13 - count->value, 12);
  return ScannedPeriod{interval, DatePrecision::part_of_year, at, written ? written->end : next};
}

// "đầu năm 2018", "giữa năm", "cuối năm": a quarter at either end, and what lies between.
std::optional<ScannedPeriod> PeriodReader::edge_of_year(std::size_t at) const {
  struct Edge {
    std::string_view folded;
    std::string_view marked;
    int first;
    int last;
  };
  constexpr std::array<Edge, 3> kEdges{{{"dau nam", "đầu năm", 1, 3},
                                        {"giua nam", "giữa năm", 4, 9},
                                        {"cuoi nam", "cuối năm", 10, 12}}};
  for (const Edge& edge : kEdges) {
    const std::size_t end = phrase_end(text_, at, edge.folded);
    if (end == 0) continue;
    if (!may_be(text_, at, end, edge.marked)) return std::nullopt;
    const std::size_t next = text_.skip_space(end);
    if (phrase_end(text_, next, "hoc") != 0 || phrase_end(text_, next, "moi") != 0) {
      return std::nullopt;
    }
    const auto written = year_behind_word(end);
    if (!written && !reference()) return std::nullopt;
    const int year = written ? written->value : reference()->year;
    return ScannedPeriod{month_interval(year, edge.first, edge.last), DatePrecision::part_of_year,
                         at, written ? written->end : end};
  }
  return std::nullopt;
}

// "năm ngoái", "tháng trước", "quý này", "hôm qua".
std::optional<ScannedPeriod> PeriodReader::relative(std::size_t at) const {
  if (!context_.today) return std::nullopt;
  const Date today = *context_.today;
  for (const int steps : {0, -1}) {
    const std::size_t end = phrase_end(text_, at, steps == 0 ? "hom nay" : "hom qua");
    if (end != 0) {
      return ScannedPeriod{around(today, Unit::day, steps), DatePrecision::day, at, end};
    }
  }
  for (const UnitWord& unit : kUnits) {
    const std::size_t word = phrase_end(text_, at, unit.folded);
    if (word == 0 || unit.unit == Unit::day || !is(at, word, unit.marked)) continue;
    const std::size_t next = text_.skip_space(word);
    for (const auto& [step, steps] : kSteps) {
      const std::size_t end = phrase_end(text_, next, step);
      if (end == 0) continue;
      const auto precision = unit.unit == Unit::year      ? DatePrecision::year
                             : unit.unit == Unit::quarter ? DatePrecision::quarter
                             : unit.unit == Unit::month   ? DatePrecision::month
                                                          : DatePrecision::span;
      return ScannedPeriod{around(today, unit.unit, steps), precision, at, end};
    }
  }
  return std::nullopt;
}

// "5 năm qua", "ba tháng gần đây".
std::optional<ScannedPeriod> PeriodReader::last_ones(std::size_t at) const {
  if (!context_.today) return std::nullopt;
  const auto count = read_count(text_, at);
  if (!count) return std::nullopt;
  const std::size_t next = text_.skip_space(count->end);
  for (const UnitWord& unit : kUnits) {
    const std::size_t word = phrase_end(text_, next, unit.folded);
    if (word == 0) continue;
    for (const std::string_view lately : kLately) {
      const std::size_t end = phrase_end(text_, text_.skip_space(word), lately);
      if (end == 0) continue;
      return ScannedPeriod{till_today(*context_.today, unit.unit, count->value),
                           DatePrecision::span, at, end};
    }
  }
  return std::nullopt;
}

std::optional<ScannedPeriod> PeriodReader::term(std::size_t at) const {
  const std::size_t khoa = phrase_end(text_, at, "khoa");
  if (khoa == 0 && !text_.starts(at, "dai")) return std::nullopt;
  const auto ordinal = read_central_term(text_, at, use_ == Use::query);
  if (!ordinal || (khoa != 0 && !is(at, khoa, "khóa"))) return std::nullopt;
  const auto interval = central_term(ordinal->value);
  if (!interval) return std::nullopt;
  return ScannedPeriod{*interval, DatePrecision::term, at, ordinal->end};
}

}  // namespace vankien
