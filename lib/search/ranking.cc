// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking.h"

#include <algorithm>

#include "vankien/index/schema.h"

namespace vankien {

namespace {

// BM25+ over syllables and neighbouring pairs in one bag: the optimum of three judged collections
// of legal texts, flat around these values.
constexpr double kK1 = 1.64;
constexpr double kB = 0.63;
constexpr double kDelta = 0.23;
constexpr double kPairWeight = 0.75;
// Of what stands beside the word that was meant: its other spelling, which is rarer and would weigh
// more, and its folded form, which may have been another word.
constexpr double kOtherWeight = 0.2;

// Tiers of a query for a number, far above any sum of word weights: who bears it, who bears it but
// for the accents, type and number, who cites it.
constexpr double kOwn = 4000;
constexpr double kOwnFolded = 2000;
constexpr double kNumberAndType = 2000;
constexpr double kCiting = 1000;
constexpr double kCitingFolded = 500;

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
  for (const std::string& pair : query.pairs) {
    parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(pair), kPairWeight);
  }
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

}  // namespace

std::vector<Xapian::docid> rank(const ReadQuery& query, const Xapian::Database& database,
                                const std::function<bool(Xapian::docid)>& accepts,
                                std::size_t offset, std::size_t size, const Deadline& deadline,
                                bool& partial) {
  const Gate gate(accepts, deadline);
  Xapian::Enquire enquire(database);
  enquire.set_query(build_query(query));
  enquire.set_weighting_scheme(Xapian::BM25PlusWeight(kK1, 0, 1, kB, 0, kDelta));
  enquire.set_sort_by_relevance_then_value(slot::kDate, /*reverse=*/true);
  const Xapian::MSet matches =
      enquire.get_mset(static_cast<Xapian::doccount>(offset), static_cast<Xapian::doccount>(size),
                       0, nullptr, &gate);
  partial = partial || gate.closed();
  std::vector<Xapian::docid> documents;
  documents.reserve(matches.size());
  for (auto it = matches.begin(); it != matches.end(); ++it) documents.push_back(*it);
  return documents;
}

}  // namespace vankien
