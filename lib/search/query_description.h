// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/directive/vocabulary.h"

#include "query_reader.h"

namespace vankien {

/// Reads a query that is nothing but a type, an issuing body and a year, or two of these: "kế hoạch
/// huyện ủy 2016", "cv huyện ủy sơn tiến", "huyện ủy sơn tiến 2019". One entry for each body that
/// may be meant; none when the query is anything else. Throws Xapian::Error.
std::vector<QuerySymbol> read_description(std::string_view text, const Vocabulary& vocabulary,
                                          const Xapian::Database& database);

}  // namespace vankien
