// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/search/suggestion.h"

#include "facet_columns.h"

namespace vankien {

/// Symbols, bodies, titles and frequent words of an index, found by beginnings of their words in
/// any order and without regard to diacritics. In memory; immutable; any thread.
class SuggestTable {
 public:
  static constexpr std::size_t kMost = 10;

  /// Throws Xapian::Error.
  SuggestTable(const Xapian::Database& database, const FacetColumns& columns);

  /// At most kMost, and of each kind a share at least: first what has whole words as typed, then
  /// what begins so, then what has all beginnings of words; of equals what more documents have.
  /// None for nothing.
  std::vector<Suggestion> suggest(std::string_view typed) const;

 private:
  struct Entry {
    std::string text;
    std::string folded;  // words with one blank between and before the first
    Suggestion::Kind kind = Suggestion::Kind::word;
    std::uint32_t documents = 0;
  };
  // Where a word begins: its first eight bytes as a number that sorts as they do.
  struct Start {
    std::uint64_t key;
    std::uint32_t entry;
  };

  void add(std::string text, Suggestion::Kind kind, std::uint32_t documents);
  void add_titles(const Xapian::Database& database);
  void add_symbols(const Xapian::Database& database);
  void add_words(const Xapian::Database& database);
  void sort_starts();

  std::vector<Entry> entries_;
  std::vector<Start> starts_;
};

}  // namespace vankien
