// SPDX-License-Identifier: GPL-3.0-or-later
#include "match_set.h"

#include <algorithm>
#include <array>

namespace vankien {

namespace {

// A document that has all words; less than 1 by what adding floats may lose.
constexpr float kAll = 0.999F;
// Of a short query, tried from the strictest until enough documents are found.
constexpr std::array kThresholds{kAll, 0.75F, 0.5F};
constexpr std::size_t kEnough = 10;
constexpr std::size_t kShortQuery = 4;
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

void MatchSet::find(const QueryPlan& plan, const Xapian::Database& database,
                    const FacetColumns& columns, const Deadline& deadline) {
  partial_ = false;
  word_ = 0;
  const bool soft = plan.has_soft_part();
  coverage_.assign(columns.size(), 0);
  last_word_.assign(columns.size(), 0);
  threshold_ = kAll;
  if (soft) {
    add_soft(plan.query, database, columns, deadline);
  } else if (!plan.requirement) {
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

void MatchSet::add_soft(const ReadQuery& query, const Xapian::Database& database,
                        const FacetColumns& columns, const Deadline& deadline) {
  double total = 0;
  for (const QueryWord& word : query.words) {
    if (word.occurs && !word.only_ranks) total += word.idf;
  }
  std::vector<DocumentSet> equivalents;
  for (const QueryEquivalent& equivalent : query.equivalents) {
    equivalents.push_back(
        find_documents(all_of(equivalent.terms), database, columns, deadline, partial_));
  }
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    const QueryWord& word = query.words[i];
    if (!word.occurs || word.only_ranks) continue;
    ++word_;
    const auto weight = static_cast<float>(word.idf / total);
    add_postings(database, word.terms, weight, deadline);
    for (std::size_t e = 0; e < equivalents.size(); ++e) {
      const auto& words = query.equivalents[e].words;
      if (std::find(words.begin(), words.end(), i) != words.end()) add_set(equivalents[e], weight);
    }
    // Where the word itself is nowhere, its letters with other marks are all there is.
    const bool meant_occurs = database.term_exists(word.terms.front());
    add_postings(database, word.loose, meant_occurs ? weight * kOtherMarks : weight, deadline);
  }
  for (const QuerySymbol& symbol : query.symbols) {
    if (!symbol.only_ranks) add_symbols(symbol, database);
  }
}

void MatchSet::add_set(const DocumentSet& documents, float weight) {
  for (Xapian::docid document = 0; document < coverage_.size(); ++document) {
    if (!documents.contains(document) || last_word_[document] == word_) continue;
    last_word_[document] = word_;
    coverage_[document] += weight;
  }
}

void MatchSet::add_postings(const Xapian::Database& database, const std::vector<std::string>& terms,
                            float weight, const Deadline& deadline) {
  std::size_t until_clock = kPostingsBetweenClocks;
  for (const std::string& term : terms) {
    if (partial_) return;
    for (auto it = database.postlist_begin(term), end = database.postlist_end(term); it != end;
         ++it) {
      const Xapian::docid document = *it;
      if (last_word_[document] != word_) {
        last_word_[document] = word_;
        coverage_[document] += weight;
      }
      if (--until_clock == 0) {
        if (deadline.passed()) {
          partial_ = true;
          return;
        }
        until_clock = kPostingsBetweenClocks;
      }
    }
  }
}

void MatchSet::add_symbols(const QuerySymbol& symbol, const Xapian::Database& database) {
  for (const auto* terms :
       {&symbol.own, &symbol.own_folded, &symbol.citing, &symbol.citing_folded}) {
    for (const std::string& term : *terms) {
      for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
        coverage_[*it] = 1;
      }
    }
  }
  if (symbol.number_and_type.empty()) return;
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
    if (has_all) coverage_[document] = 1;
  }
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
  if (by_number && std::any_of(coverage_.begin(), coverage_.end(),
                               [](float coverage) { return coverage >= kAll; })) {
    return;
  }
  threshold_ = kLoose;
  if (static_cast<std::size_t>(words) > kShortQuery) return;
  for (const float threshold : kThresholds) {
    const auto found = std::count_if(coverage_.begin(), coverage_.end(),
                                     [&](float coverage) { return coverage >= threshold; });
    if (found > 0) threshold_ = threshold;
    if (static_cast<std::size_t>(found) >= kEnough) return;
  }
}

}  // namespace vankien
