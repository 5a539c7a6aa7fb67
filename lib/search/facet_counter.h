// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "vankien/search/answer.h"
#include "vankien/search/request.h"

#include "facet_columns.h"
#include "match_set.h"

namespace vankien {

/// The filters of a request against the columns of a snapshot, and the counts of a match set.
class FacetCounter {
 public:
  FacetCounter(const SearchRequest& request, const FacetColumns& columns);

  /// Whether the document passes all filters.
  bool passes(Xapian::docid document) const;

  /// Numbers of the documents of `matches` that pass all filters, ascending; fills `facets` on the
  /// way: for each value, how many documents there would be if it were chosen.
  std::vector<Xapian::docid> count(const MatchSet& matches, Facets& facets) const;

 private:
  enum Filter : unsigned { kIssuer = 1, kType = 2, kKind = 4, kDate = 8 };

  // Which filters the document fails.
  unsigned failures(Xapian::docid document) const;

  const FacetColumns& columns_;
  // For each value of a column, whether it is selected; empty when nothing is.
  std::vector<bool> issuers_;
  std::vector<bool> types_;
  std::vector<bool> kinds_;
  std::uint32_t from_ = 0;
  std::uint32_t to_ = 0;
  bool dated_ = false;
};

}  // namespace vankien
