// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "vankien/text/normalize.h"
#include "vankien/text/spelling_variants.h"
#include "vankien/text/syllable.h"

#include "char_kind.h"

namespace vankien {

namespace {

// More spellings of a word than this are not told apart by a query; the least likely are left out.
constexpr std::size_t kMaxCandidates = 16;

// Shares of the word behind the one before, and of the word alone, in how likely it is. With .7 and
// .3, queries without marks lose .005 more on the largest of the collections.
constexpr double kPairShare = 0.85;
constexpr double kWordShare = 0.15;
// What an index that does not have a word counts it as.
constexpr double kUnseen = 0.1;

// What a change costs, in natural logarithms: marks put on a bare word, when other words of the
// query bear some (less when nearly half of it is bare); other marks than were typed; a letter that
// slipped; i typed for y or the other way round. From an experiment on legal texts, held against
// three judged collections: queries stripped of marks lose .005 to .008 of their nDCG@10.
constexpr double kMostlyBare = 0.45;
constexpr double kReluctant = -2;
constexpr double kVeryReluctant = -4;
constexpr double kOtherMarks = -6;
constexpr double kSlip = -9;
constexpr double kOtherLetter = -2;

// A slip is only mended to what occurs more than by another slip, and a short word, which has many
// neighbours, only to a syllable.
constexpr std::uint32_t kMinOccurrences = 3;
constexpr std::size_t kMinSlipLetters = 3;
constexpr std::size_t kMaxSlipLetters = 16;
constexpr std::size_t kShortLetters = 4;

struct Candidate {
  const std::string* term = nullptr;
  WordKey key = 0;
  double occurrences = 0;
  double cost = 0;   // of not being what was typed
  double score = 0;  // of the best sequence that ends here
  std::size_t before = 0;
};

using Column = std::vector<Candidate>;

/// Calls visit with every word of small letters that is one deletion, one exchange of neighbours,
/// one other letter or one more letter away.
template <typename Visitor>
void for_each_slip(const std::string& word, const Visitor& visit) {
  std::string other;
  for (std::size_t i = 0; i <= word.size(); ++i) {
    if (i < word.size()) {
      other = word;
      other.erase(i, 1);
      visit(other);
    }
    if (i + 1 < word.size() && word[i] != word[i + 1]) {
      other = word;
      std::swap(other[i], other[i + 1]);
      visit(other);
    }
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      if (i < word.size() && word[i] != letter) {
        other = word;
        other[i] = letter;
        visit(other);
      }
      other = word;
      other.insert(i, 1, letter);
      visit(other);
    }
  }
}

class Restorer {
 public:
  Restorer(std::vector<TypedWord>& words, const SpellingTable& table)
      : words_(words), table_(table), total_(static_cast<double>(table.occurrences()) + 1) {}

  void run() {
    const auto bare = std::count_if(words_.begin(), words_.end(),
                                    [](const TypedWord& word) { return word.term == word.folded; });
    const double share = static_cast<double>(bare) / static_cast<double>(words_.size());
    reluctance_ = share == 1 ? 0 : share >= kMostlyBare ? kReluctant : kVeryReluctant;
    std::vector<Column> columns;
    for (const TypedWord& word : words_) columns.push_back(candidates_of(word));
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const bool joined = i > 0 && !words_[i].after_break;
      for (Candidate& candidate : columns[i]) {
        choose_before(candidate, i > 0 ? &columns[i - 1] : nullptr, joined);
      }
    }
    trace_back(columns);
  }

 private:
  double alone(double occurrences) const { return (occurrences + kUnseen) / total_; }

  Column candidates_of(const TypedWord& word) const {
    const bool bare = word.term == word.folded;
    const auto* typed = table_.find(word.is_certain ? word.meant : word.term, word.folded);
    Column column;
    if (typed != nullptr) {
      column.push_back(candidate_of(*typed, 0));
    }
    if (word.is_certain || word.folded.empty() || !is_lower(word.folded.front())) {
      if (column.empty()) column.push_back(as_typed(word));
      return column;
    }
    for (const auto& spelling : table_.spellings_of(word.folded)) {
      if (&spelling == typed) continue;
      column.push_back(candidate_of(spelling, bare ? reluctance_ : kOtherMarks));
    }
    add_other_letter(word, column);
    if (typed == nullptr) add_slips(word, bare ? reluctance_ : 0, column);
    if (column.empty()) column.push_back(as_typed(word));
    keep_likeliest(column);
    return column;
  }

  static Candidate candidate_of(const SpellingTable::Spelling& spelling, double cost) {
    return {&spelling.term, spelling.key, static_cast<double>(spelling.occurrences), cost};
  }

