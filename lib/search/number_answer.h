// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "facet_columns.h"
#include "query_reader.h"

namespace vankien {

/// The documents that bear the symbol or number asked for: those that bear it as typed, then but
/// for the accents, then by number and type. Of each, those of the day that the query names first;
/// then by body, the one with the newest first; of one body the newest first. Throws Xapian::Error.
std::vector<Xapian::docid> find_bearers(const ReadQuery& query, const Xapian::Database& database,
                                        const FacetColumns& columns);

/// Completes the interpretation by what the index says of the symbols: which one was assumed, and
/// what is known of those that are only cited. Throws Xapian::Error.
void explain_symbols(ReadQuery& query, const Xapian::Database& database);

}  // namespace vankien
