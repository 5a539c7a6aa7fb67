// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "query_tree.h"

namespace vankien {

/// The tree as a query that parse_query() reads back to the same tree, in one form whatever was
/// typed: operators and names of fields in English, values in quotation marks.
std::string print_query(const QueryNode& tree);

/// The same for people who want to see it: a line a node, indented.
std::string outline_query(const QueryNode& tree);

}  // namespace vankien
