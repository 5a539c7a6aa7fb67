// SPDX-License-Identifier: GPL-3.0-or-later
#include "match_set.h"

#include <algorithm>
#include <array>

#include "forward_indexes.h"
#include "ranking_constants.h"

namespace vankien {

namespace {

// A document that has all words; less than 1 by what adding floats may lose.
constexpr float kAll = 0.999F;
// Of a short query, tried from the strictest until enough documents are found.
constexpr std::array kThresholds{kAll, 0.75F, 0.5F};
constexpr std::size_t kEnough = 10;
// Of a longer one, which is a question or a sentence whose answer has other words beside: a
// stricter share was measured to lose answers (recall at 100 on a judged collection .949 without
// any, .937 with .2, .888 with .3).
constexpr float kLoose = 0.15F;

// What a word counts for in a document that has it with other diacritics than were meant.
constexpr float kOtherMarks = 0.3F;

constexpr std::size_t kPostingsBetweenClocks = 8192;

Requirement all_of(const std::vector<std::string>& terms) {
  Requirement all;
  for (const std::string& term : terms) {
    all.parts.emplace_back().kind = Requirement::Kind::any_term;
    all.parts.back().terms = {term};
  }
  return all;
}

}  // namespace

void MatchSet::find(const QueryPlan& plan, const Snapshot& snapshot,
                    const Xapian::Database& database, const Deadline& deadline) {
  partial_ = false;
  word_ = 0;
  const FacetColumns& columns = snapshot.columns();
  const bool soft = plan.has_soft_part();
  coverage_.assign(columns.size(), 0);
  score_.assign(columns.size(), 0);
  last_word_.assign(columns.size(), 0);
  threshold_ = kAll;
  add_words(plan.query, snapshot, database, deadline);
  for (const QuerySymbol& symbol : plan.query.symbols) add_symbol(symbol, database);
  if (!soft && !plan.requirement) {
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      coverage_[*it] = 1;
    }
  }
  if (plan.requirement) {
    const DocumentSet fulfil =
        find_documents(*plan.requirement, database, columns, deadline, partial_);
    for (Xapian::docid document = 0; document < coverage_.size(); ++document) {
      if (!fulfil.contains(document)) {
        coverage_[document] = 0;
      } else if (!soft) {
        coverage_[document] = 1;
      }
    }
  }
  if (soft) choose_threshold(plan.query);
}

void MatchSet::add_words(const ReadQuery& query, const Snapshot& snapshot,
                         const Xapian::Database& database, const Deadline& deadline) {
  double total = 0;
  for (const QueryWord& word : query.words) {
    if ((word.occurs || query.number_is_missing) && !word.only_ranks) total += word.idf;
  }
  std::vector<DocumentSet> equivalents;
  for (const QueryEquivalent& equivalent : query.equivalents) {
    equivalents.push_back(
        find_documents(all_of(equivalent.terms), database, snapshot.columns(), deadline, partial_));
  }
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    const QueryWord& word = query.words[i];
    if (!word.occurs) continue;
    ++word_;
    const float weight = word.only_ranks ? 0 : static_cast<float>(word.idf / total);
    float rank_weight = 1;
    for (const std::string& term : word.terms) {
      add_postings(term, weight, rank_weight, snapshot, database, deadline);
      rank_weight = ranking::kOtherWeight;
    }
    for (std::size_t e = 0; e < equivalents.size(); ++e) {
      const auto& words = query.equivalents[e].words;
      if (std::find(words.begin(), words.end(), i) != words.end()) add_set(equivalents[e], weight);
    }
    // Where the word itself is nowhere, its letters with other marks are all there is.
    const bool meant_occurs = database.term_exists(word.terms.front());
    for (const std::string& term : word.loose) {
      add_postings(term, meant_occurs ? weight * kOtherMarks : weight, ranking::kOtherWeight,
                   snapshot, database, deadline);
    }
  }
}

