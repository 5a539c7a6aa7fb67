// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_period.h"

#include <algorithm>
#include <array>

#include "is_one_of.h"
#include "lines.h"

namespace vankien {
namespace {

constexpr int kMaxSpan = 100;  // years; a longer one is a misreading

constexpr std::array<std::string_view, 9> kRecurring{"hang nam",  "moi nam",     "hang thang",
                                                     "moi thang", "hang quy",    "moi quy",
                                                     "hang tuan", "thuong nien", "cua moi nam"};
constexpr std::array<std::string_view, 7> kTimesOfDay{"sang", "chieu", "toi", "trua",
                                                      "dem",  "hom",   "mung"};
// How names of documents end, behind which 09/2018 is a number.
constexpr std::array<std::string_view, 13> kBeforeNumbers{"so",    "dinh", "quyet", "thi", "tu",
                                                          "hoach", "dan",  "bao",   "cao", "trinh",
                                                          "lenh",  "luat", "luan"};

bool has_marks(const FoldedText& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.is_letter(at) && text.span(at, at + 1).size() > 1) return true;
  }
  return false;
}

// 12.192.168.1.2017 or 3/12/12/2013 is something else than a day.
bool is_inside(const FoldedText& text, std::size_t at) {
  return at > 1 && (text[at - 1] == '/' || text[at - 1] == '-' || text[at - 1] == '.') &&
         text.is_word(at - 2);
}

bool is_number_of_document(const FoldedText& text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && at - end < 4 && (text.is_blank(end - 1) || text[end - 1] == ':')) --end;
  const std::size_t begin = word_before(text, end);
  return is_one_of(text.folded(begin, end), kBeforeNumbers);
}

// Behind "-", "đến" or "tới"; `at` itself when none of them stands there.
std::size_t pass_till(const FoldedText& text, std::size_t at, bool in_words) {
  const std::size_t next = text.skip_space(at);
  if (text[next] == '-') return text.skip_space(next + 1);
  if (!in_words) return at;
  for (const std::string_view word : {"den het", "den", "toi"}) {
    const std::size_t end = phrase_end(text, next, word);
    if (end != 0) return text.skip_space(end);
  }
  return at;
}

DatePrecision precision_of(const Moment& moment) {
  if (moment.day != 0) return DatePrecision::day;
  if (moment.month != 0) return DatePrecision::month;
  return moment.quarter != 0 ? DatePrecision::quarter : DatePrecision::year;
}

}  // namespace

bool is_recurring(const FoldedText& text, std::size_t at) {
  while (text.is_blank(at) || text[at] == ',') ++at;
  at = text.skip_space(at);
  return std::any_of(kRecurring.begin(), kRecurring.end(),
                     [&](std::string_view phrase) { return phrase_end(text, at, phrase) != 0; });
}

PeriodReader::PeriodReader(const FoldedText& text, const PeriodContext& context, Use use)
    : text_(text), context_(context), use_(use), marked_(has_marks(text)) {}

bool PeriodReader::is(std::size_t begin, std::size_t end, std::string_view word) const {
  return marked_ ? is_spelled(text_, begin, end, word) : may_be(text_, begin, end, word);
}

std::optional<Date> PeriodReader::reference() const {
  return context_.today ? context_.today : context_.written;
}

// The year of a month that is written without one; 0 when it cannot be told. A document speaks of
// the months around it, a searcher of those that have been.
int PeriodReader::year_for(int month) const {
  const auto day = reference();
  if (!day) return 0;
  if (context_.today) return month > day->month ? day->year - 1 : day->year;
  if (day->month <= 2 && month >= 11) return day->year - 1;
  if (day->month >= 11 && month <= 2) return day->year + 1;
  return day->year;
}

