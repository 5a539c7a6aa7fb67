// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "vankien/index/forward_index.h"

#include "forward_indexes.h"

namespace vankien {

/// The words of an index by what they are without diacritics: "van" → vận, văn, vấn, … and how
/// often each occurs, alone and behind another. Immutable; any thread.
class SpellingTable {
 public:
  struct Spelling {
    std::string term;
    WordKey key = 0;
    std::uint32_t occurrences = 0;
  };

  /// Reads all words of the index. Both must outlive the table. Throws Xapian::Error.
  SpellingTable(const Xapian::Database& database, const ForwardIndexes& forward);

  /// Most frequent first; empty when no word of the index folds to it.
  const std::vector<Spelling>& spellings_of(std::string_view folded) const;

  /// Null when the index does not have the word.
  const Spelling* find(std::string_view term, std::string_view folded) const;

  std::uint32_t occurrences(WordKey word) const { return forward_.frequency(word).occurrences; }
  /// How often the second stands behind the first.
  std::uint32_t occurrences(WordKey first, WordKey second) const {
    return forward_.frequency(first, second).occurrences;
  }
  /// Of all words.
  std::uint64_t occurrences() const { return forward_.words(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  const ForwardIndexes& forward_;
  std::unordered_map<std::string, std::vector<Spelling>, Hash, std::equal_to<>> by_folded_;
};

/// A word as it was typed, and the spelling that was most likely meant.
struct TypedWord {
  std::string term;
  std::string folded;
  bool after_break = false;  ///< nothing joins it to the word before
  std::string numeral;       ///< "12" for XII; else empty
  std::string meant;         ///< equal to `term` unless another was chosen
  bool is_certain = false;   ///< `meant` stands, whatever else may be likelier
};

/// Restores the diacritics of a query by the index itself, and mends slips: of all spellings of its
/// words, the likeliest sequence by how often each word, and each behind the one before, occurs
/// (Viterbi). What was typed with marks is overruled only by what is far likelier; a word typed
/// without any is changed readily when the whole query has none, and the more reluctantly the more
/// of it has. A word that the index does not have may also be one that is a letter away.
void restore_spelling(std::vector<TypedWord>& words, const SpellingTable& table);

}  // namespace vankien
