// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "lexicon.h"
#include "pairs.h"
#include "sentences.h"
#include "words_tables.h"

namespace vankien::training {

/// With signs, or without.
enum class Writing { marked, plain };

/// The tables of one way of writing while a model is made.
struct OwnedTables {
  std::vector<PairSlot> pairs;
  std::vector<FlaggedSlot> runs;
  std::vector<FlaggedSlot> traits;
  std::vector<std::int16_t> weights;

  /// Views that stay valid until a table changes its size.
  WordTables view() const;
};

/// Puts together what is known of pairs and longer runs before training; all weights are 0.
/// `sentences` say which pairs the treebank joins.
OwnedTables build_tables(const std::vector<LexiconWord>& lexicon, const RawFacts& facts,
                         const std::vector<Sentence>& sentences, Writing writing);

}  // namespace vankien::training
