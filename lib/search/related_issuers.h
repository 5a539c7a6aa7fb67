// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "vankien/search/answer.h"
#include "vankien/search/request.h"
#include "vankien/search/snapshot.h"

#include "facet_counter.h"

namespace vankien {

/// The bodies directly before and after those that the request filters by, as the authority file
/// has them, that issued documents which would be found as well. Most documents first.
std::vector<RelatedIssuer> related_issuers(const SearchRequest& request, const Snapshot& snapshot,
                                           const FacetCounts& counts);

}  // namespace vankien
