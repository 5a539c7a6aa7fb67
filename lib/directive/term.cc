// SPDX-License-Identifier: GPL-3.0-or-later
#include "term.h"

#include <array>

#include "date_words.h"

namespace vankien {
namespace {

struct Term {
  int ordinal;
  Date begin;
};

// Days of the congresses: nhandan.vn, "Các kỳ Đại hội". A term runs from the day after the close of
// a congress or, where the first plenum was held during it, from the day of that plenum (Hướng dẫn
// 36-HD/VPTW of 2018, 1.3.1); known so of XIII (31/01/2021) and XIV (23/01/2026).
constexpr std::array<Term, 7> kTerms{{{8, {1996, 7, 2}},
                                      {9, {2001, 4, 23}},
                                      {10, {2006, 4, 26}},
                                      {11, {2011, 1, 20}},
                                      {12, {2016, 1, 29}},
                                      {13, {2021, 1, 31}},
                                      {14, {2026, 1, 23}}}};

// The next congress has no day yet; the term is called 2026–2030 till then.
constexpr Date kLastDay{2030, 12, 31};

}  // namespace

std::optional<DateInterval> central_term(int ordinal) {
  for (std::size_t i = 0; i < kTerms.size(); ++i) {
    if (kTerms[i].ordinal != ordinal) continue;
    const Date end = i + 1 < kTerms.size() ? add_days(kTerms[i + 1].begin, -1) : kLastDay;
    return DateInterval{kTerms[i].begin, end};
  }
  return std::nullopt;
}

}  // namespace vankien
