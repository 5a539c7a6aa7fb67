// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace vankien {

/// A facet's values of all documents: a small number for each document, indexed by its number.
struct FacetColumn {
  std::vector<std::uint32_t> of_document;  ///< index into `values`; 0 stands for no value
  std::vector<std::string> values{""};     ///< as shown; values[0] is the missing one
  std::vector<std::string> keys{""};       ///< the same in the form they are compared in
};

/// What results are filtered, counted and sorted by, in memory: sixteen bytes a document. Filtering
/// and counting then cost an array access a document, whatever the filters.
class FacetColumns {
 public:
  /// Reads the value slots. Throws Xapian::Error.
  explicit FacetColumns(const Xapian::Database& database);

  FacetColumn issuer;
  FacetColumn type;
  FacetColumn kind;
  std::vector<std::uint32_t> date;  ///< yyyymmdd; 0 when unknown

  /// One more than the highest document number.
  std::size_t size() const { return date.size(); }
};

}  // namespace vankien
