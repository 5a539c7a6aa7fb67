// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "vankien/directive/date.h"

#include "folded_text.h"

namespace vankien {

/// A number read from a text, and where it ends.
struct Figure {
  int value = 0;
  std::size_t end = 0;
};

/// Digits that begin at `at`, no fewer than `min` and no more than `max` of them.
std::optional<Figure> read_digits(const FoldedText& text, std::size_t at, std::size_t min,
                                  std::size_t max);

/// Four digits that are a year of make_date() and no part of a longer number or of a symbol.
std::optional<Figure> read_year(const FoldedText& text, std::size_t at);

/// "XII", "xii" or "12", as a whole word; 1 to 39.
std::optional<Figure> read_ordinal(const FoldedText& text, std::size_t at);

/// "9", "09" or "chín", up to twelve.
std::optional<Figure> read_count(const FoldedText& text, std::size_t at);

/// Whether the chars [begin, end) are `word` as normalize() writes it. "Nam" is not "năm".
bool is_spelled(const FoldedText& text, std::size_t begin, std::size_t end, std::string_view word);

/// The same, or the word has lost its marks.
bool may_be(const FoldedText& text, std::size_t begin, std::size_t end, std::string_view word);

/// Where the word before `at` begins; blanks and one line break between them are passed over.
/// `at` itself when something else stands there.
std::size_t word_before(const FoldedText& text, std::size_t at);

DateInterval year_interval(int year);
/// The months [first, last] of a year.
DateInterval month_interval(int year, int first, int last);
Date add_days(const Date& date, int days);

}  // namespace vankien
