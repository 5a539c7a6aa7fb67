// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include <xapian.h>

#include "vankien/search/request.h"
#include "vankien/search/snapshot.h"

#include "facet_columns.h"

namespace vankien {

/// The conditions that a request may set beside its words, in the order in which they are told.
enum class Condition : unsigned {
  issuer,
  type,
  kind,
  level,
  signer,
  dates,
  month,
  recipient,
  cites
};
inline constexpr std::size_t kConditions = 9;

constexpr unsigned bit_of(Condition condition) { return 1U << static_cast<unsigned>(condition); }

/// The filters of a request against the documents of a snapshot: any of the values of one
/// condition, and all conditions.
class DocumentFilter {
 public:
  /// Looks up what is no column in the index. `snapshot` must outlive it. Throws Xapian::Error.
  DocumentFilter(const SearchRequest& request, const Snapshot& snapshot,
                 const Xapian::Database& database);

  /// The conditions that the document fails, as bits.
  unsigned failures(Xapian::docid document) const;
  bool passes(Xapian::docid document) const { return failures(document) == 0; }

  /// The conditions that the request sets, as bits.
  unsigned in_force() const { return in_force_; }

  // For each value of a column, whether it is selected; empty when nothing is.
  const std::vector<bool>& issuers() const { return issuers_; }
  const std::vector<bool>& types() const { return types_; }
  const std::vector<bool>& kinds() const { return kinds_; }
  const std::vector<bool>& levels() const { return levels_; }
  const std::vector<bool>& signers() const { return signers_; }
  const std::set<std::uint32_t>& months() const { return months_; }  ///< yyyymm

  /// Whether the range of dates, if any, takes in the whole year.
  bool takes_year(std::uint32_t year) const;
  /// Whether the months of this year are to be told: it alone is chosen, or one of its months.
  bool tells_months_of(std::uint32_t year) const;

 private:
  void select_subordinates(const SearchRequest& request, const Authority& authority);
  bool has_issuer(Xapian::docid document) const;

  const FacetColumns& columns_;
  unsigned in_force_ = 0;
  std::vector<bool> issuers_;
  // With subordinates also: by id of the issuer, and by the bodies above it.
  std::vector<bool> issuer_ids_;
  std::vector<bool> chains_;
  std::vector<bool> types_;
  std::vector<bool> kinds_;
  std::vector<bool> levels_;
  std::vector<bool> signers_;
  std::vector<bool> recipients_;  // by document
  std::vector<bool> cites_;       // by document
  std::set<std::uint32_t> months_;
  std::uint32_t from_ = 0;
  std::uint32_t to_ = 0;
};

}  // namespace vankien
