// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking.h"

#include <algorithm>

#include "vankien/index/schema.h"

#include "forward_indexes.h"
#include "ranking_constants.h"
#include "reranking.h"

namespace vankien {

namespace {

using namespace ranking;  // NOLINT(google-build-using-namespace)

Xapian::Query any_of(const std::vector<std::string>& terms) {
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

// A constant weight for the documents that match. The source runs over all documents, but as one
// side of a filter it is only asked about those.
Xapian::Query with_weight(double weight, const Xapian::Query& which) {
  auto* source = new Xapian::FixedWeightPostingSource(weight);
  return {Xapian::Query::OP_FILTER, Xapian::Query(source->release()), which};
}

void add_symbol(std::vector<Xapian::Query>& parts, const QuerySymbol& symbol) {
  if (!symbol.own.empty()) {
    parts.push_back(with_weight(kOwn, any_of(symbol.own)));
    parts.push_back(with_weight(kOwnFolded, any_of(symbol.own_folded)));
    parts.push_back(with_weight(kCiting, any_of(symbol.citing)));
    parts.push_back(with_weight(kCitingFolded, any_of(symbol.citing_folded)));
  }
  if (!symbol.number_and_type.empty()) {
    parts.push_back(with_weight(
        kNumberAndType,
        {Xapian::Query::OP_AND, symbol.number_and_type.begin(), symbol.number_and_type.end()}));
  }
}

Xapian::Query build_query(const ReadQuery& query) {
  std::vector<Xapian::Query> parts;
  for (const QueryWord& word : query.words) {
    parts.emplace_back(word.terms.front());
    const auto add_other = [&](const std::string& term) {
      parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), kOtherWeight);
    };
    std::for_each(word.terms.begin() + 1, word.terms.end(), add_other);
    std::for_each(word.loose.begin(), word.loose.end(), add_other);
  }
  if (query.every_document) parts.push_back(Xapian::Query::MatchAll);
  for (const QuerySymbol& symbol : query.symbols) add_symbol(parts, symbol);
  return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

// Lets through what `accepts` does, and nothing more once the deadline has passed: the match then
// runs out quickly and keeps what it has.
class Gate : public Xapian::MatchDecider {
 public:
  Gate(const std::function<bool(Xapian::docid)>& accepts, const Deadline& deadline)
      : accepts_(accepts), deadline_(deadline) {}

  bool operator()(const Xapian::Document& document) const override {
    if (++asked_ % kBetweenClocks == 0) closed_ = closed_ || deadline_.passed();
    return !closed_ && accepts_(document.get_docid());
  }

  bool closed() const { return closed_; }

 private:
  static constexpr unsigned kBetweenClocks = 1024;
  const std::function<bool(Xapian::docid)>& accepts_;
  const Deadline& deadline_;
  mutable unsigned asked_ = 0;
  mutable bool closed_ = false;
};

// Orders documents that no tier sets apart by looking at all of their words. Short queries are of
// words each of which was meant: who has all of them comes first.
bool rerank(std::vector<Xapian::docid>& documents, const ReadQuery& query, const Snapshot& snapshot,
            const Deadline& deadline) {
  Reranker reranker(query, snapshot.forward(), snapshot.spellings());
  const bool short_query = query.words.size() <= kShortQuery;
  struct Scored {
    Xapian::docid document;
    bool complete;
    double score;
  };
  std::vector<Scored> scored;
  scored.reserve(documents.size());
  for (const Xapian::docid document : documents) {
    if (deadline.passed()) return false;
    const ScoreParts parts = reranker.score(snapshot.forward().document(document));
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

std::vector<Xapian::docid> rank(const ReadQuery& query, const Snapshot& snapshot,
                                const Xapian::Database& database,
                                const std::function<bool(Xapian::docid)>& accepts,
                                std::size_t offset, std::size_t size, const Deadline& deadline,
                                bool& partial) {
  const Gate gate(accepts, deadline);
  Xapian::Enquire enquire(database);
  enquire.set_query(build_query(query));
  enquire.set_weighting_scheme(Xapian::BM25PlusWeight(kFirstK1, 0, 1, kFirstB, 0, kFirstDelta));
  enquire.set_sort_by_relevance_then_value(slot::kDate, /*reverse=*/true);
  // All pages see the same first ones, so that what is put in order on one is on no other.
  const auto wanted = static_cast<Xapian::doccount>(std::max(kReranked, offset + size));
  const Xapian::MSet matches = enquire.get_mset(0, wanted, 0, nullptr, &gate);
  std::vector<Xapian::docid> before;  // borne or cited numbers decide alone
  std::vector<Xapian::docid> by_words;
  std::vector<Xapian::docid> behind;
  for (auto it = matches.begin(); it != matches.end(); ++it) {
    if (it.get_weight() >= kLowestTier) {
      before.push_back(*it);
    } else {
      (it.get_rank() < kReranked ? by_words : behind).push_back(*it);
    }
  }
  const bool ordered = rerank(by_words, query, snapshot, deadline);
  partial = partial || gate.closed() || !ordered;
  std::vector<Xapian::docid> documents = std::move(before);
  documents.insert(documents.end(), by_words.begin(), by_words.end());
  documents.insert(documents.end(), behind.begin(), behind.end());
  const std::size_t begin = std::min(offset, documents.size());
  const std::size_t end = std::min(begin + size, documents.size());
  return {documents.begin() + static_cast<std::ptrdiff_t>(begin),
          documents.begin() + static_cast<std::ptrdiff_t>(end)};
}

Xapian::Query ranking_query(const ReadQuery& query) { return build_query(query); }

}  // namespace vankien
