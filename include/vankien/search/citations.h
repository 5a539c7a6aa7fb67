// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "vankien/index/record.h"

namespace vankien {

/// What a list tells of a document that is held.
struct DocumentSummary {
  std::string id;
  std::string symbol;
  std::string title;
  std::string type;
  std::string date;  ///< ISO
  std::string issuer;
};

/// A directive that a document cites. The same symbol is given out anew in each term of office and
/// by each body, so one that bears it is only `held` where day or issuer agree; others that may be
/// meant are candidates.
struct CitedDirective {
  Record::Citation citation;            ///< as the citing text has it
  std::vector<DocumentSummary> held;    ///< one, or none
  std::vector<DocumentSummary> may_be;  ///< likeliest first
};

/// A document that cites another, with what it says of it.
struct CitingDocument {
  DocumentSummary document;
  Record::Citation citation;
  bool certain = true;  ///< otherwise it may mean another with the same symbol
};

struct Citations {
  std::vector<CitedDirective> cites;
  std::vector<CitingDocument> cited_by;  ///< newest first
  std::uint64_t citing_total = 0;        ///< that mention the symbol; `cited_by` is bounded
};

/// A directive of a chain of implementation. `parent` is the node it was reached from, an index
/// into the same list; kNoParent for what the document itself implements, or what implements it.
struct ChainNode {
  static constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

  std::size_t parent = kNoParent;
  std::size_t depth = 1;
  std::string verb;
  bool held = false;
  DocumentSummary document;  ///< of one that is not held, what the citing text tells
};

/// What a document implements, and what implements it, each directive once.
struct Chain {
  std::vector<ChainNode> up;
  std::vector<ChainNode> down;
  bool is_whole = true;  ///< otherwise there is more than is told
};

/// A symbol, whether a document that bears it is held or not.
struct SymbolView {
  std::string symbol;
  std::string assumed;  ///< the one with other accents that is told of instead; else empty
  std::vector<DocumentSummary> bearers;  ///< newest first
  std::vector<CitingDocument> cited_by;
  std::uint64_t citing_total = 0;
};

}  // namespace vankien
