// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/search/citations.h"
#include "vankien/search/snapshot.h"

namespace vankien {

/// Follows citations between the documents of an index, both ways. What is read is bounded: at most
/// some hundred documents an answer. Throws Xapian::Error.
class CitationGraph {
 public:
  CitationGraph(const Snapshot& snapshot, const Xapian::Database& database)
      : snapshot_(snapshot), database_(database) {}

  Citations citations_of(const Record& record) const;

  /// To a depth of six, of at most two hundred directives.
  Chain chain_of(const Record& record) const;

  /// As it is typed, however loosely; without accents where nobody has it so.
  SymbolView symbol(std::string_view typed) const;

  /// The record of a document without its text.
  Record read(Xapian::docid document) const;

 private:
  std::vector<std::string> readings_of(std::string_view typed) const;
  CitedDirective resolve(const Record& citing, const Record::Citation& citation) const;
  std::vector<Record> read_all(const std::string& term, std::size_t most) const;
  std::vector<CitingDocument> citing(const Record& record, std::size_t most) const;
  bool is_above(const Record& upper, const Record& lower) const;

  const Snapshot& snapshot_;
  const Xapian::Database& database_;
};

DocumentSummary summary_of(const Record& record);

}  // namespace vankien
