// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking.h"

#include <algorithm>
#include <span>

#include "facet_columns.h"
#include "forward_indexes.h"
#include "ranking_constants.h"
#include "reranking.h"

namespace vankien {

namespace {

// Orders documents that no tier sets apart by looking at all of their words. Short queries are of
// words each of which was meant: who has all of them comes first.
bool rerank(std::span<Xapian::docid> documents, const ReadQuery& query, const Snapshot& snapshot,
            const Deadline& deadline) {
  Reranker reranker(query, snapshot.forward(), snapshot.spellings());
  const bool short_query = query.words.size() <= ranking::kShortQuery;
  struct Scored {
    Xapian::docid document;
    bool complete;
    double score;
  };
  std::vector<Scored> scored;
  scored.reserve(documents.size());
  for (const Xapian::docid document : documents) {
    if (deadline.passed()) return false;
    const ScoreParts parts = reranker.score(snapshot.forward().document(document),
                                            snapshot.forward().relative_length(document));
    scored.push_back({document, short_query && parts.complete, parts.total()});
  }
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) {
    return a.complete != b.complete ? a.complete : a.score > b.score;
  });
  std::transform(scored.begin(), scored.end(), documents.begin(),
                 [](const Scored& one) { return one.document; });
  return true;
}

}  // namespace

std::vector<Xapian::docid> rank(std::vector<Xapian::docid> documents, const ReadQuery& query,
                                const Snapshot& snapshot, const MatchSet& matches,
                                std::size_t offset, std::size_t size, const Deadline& deadline,
                                bool& partial) {
  const auto& dates = snapshot.columns().date;
  const auto better = [&](Xapian::docid a, Xapian::docid b) {
    if (matches.score(a) != matches.score(b)) return matches.score(a) > matches.score(b);
    return dates[a] != dates[b] ? dates[a] > dates[b] : a < b;
  };
  const auto place = [&](std::size_t number) {
    return documents.begin() + static_cast<std::ptrdiff_t>(std::min(number, documents.size()));
  };
  std::partial_sort(documents.begin(), place(std::max(ranking::kReranked, offset + size)),
                    documents.end(), better);
  // All pages see the same first ones, so that what one page shows no other does. Numbers that are
  // borne or cited decide alone.
  const auto by_words = std::partition_point(
      documents.begin(), place(ranking::kReranked),
      [&](Xapian::docid document) { return matches.score(document) >= ranking::kLowestTier; });
  if (!rerank({by_words, place(ranking::kReranked)}, query, snapshot, deadline)) partial = true;
  return {place(offset), place(offset + size)};
}

}  // namespace vankien
