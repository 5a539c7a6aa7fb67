// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vankien/directive/date.h"
#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "lines.h"
#include "stamp.h"
#include "symbol_scan.h"

namespace vankien {

/// "Hớn Quản, ngày 5 tháng 5 năm 2017". A form has the place and leaves the day blank.
struct PlaceDate {
  Stretch place;
  Stretch date;
  std::optional<Date> day;
};

struct TypeLine {
  const DocumentType* type = nullptr;
  Stretch stretch;
  std::size_t cell = 0;
};

/// The name of an office in capitals, put together from the lines it was broken into.
struct PrintedOrgan {
  std::string words;
  Stretch stretch;  // of the first of these lines
  std::size_t line = 0;
  std::size_t column = 0;
};

/// The head of a directive, read as a bag of elements: extraction interleaves its two columns,
/// breaks its lines or puts all of it into one, so that nothing can be said of their order but
/// that type line, subject and body come last.
struct Letterhead {
  std::optional<Stretch> party_title;   ///< ĐẢNG CỘNG SẢN VIỆT NAM
  std::optional<Stretch> state_title;   ///< CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  std::optional<ScannedSymbol> symbol;  ///< its number is empty where it was left blank
  std::optional<PlaceDate> place_date;
  std::vector<PrintedOrgan> organs;
  std::optional<TypeLine> type_line;
  std::vector<Stretch> subject;   ///< of a công văn: the lines of "V/v …"
  std::vector<Stretch> capitals;  ///< runs of capitals that are none of the above
  std::vector<Stamp> stamps;
  bool symbol_contested = false;  ///< printed with another number too
  bool date_contested = false;    ///< likewise
  bool flat_subject = false;      ///< type line and subject are one line
  bool bare = false;              ///< lost but for its type line or addressee
  bool addressed = false;         ///< "Kính gửi" follows
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind the type line, or before the addressee or the body

  bool has_title() const { return party_title || state_title; }
};

Letterhead read_letterhead(const FoldedText& text, const Lines& lines,
                           const Vocabulary& vocabulary);

/// The place and date of a line, when "ngày" stands at `at`; the place begins not before `from`.
std::optional<PlaceDate> place_date_at(const FoldedText& text, std::size_t at, std::size_t from);

}  // namespace vankien
