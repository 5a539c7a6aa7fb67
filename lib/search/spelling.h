// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

namespace vankien {

/// The words of an index by what they are without diacritics: "van" → vận, văn, vấn, … with the
/// number of documents each occurs in, most frequent first.
class SpellingTable {
 public:
  struct Spelling {
    std::string term;
    std::uint32_t frequency = 0;
  };

  /// Reads all words of the index. Throws Xapian::Error.
  explicit SpellingTable(const Xapian::Database& database);

  /// Empty when no word of the index folds to it.
  const std::vector<Spelling>& spellings_of(const std::string& folded) const;

 private:
  std::unordered_map<std::string, std::vector<Spelling>> by_folded_;
};

/// A word as it was typed, and the spelling that was most likely meant.
struct TypedWord {
  std::string term;
  std::string folded;
  bool after_break = false;  ///< nothing joins it to the word before
  std::string numeral;       ///< "12" for XII; else empty
  std::string meant;         ///< equal to `term` unless restore_spelling() chose another
};

/// Restores the diacritics of a query by the index itself: of all spellings of its words, the
/// likeliest sequence by how many documents have each word and each pair of neighbours (Viterbi). A
/// word typed with diacritics stays if it occurs in the index; one typed without any is changed
/// readily when the whole query has none, and the more reluctantly the more of it has. Throws
/// Xapian::Error.
void restore_spelling(std::vector<TypedWord>& words, const SpellingTable& table,
                      const Xapian::Database& database);

}  // namespace vankien
