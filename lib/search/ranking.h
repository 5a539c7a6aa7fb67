// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "vankien/search/snapshot.h"
#include "vankien/util/deadline.h"

#include "match_set.h"
#include "query_reader.h"

namespace vankien {

/// The page of `documents` from `offset` on, the best first: the best few hundred by the scores of
/// the match set are put in order by Reranker, the others follow. Ties go to the newer one. When
/// the deadline passes, they stay in the order of their scores, and `partial` is set.
std::vector<Xapian::docid> rank(std::vector<Xapian::docid> documents, const ReadQuery& query,
                                const Snapshot& snapshot, const MatchSet& matches,
                                std::size_t offset, std::size_t size, const Deadline& deadline,
                                bool& partial);

}  // namespace vankien
