// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/directive/date.h"

#include <array>

#include <fmt/format.h>

#include "vankien/text/normalize.h"

#include "date_period.h"

namespace vankien {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// "2017", "05/2017", "5-5-2017": up to three numbers with one kind of separator between them.
struct Figures {
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  char separator = 0;
};

std::optional<Figures> read_figures(std::string_view text) {
  Figures figures;
  for (;;) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    if (digits == 0 || digits > 4 || figures.count == 3) return std::nullopt;
    figures.parts[figures.count++] = text.substr(0, digits);
    text.remove_prefix(digits);
    if (text.empty()) return figures;
    const char separator = text.front();
    if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
    if (figures.separator != 0 && figures.separator != separator) return std::nullopt;
    figures.separator = separator;
    text.remove_prefix(1);
  }
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

std::optional<DateInterval> month_of(int year, int month) {
  const std::optional<Date> first = make_date(year, month, 1);
  if (!first) return std::nullopt;
  return DateInterval{*first, Date{year, month, days_in(year, month)}};
}

std::optional<DateInterval> interval_of(const Figures& figures) {
  const std::string_view first = figures.parts[0];
  const std::string_view last = figures.parts[figures.count - 1];
  const bool year_first = first.size() == 4;
  if (!year_first && last.size() != 4) return std::nullopt;
  // Nobody here writes 2017/05 or 2017.05.
  if (year_first && figures.count > 1 && figures.separator != '-') return std::nullopt;
  const int year = value_of(year_first ? first : last);
  if (figures.count == 1) {
    if (!make_date(year, 1, 1)) return std::nullopt;
    return DateInterval{{year, 1, 1}, {year, 12, 31}};
  }
  const std::string_view inner = year_first ? last : first;
  if (inner.size() > 2) return std::nullopt;
  if (figures.count == 2) return month_of(year, value_of(inner));
  if (figures.parts[1].size() > 2) return std::nullopt;
  const std::optional<Date> day = make_date(year, value_of(figures.parts[1]), value_of(inner));
  if (!day) return std::nullopt;
  return DateInterval{*day, *day};
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > days_in(year, month)) return std::nullopt;
  return Date{year, month, day};
}

std::string to_iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string to_compact(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::string to_office(const Date& date) {
  return date.month <= 2 ? fmt::format("{:02}/{:02}/{}", date.day, date.month, date.year)
                         : fmt::format("{:02}/{}/{}", date.day, date.month, date.year);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  const std::optional<Figures> figures = read_figures(text);
  if (!figures || figures->count != 3 || figures->separator != '-') return std::nullopt;
  const auto& [year, month, day] = figures->parts;
  if (year.size() != 4 || month.size() != 2 || day.size() != 2) return std::nullopt;
  return make_date(value_of(year), value_of(month), value_of(day));
}

Result<DateInterval> parse_date_expression(std::string_view text, const PeriodContext& context) {
  std::string trimmed = normalize(text);
  while (trimmed.ends_with(' ')) trimmed.pop_back();
  if (trimmed.starts_with(' ')) trimmed.erase(0, 1);
  if (const std::optional<Figures> figures = read_figures(trimmed)) {
    if (const std::optional<DateInterval> interval = interval_of(*figures)) return *interval;
  }
  const FoldedText folded(trimmed);
  const auto period = PeriodReader(folded, context, PeriodReader::Use::query).at(0);
  if (period && period->end == folded.size()) return period->interval;
  return fail(ErrorCode::invalid_argument, fmt::format("\"{}\" is no date", text),
              "write 2017, 05/2017, 5/5/2017, 2017-05-05, quý III/2018 or 2016-2020");
}

}  // namespace vankien
