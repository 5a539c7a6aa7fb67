// SPDX-License-Identifier: GPL-3.0-or-later
#include "reranking.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "vankien/index/schema.h"
#include "vankien/text/function_words.h"

#include "ranking_constants.h"

namespace vankien {

namespace {

using namespace ranking;  // NOLINT(google-build-using-namespace)

// BM25+ of one word or pair, without its weight.
double bm25(double count, double k1, double b, double relative_length) {
  if (count <= 0) return 0;
  return (k1 + 1) * count / (count + k1 * (1 - b + b * relative_length)) + kSecondDelta;
}

const WordKey kIs = word_key("là");

}  // namespace

Reranker::Reranker(const ReadQuery& query, const ForwardIndexes& forward,
                   const SpellingTable& spellings)
    : forward_(forward) {
  std::size_t entries = function_words().size();
  for (const auto& run : query.runs) entries += run.size();
  for (const QueryWord& word : query.words) {
    entries += word.terms.size();
    for (const std::string& loose : word.loose) {
      entries += spellings.spellings_of(without_prefix(loose)).size();
    }
  }
  table_.resize(std::bit_ceil(entries * 4 + 16));
  add_words(query, spellings);
  add_runs(query);
  for (const std::string_view word : function_words()) entry_of(word_key(word)).grammar = true;
}

std::string_view Reranker::without_prefix(std::string_view folded_term) {
  return folded_term.substr(prefix::kFolded.size());
}

void Reranker::add_words(const ReadQuery& query, const SpellingTable& spellings) {
  for (const QueryWord& word : query.words) {
    if (!word.occurs) continue;
    const auto number = static_cast<std::uint32_t>(words_.size());
    words_.push_back({std::pow(word.idf, kWordRarity)});
    mass_ += words_.back().weight;
    for (const std::string& term : word.terms) {
      Entry& entry = entry_of(word_key(term));
      entry.word = number;
      entry.exact = true;
    }
    for (const std::string& loose : word.loose) {
      for (const auto& spelling : spellings.spellings_of(without_prefix(loose))) {
        Entry& entry = entry_of(spelling.key);
        if (entry.word == kNone) entry.word = number;
      }
    }
  }
}

void Reranker::add_runs(const ReadQuery& query) {
  for (const auto& run : query.runs) {
    for (const std::string& term : run) {
      Entry& entry = entry_of(word_key(term));
      if (entry.word != kNone) continue;
      entry.word = static_cast<std::uint32_t>(words_.size());
      entry.exact = true;
      words_.push_back({});
    }
  }
  pair_at_.assign(words_.size() * words_.size(), kNone);
  for (const auto& run : query.runs) {
    for (std::size_t i = 1; i < run.size(); ++i) add_pair(run[i - 1], run[i]);
  }
}

void Reranker::add_pair(const std::string& first, const std::string& second) {
  const WordKey first_key = word_key(first);
  const WordKey second_key = word_key(second);
  const double frequency = forward_.frequency(first_key, second_key).documents;
  if (frequency == 0) return;
  Pair pair{find(first_key).word, find(second_key).word, 0, 0};
  std::uint32_t& at = pair_at_[pair.first * words_.size() + pair.second];
  if (at != kNone) return;
  at = static_cast<std::uint32_t>(pairs_.size());
  const auto documents = static_cast<double>(forward_.documents());
  const double idf = std::log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
  pair.weight = std::pow(idf, kPairRarity);
  pairs_.push_back(pair);
}

Reranker::Entry& Reranker::entry_of(WordKey key) {
  std::size_t at = key & (table_.size() - 1);
  while (table_[at].used && table_[at].key != key) at = (at + 1) & (table_.size() - 1);
  table_[at].used = true;
  table_[at].key = key;
  return table_[at];
}

// An unused entry where the query has no such word.
const Reranker::Entry& Reranker::find(WordKey key) const {
  std::size_t at = key & (table_.size() - 1);
  while (table_[at].used && table_[at].key != key) at = (at + 1) & (table_.size() - 1);
  return table_[at];
}

void Reranker::count(std::span<const PlacedWord> words, double weight, bool is_text) {
  std::uint32_t previous = kNone;
  for (std::uint32_t place = 0; place < words.size(); ++place) {
    const Entry& entry = find(words[place].key());
    if (entry.word == kNone) {
      previous = kNone;
      continue;
    }
    Word& word = words_[entry.word];
    word.count += entry.exact ? weight : weight * kLooseWeight;
    if (is_text && word.weight > 0) {
      word.in_text = true;
      matches_.push_back({place, entry.word});
    }
    if (previous != kNone && words[place].joined()) {
      const std::uint32_t pair = pair_at_[previous * words_.size() + entry.word];
      if (pair != kNone) pairs_[pair].count += weight;
    }
    previous = entry.exact ? entry.word : kNone;
  }
}

// How often both words stand within kNearWords of each other. No word counts twice.
double Reranker::count_near(const Pair& pair) const {
  constexpr std::uint32_t kFar = 0x40000000;
  std::uint32_t last_first = 0;
  std::uint32_t last_second = 0;
  double count = 0;
  for (const Match& match : matches_) {
    const std::uint32_t place = match.place + kFar;
    const bool is_first = match.word == pair.first;
    if (!is_first && match.word != pair.second) continue;
    std::uint32_t& other = is_first ? last_second : last_first;
    if (place - other < kNearWords) {
      ++count;
      last_first = last_second = 0;
    } else {
      (is_first ? last_first : last_second) = place;
    }
  }
  return count;
}

double Reranker::best_window() const {
  std::vector<std::uint32_t> inside(words_.size());
  double best = 0;
  double value = 0;
  std::size_t first = 0;
  for (const Match& match : matches_) {
    if (inside[match.word]++ == 0) value += words_[match.word].weight;
    while (match.place - matches_[first].place >= kWindowWords) {
      const std::uint32_t word = matches_[first++].word;
      if (--inside[word] == 0) value -= words_[word].weight;
    }
    best = std::max(best, value);
  }
  return best;
}

double Reranker::title_share(std::span<const PlacedWord> title) const {
  double all = 0;
  double asked = 0;
  for (const PlacedWord word : title) {
    const Entry& entry = find(word.key());
    if (entry.grammar) continue;
    ++all;
    if (entry.word != kNone && words_[entry.word].weight > 0) ++asked;
  }
  return all == 0 ? 0 : asked / all;
}

// A definition begins a sentence or an item and has nothing but words of the query, and of grammar,
// before its "là".
double Reranker::best_definition(std::span<const PlacedWord> text) const {
  double best = 0;
  std::vector<std::uint32_t> said;
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (text[begin].joined()) continue;
    said.clear();
    double value = 0;
    for (std::size_t at = begin; at < text.size() && at < begin + kDefinitionWords; ++at) {
      if (at > begin && !text[at].joined()) break;
      if (text[at].key() == kIs) {
        if (at > begin) best = std::max(best, value);
        break;
      }
      const Entry& entry = find(text[at].key());
      const bool asked = entry.word != kNone && words_[entry.word].weight > 0;
      if (!asked && !entry.grammar) break;
      if (!asked || std::find(said.begin(), said.end(), entry.word) != said.end()) continue;
      said.push_back(entry.word);
      value += words_[entry.word].weight;
    }
  }
  return best;
}

