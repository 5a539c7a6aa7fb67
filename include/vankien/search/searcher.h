// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/search/answer.h"
#include "vankien/search/citations.h"
#include "vankien/search/request.h"
#include "vankien/search/snapshot.h"
#include "vankien/search/suggestion.h"
#include "vankien/util/deadline.h"
#include "vankien/util/error.h"

namespace vankien {

/// Answers searches over one snapshot. For one thread at a time: it owns Xapian handles. Opening
/// one costs microseconds; make one a thread and a snapshot.
class Searcher {
 public:
  static Result<Searcher> open(std::shared_ptr<const Snapshot> snapshot);

  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;
  ~Searcher();

  /// Always an answer, if need be a partial one when the deadline passes; an error is a damaged
  /// index or a request beyond SearchLimits.
  Result<SearchAnswer> search(const SearchRequest& request, const Deadline& deadline);

  /// The document with this id, its text in parts with what `query` matches marked; the query may
  /// be empty. ErrorCode::not_found when there is none.
  Result<DocumentView> document(std::string_view id, std::string_view query);

  /// What the document cites and what cites it; ErrorCode::not_found when there is none.
  Result<Citations> citations(std::string_view id);

  /// What it implements and what implements it, to a depth of six; not_found likewise.
  Result<Chain> chain(std::string_view id);

  /// Documents like it, best first; not_found likewise.
  Result<std::vector<DocumentSummary>> similar(std::string_view id, const Deadline& deadline);

  /// Who bears a symbol and who cites it; not_found when nobody does.
  Result<SymbolView> symbol(std::string_view symbol);

  /// What somebody may be about to type; no more than ten.
  std::vector<Suggestion> suggest(std::string_view typed) const;

  /// Every stage of reading and answering a query, as lines for people: its pieces, its tree, what
  /// the words were taken for, what is required, the query given to Xapian, and the first five
  /// documents.
  Result<std::string> explain(std::string_view query, const Deadline& deadline);

  const Snapshot& snapshot() const;

 private:
  class Implementation;
  explicit Searcher(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace vankien
