// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_reader.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <unordered_set>
#include <utility>

#include "vankien/index/schema.h"
#include "vankien/search/request.h"
#include "vankien/text/decode.h"
#include "vankien/text/function_words.h"
#include "vankien/text/normalize.h"
#include "vankien/text/spelling_variants.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"

#include "query_question.h"
#include "query_symbols.h"
#include "query_typing.h"
#include "spelling.h"

namespace vankien {

namespace {

bool has_digit(std::string_view term) {
  return term.find_first_of("0123456789") != std::string_view::npos;
}

class QueryReader {
 public:
  QueryReader(std::string_view text, const Snapshot& snapshot, const Xapian::Database& database)
      : text_(decode_query(text)), snapshot_(snapshot), database_(database) {
    if (text_ != text) query_.interpretation.converted = text_;
    TypedQuery typed = read_typing(text_, snapshot.spellings(), database);
    text_ = std::move(typed.text);
    query_.interpretation.typed = std::move(typed.read);
  }

  ReadQuery read() {
    SymbolsRead symbols = read_symbols(std::move(text_), snapshot_, database_, query_);
    text_ = std::move(symbols.text);
    taken_ = std::move(symbols.taken);
    pieces_ = std::move(symbols.pieces);
    read_words();
    for (const QueryWord& word : query_.words) {
      if (!word.only_ranks) query_.interpretation.words.push_back(word.word);
    }
    return std::move(query_);
  }

 private:
  bool occurs(const std::string& term) const { return database_.term_exists(term); }

  bool any_occurs(const std::vector<std::string>& terms) const {
    return std::any_of(terms.begin(), terms.end(),
                       [&](const std::string& term) { return occurs(term); });
  }

  bool taken(Span span) const { return lies_in(span, taken_); }

  void read_words() {
    std::vector<TypedWord> typed = typed_words();
    const std::vector<bool> asks = settle_question_words(typed);
    restore_spelling(typed, snapshot_.spellings());
    bare_query_ = std::all_of(typed.begin(), typed.end(),
                              [](const TypedWord& word) { return word.term == word.folded; });
    std::unordered_set<std::string> seen;
    std::vector<const TypedWord*> grammar;
    for (std::size_t i = 0; i < typed.size(); ++i) {
      const TypedWord& word = typed[i];
      if (word.meant != word.term)
        query_.interpretation.restored.push_back({word.term, word.meant});
      if (i == 0 || word.after_break) query_.runs.emplace_back();
      query_.runs.back().push_back(word.meant);
      if (!seen.insert(word.meant).second) continue;
      if (is_function_word(word.meant) || asks[i]) {
        grammar.push_back(&word);
      } else {
        add_word(word);
      }
    }
    expand_abbreviations(typed);
    // Words of grammar have the longest lists of documents and tell the least; they are searched
    // only where there is nothing else.
    if (!query_.empty()) return;
    for (const TypedWord* word : grammar) add_word(*word);
  }

  // An abbreviation is searched by its words too, and a name by its abbreviation.
  void expand_abbreviations(const std::vector<TypedWord>& typed) {
    std::vector<std::string> terms;
    for (const TypedWord& word : typed) terms.push_back(word.meant);
    const Abbreviations& known = snapshot_.vocabulary().abbreviations();
    for (std::size_t at = 0; at < terms.size();) {
      const auto match = known.find(std::span(terms).subspan(at));
      if (match) expand(*match, std::span(terms).subspan(at, match->words));
      at += match ? match->words : 1;
    }
  }

  void expand(const Abbreviations::Match& match, std::span<const std::string> as_typed) {
    const Abbreviation& row = *match.abbreviation;
    QueryEquivalent equivalent;
    for (const std::string& word : match.is_short ? row.long_words : row.short_words) {
      if (is_function_word(word)) continue;
      if (!occurs(make_term("", word))) return;
      equivalent.terms.push_back(make_term("", word));
    }
    for (std::size_t i = 0; i < query_.words.size(); ++i) {
      const bool is_part =
          std::find(as_typed.begin(), as_typed.end(), query_.words[i].word) != as_typed.end();
      if (is_part) equivalent.words.push_back(i);
    }
    if (equivalent.words.empty()) return;
    query_.interpretation.expanded.push_back({row.short_form, row.long_form});
    if (match.is_short) {
      add_expansion(equivalent);
    } else if (equivalent.terms.size() == 1) {
      QueryWord& last = query_.words[equivalent.words.back()];
      last.terms.push_back(equivalent.terms.front());
      query_.highlight.terms.emplace(equivalent.terms.front(), last.idf);
    }
    query_.equivalents.push_back(std::move(equivalent));
  }

