// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_order.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace vankien {

namespace {

constexpr std::uint32_t kLast = std::numeric_limits<std::uint32_t>::max();

// What the order asked for compares, smaller first.
std::uint32_t key_of(Xapian::docid document, SortOrder order, const FacetColumns& columns) {
  switch (order) {
    case SortOrder::oldest:
      return columns.date[document] == 0 ? kLast : columns.date[document];
    case SortOrder::symbol:
      return columns.symbol_rank[document] == 0 ? kLast : columns.symbol_rank[document];
    case SortOrder::issuer: {
      const std::uint32_t issuer = columns.issuer.of_document[document];
      return issuer == 0 ? kLast : columns.issuer_rank[issuer];
    }
    case SortOrder::relevance:
    case SortOrder::newest:
      break;
  }
  return 0;  // of equals the newer comes first
}

}  // namespace

std::vector<Xapian::docid> page_in_order(std::vector<Xapian::docid> documents,
                                         const SearchRequest& request, const FacetColumns& columns,
                                         const MatchSet& matches) {
  const auto before = [&](Xapian::docid a, Xapian::docid b) {
    const std::uint32_t key_a = key_of(a, request.sort, columns);
    const std::uint32_t key_b = key_of(b, request.sort, columns);
    if (key_a != key_b) return key_a < key_b;
    if (columns.date[a] != columns.date[b]) return columns.date[a] > columns.date[b];
    const float coverage_a = matches.coverage(a);
    const float coverage_b = matches.coverage(b);
    return coverage_a != coverage_b ? coverage_a > coverage_b : a < b;
  };
  const std::size_t begin = std::min((request.page - 1) * request.size, documents.size());
  const std::size_t end = std::min(begin + request.size, documents.size());
  std::partial_sort(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(end),
                    documents.end(), before);
  return {documents.begin() + static_cast<std::ptrdiff_t>(begin),
          documents.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace vankien
