// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "vankien/search/snapshot.h"
#include "vankien/text/span.h"

#include "query_reader.h"

namespace vankien {

/// What the numbers of a query leave to be read as words.
struct SymbolsRead {
  std::string text;                        ///< of the query; restored, where a slip hid a symbol
  std::vector<Span> taken;                 ///< of the text: said by a symbol that is held or cited
  std::unordered_set<std::string> pieces;  ///< words that are part of any symbol
};

/// Whether `span` lies within one of `known`.
bool lies_in(Span span, const std::vector<Span>& known);

/// Reads the symbols and numbers of directives in `text` into `query`, or else a description such
/// as "kế hoạch huyện ủy 2016". Throws Xapian::Error.
SymbolsRead read_symbols(std::string text, const Snapshot& snapshot,
                         const Xapian::Database& database, ReadQuery& query);

}  // namespace vankien
