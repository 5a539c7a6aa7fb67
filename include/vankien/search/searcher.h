// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include "vankien/search/answer.h"
#include "vankien/search/request.h"
#include "vankien/search/snapshot.h"
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

  const Snapshot& snapshot() const;

 private:
  class Implementation;
  explicit Searcher(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace vankien
