// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/vocabulary.h"
#include "vankien/text/span.h"

namespace vankien {

/// The two ways of writing a symbol: 447-CV/HU and 155/KH-UBND.
enum class SymbolForm { party, state };

/// Số và ký hiệu, taken apart: 447-CV/HU, 30/2020/NĐ-CP, 12/UBND-VX, 117/2025/QH15.
struct Symbol {
  std::string number;     ///< digits as printed, leading zeros kept: "01"; rarely a letter: "30a"
  std::string year;       ///< "2020", or empty
  std::string type_code;  ///< spelt as the vocabulary spells it ("CTr"); empty where there is none
  std::string organ;      ///< "HU", "CP", "BTCTU-BDVTU"
  Side side = Side::unknown;
  /// The form of its side, whatever separators were printed; the printed one for the Front and the
  /// mass organisations, which use both, and for unknown offices.
  SymbolForm form = SymbolForm::party;

  /// The normal form: <number>-<TYPE>/<ORGAN> or <number>[/<year>]/<TYPE>-<ORGAN>.
  std::string text() const;

  friend bool operator==(const Symbol&, const Symbol&) = default;
};

/// The form in which two symbols are the same: lower case, no leading zeros, one kind of dash.
/// Accents stay: ĐA (đề án) is not DA (dự án), TƯ is not TU.
std::string symbol_key(std::string_view symbol);

struct SymbolMatch {
  Symbol symbol;
  Span span;
};

/// Reads exactly one symbol, in any of the variants seen in print (blanks, en dashes, swapped
/// separators, wrong case): "100 - KL/TW", "18/NQ-TW", "858CV/ĐUK". A leading "Số" is passed over.
std::optional<Symbol> parse_symbol(std::string_view text, const Vocabulary& vocabulary);

/// Every symbol in running text, in order. Dates, spans of years and fractions are no symbols: a
/// known type code or organ code must stand in it, or "số" before it and capitals in it.
std::vector<SymbolMatch> find_symbols(std::string_view text, const Vocabulary& vocabulary);

/// What a searcher may mean by a symbol typed loosely: "447 cv hu", "nq25tw", "217-qd/tw",
/// "nghị quyết số 25", "25/NQ-TW"; or by its number alone, "số 447": no candidates, no type.
struct SymbolQuery {
  Span span;                       ///< the part of the query that it stands for
  std::string number;              ///< "447"
  std::vector<Symbol> candidates;  ///< whole symbols it may be, likeliest first; accents restored
  const DocumentType* type = nullptr;  ///< where only type and number are given: "công văn 447"
};

/// Finds symbols in a query, before it is cut into words. Plain numbers and years are left alone.
/// The vocabulary must outlive the answer.
std::vector<SymbolQuery> find_symbol_queries(std::string_view query, const Vocabulary& vocabulary);

}  // namespace vankien
