// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "vankien/directive/vocabulary.h"
#include "vankien/util/error.h"

namespace vankien {

/// The facet values of all documents in columns, so that counting costs an array access a match.
class FacetColumns;

/// The words of each document in their order.
class ForwardIndexes;

/// The words of the index by what they are without diacritics.
class SpellingTable;

/// What is suggested to who types.
class SuggestTable;

/// One generation, opened: what all threads share and none changes. Its databases are opened again
/// by each Searcher, since no Xapian handle may be shared between threads.
class Snapshot {
 public:
  /// Opens a published generation: its manifest, vocabulary and facet columns; runs a query that
  /// must find something. Opens the collections with these names; none given, all but
  /// kRestrictedCollection.
  static Result<std::shared_ptr<const Snapshot>> open(const std::filesystem::path& generation,
                                                      const std::vector<std::string>& collections);

  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  const std::string& generation() const { return generation_; }
  const std::string& created() const { return created_; }  ///< UTC, ISO 8601
  std::uint64_t documents() const { return documents_; }
  const Vocabulary& vocabulary() const { return *vocabulary_; }
  const FacetColumns& columns() const { return *columns_; }
  const ForwardIndexes& forward() const { return *forward_; }
  const SpellingTable& spellings() const { return *spellings_; }
  const SuggestTable& suggestions() const { return *suggestions_; }
  const std::vector<std::filesystem::path>& databases() const { return databases_; }

 private:
  Snapshot();
  std::string generation_;
  std::string created_;
  std::uint64_t documents_ = 0;
  std::shared_ptr<const Vocabulary> vocabulary_;
  std::unique_ptr<const FacetColumns> columns_;
  std::unique_ptr<const ForwardIndexes> forward_;
  std::unique_ptr<const SpellingTable> spellings_;
  std::unique_ptr<const SuggestTable> suggestions_;
  std::vector<std::filesystem::path> databases_;
};

}  // namespace vankien
