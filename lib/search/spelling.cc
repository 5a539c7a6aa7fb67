// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling.h"

#include <algorithm>
#include <cmath>

#include "vankien/index/schema.h"
#include "vankien/text/function_words.h"
#include "vankien/text/normalize.h"
#include "vankien/text/spelling_variants.h"

namespace vankien {

namespace {

// More spellings than this are never told apart by a query; the least frequent are left out.
constexpr std::size_t kMaxSpellings = 8;

// Shares of the pair and of the word alone in how likely a word is after another.
constexpr double kPairShare = 0.7;
constexpr double kWordShare = 0.3;

// What putting marks on a word typed without any costs, in natural logarithms, when other words of
// the query bear marks. Taken from an experiment of others on legal texts; not tuned here.
constexpr double kMostlyBare = 0.45;
constexpr double kReluctant = -2;
constexpr double kVeryReluctant = -4;

// Likewise, of a word typed with i that is written with y, or the other way round: "ki thuat".
constexpr double kOtherLetter = -2;

struct Candidate {
  const std::string* term = nullptr;
  double frequency = 0;
  double cost = 0;   // of not being what was typed
  double score = 0;  // of the best sequence that ends here
  std::size_t before = 0;
};

using Column = std::vector<Candidate>;

class Restorer {
 public:
  Restorer(std::vector<TypedWord>& words, const SpellingTable& table,
           const Xapian::Database& database)
      : words_(words),
        table_(table),
        database_(database),
        documents_(database.get_doccount() + 1.0) {}

  void run() {
    const auto bare = std::count_if(words_.begin(), words_.end(),
                                    [](const TypedWord& word) { return word.term == word.folded; });
    const double share = static_cast<double>(bare) / static_cast<double>(words_.size());
    const double reluctance = share == 1 ? 0 : share >= kMostlyBare ? kReluctant : kVeryReluctant;
    std::vector<Column> columns;
    for (const TypedWord& word : words_) columns.push_back(candidates_of(word, reluctance));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool joined = i > 0 && !words_[i].after_break;
      for (Candidate& candidate : columns[i]) {
        choose_before(candidate, i > 0 ? &columns[i - 1] : nullptr, joined);
      }
    }
    trace_back(columns);
  }

 private:
  Column candidates_of(const TypedWord& word, double reluctance) const {
    const auto& spellings = table_.spellings_of(word.folded);
    const auto typed = std::find_if(spellings.begin(), spellings.end(), [&](const auto& spelling) {
      return spelling.term == word.term;
    });
    if (word.term != word.folded) {  // typed with marks
      if (typed != spellings.end()) return {candidate_of(*typed, 0)};
      if (const auto* other = other_spelling_of(word)) return {candidate_of(*other, 0)};
    }
    Column column;
    for (const auto& spelling : spellings) {
      if (column.size() == kMaxSpellings) break;
      column.push_back(candidate_of(spelling, spelling.term == word.term ? 0 : reluctance));
    }
    std::size_t left = kMaxSpellings;
    for (const auto& spelling : spellings_with_other_letter(word)) {
      if (left == 0) break;
      if (other_spelling(spelling.term).empty()) continue;
      column.push_back(candidate_of(spelling, reluctance + kOtherLetter));
      --left;
    }
    if (column.empty()) column.push_back({&word.term, 0, 0, 0, 0});
    return column;
  }

  static Candidate candidate_of(const SpellingTable::Spelling& spelling, double cost) {
    return {&spelling.term, static_cast<double>(spelling.frequency), cost, 0, 0};
  }

  // The word with y for i or the reverse, when the index has it so.
  const SpellingTable::Spelling* other_spelling_of(const TypedWord& word) const {
    const std::string_view other = other_spelling(word.term);
    if (other.empty()) return nullptr;
    const auto& spellings = table_.spellings_of(fold(other));
    const auto found = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const auto& spelling) { return spelling.term == other; });
    return found == spellings.end() ? nullptr : &*found;
  }

  const std::vector<SpellingTable::Spelling>& spellings_with_other_letter(
      const TypedWord& word) const {
    std::string other = word.folded;
    if (other.ends_with('i')) {
      other.back() = 'y';
    } else if (other.ends_with('y')) {
      other.back() = 'i';
    } else {
      other.clear();
    }
    return table_.spellings_of(other);
  }

  void choose_before(Candidate& candidate, const Column* before, bool joined) const {
    const double alone = std::log((candidate.frequency + 0.1) / documents_);
    if (before == nullptr) {
      candidate.score = alone + candidate.cost;
      return;
    }
    candidate.score = -HUGE_VAL;
    for (std::size_t i = 0; i < before->size(); ++i) {
      const Candidate& previous = (*before)[i];
      const double step = joined ? log_after(previous, candidate, alone) : alone;
      const double score = previous.score + step + candidate.cost;
      if (score > candidate.score) {
        candidate.score = score;
        candidate.before = i;
      }
    }
  }

  // Pairs with words of grammar are not indexed, so these are as likely as they are frequent.
  double log_after(const Candidate& previous, const Candidate& candidate, double alone) const {
    if (is_function_word(*previous.term) || is_function_word(*candidate.term)) return alone;
    const double pairs = database_.get_termfreq(pair_term(*previous.term, *candidate.term));
    return std::log(kPairShare * pairs / (previous.frequency + 1) + kWordShare * std::exp(alone));
  }

  void trace_back(const std::vector<Column>& columns) {
    const auto& last = columns.back();
    auto best = static_cast<std::size_t>(
        std::max_element(last.begin(), last.end(),
                         [](const auto& a, const auto& b) { return a.score < b.score; }) -
        last.begin());
    for (std::size_t i = columns.size(); i-- > 0;) {
      words_[i].meant = *columns[i][best].term;
      best = columns[i][best].before;
    }
  }

  std::vector<TypedWord>& words_;
  const SpellingTable& table_;
  const Xapian::Database& database_;
  double documents_;
};

}  // namespace

SpellingTable::SpellingTable(const Xapian::Database& database) {
  // Prefixed terms begin with a capital, and so stand before all words; digits before them.
  auto it = database.allterms_begin();
  it.skip_to("a");
  for (const auto end = database.allterms_end(); it != end; ++it) {
    std::string term = *it;
    std::string folded = fold(term);
    by_folded_[std::move(folded)].push_back({std::move(term), it.get_termfreq()});
  }
  for (auto& [folded, spellings] : by_folded_) {
    std::sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) {
      return a.frequency != b.frequency ? a.frequency > b.frequency : a.term < b.term;
    });
  }
}

const std::vector<SpellingTable::Spelling>& SpellingTable::spellings_of(
    const std::string& folded) const {
  static const std::vector<Spelling> none;
  const auto found = by_folded_.find(folded);
  return found == by_folded_.end() ? none : found->second;
}

void restore_spelling(std::vector<TypedWord>& words, const SpellingTable& table,
                      const Xapian::Database& database) {
  if (!words.empty()) Restorer(words, table, database).run();
}

}  // namespace vankien
