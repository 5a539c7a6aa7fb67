// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "vankien/search/answer.h"

#include "document_filter.h"
#include "facet_columns.h"
#include "match_set.h"

namespace vankien {

struct FacetCounts {
  Facets facets;
  /// For each value of the column of issuers, what its facet counts; a facet is cut, this is not.
  std::vector<std::uint64_t> issuers;
  /// For each condition, how many documents fail it and no other.
  std::array<std::uint64_t, kConditions> failing_only{};
};

/// The counts of a match set.
class FacetCounter {
 public:
  FacetCounter(const SearchRequest& request, const Snapshot& snapshot,
               const Xapian::Database& database)
      : filter_(request, snapshot, database), columns_(snapshot.columns()) {}

  /// Whether the document passes all filters.
  bool passes(Xapian::docid document) const { return filter_.passes(document); }

  const DocumentFilter& filter() const { return filter_; }

  /// Numbers of the documents of `matches` that pass all filters, ascending; fills `counts` on the
  /// way: for each value, how many documents there would be if it were chosen.
  std::vector<Xapian::docid> count(const MatchSet& matches, FacetCounts& counts) const;

 private:
  DocumentFilter filter_;
  const FacetColumns& columns_;
};

}  // namespace vankien
