// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/directive/date.h"
#include "vankien/directive/vocabulary.h"
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
  /// It ranks, but says nothing about what answers: of a requirement, or of the other form of an
  /// abbreviation.
  bool only_ranks = false;
};

/// Words of a query that a document without them has when it has all of `terms`: "ubnd" for its
/// four words, and the other way round.
struct QueryEquivalent {
  std::vector<std::size_t> words;  ///< index of ReadQuery::words
  std::vector<std::string> terms;
};

/// A directive asked for by its number. Boolean terms; `own` are those of documents that bear it,
/// `citing` of documents that mention it.
struct QuerySymbol {
  Span span;                     ///< of the query
  std::string text;              ///< the likeliest symbol; empty where only the index knew it
  std::vector<std::string> own;  ///< accents as typed or restored
  std::vector<std::string> own_folded;  ///< fallback without accents
  std::vector<std::string> citing;
  std::vector<std::string> citing_folded;
  std::string number;                  ///< of a bare number, as typed
  const DocumentType* type = nullptr;  ///< of a bare number; null for any
  /// All must be borne, where no symbol is given: number and type of "công văn 447"; type, issuer
  /// and year of "kế hoạch huyện ủy 2016".
  std::vector<std::string> number_and_type;
  bool only_ranks = false;  ///< of a requirement, as QueryWord::only_ranks

  /// Whether it is a number without a symbol.
  bool is_bare_number() const;
};

/// A query as the index can answer it.
struct ReadQuery {
  std::vector<QueryWord> words;
  std::vector<QueryEquivalent> equivalents;
  /// Words that stand next to each other, as meant, those of grammar among them.
  std::vector<std::vector<std::string>> runs;
  std::vector<QuerySymbol> symbols;
  HighlightTerms highlight;
  Interpretation interpretation;
  /// It speaks of symbols and numbers, and perhaps of their day, and of nothing else.
  bool only_symbols = false;
  /// Nobody bears or cites the number that is all it speaks of, so nothing has all of its words.
  bool number_is_missing = false;
  std::optional<DateInterval> period;  ///< that it names beside a symbol

  bool empty() const { return words.empty() && symbols.empty(); }
};

/// Reads what somebody typed with the tokenizer of the documents. A word typed with diacritics is
/// searched as typed; one without any, or with some that do not occur in the index, as it was most
/// likely meant (restore_spelling) and, for less, by its folded form. Throws Xapian::Error.
ReadQuery read_query(std::string_view text, const Snapshot& snapshot,
                     const Xapian::Database& database);

/// How rare documents with any of the terms are. Throws Xapian::Error.
double idf_of(const Xapian::Database& database, const std::vector<std::string>& terms);

}  // namespace vankien
