// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

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

}  // namespace vankien
