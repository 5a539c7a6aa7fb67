// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <xapian.h>

#include "vankien/util/deadline.h"

#include "facet_columns.h"
#include "query_plan.h"

namespace vankien {

/// Which documents answer a query, and how much of it each covers, measured by the rarity of its
/// words. A document that has all words, or bears or cites the symbol asked for, always answers it.
/// Of a query of few words, those with most of them only do where fewer than ten have all; a longer
/// one is answered by every document with a fair share of it. So nobody counts a document as found
/// for having one frequent word of three. Whatever the words, nothing answers that does not fulfil
/// the requirement of the query. Each document also gets its score by BM25+ on the way.
class MatchSet {
 public:
  /// Throws Xapian::Error. When the deadline passes, partial() tells that documents are missing.
  void find(const QueryPlan& plan, const Snapshot& snapshot, const Xapian::Database& database,
            const Deadline& deadline);

  bool contains(Xapian::docid document) const { return coverage_[document] >= threshold_; }
  /// Share of the query's weight that the document has, 0 to 1.
  float coverage(Xapian::docid document) const { return coverage_[document]; }
  /// By how often it has which words, and by the numbers it bears and cites, which put it into a
  /// tier (ranking_constants.h) far above what words can give.
  float score(Xapian::docid document) const { return score_[document]; }
  bool partial() const { return partial_; }

 private:
  void add_words(const ReadQuery& query, const Snapshot& snapshot, const Xapian::Database& database,
                 const Deadline& deadline);
  void add_set(const DocumentSet& documents, float weight);
  void add_postings(const std::string& term, float weight, float rank_weight,
                    const Snapshot& snapshot, const Xapian::Database& database,
                    const Deadline& deadline);
  void add_symbol(const QuerySymbol& symbol, const Xapian::Database& database);
  void add_tier(Xapian::docid document, float tier, bool answers);
  void choose_threshold(const ReadQuery& query);

  std::vector<float> coverage_;
  std::vector<float> score_;
  // The word that last added to a document: one word may stand in several terms.
  std::vector<std::uint32_t> last_word_;
  std::uint32_t word_ = 0;
  float threshold_ = 0;
  bool partial_ = false;
};

}  // namespace vankien
