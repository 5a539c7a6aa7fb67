// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/index/schema.h"

#include "query_tree.h"

namespace vankien {

enum class QueryTokenKind : std::uint8_t {
  text,  ///< what stands between blanks and means nothing else
  phrase,
  prefix,
  field,
  open,
  close,
  conjunction,
  disjunction,
  negation,
  near
};

/// A piece of a query by its role in the grammar.
struct QueryToken {
  QueryTokenKind kind = QueryTokenKind::text;
  std::string text;            ///< as typed; of a phrase, a prefix and a field, what it is about
  std::string_view field;      ///< name in the schema
  std::uint32_t distance = 0;  ///< of NEAR
  std::size_t begin = 0;       ///< of text and operators: where it stands in the query
};

struct QueryTokens {
  std::vector<QueryToken> tokens;
  std::vector<QueryNotice> notices;  ///< what is no query: an open quotation mark
};

/// Cuts a query, which is valid UTF-8 in NFC, into pieces. Operators are told by their capitals; in
/// a query without any small letter the Vietnamese ones are words like others.
QueryTokens cut_query(std::string_view text);

/// The query without its operators, as plain words.
std::string without_operators(std::string_view text, const std::vector<QueryToken>& tokens);

/// The blank between two words made one, and none at the ends.
std::string collapse_blanks(std::string_view text);

}  // namespace vankien
