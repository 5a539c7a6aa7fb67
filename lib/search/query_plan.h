// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include <xapian.h>

#include "vankien/search/snapshot.h"

#include "query_parser.h"
#include "query_reader.h"
#include "requirement.h"

namespace vankien {

/// A query as the index answers it: words, of which none is required, and what is. Of a document,
/// the words say how well it answers and, unless they are part of the requirement, whether it does.
struct QueryPlan {
  ReadQuery query;
  std::optional<Requirement> requirement;

  /// Whether there are words beside the requirement.
  bool has_soft_part() const;
};

/// Looks up what the tree speaks of. Throws Xapian::Error.
QueryPlan plan_query(const ParsedQuery& parsed, const Snapshot& snapshot,
                     const Xapian::Database& database);

/// All stages: decodes, parses and plans what somebody typed. Throws Xapian::Error.
QueryPlan plan_query(std::string_view text, const Snapshot& snapshot,
                     const Xapian::Database& database);

}  // namespace vankien