void MatchSet::add_set(const DocumentSet& documents, float weight) {
  for (Xapian::docid document = 0; document < coverage_.size(); ++document) {
    if (!documents.contains(document) || last_word_[document] == word_) continue;
    last_word_[document] = word_;
    coverage_[document] += weight;
  }
}

void MatchSet::add_postings(const std::string& term, float weight, float rank_weight,
                            const Snapshot& snapshot, const Xapian::Database& database,
                            const Deadline& deadline) {
  if (partial_) return;
  const auto idf = static_cast<float>(idf_of(database, {term})) * rank_weight;
  std::size_t until_clock = kPostingsBetweenClocks;
  const auto end = database.postlist_end(term);
  for (auto it = database.postlist_begin(term); it != end; ++it) {
    const Xapian::docid document = *it;
    if (last_word_[document] != word_) {
      last_word_[document] = word_;
      coverage_[document] += weight;
    }
    const auto count = static_cast<float>(it.get_wdf());
    const float length = snapshot.forward().relative_length(document);
    score_[document] +=
        idf *
        (ranking::kFirstDelta +
         (ranking::kFirstK1 + 1) * count /
             (count + ranking::kFirstK1 * (1 - ranking::kFirstB + ranking::kFirstB * length)));
    if (--until_clock == 0) {
      if (deadline.passed()) {
        partial_ = true;
        return;
      }
      until_clock = kPostingsBetweenClocks;
    }
  }
}

// Tiers come from the highest down, and none is given to a document that has one.
void MatchSet::add_symbol(const QuerySymbol& symbol, const Xapian::Database& database) {
  const bool answers = !symbol.only_ranks;
  const auto add = [&](const std::vector<std::string>& terms, float tier) {
    for (const std::string& term : terms) {
      for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
        add_tier(*it, tier, answers);
      }
    }
  };
  add(symbol.own, ranking::kOwn);
  add(symbol.own_folded, ranking::kOwnFolded);
  if (!symbol.number_and_type.empty()) {
    std::vector<Xapian::PostingIterator> lists;
    for (const std::string& term : symbol.number_and_type) {
      lists.push_back(database.postlist_begin(term));
    }
    const Xapian::PostingIterator end;
    for (; lists.front() != end; ++lists.front()) {
      const Xapian::docid document = *lists.front();
      const bool has_all = std::all_of(lists.begin() + 1, lists.end(), [&](auto& list) {
        if (list != end) list.skip_to(document);
        return list != end && *list == document;
      });
      if (has_all) add_tier(document, ranking::kNumberAndType, answers);
    }
  }
  add(symbol.citing, ranking::kCiting);
  add(symbol.citing_folded, ranking::kCitingFolded);
}

void MatchSet::add_tier(Xapian::docid document, float tier, bool answers) {
  if (answers) coverage_[document] = 1;
  if (score_[document] < ranking::kLowestTier) score_[document] += tier;
}

void MatchSet::choose_threshold(const ReadQuery& query) {
  const auto words = std::count_if(query.words.begin(), query.words.end(), [](const auto& word) {
    return word.occurs && !word.only_ranks;
  });
  // Who asks for a number wants nothing behind its bearers that has not all of the words.
  const bool by_number = std::any_of(query.symbols.begin(), query.symbols.end(), [](const auto& s) {
    return s.is_bare_number() && !s.only_ranks;
  });
  threshold_ = kAll;
  if (query.number_is_missing) return;
  if (by_number && std::any_of(coverage_.begin(), coverage_.end(),
                               [](float coverage) { return coverage >= kAll; })) {
    return;
  }
  threshold_ = kLoose;
  if (static_cast<std::size_t>(words) > ranking::kShortQuery) return;
  for (const float threshold : kThresholds) {
    const auto found = std::count_if(coverage_.begin(), coverage_.end(),
                                     [&](float coverage) { return coverage >= threshold; });
    if (found > 0) threshold_ = threshold;
    if (static_cast<std::size_t>(found) >= kEnough) return;
  }
}

}  // namespace vankien