// The first end says what it leaves out of what the second end has: "từ tháng 7 đến tháng 9/2018",
// "19 - 22/04/2001".
std::optional<PeriodReader::Range> PeriodReader::join(Moment from, Moment to) const {
  if (to.day != 0 && to.month == 0) return std::nullopt;
  if (from.day != 0 && from.month == 0) from.month = to.month;
  if (from.day != 0 && to.day == 0) return std::nullopt;
  if (from.month == 0 && from.quarter == 0 && (to.month != 0 || to.quarter != 0)) {
    return std::nullopt;
  }
  if (to.year == 0) to.year = from.year;
  if (to.year == 0) to.year = year_for(to.month);
  if (from.year == 0) from.year = from.month > to.month ? to.year - 1 : to.year;
  const auto first = resolve(from, from.year);
  const auto last = resolve(to, to.year);
  if (!first || !last || last->to < first->from) return std::nullopt;
  if (to.year - from.year > kMaxSpan) return std::nullopt;
  return Range{{first->from, last->to}, to.end};
}

// "III/2018" behind "quý I -" has no word of its own.
std::optional<Moment> PeriodReader::range_end_at(std::size_t at, const Moment& from) const {
  if (from.quarter != 0) {
    if (const auto ordinal = read_ordinal(text_, at); ordinal && ordinal->value <= 4) {
      Moment moment;
      moment.begin = at;
      moment.end = ordinal->end;
      moment.quarter = ordinal->value;
      add_year(moment);
      return moment;
    }
  }
  return moment_at(at, false);
}

std::optional<PeriodReader::Range> PeriodReader::range_at(std::size_t at, bool in_words) const {
  // "ngày 19-22/04/2001": the second number is no month.
  const bool may_be_bare =
      in_words || text_.starts(at, "ngay") || text_.starts_word(word_before(text_, at), "ngay");
  const auto from = moment_at(at, may_be_bare);
  if (!from) return std::nullopt;
  const std::size_t next = pass_till(text_, from->end, in_words);
  if (next == from->end) return std::nullopt;
  if (const std::size_t now = phrase_end(text_, next, "nay"); now != 0 && in_words) {
    const auto day = reference();
    const auto first = resolve(*from, from->year != 0 || !day ? from->year : day->year);
    if (!day || !first || *day < first->from) return std::nullopt;
    return Range{{first->from, *day}, now};
  }
  const auto to = range_end_at(next, *from);
  if (!to) return std::nullopt;
  // Without a word for it, 3-5/2018 and the like may be anything.
  const bool both_years = from->month == 0 && from->quarter == 0 && from->day == 0;
  if (!in_words && !both_years && from->in_figures && !from->has_day_word &&
      !(from->month != 0 && to->day != 0 && to->year != 0)) {
    return std::nullopt;
  }
  return join(*from, *to);
}

std::optional<ScannedPeriod> PeriodReader::from_till(std::size_t at) const {
  const std::size_t word = phrase_end(text_, at, "tu");
  if (word == 0) return std::nullopt;
  const std::size_t next = text_.skip_space(word);
  if (const std::size_t end = phrase_end(text_, next, "dau nam")) {
    const auto day = reference();
    const auto year = year_behind_word(end);
    const std::size_t now = phrase_end(text_, text_.skip_space(year ? year->end : end), "den nay");
    if (!day || now == 0) return std::nullopt;
    const Date first{year ? year->value : day->year, 1, 1};
    if (*day < first) return std::nullopt;
    return ScannedPeriod{{first, *day}, DatePrecision::span, at, now};
  }
  const auto range = range_at(next, true);
  if (!range || !may_be(text_, at, word, "từ")) return std::nullopt;
  return ScannedPeriod{range->interval, DatePrecision::span, at, range->end};
}

