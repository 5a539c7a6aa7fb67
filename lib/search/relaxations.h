// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "vankien/search/answer.h"
#include "vankien/search/request.h"
#include "vankien/util/deadline.h"

#include "facet_counter.h"

namespace vankien {

/// Whether an answer is so thin that it must say why: nothing, or next to nothing behind filters.
bool is_thin(const SearchAnswer& answer, const DocumentFilter& filter);

/// What leaving out each condition gives, where that is more than there is: every filter, at the
/// cost of nothing, and up to six operands or words of the query, each by counting once more with
/// `count` until the deadline. A condition that is all of the query is made plain words instead.
std::vector<Relaxation> find_relaxations(
    const SearchRequest& request, const FacetCounts& counts, std::uint64_t total,
    const Deadline& deadline, const std::function<std::uint64_t(const std::string&)>& count);

}  // namespace vankien