ScoreParts Reranker::score(const DocumentWords& document, double relative_length) {
  matches_.clear();
  for (Word& word : words_) {
    word.count = 0;
    word.in_text = false;
  }
  for (Pair& pair : pairs_) pair.count = 0;
  count(document.title, kTitleWeight, false);
  count(document.text, 1, true);

  ScoreParts parts;
  parts.complete = true;
  double covered = 0;
  for (const Word& word : words_) {
    if (word.weight == 0) continue;
    parts.complete = parts.complete && word.count > 0;
    parts.words += word.weight * bm25(word.count, kWordK1, kWordB, relative_length);
    if (word.in_text) parts.coverage += kCoverage * word.weight;
    if (word.count > 0) covered += word.weight;
  }
  for (const Pair& pair : pairs_) {
    parts.pairs += kPairShare * pair.weight * bm25(pair.count, kPairK1, kPairB, relative_length);
    const bool of_grammar = words_[pair.first].weight == 0 || words_[pair.second].weight == 0;
    if (of_grammar || pair.first == pair.second) continue;
    parts.near +=
        kNearShare * pair.weight * bm25(count_near(pair), kPairK1, kPairB, relative_length);
  }
  parts.window = kWindow * best_window();
  parts.title = kTitleShare * mass_ * title_share(document.title);
  parts.definition = kDefinition * best_definition(document.text);
  if (mass_ > 0) parts.factor = 1 + kCoverageFactor * covered / mass_;
  return parts;
}

}  // namespace vankien
