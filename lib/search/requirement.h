// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "vankien/util/deadline.h"

#include "document_set.h"
#include "facet_columns.h"

namespace vankien {

/// What an answer must fulfil, whatever its rank: the part of a query that is not soft, in terms of
/// the index.
struct Requirement {
  enum class Kind : std::uint8_t {
    any_term,  ///< has one of `terms`; without terms, nothing has
    near,      ///< `sides`, each close to the next; a single one is a phrase
    date,      ///< issued on a day from `from` to `to`
    all,       ///< all of `parts`; everything when there are none
    any,       ///< any of `parts`
    none       ///< not the one part
  };

  Kind kind = Kind::all;
  std::vector<std::string> terms;
  std::vector<std::vector<std::string>> sides;  ///< words that stand one behind the other
  std::uint32_t distance = 0;                   ///< how many words on the next side begins at most
  std::uint32_t from = 0;                       ///< yyyymmdd
  std::uint32_t to = 0;
  std::vector<Requirement> parts;
};

/// The documents that fulfil it. When the deadline passes, those found until then among the terms
/// that were read, and `partial` is set. Throws Xapian::Error.
DocumentSet find_documents(const Requirement& requirement, const Xapian::Database& database,
                           const FacetColumns& columns, const Deadline& deadline, bool& partial);

/// A line a part, indented.
std::string outline_requirement(const Requirement& requirement);

}  // namespace vankien
