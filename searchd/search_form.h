// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "vankien/search/answer.h"

#include "searchd/page_data.h"
#include "searchd/parameters.h"

namespace vankien::searchd {

// What a page of results shows of the conditions of the search, each to be changed or taken back.

/// Parameters that were not understood.
void fill_faults(PageData& data, const std::vector<InvalidParameter>& faults);

/// The filters that are set, each with the search without it.
void fill_chips(PageData& data, const SearchRequest& request);

/// The form with the facets of the answer, which may be null.
void fill_form(PageData& data, const Parameters& parameters, const SearchAnswer* answer);

/// What leaving out a condition would give.
void fill_relaxations(PageData& data, const SearchRequest& request,
                      const std::vector<Relaxation>& relaxations);

}  // namespace vankien::searchd