// "giai đoạn 2016 – 2020", "thời kỳ 2021-2030", "nhiệm kỳ 2020-2025", "năm học 2026 - 2027".
std::optional<ScannedPeriod> PeriodReader::years_at(std::size_t at) const {
  constexpr std::array<std::pair<std::string_view, DatePrecision>, 4> kWords{
      {{"giai doan", DatePrecision::span},
       {"thoi ky", DatePrecision::span},
       {"nhiem ky", DatePrecision::term},
       {"nam hoc", DatePrecision::span}}};
  for (const auto& [word, precision] : kWords) {
    const std::size_t end = phrase_end(text_, at, word);
    if (end == 0) continue;
    std::size_t next = text_.skip_space(end);
    if (const std::size_t from = phrase_end(text_, next, "tu")) next = text_.skip_space(from);
    auto range = range_at(next, true);
    if (!range) return std::nullopt;
    if (word == "nam hoc") {
      const DateInterval years = range->interval;
      if (years.to.year != years.from.year + 1) return std::nullopt;
      range->interval = {{years.from.year, 9, 1}, {years.to.year, 8, 31}};
    }
    return ScannedPeriod{range->interval, precision, at, range->end};
  }
  return std::nullopt;
}

std::optional<ScannedPeriod> PeriodReader::single(std::size_t at) const {
  const auto moment = moment_at(at, false);
  if (!moment) return std::nullopt;
  const bool plain_year = moment->month == 0 && moment->quarter == 0 && text_.is_digit(at);
  if (plain_year) return std::nullopt;
  if (moment->in_figures && !moment->has_day_word) {
    if (moment->day != 0) {
      const std::size_t before = word_before(text_, at);
      const Stretch word = word_at(text_, before);
      const bool known = before != at && is_one_of(text_.folded(word.begin, word.end), kTimesOfDay);
      if (!known && moment->year == 0) return std::nullopt;
    } else if (is_number_of_document(text_, at)) {
      return std::nullopt;
    }
  }
  if (moment->year == 0 && is_recurring(text_, moment->end)) return std::nullopt;
  const int month = moment->quarter != 0 ? moment->quarter * 3 - 2 : moment->month;
  const auto interval = resolve(*moment, year_for(month));
  if (!interval) return std::nullopt;
  return ScannedPeriod{*interval, precision_of(*moment), at, moment->end};
}

std::optional<ScannedPeriod> PeriodReader::at(std::size_t at) const {
  if (!text_.is_word(at) || (at > 0 && text_.is_word(at - 1))) return std::nullopt;
  const auto ranged = [&](std::size_t begin) -> std::optional<ScannedPeriod> {
    const auto range = range_at(begin, false);
    if (!range) return std::nullopt;
    return ScannedPeriod{range->interval, DatePrecision::span, begin, range->end};
  };
  if (text_.is_digit(at)) {
    if (is_inside(text_, at)) return std::nullopt;
    if (auto found = part_of_year(at)) return found;
    if (auto found = last_ones(at)) return found;
    if (auto found = ranged(at)) return found;
    return single(at);
  }
  switch (text_[at]) {
    case 'd':
    case 'k':
      if (auto found = term(at)) return found;
      break;
    case 'g':
    case 'n':
    case 't':
      if (auto found = years_at(at)) return found;
      if (auto found = from_till(at)) return found;
      break;
    default:
      break;
  }
  if (auto found = edge_of_year(at)) return found;
  if (auto found = part_of_year(at)) return found;
  if (auto found = last_ones(at)) return found;
  if (auto found = relative(at)) return found;
  if (auto found = ranged(at)) return found;
  return single(at);
}

namespace {

std::vector<ScannedPeriod> scan_periods(const FoldedText& text, const PeriodReader& reader) {
  std::vector<ScannedPeriod> periods;
  for (std::size_t at = 0; at < text.size();) {
    if (auto period = reader.at(at)) {
      at = period->end;
      periods.push_back(*period);
    } else {
      ++at;
    }
  }
  return periods;
}

}  // namespace

std::vector<PeriodMatch> find_periods(std::string_view text, const PeriodContext& context) {
  const FoldedText folded(text);
  const auto use = context.today ? PeriodReader::Use::query : PeriodReader::Use::document;
  std::vector<PeriodMatch> matches;
  for (const ScannedPeriod& found : scan_periods(folded, PeriodReader(folded, context, use))) {
    matches.push_back({found.interval, found.precision, folded.span(found.begin, found.end)});
  }
  return matches;
}

}  // namespace vankien
