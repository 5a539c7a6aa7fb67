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

}  // namespace

void MatchSet::find(const ReadQuery& query, const Xapian::Database& database, std::size_t size,
                    const Deadline& deadline) {
  partial_ = false;
  word_ = 0;
  coverage_.assign(size, 0);
  last_word_.assign(size, 0);
  if (query.empty()) {
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      coverage_[*it] = 1;
    }
    threshold_ = kAll;
    return;
  }
  double total = 0;
  std::size_t words = 0;
  for (const QueryWord& word : query.words) {
    if (!word.occurs) continue;
    total += word.idf;
    ++words;
  }
  for (const QueryWord& word : query.words) {
    if (!word.occurs) continue;
    ++word_;
    const auto weight = static_cast<float>(word.idf / total);
    add_postings(database, word.terms, weight, deadline);
    // Where the word itself is nowhere, its letters with other marks are all there is.
    const bool meant_occurs = database.term_exists(word.terms.front());
    add_postings(database, word.loose, meant_occurs ? weight * kOtherMarks : weight, deadline);
  }
  for (const QuerySymbol& symbol : query.symbols) add_symbols(symbol, database);
  choose_threshold(words);
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
  auto type = database.postlist_begin(symbol.number_and_type[1]);
  const auto type_end = database.postlist_end(symbol.number_and_type[1]);
  for (auto it = database.postlist_begin(symbol.number_and_type[0]);
       it != database.postlist_end(symbol.number_and_type[0]); ++it) {
    if (type != type_end) type.skip_to(*it);
    if (type != type_end && *type == *it) coverage_[*it] = 1;
  }
}

void MatchSet::choose_threshold(std::size_t words) {
  threshold_ = kLoose;
  if (words > kShortQuery) return;
  for (const float threshold : kThresholds) {
    const auto found = std::count_if(coverage_.begin(), coverage_.end(),
                                     [&](float coverage) { return coverage >= threshold; });
    if (found > 0) threshold_ = threshold;
    if (static_cast<std::size_t>(found) >= kEnough) return;
  }
}

}  // namespace vankien
