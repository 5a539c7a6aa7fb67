// SPDX-License-Identifier: GPL-3.0-or-later
#include "perceptron.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "words_decode.h"
#include "words_features.h"

namespace vankien::training {
namespace {

constexpr int kEpochs = 10;
// The order of the sentences moves what the model makes of rare words; the mean of several does
// not.
constexpr unsigned kOrders = 5;

// Sums of an averaged weight: its value, and its changes each times when it was made.
struct Weight {
  std::int32_t value = 0;
  std::int64_t timed = 0;
};

class Trainer {
 public:
  explicit Trainer(const OwnedTables& tables)
      : tables_(tables),
        view_(tables.view()),
        hashed_(tables.weights.size()),
        of_pairs_(tables.pairs.size()) {}

  void learn(const Sentence& sentence);

  /// Adds the averaged weights, the hashed ones and then those of pairs.
  void add_to(std::vector<double>& sums) const;

 private:
  void learn_chunk(std::span<const WordInput> tokens, const std::uint8_t* gold);
  void change(const WordChunk& chunk, const std::uint8_t* joins, std::int32_t by);
  void add(Weight& weight, std::int32_t by) const {
    weight.value += by;
    weight.timed += std::int64_t{by} * step_;
  }
  Weight& hashed(unsigned kind, std::uint64_t value) {
    return hashed_[WordChunk::hash(kind, value) >> view_.weight_shift];
  }
  Weight& of_pair(const WordChunk& chunk, std::size_t i) {
    const PairSlot* slot = &chunk.pair(i);
    return slot->info.exists() ? of_pairs_[static_cast<std::size_t>(slot - tables_.pairs.data())]
                               : no_pair_;
  }

  const OwnedTables& tables_;
  WordTables view_;
  std::vector<Weight> hashed_;
  std::vector<Weight> of_pairs_;
  Weight no_pair_;
  WordChunk chunk_;
  std::int64_t step_ = 1;
};

void Trainer::learn(const Sentence& sentence) {
  const std::span<const WordInput> tokens = sentence.tokens;
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin + 1;
    while (end < tokens.size() && end - begin < WordChunk::kMaxTokens && !tokens[end].after_break) {
      ++end;
    }
    if (end - begin > 1) learn_chunk(tokens.subspan(begin, end - begin), &sentence.joins[begin]);
    begin = end;
  }
  ++step_;
}

void Trainer::learn_chunk(std::span<const WordInput> tokens, const std::uint8_t* gold) {
  chunk_.read(view_, tokens);
  std::array<std::uint8_t, WordChunk::kMaxTokens> joins;
  const auto add_to = [&](std::int32_t& score) {
    return [&](unsigned kind, std::uint64_t value) { score += hashed(kind, value).value; };
  };
  decode_words(
      chunk_,
      [&](std::size_t i) {
        std::int32_t score = of_pair(chunk_, i).value;
        chunk_.emit_fixed(i, add_to(score));
        return score;
      },
      [&](std::size_t i, bool before) {
        std::int32_t score = 0;
        chunk_.emit_after(i, before, add_to(score));
        return score;
      },
      joins.data());
  bool differ = false;
  for (std::size_t i = 0; i < chunk_.boundaries(); ++i) {
    differ = differ || (chunk_.may_join(i) && joins[i] != gold[i]);
  }
  if (!differ) return;
  change(chunk_, gold, 1);
  change(chunk_, joins.data(), -1);
}

void Trainer::change(const WordChunk& chunk, const std::uint8_t* joins, std::int32_t by) {
  for (std::size_t i = 0; i < chunk.boundaries(); ++i) {
    if (joins[i] == 0 || !chunk.may_join(i)) continue;
    add(of_pair(chunk, i), by);
    const auto change_hashed = [&](unsigned kind, std::uint64_t value) {
      add(hashed(kind, value), by);
    };
    chunk.emit_fixed(i, change_hashed);
    // What was decided before is always "parted" behind a boundary that is not scored.
    const bool before = i > 0 && chunk.may_join(i - 1) && joins[i - 1] != 0;
    chunk.emit_after(i, before, change_hashed);
  }
}

void Trainer::add_to(std::vector<double>& sums) const {
  auto sum = sums.begin();
  for (const auto* weights : {&hashed_, &of_pairs_}) {
    for (const Weight& weight : *weights) {
      *sum++ += static_cast<double>(weight.value) -
                static_cast<double>(weight.timed) / static_cast<double>(step_);
    }
  }
}

void write_weights(const std::vector<double>& sums, OwnedTables& tables) {
  double largest = 1;
  for (const double sum : sums) largest = std::max(largest, std::abs(sum));
  const auto quantise = [&](double sum) {
    return static_cast<std::int16_t>(std::lround(sum * 32000 / largest));
  };
  auto sum = sums.begin();
  for (std::int16_t& weight : tables.weights) weight = quantise(*sum++);
  for (PairSlot& slot : tables.pairs) slot.weight = quantise(*sum++);
}

}  // namespace

void train_weights(const std::vector<Sentence>& sentences, OwnedTables& tables) {
  std::vector<double> sums(tables.weights.size() + tables.pairs.size());
  std::vector<std::size_t> order(sentences.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 random(20260101);
  for (unsigned run = 0; run < kOrders; ++run) {
    Trainer trainer(tables);
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
      // std::shuffle differs between libraries; this is the same everywhere.
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
      for (const std::size_t at : order) trainer.learn(sentences[at]);
    }
    trainer.add_to(sums);
  }
  write_weights(sums, tables);
}

}  // namespace vankien::training