  // The words of a long form rank, and stand for a short one that no document has.
  void add_expansion(const QueryEquivalent& equivalent) {
    double idf = 0;
    for (const std::string& term : equivalent.terms) {
      QueryWord word;
      word.word = term;
      word.terms = {term};
      word.idf = idf_of(database_, word.terms);
      word.only_ranks = true;
      idf = std::max(idf, word.idf);
      query_.highlight.terms.emplace(term, word.idf);
      const bool known = std::any_of(query_.words.begin(), query_.words.end(),
                                     [&](const QueryWord& other) { return other.word == term; });
      if (!known) query_.words.push_back(std::move(word));
    }
    for (const std::size_t i : equivalent.words) {
      QueryWord& word = query_.words[i];
      if (word.occurs) continue;
      word.occurs = true;
      word.idf = idf;
      std::erase(query_.interpretation.unknown, word.word);
    }
  }

  std::vector<TypedWord> typed_words() {
    std::vector<TypedWord> typed;
    bool after_taken = false;
    std::size_t address_end = 0;
    std::string numeral;
    Tokenizer tokens(text_);
    for (Token token; tokens.next(token);) {
      if (token.kind == TokenKind::roman) {
        numeral = token.term;
        continue;
      }
      if (token.kind == TokenKind::address) address_end = token.span.end;
      if (is_whole(token.kind)) {
        // A day, an address: one word, however it was written, where the index has it.
        if (token.kind == TokenKind::symbol || taken(token.span) || !occurs_as_word(token))
          continue;
        taken_.push_back(token.span);
      } else if (taken(token.span)) {
        after_taken = true;
        continue;
      }
      std::string term(token.term);
      if (typed.size() == SearchLimits::kTerms) {
        query_.interpretation.ignored.push_back(std::move(term));
        continue;
      }
      TypedWord& word = typed.emplace_back();
      word.folded = token.folded;
      word.after_break = token.after_break || after_taken || is_whole(token.kind);
      word.numeral = std::exchange(numeral, {});
      word.meant = term;
      word.term = std::move(term);
      // An abbreviation and the parts of an address look like slips of other words and are none.
      word.is_certain = token.span.end <= address_end ||
                        (token.shape == Shape::upper && !is_folded_syllable(token.folded)) ||
                        (pieces_.count(word.term) != 0 && has_digit(word.term));
      after_taken = false;
    }
    return typed;
  }

  bool occurs_as_word(const Token& token) const { return occurs(make_term("", token.term)); }

  void add_word(const TypedWord& typed) {
    QueryWord word;
    word.word = typed.meant;
    word.terms.push_back(make_term("", typed.meant));
    word.idf = idf_of(database_, {word.terms.front()});
    query_.highlight.terms.emplace(typed.meant, word.idf);
    for (std::string other : {std::string(other_spelling(typed.meant)), typed.numeral}) {
      if (other.empty() || !occurs(other)) continue;
      word.terms.push_back(other);
      query_.highlight.terms.emplace(std::move(other), word.idf);
    }
    // In a query that bears marks, a word without any has none unless another was likelier.
    const bool typed_without_marks = bare_query_ && typed.term == typed.folded;
    if (typed_without_marks || typed.meant != typed.term || !occurs(word.terms.front())) {
      add_folded(typed, word);
    }
    word.occurs = any_occurs(word.terms) || !word.loose.empty();
    if (!word.occurs && pieces_.count(typed.term) == 0) {
      query_.interpretation.unknown.push_back(typed.term);
    }
    query_.words.push_back(std::move(word));
  }

  void add_folded(const TypedWord& typed, QueryWord& word) {
    std::string term = make_term(prefix::kFolded, typed.folded);
    if (!occurs(term)) return;
    word.loose.push_back(std::move(term));
    query_.interpretation.folded = true;
    query_.highlight.folded.emplace(typed.folded, word.idf / 2);
  }

  std::string text_;  // as it was meant to be typed
  const Snapshot& snapshot_;
  const Xapian::Database& database_;
  ReadQuery query_;
  std::unordered_set<std::string> pieces_;  // words that are part of a symbol
  bool bare_query_ = false;                 // nothing of it was typed with marks
  std::vector<Span> taken_;                 // parts of the query that are not read word by word
};

}  // namespace

// How rare a word is: of BM25, always positive, so that even in an index of two documents each word
// that matches counts for something.
double idf_of(const Xapian::Database& database, const std::vector<std::string>& terms) {
  double frequency = 0;
  for (const std::string& term : terms) frequency += database.get_termfreq(term);
  const double documents = database.get_doccount();
  frequency = std::min(frequency, documents);
  return std::log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

bool QuerySymbol::is_bare_number() const {
  return !number_and_type.empty() && number_and_type.front().starts_with(prefix::kNumber);
}

ReadQuery read_query(std::string_view text, const Snapshot& snapshot,
                     const Xapian::Database& database) {
  return QueryReader(text, snapshot, database).read();
}

}  // namespace vankien
