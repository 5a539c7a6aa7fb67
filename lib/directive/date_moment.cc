// SPDX-License-Identifier: GPL-3.0-or-later
// A day, month, quarter or year, complete or not.
#include <array>

#include "date_period.h"
#include "date_scan.h"
#include "lines.h"

namespace vankien {
namespace {

std::size_t skip_blanks(const FoldedText& text, std::size_t at) {
  while (text.is_blank(at)) ++at;
  return at;
}

// "tháng 5", not "tháng Năm".
bool is_in_digits(const FoldedText& text, std::size_t month) {
  return text.is_digit(text.skip_space(phrase_end(text, month, "thang")));
}

}  // namespace

// Behind "năm": figures, or "nay", "ngoái" and the like.
std::optional<Figure> PeriodReader::year_behind_word(std::size_t at) const {
  at = text_.skip_space(at);
  if (auto year = read_year(text_, at)) return year;
  const auto day = reference();
  if (!day) return std::nullopt;
  constexpr std::array<std::pair<std::string_view, int>, 5> kWords{
      {{"nay", 0}, {"ngoai", -1}, {"truoc", -1}, {"sau", 1}, {"toi", 1}}};
  for (const auto& [word, years] : kWords) {
    const std::size_t end = phrase_end(text_, at, word);
    const int year = day->year + years;
    if (end != 0 && make_date(year, 1, 1)) return Figure{year, end};
  }
  return std::nullopt;
}

std::optional<Figure> PeriodReader::year_suffix(std::size_t at) const {
  std::size_t next = skip_blanks(text_, at);
  if (text_[next] == '/' || text_[next] == '-' || text_[next] == '.') {
    return read_year(text_, skip_blanks(text_, next + 1));
  }
  if (text_[next] == ',') ++next;
  next = text_.skip_space(next);
  if (const std::size_t end = phrase_end(text_, next, "nam")) return year_behind_word(end);
  return next > at ? read_year(text_, next) : std::nullopt;
}

void PeriodReader::add_year(Moment& moment) const {
  if (const auto year = year_suffix(moment.end)) {
    moment.year = year->value;
    moment.end = year->end;
  }
}

std::optional<Moment> PeriodReader::month_at(std::size_t at) const {
  const std::size_t word = phrase_end(text_, at, "thang");
  if (word == 0) return std::nullopt;
  const std::size_t next = text_.skip_space(word);
  Moment moment;
  moment.begin = at;
  if (text_.is_digit(next)) {
    const auto digits = read_digits(text_, next, 1, 2);
    if (!digits || digits->value < 1 || digits->value > 12 || text_.is_letter(digits->end)) {
      return std::nullopt;
    }
    moment.month = digits->value;
    moment.end = digits->end;
    add_year(moment);
  } else {
    const auto count = read_count(text_, next);
    if (!count) return std::nullopt;
    moment.month = count->value;
    moment.end = count->end;
    add_year(moment);
    // "tháng ba" is a month, but "tháng tư liệu", "tháng hai đơn vị" are not.
    if (moment.year == 0 && !text_.is_upper(next)) return std::nullopt;
    const std::size_t before = word_before(text_, at);
    if (text_.starts_word(before, "mang")) return std::nullopt;  // Cách mạng Tháng Tám
  }
  const std::size_t behind = text_.skip_space(moment.end);
  if (phrase_end(text_, behind, "am lich") != 0) return std::nullopt;
  if (moment.year == 0 && phrase_end(text_, behind, "ngay") != 0) return std::nullopt;
  return moment;
}

std::optional<Moment> PeriodReader::quarter_at(std::size_t at) const {
  const std::size_t word = phrase_end(text_, at, "quy");
  if (word == 0) return std::nullopt;
  const auto ordinal = read_ordinal(text_, text_.skip_space(word));
  if (!ordinal || ordinal->value > 4 || !may_be(text_, at, word, "quý")) return std::nullopt;
  Moment moment;
  moment.begin = at;
  moment.end = ordinal->end;
  moment.quarter = ordinal->value;
  add_year(moment);
  return moment;
}

std::optional<Moment> PeriodReader::figures_at(std::size_t at, bool bare_day) const {
  Moment moment;
  moment.begin = at;
  if (const auto date = scan_date_at(text_, at)) {
    moment.year = date->date.year;
    moment.month = date->date.month;
    moment.day = date->date.day;
    moment.end = date->end;
    return moment;
  }
  if (const auto year = read_year(text_, at)) {
    moment.year = year->value;
    moment.end = year->end;
    return moment;
  }
  const auto first = read_digits(text_, at, 1, 2);
  if (!first || first->value == 0 || text_.is_letter(first->end)) return std::nullopt;
  const char separator = text_[first->end];
  if (separator == '/') {
    if (const auto year = read_year(text_, first->end + 1)) {
      if (first->value > 12) return std::nullopt;
      moment.month = first->value;
      moment.year = year->value;
      moment.end = year->end;
      moment.in_figures = true;
      return moment;
    }
  }
  if (separator == '/' || separator == '-' || separator == '.') {
    const auto month = read_digits(text_, first->end + 1, 1, 2);
    const char behind = month ? text_[month->end] : ' ';
    const bool goes_on = (behind == '/' || behind == '-' || behind == '.' || behind == ',') &&
                         text_.is_digit(month->end + 1);
    if (month && !goes_on && !text_.is_letter(month->end) && behind != '%' &&
        make_date(2000, month->value, first->value)) {
      moment.day = first->value;
      moment.month = month->value;
      moment.end = month->end;
      moment.in_figures = true;
    }
  } else if (const auto month = month_at(text_.skip_space(first->end));
             month && text_.is_blank(first->end) && is_in_digits(text_, month->begin)) {
    moment.day = first->value;
    moment.month = month->month;
    moment.year = month->year;
    moment.end = month->end;
    moment.in_figures = true;  // "3 tháng 9": three months of something
    if (!make_date(2000, moment.month, moment.day)) return std::nullopt;
    return moment;
  }
  if (moment.day == 0) {
    if (!bare_day || first->value > 31) return std::nullopt;
    moment.day = first->value;
    moment.end = first->end;
    moment.in_figures = true;
    return moment;
  }
  const std::size_t next = text_.skip_space(moment.end);
  if (const std::size_t word = phrase_end(text_, next, "nam")) {
    if (const auto year = year_behind_word(word)) {
      moment.year = year->value;
      moment.end = year->end;
    }
  }
  return moment;
}

std::optional<Moment> PeriodReader::moment_at(std::size_t at, bool bare_day) const {
  if (text_.is_digit(at)) return figures_at(at, bare_day);
  if (const std::size_t word = phrase_end(text_, at, "ngay")) {
    auto moment = figures_at(text_.skip_space(word), bare_day);
    if (!moment || moment->day == 0) return std::nullopt;
    moment->begin = at;
    moment->has_day_word = true;
    return moment;
  }
  if (const std::size_t word = phrase_end(text_, at, "nam")) {
    const auto year = read_year(text_, text_.skip_space(word));
    if (!year || !is(at, word, "năm")) return std::nullopt;
    Moment moment;
    moment.year = year->value;
    moment.begin = at;
    moment.end = year->end;
    return moment;
  }
  if (auto month = month_at(at)) return month;
  return quarter_at(at);
}

std::optional<DateInterval> PeriodReader::resolve(const Moment& moment, int year) const {
  if (moment.year != 0) year = moment.year;
  if (!make_date(year, 1, 1)) return std::nullopt;
  if (moment.day != 0) {
    const auto day = make_date(year, moment.month, moment.day);
    if (!day) return std::nullopt;
    return DateInterval{*day, *day};
  }
  if (moment.month != 0) return month_interval(year, moment.month, moment.month);
  if (moment.quarter != 0) return month_interval(year, moment.quarter * 3 - 2, moment.quarter * 3);
  return year_interval(year);
}

}  // namespace vankien
