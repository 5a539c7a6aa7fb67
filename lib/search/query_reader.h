// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/search/answer.h"
#include "vankien/search/snapshot.h"
#include "vankien/search/snippet.h"

namespace vankien {

/// One word of a query and the terms of the index that stand for it.
struct QueryWord {
  std::string word;                ///< as normalize() writes it
  std::vector<std::string> terms;  ///< the one meant, then others for the same: kỹ, kĩ; xii, 12
  std::vector<std::string> loose;  ///< what may have been meant: the same letters, other marks
  double idf = 0;
  bool occurs = true;  ///< in any document; what does not says nothing about those that are there
};

/// A directive asked for by its number. Boolean terms; `own` are those of documents that bear it,
/// `citing` of documents that mention it.
struct QuerySymbol {
  std::vector<std::string> own;         ///< accents as typed or restored
  std::vector<std::string> own_folded;  ///< fallback without accents
  std::vector<std::string> citing;
  std::vector<std::string> citing_folded;
  /// Both must be borne, where only a type and a number are given: "công văn 447".
  std::vector<std::string> number_and_type;
};

/// A query as the index can answer it.
struct ReadQuery {
  std::vector<QueryWord> words;
  std::vector<std::string> pairs;  ///< terms of neighbouring words that occur in the index
  std::vector<QuerySymbol> symbols;
  HighlightTerms highlight;
  Interpretation interpretation;

  bool empty() const { return words.empty() && symbols.empty(); }
};

/// Reads what somebody typed with the tokenizer of the documents. A word typed with diacritics is
/// searched as typed; one without any, or with some that do not occur in the index, as it was most
/// likely meant (restore_spelling) and, for less, by its folded form. Throws Xapian::Error.
ReadQuery read_query(std::string_view text, const Snapshot& snapshot,
                     const Xapian::Database& database);

}  // namespace vankien
