// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <xapian.h>

#include "vankien/util/deadline.h"

#include "query_reader.h"

namespace vankien {

/// Best-scoring documents of a query that `accepts` lets through, best first, from `offset` on: the
/// best few hundred by their words as Xapian counts them, put in order by Reranker, then the
/// others. Ties go to the newer one. When the deadline passes, what was found until then, and
/// `partial` is set. Throws Xapian::Error.
std::vector<Xapian::docid> rank(const ReadQuery& query, const Snapshot& snapshot,
                                const Xapian::Database& database,
                                const std::function<bool(Xapian::docid)>& accepts,
                                std::size_t offset, std::size_t size, const Deadline& deadline,
                                bool& partial);

/// The query that rank() gives to Xapian, to be shown.
Xapian::Query ranking_query(const ReadQuery& query);

}  // namespace vankien
