// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "vankien/directive/authority.h"

namespace vankien {

/// A facet's values of all documents: a small number for each document, indexed by its number.
struct FacetColumn {
  std::vector<std::uint32_t> of_document;  ///< index into `values`; 0 stands for no value
  std::vector<std::string> values{""};     ///< as shown; values[0] is the missing one
  std::vector<std::string> keys{""};       ///< the same in the form they are compared in

  /// The index of the value with this key; 0 when there is none.
  std::uint32_t find(const std::string& key) const;
};

/// What results are filtered, counted and sorted by, in memory: some forty bytes a document.
/// Filtering and counting then cost an array access a document, whatever the filters.
class FacetColumns {
 public:
  /// Reads the value slots. Throws Xapian::Error.
  FacetColumns(const Xapian::Database& database, const Authority& authority);

  FacetColumn issuer;
  FacetColumn type;
  FacetColumn kind;
  FacetColumn level;
  FacetColumn signer;
  FacetColumn issuer_id;
  std::vector<std::uint32_t> date;  ///< yyyymmdd; 0 when unknown

  /// For each document an index into `chains`: the ids of the bodies above its issuer on its day.
  std::vector<std::uint32_t> chain;
  std::vector<std::vector<std::string>> chains{{}};

  std::vector<std::uint32_t> symbol_rank;  ///< of a document in the order of symbols; 0 without
  std::vector<std::uint32_t> issuer_rank;  ///< of a value of `issuer` in the Vietnamese alphabet

  /// One more than the highest document number.
  std::size_t size() const { return date.size(); }

 private:
  void read_chains(const Authority& authority);
};

}  // namespace vankien
