// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/directive/symbol.h"
#include "vankien/directive/vocabulary.h"
#include "vankien/text/span.h"

namespace vankien {

/// A symbol of the index that somebody typed with other separators, or none.
struct HeldSymbol {
  Span span;                      ///< of the query
  std::vector<std::string> keys;  ///< symbol_key() without accents, of all that it may be
};

/// Finds in a query the symbols that documents bear or cite, by their letters and figures alone:
/// "31 cv ccb" and "cv31ccb" for 31/CV-CCB. What no list of codes knows is found so too. Throws
/// Xapian::Error.
std::vector<HeldSymbol> find_held_symbols(std::string_view text, const Xapian::Database& database);

/// symbol_key() of all that documents cite with this number, which has no leading zeros, and this
/// type; null for any. Throws Xapian::Error.
std::vector<std::string> find_cited_keys(std::string_view number, const DocumentType* type,
                                         const Xapian::Database& database);

/// What is borne with the same number and type and was likely meant where nobody bears or cites
/// `symbol`: TU for TW and the other way round, or one letter more, less or other than in an organ
/// that no list knows. symbol_key() without accents. Throws Xapian::Error.
std::vector<std::string> find_near_keys(const Symbol& symbol, const Vocabulary& vocabulary,
                                        const Xapian::Database& database);

}  // namespace vankien
