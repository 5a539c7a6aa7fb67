// SPDX-License-Identifier: GPL-3.0-or-later
#include "similar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "vankien/index/schema.h"
#include "vankien/text/function_words.h"
#include "vankien/text/tokenize.h"

#include "char_kind.h"
#include "ranking_constants.h"

namespace vankien {

namespace {

constexpr std::size_t kMaxBytes = 256 * 1024;
constexpr std::size_t kWords = 40;
// Of the different words of a text, by frequency, whose weight is computed: a word that is once in
// a long text is never among the forty.
constexpr std::size_t kWeighed = 2000;
// What the words of the text weigh together beside those of the title: the best of an experiment of
// others on legal texts, which had pairs of words as well. Not measured here.
constexpr double kTextShare = 0.3;

std::unordered_map<std::string, double> count_words(std::string_view text) {
  std::size_t end = std::min(text.size(), kMaxBytes);
  while (end < text.size() && is_continuation(text[end])) --end;
  std::unordered_map<std::string, double> counts;
  Tokenizer tokens(text.substr(0, end));
  for (Token token; tokens.next(token);) {
    if (token.kind != TokenKind::word || is_function_word(token.term)) continue;
    ++counts[make_term("", token.term)];
  }
  return counts;
}

// Bo1: how far a word is from being spread over the documents by chance.
double weight_of(double count, double collection_frequency, double documents) {
  const double chance = std::max(collection_frequency, 1.0) / documents;
  return count * std::log2((1 + chance) / chance) + std::log2(1 + chance);
}

using Weighted = std::vector<std::pair<double, std::string>>;

void keep_highest(Weighted& words, std::size_t number) {
  const std::size_t kept = std::min(words.size(), number);
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(kept), words.end(),
                    std::greater<>());
  words.resize(kept);
}

Weighted telling_words(std::string_view text, const Xapian::Database& database) {
  Weighted words;
  for (auto& [word, count] : count_words(text)) words.emplace_back(count, word);
  keep_highest(words, kWeighed);
  const double documents = database.get_doccount();
  for (auto& [weight, word] : words) {
    weight = weight_of(weight, static_cast<double>(database.get_collection_freq(word)), documents);
  }
  keep_highest(words, kWords);
  return words;
}

class NotItself : public Xapian::MatchDecider {
 public:
  NotItself(Xapian::docid self, const Deadline& deadline) : self_(self), deadline_(deadline) {}

  bool operator()(const Xapian::Document& document) const override {
    if (++asked_ % kBetweenClocks == 0) closed_ = closed_ || deadline_.passed();
    return !closed_ && document.get_docid() != self_;
  }

 private:
  static constexpr unsigned kBetweenClocks = 1024;
  Xapian::docid self_;
  const Deadline& deadline_;
  mutable unsigned asked_ = 0;
  mutable bool closed_ = false;
};

}  // namespace

std::vector<Xapian::docid> find_similar(const Record& record, Xapian::docid self,
                                        const Xapian::Database& database, std::size_t size,
                                        const Deadline& deadline) {
  std::vector<Xapian::Query> parts;
  // A title begins with the type and may end with the body: words of the form, not of the matter.
  const std::string& about = record.subject.empty() ? record.title : record.subject;
  for (const auto& word : count_words(about)) parts.emplace_back(word.first);
  const double title = parts.empty() ? 1 : static_cast<double>(parts.size());
  const Weighted words = telling_words(record.text, database);
  double sum = 0;
  for (const auto& word : words) sum += word.first;
  for (const auto& word : words) {
    parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(word.second),
                       kTextShare * title * word.first / sum);
  }
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
  enquire.set_weighting_scheme(
      Xapian::BM25PlusWeight(ranking::kFirstK1, 0, 1, ranking::kFirstB, 0, ranking::kFirstDelta));
  enquire.set_sort_by_relevance_then_value(slot::kDate, /*reverse=*/true);
  const NotItself decider(self, deadline);
  const Xapian::MSet matches =
      enquire.get_mset(0, static_cast<Xapian::doccount>(size), 0, nullptr, &decider);
  return {matches.begin(), matches.end()};
}

}  // namespace vankien
