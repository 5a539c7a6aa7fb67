// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_words.h"

#include <array>
#include <chrono>

#include "vankien/text/normalize.h"

#include "lines.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxWord = 24;
constexpr std::size_t kMaxRoman = 8;

// "mươi hai" is not needed: months and parts of a year end with twelve.
struct Numeral {
  std::string_view folded;
  std::string_view marked;
  int value;
};
constexpr std::array<Numeral, 12> kNumerals{{{"muoi mot", "mười một", 11},
                                             {"muoi hai", "mười hai", 12},
                                             {"mot", "một", 1},
                                             {"hai", "hai", 2},
                                             {"ba", "ba", 3},
                                             {"tu", "tư", 4},
                                             {"nam", "năm", 5},
                                             {"sau", "sáu", 6},
                                             {"bay", "bảy", 7},
                                             {"tam", "tám", 8},
                                             {"chin", "chín", 9},
                                             {"muoi", "mười", 10}}};

int roman_digit(char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0; }

// Nothing for "iiii", "vx" and the like.
std::optional<int> roman_value(std::string_view digits) {
  int value = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = roman_digit(digits[i]);
    if (digit == 0) return std::nullopt;
    const int next = i + 1 < digits.size() ? roman_digit(digits[i + 1]) : 0;
    value += next > digit ? -digit : digit;
  }
  constexpr std::array<std::string_view, 10> kOnes{"",  "i",  "ii",  "iii",  "iv",
                                                   "v", "vi", "vii", "viii", "ix"};
  if (value < 1 || value > 39) return std::nullopt;
  std::string canonical(static_cast<std::size_t>(value / 10), 'x');
  canonical += kOnes[static_cast<std::size_t>(value % 10)];
  if (canonical != digits) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Figure> read_digits(const FoldedText& text, std::size_t at, std::size_t min,
                                  std::size_t max) {
  Figure figure{0, at};
  while (text.is_digit(figure.end)) {
    if (figure.end - at == max) return std::nullopt;
    figure.value = figure.value * 10 + (text[figure.end] - '0');
    ++figure.end;
  }
  if (figure.end - at < min) return std::nullopt;
  return figure;
}

std::optional<Figure> read_year(const FoldedText& text, std::size_t at) {
  const auto year = read_digits(text, at, 4, 4);
  if (!year || !make_date(year->value, 1, 1) || text.is_letter(year->end)) return std::nullopt;
  const bool goes_on = text[year->end] == '/' || text[year->end] == '.';
  if (goes_on && text.is_word(year->end + 1)) return std::nullopt;
  return year;
}

std::optional<Figure> read_ordinal(const FoldedText& text, std::size_t at) {
  if (const auto digits = read_digits(text, at, 1, 2)) {
    if (text.is_letter(digits->end) || digits->value == 0 || digits->value > 39) {
      return std::nullopt;
    }
    return digits;
  }
  std::size_t end = at;
  while (roman_digit(text[end]) != 0 && end - at <= kMaxRoman) ++end;
  if (end == at || text.is_word(end)) return std::nullopt;
  const auto value = roman_value(text.folded(at, end));
  if (!value) return std::nullopt;
  return Figure{*value, end};
}

std::optional<Figure> read_count(const FoldedText& text, std::size_t at) {
  if (text.is_digit(at)) {
    const auto digits = read_digits(text, at, 1, 2);
    return digits && digits->value >= 1 && digits->value <= 12 ? digits : std::nullopt;
  }
  for (const Numeral& numeral : kNumerals) {
    const std::size_t end = phrase_end(text, at, numeral.folded);
    if (end == 0 || text.is_word(end)) continue;
    if (may_be(text, at, end, numeral.marked)) return Figure{numeral.value, end};
  }
  return std::nullopt;
}

bool is_spelled(const FoldedText& text, std::size_t begin, std::size_t end, std::string_view word) {
  return text.bytes(begin, end) == word || normalize(text.words(begin, end)) == word;
}

bool may_be(const FoldedText& text, std::size_t begin, std::size_t end, std::string_view word) {
  // As many bytes as letters: no marks at all, or none that were kept.
  if (text.span(begin, end).size() == end - begin) return true;
  return is_spelled(text, begin, end, word);
}

std::size_t word_before(const FoldedText& text, std::size_t at) {
  std::size_t end = at;
  bool broken = false;
  while (end > 0 && at - end < kMaxWord &&
         (text.is_blank(end - 1) || (text[end - 1] == '\n' && !broken))) {
    broken = broken || text[end - 1] == '\n';
    --end;
  }
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMaxWord && text.is_word(begin - 1)) --begin;
  return begin == end ? at : begin;
}

DateInterval year_interval(int year) { return month_interval(year, 1, 12); }

DateInterval month_interval(int year, int first, int last) {
  using namespace std::chrono;
  const year_month_day_last end{std::chrono::year(year) / last / std::chrono::last};
  return {{year, first, 1}, {year, last, static_cast<int>(static_cast<unsigned>(end.day()))}};
}

Date add_days(const Date& date, int days) {
  using namespace std::chrono;
  const sys_days sum = sys_days(year(date.year) / date.month / date.day) + std::chrono::days(days);
  const year_month_day day(sum);
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace vankien
