// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "vankien/text/normalize.h"

namespace vankien::training {
namespace {

constexpr unsigned kWeightsLog = 17;

struct PairDraft {
  bool word = false;
  bool name = false;
  bool begins = false;
  bool inside = false;
  bool treebank = false;
  unsigned cohesion = 0;
  unsigned joined = 0;

  PairKind kind() const {
    if (word) return begins ? PairKind::word_too : PairKind::word;
    if (name) return PairKind::name;
    if (begins) return PairKind::beginning;
    if (inside) return PairKind::inside;
    return treebank ? PairKind::treebank : PairKind::raw;
  }
};

using Codes = std::pair<std::uint32_t, std::uint32_t>;
using Drafts = std::map<Codes, PairDraft>;
using Flags = std::map<std::uint64_t, std::uint32_t>;  // by key of 64 bits

std::size_t table_size(std::size_t entries) {
  return std::bit_ceil(std::max<std::size_t>(entries + entries / 4, 8));
}

std::vector<FlaggedSlot> build_flags(const Flags& flags) {
  std::vector<FlaggedSlot> slots(table_size(flags.size()));
  const unsigned shift = WordTables::shift_of(slots.size());
  for (const auto& [key, bits] : flags) {
    std::size_t slot = key >> shift;
    while (slots[slot] != 0) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = (static_cast<std::uint32_t>(key) & ~kFlagBits) | bits;
  }
  return slots;
}

std::vector<PairSlot> build_pairs(const Drafts& drafts) {
  std::vector<PairSlot> slots(table_size(drafts.size()));
  const unsigned shift = WordTables::shift_of(slots.size());
  for (const auto& [codes, draft] : drafts) {
    const std::uint64_t key = pair_key(codes.first, codes.second);
    std::size_t slot = key >> shift;
    while (slots[slot].info.exists()) slot = (slot + 1) & (slots.size() - 1);
    slots[slot].check = static_cast<std::uint32_t>(key);
    slots[slot].info = PairInfo(draft.kind(), draft.cohesion, draft.joined);
  }
  return slots;
}

void add_word(const LexiconWord& word, const std::vector<std::uint32_t>& codes, Drafts& pairs,
              Flags& runs) {
  const bool is_name = word.kind == "name";
  if (codes.size() == 2) {
    (is_name ? pairs[{codes[0], codes[1]}].name : pairs[{codes[0], codes[1]}].word) = true;
    return;
  }
  std::uint64_t key = pair_key(codes[0], codes[1]);
  pairs[{codes[0], codes[1]}].begins = true;
  for (std::size_t i = 2; i < codes.size(); ++i) {
    pairs[{codes[i - 1], codes[i]}].inside = true;
    key = longer_key(key, codes[i]);
    runs[key] |= i + 1 == codes.size() ? kRunIsWord : kRunGoesOn;
  }
}

std::uint32_t name_trait(const std::string& kind) {
  return kind == "surname" ? kSurname : kind == "given" ? kGivenName : kind == "title" ? kTitle : 0;
}

}  // namespace

WordTables OwnedTables::view() const {
  WordTables tables;
  tables.pairs = pairs;
  tables.runs = runs;
  tables.traits = traits;
  tables.weights = weights;
  tables.prepare();
  return tables;
}

OwnedTables build_tables(const std::vector<LexiconWord>& lexicon, const RawFacts& facts,
                         const std::vector<Sentence>& sentences, Writing writing) {
  const auto code = [&](const std::string& text) {
    return word_code(writing == Writing::plain ? fold(text) : text);
  };
  Drafts pairs;
  Flags runs;
  Flags traits;
  for (const LexiconWord& word : lexicon) {
    std::vector<std::uint32_t> codes;
    for (const std::string& syllable : word.syllables) codes.push_back(code(syllable));
    if (const std::uint32_t trait = name_trait(word.kind); trait != 0) {
      traits[mix_words(codes.front())] |= trait;
    } else if ((word.kind == "word" || word.kind == "name") && codes.size() > 1) {
      add_word(word, codes, pairs, runs);
    }
  }
  for (const Sentence& sentence : sentences) {
    for (std::size_t i = 0; i + 1 < sentence.tokens.size(); ++i) {
      // Names are to be told by their capitals: one that is in the table because the treebank has
      // it teaches nothing about those that are not.
      if (sentence.joins[i] == 0 || is_name_boundary(sentence, i)) continue;
      pairs[{sentence.tokens[i].code, sentence.tokens[i + 1].code}].treebank = true;
    }
  }
  for (const PairFact& fact : facts.pairs) {
    PairDraft& pair = pairs[{word_code(fact.first), word_code(fact.second)}];
    pair.cohesion = fact.cohesion;
    pair.joined = fact.joined;
  }
  for (const SyllableFact& fact : facts.syllables) {
    traits[mix_words(word_code(fact.syllable))] |= fact.freedom << kFreedomShift;
  }
  OwnedTables tables;
  tables.pairs = build_pairs(pairs);
  tables.runs = build_flags(runs);
  tables.traits = build_flags(traits);
  tables.weights.assign(std::size_t{1} << kWeightsLog, 0);
  return tables;
}

}  // namespace vankien::training
