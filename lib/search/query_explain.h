// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "vankien/search/answer.h"
#include "vankien/search/snapshot.h"

namespace vankien {

/// Every stage of a query as lines, and the hits of `answer` with the parts of their scores by
/// words; numbers that they bear or cite go before any score. Throws Xapian::Error.
std::string explain_query(std::string_view text, const SearchAnswer& answer,
                          const Snapshot& snapshot, const Xapian::Database& database);

}  // namespace vankien