  Candidate as_typed(const TypedWord& word) const {
    const std::string& term = word.is_certain ? word.meant : word.term;
    const WordKey key = word_key(term);
    return {&term, key, static_cast<double>(table_.occurrences(key))};
  }

  // "ki thuat" for kỹ thuật; a word written with marks is the same word with the other letter.
  void add_other_letter(const TypedWord& word, Column& column) const {
    std::string other = word.folded;
    if (other.back() != 'i' && other.back() != 'y') return;
    other.back() = other.back() == 'i' ? 'y' : 'i';
    const bool bare = word.term == word.folded;
    for (const auto& spelling : table_.spellings_of(other)) {
      if (bare && !other_spelling(spelling.term).empty()) {
        column.push_back(candidate_of(spelling, reluctance_ + kOtherLetter));
      } else if (!bare && spelling.term == other_spelling(word.term)) {
        column.push_back(candidate_of(spelling, kOtherLetter));
      }
    }
  }

  void add_slips(const TypedWord& word, double reluctance, Column& column) const {
    const std::string& folded = word.folded;
    if (folded.size() < kMinSlipLetters || folded.size() > kMaxSlipLetters ||
        !std::all_of(folded.begin(), folded.end(), is_lower)) {
      return;
    }
    for_each_slip(folded, [&](const std::string& other) {
      if (folded.size() <= kShortLetters && !is_folded_syllable(other)) return;
      for (const auto& spelling : table_.spellings_of(other)) {
        if (spelling.occurrences < kMinOccurrences) break;
        column.push_back(candidate_of(spelling, reluctance + kSlip));
      }
    });
  }

  void keep_likeliest(Column& column) const {
    if (column.size() <= kMaxCandidates) return;
    const auto likelihood = [&](const Candidate& candidate) {
      return std::log(alone(candidate.occurrences)) + candidate.cost;
    };
    std::nth_element(column.begin(), column.begin() + kMaxCandidates, column.end(),
                     [&](const auto& a, const auto& b) { return likelihood(a) > likelihood(b); });
    column.resize(kMaxCandidates);
  }

  void choose_before(Candidate& candidate, const Column* before, bool joined) const {
    const double word = alone(candidate.occurrences);
    if (before == nullptr) {
      candidate.score = std::log(word) + candidate.cost;
      return;
    }
    candidate.score = -HUGE_VAL;
    for (std::size_t i = 0; i < before->size(); ++i) {
      const Candidate& previous = (*before)[i];
      const double likelihood = joined ? behind(previous, candidate, word) : word;
      const double score = previous.score + std::log(likelihood) + candidate.cost;
      if (score > candidate.score) {
        candidate.score = score;
        candidate.before = i;
      }
    }
  }

  double behind(const Candidate& previous, const Candidate& candidate, double word) const {
    const double pairs = table_.occurrences(previous.key, candidate.key);
    return kPairShare * pairs / (previous.occurrences + 1) + kWordShare * word;
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
  double total_;
  double reluctance_ = 0;
};

}  // namespace

SpellingTable::SpellingTable(const Xapian::Database& database, const ForwardIndexes& forward)
    : forward_(forward) {
  // Prefixed terms begin with a capital, and so stand before all words; digits before them.
  auto it = database.allterms_begin();
  it.skip_to("a");
  for (const auto end = database.allterms_end(); it != end; ++it) {
    std::string term = *it;
    const WordKey key = word_key(term);
    const std::uint32_t occurrences = forward.frequency(key).occurrences;
    if (occurrences == 0) continue;  // an address, a numeral: they have words of their own
    std::string folded = fold(term);
    by_folded_[std::move(folded)].push_back({std::move(term), key, occurrences});
  }
  for (auto& [folded, spellings] : by_folded_) {
    std::sort(spellings.begin(), spellings.end(), [](const Spelling& a, const Spelling& b) {
      return a.occurrences != b.occurrences ? a.occurrences > b.occurrences : a.term < b.term;
    });
  }
}

const std::vector<SpellingTable::Spelling>& SpellingTable::spellings_of(
    std::string_view folded) const {
  static const std::vector<Spelling> none;
  const auto found = by_folded_.find(folded);
  return found == by_folded_.end() ? none : found->second;
}

const SpellingTable::Spelling* SpellingTable::find(std::string_view term,
                                                   std::string_view folded) const {
  const auto& spellings = spellings_of(folded);
  const auto found = std::find_if(spellings.begin(), spellings.end(),
                                  [&](const Spelling& spelling) { return spelling.term == term; });
  return found == spellings.end() ? nullptr : &*found;
}

void restore_spelling(std::vector<TypedWord>& words, const SpellingTable& table) {
  if (!words.empty()) Restorer(words, table).run();
}

}  // namespace vankien
