// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "vankien/index/forward_index.h"

#include "forward_indexes.h"
#include "query_reader.h"
#include "spelling.h"

namespace vankien {

/// The parts of a score, each already weighted.
struct ScoreParts {
  double words = 0;       ///< BM25+ of the words
  double pairs = 0;       ///< BM25+ of neighbouring words
  double near = 0;        ///< BM25+ of such pairs a few words apart, in any order
  double window = 0;      ///< how much of the query stands in one passage
  double coverage = 0;    ///< how much of it the text has at all
  double title = 0;       ///< how much of the title the query says
  double definition = 0;  ///< "X là …", where the query asks for X
  double factor = 1;      ///< for covering the query with title and text
  bool complete = false;  ///< whether title and text have all words

  double total() const {
    return (words + pairs + near + window + coverage + title + definition) * factor;
  }
};

/// Scores documents word by word, by what Xapian's first look at them leaves out: which words stand
/// together, and where. For one query; keeps its tables between documents. Not to be shared between
/// threads.
class Reranker {
 public:
  Reranker(const ReadQuery& query, const ForwardIndexes& forward, const SpellingTable& spellings);

  /// `relative_length` is the document's, to that of the mean.
  ScoreParts score(const DocumentWords& document, double relative_length);

 private:
  // A word of the query, or one of grammar that only matters behind or before another.
  struct Word {
    double weight = 0;
    double count = 0;  // in the document, of the title several times
    bool in_text = false;
  };
  struct Pair {
    std::uint32_t first = 0;  // of words_
    std::uint32_t second = 0;
    double weight = 0;
    double count = 0;
  };
  // What a word of a document is to the query.
  struct Entry {
    WordKey key = 0;
    bool used = false;
    bool exact = false;  // not only the same letters with other marks
    bool grammar = false;
    std::uint32_t word = kNone;
  };
  struct Match {
    std::uint32_t place;
    std::uint32_t word;
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  static std::string_view without_prefix(std::string_view folded_term);

  void add_words(const ReadQuery& query, const SpellingTable& spellings);
  void add_runs(const ReadQuery& query);
  void add_pair(const std::string& first, const std::string& second);
  Entry& entry_of(WordKey key);
  const Entry& find(WordKey key) const;

  void count(std::span<const PlacedWord> words, double weight, bool is_text);
  double count_near(const Pair& pair) const;
  double best_window() const;
  double title_share(std::span<const PlacedWord> title) const;
  double best_definition(std::span<const PlacedWord> text) const;

  const ForwardIndexes& forward_;
  double mass_ = 0;  // what all words weigh
  std::vector<Word> words_;
  std::vector<Pair> pairs_;
  std::vector<std::uint32_t> pair_at_;  // by first and second word; kNone where they are no pair
  std::vector<Entry> table_;            // by open addressing
  std::vector<Match> matches_;
};

}  // namespace vankien
