// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "query_token.h"
#include "query_tree.h"

namespace vankien {

struct ParsedQuery {
  QueryNode tree;
  /// What is wrong with the query; the tree is then all of it as plain words.
  std::vector<QueryNotice> notices;

  bool is_plain() const { return tree.kind == QueryNodeKind::words; }
};

/// Reads a query in valid UTF-8. Never fails: what is no query is words. Tightest first: NEAR, NOT,
/// side by side, AND, OR.
ParsedQuery parse_query(std::string_view text);

}  // namespace vankien
