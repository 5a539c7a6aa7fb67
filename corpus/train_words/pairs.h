// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

#include "lexicon.h"

namespace vankien {
class WordModel;
}

namespace vankien::training {

/// What raw text says of two neighbours; a cell of corpus/pairs.tsv.
struct PairFact {
  std::string first;
  std::string second;
  unsigned cohesion = 0;  ///< as in PairInfo
  unsigned joined = 0;
};

/// Counts neighbouring syllables of the plain text in `input` and writes those pairs that the
/// lexicon has, or that hold together, with signs to pairs.tsv and without to pairs.plain.tsv. With
/// a model, how often it joins them is written too.
Status count_pairs(const std::filesystem::path& input, const std::vector<LexiconWord>& lexicon,
                   const WordModel* model, const std::filesystem::path& directory);

/// And of a syllable.
struct SyllableFact {
  std::string syllable;
  unsigned freedom = 0;  ///< how often it is a word of its own: 0 unknown, 1 hardly ever, to 7
};

struct RawFacts {
  std::vector<PairFact> pairs;
  std::vector<SyllableFact> syllables;
};

Result<RawFacts> read_raw_facts(const std::filesystem::path& path);

inline constexpr std::string_view kPairsFile = "pairs.tsv";
inline constexpr std::string_view kPlainPairsFile = "pairs.plain.tsv";

}  // namespace vankien::training
