// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_scan.h"
#include "date_words.h"

namespace vankien {
namespace {

std::optional<ScannedDate> dated(int year, int month, int day, std::size_t begin, std::size_t end) {
  const std::optional<Date> date = make_date(year, month, day);
  if (!date) return std::nullopt;
  return ScannedDate{*date, begin, end};
}

// The part behind the day: "/8/2016", "-12-2013", ".10.2017".
std::optional<ScannedDate> scan_figures(const FoldedText& text, std::size_t begin, Figure day) {
  const char separator = text[day.end];
  if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
  const auto month = read_digits(text, day.end + 1, 1, 2);
  if (!month || text[month->end] != separator) return std::nullopt;
  const auto year = read_digits(text, month->end + 1, 4, 4);
  if (!year) return std::nullopt;
  return dated(year->value, month->value, day.value, begin, year->end);
}

// The part behind the day: "tháng 5 năm 2017", and the mixture "tháng 5/2017".
std::optional<ScannedDate> scan_words(const FoldedText& text, std::size_t begin, Figure day) {
  std::size_t at = text.skip_space(day.end);
  if (!text.starts(at, "thang")) return std::nullopt;
  const auto month = read_digits(text, text.skip_space(at + 5), 1, 2);
  if (!month) return std::nullopt;
  at = month->end;
  if (text[at] == '/' || text[at] == '-') {
    ++at;
  } else {
    if (text[at] == ',') ++at;
    at = text.skip_space(at);
    if (!text.starts(at, "nam")) return std::nullopt;
    at = text.skip_space(at + 3);
  }
  const auto year = read_digits(text, at, 4, 4);
  if (!year) return std::nullopt;
  return dated(year->value, month->value, day.value, begin, year->end);
}

}  // namespace

std::optional<ScannedDate> scan_date_at(const FoldedText& text, std::size_t at) {
  const auto day = read_digits(text, at, 1, 2);
  if (!day) return std::nullopt;
  if (auto date = scan_figures(text, at, *day)) return date;
  return scan_words(text, at, *day);
}

std::vector<ScannedDate> scan_dates(const FoldedText& text) {
  std::vector<ScannedDate> dates;
  std::size_t day_word = text.size();  // where the last "ngày" began, and where it ended
  std::size_t day_word_end = text.size();
  for (std::size_t at = 0; at < text.size();) {
    if (text.starts(at, "ngay") && (at == 0 || !text.is_word(at - 1))) {
      day_word = at;
      day_word_end = text.skip_space(at + 4);
      at += 4;
      continue;
    }
    if (!text.is_digit(at)) {
      ++at;
      continue;
    }
    // 12.192.168.1.2017 or 3/12/12/2013 is something else than a day.
    const bool inside = at > 1 && !text.is_word(at - 1) && !text.is_blank(at - 1) &&
                        text.is_digit(at - 2) && text[at - 1] != '\n';
    std::optional<ScannedDate> date;
    if (!inside) date = scan_date_at(text, at);
    if (!date) {
      while (text.is_digit(at)) ++at;
      continue;
    }
    const std::size_t end = date->end;
    const bool in_words = text.folded(at, end).find("thang") != std::string_view::npos;
    if (in_words && day_word_end == at) date->begin = day_word;
    dates.push_back(*date);
    at = end;
  }
  return dates;
}

std::vector<DateMatch> find_dates(std::string_view text) {
  const FoldedText folded(text);
  std::vector<DateMatch> matches;
  for (const ScannedDate& found : scan_dates(folded)) {
    matches.push_back({found.date, folded.span(found.begin, found.end)});
  }
  return matches;
}

}  // namespace vankien
