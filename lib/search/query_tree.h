// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/search/answer.h"

namespace vankien {

enum class QueryNodeKind : std::uint8_t {
  words,        ///< words without any sign between: "dân vận khéo"
  phrase,       ///< words in quotation marks
  prefix,       ///< the beginning of a word
  field,        ///< a field of the schema and what is asked of it
  near,         ///< words or phrases that stand close to each other, in any order
  group,        ///< what stands side by side
  conjunction,  ///< all of the parts
  disjunction,  ///< any of the parts
  negation      ///< not its one part
};

/// A query as the grammar sees it. Nothing in it has been looked up anywhere.
///
/// Trees are made by parse_query(), so that each has one form only: no group in a group, no
/// conjunction in a conjunction, no two `words` side by side, and nothing with a single part but a
/// negation.
struct QueryNode {
  QueryNodeKind kind = QueryNodeKind::words;
  std::string text;            ///< of words, a phrase, a prefix; the value of a field
  std::string_view field;      ///< name in the schema
  std::uint32_t distance = 0;  ///< of near: how many words on the other begins at most
  std::vector<QueryNode> parts;

  friend bool operator==(const QueryNode&, const QueryNode&) = default;
};

}  // namespace vankien
