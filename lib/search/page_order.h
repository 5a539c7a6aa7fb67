// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "vankien/search/request.h"

#include "facet_columns.h"
#include "match_set.h"

namespace vankien {

/// The page of `documents` that a request asks for, in an order other than relevance. What lacks
/// the value sorted by comes last; of equals the newer first, then what covers more of the query.
std::vector<Xapian::docid> page_in_order(std::vector<Xapian::docid> documents,
                                         const SearchRequest& request, const FacetColumns& columns,
                                         const MatchSet& matches);

}  // namespace vankien
