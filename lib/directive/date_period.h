// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "vankien/directive/date.h"

#include "date_words.h"
#include "folded_text.h"

namespace vankien {

/// An expression of time found in a text; positions of FoldedText.
struct ScannedPeriod {
  DateInterval interval;
  DatePrecision precision = DatePrecision::day;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A day, month, quarter or year with what may be left out of it; 0 is unknown.
struct Moment {
  int year = 0;
  int quarter = 0;
  int month = 0;
  int day = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool has_day_word = false;  ///< "ngày" stands before the figures
  bool in_figures = false;    ///< 03/10 or 09/2018: without the right word it may be anything
};

/// Reads the expressions that find_periods() promises, one at a time.
class PeriodReader {
 public:
  /// In a query "khóa 12" is the centre's; in a document only where a body of the centre is named.
  enum class Use { document, query };

  /// `text` must outlive this object.
  PeriodReader(const FoldedText& text, const PeriodContext& context, Use use);

  /// The expression that begins exactly at `at`.
  std::optional<ScannedPeriod> at(std::size_t at) const;

  /// A moment that begins at `at`, complete or not. A number alone is a day only if `bare_day`.
  std::optional<Moment> moment_at(std::size_t at, bool bare_day) const;

  /// What a moment is in the year `year` where its own is not written.
  std::optional<DateInterval> resolve(const Moment& moment, int year) const;

 private:
  struct Range {
    DateInterval interval;
    std::size_t end = 0;
  };

  bool is(std::size_t begin, std::size_t end, std::string_view word) const;
  std::optional<Date> reference() const;
  int year_for(int month) const;

  std::optional<Figure> year_behind_word(std::size_t at) const;
  std::optional<Figure> year_suffix(std::size_t at) const;
  void add_year(Moment& moment) const;
  std::optional<Moment> figures_at(std::size_t at, bool bare_day) const;
  std::optional<Moment> month_at(std::size_t at) const;
  std::optional<Moment> quarter_at(std::size_t at) const;

  std::optional<Moment> range_end_at(std::size_t at, const Moment& from) const;
  std::optional<Range> range_at(std::size_t at, bool in_words) const;
  std::optional<Range> join(Moment from, Moment to) const;

  std::optional<ScannedPeriod> single(std::size_t at) const;
  std::optional<ScannedPeriod> from_till(std::size_t at) const;
  std::optional<ScannedPeriod> years_at(std::size_t at) const;
  std::optional<ScannedPeriod> part_of_year(std::size_t at) const;
  std::optional<ScannedPeriod> edge_of_year(std::size_t at) const;
  std::optional<ScannedPeriod> relative(std::size_t at) const;
  std::optional<ScannedPeriod> last_ones(std::size_t at) const;
  std::optional<ScannedPeriod> term(std::size_t at) const;

  const FoldedText& text_;
  PeriodContext context_;
  Use use_;
  bool marked_ = false;  // has letters with marks, so that one without is another word
};

/// Whether "hàng năm", "mỗi tháng" or the like stands at `at`.
bool is_recurring(const FoldedText& text, std::size_t at);

/// Which central term is told at `at`: "khóa XII", "Đại hội đại biểu toàn quốc lần thứ XIII". Of
/// other bodies' terms nothing is known here.
std::optional<Figure> read_central_term(const FoldedText& text, std::size_t at, bool is_query);

}  // namespace vankien
