// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_reader.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/search/request.h"
#include "vankien/text/decode.h"
#include "vankien/text/function_words.h"
#include "vankien/text/normalize.h"
#include "vankien/text/spelling_variants.h"
#include "vankien/text/tokenize.h"

#include "query_typing.h"
#include "spelling.h"

namespace vankien {

namespace {

// How rare a word is: of BM25, always positive, so that even in an index of two documents each word
// that matches counts for something.
double idf_of(const Xapian::Database& database, const std::vector<std::string>& terms) {
  double frequency = 0;
  for (const std::string& term : terms) frequency += database.get_termfreq(term);
  const double documents = database.get_doccount();
  frequency = std::min(frequency, documents);
  return std::log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
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
    read_symbols();
    read_words();
    for (const QueryWord& word : query_.words) query_.interpretation.words.push_back(word.word);
    return std::move(query_);
  }

 private:
  bool occurs(const std::string& term) const { return database_.term_exists(term); }

  bool any_occurs(const std::vector<std::string>& terms) const {
    return std::any_of(terms.begin(), terms.end(),
                       [&](const std::string& term) { return occurs(term); });
  }

  void read_symbols() {
    for (const SymbolQuery& asked : find_symbol_queries(text_, snapshot_.vocabulary())) {
      QuerySymbol symbol;
      for (const Symbol& candidate : asked.candidates) add_candidate(symbol, candidate);
      if (asked.type != nullptr) {
        symbol.number_and_type = {make_term(prefix::kNumber, normalize_number(asked.number)),
                                  make_term(prefix::kType, normalize(asked.type->name))};
        query_.interpretation.number = asked.number;
        query_.interpretation.type = asked.type->name;
      }
      // The parts of a symbol that is held or cited are no words of the query besides: "217", "qđ"
      // and "tw" alone find nothing that was meant.
      if (any_occurs(symbol.own) || any_occurs(symbol.own_folded) || any_occurs(symbol.citing) ||
          any_occurs(symbol.citing_folded)) {
        taken_.push_back(asked.span);
      } else if (!asked.candidates.empty()) {
        query_.interpretation.not_held.push_back(asked.candidates.front().text());
      }
      query_.symbols.push_back(std::move(symbol));
    }
  }

  static std::string normalize_number(std::string_view number) {
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return std::string(number);
  }

  void add_candidate(QuerySymbol& symbol, const Symbol& candidate) {
    const std::string text = candidate.text();
    const std::string key = symbol_key(text);
    const std::string folded = fold(key);
    symbol.own.push_back(make_term(prefix::kSymbol, key));
    symbol.own_folded.push_back(make_term(prefix::kSymbolFolded, folded));
    symbol.citing.push_back(make_term(prefix::kCites, key));
    symbol.citing_folded.push_back(make_term(prefix::kCitesFolded, folded));
    const bool known = occurs(symbol.own.back()) || occurs(symbol.citing.back());
    if (known || query_.interpretation.symbols.empty()) {
      query_.interpretation.symbols.push_back(text);
    }
    query_.highlight.terms.emplace(key, 1);
    query_.highlight.folded.emplace(folded, 1);
  }

  bool taken(Span span) const {
    return std::any_of(taken_.begin(), taken_.end(), [&](const Span& by) {
      return span.begin >= by.begin && span.end <= by.end;
    });
  }

  void read_words() {
    std::vector<TypedWord> typed = typed_words();
    restore_spelling(typed, snapshot_.spellings(), database_);
    std::unordered_set<std::string> seen;
    std::vector<const TypedWord*> grammar;
    for (std::size_t i = 0; i < typed.size(); ++i) {
      const TypedWord& word = typed[i];
      if (word.meant != word.term)
        query_.interpretation.restored.push_back({word.term, word.meant});
      if (i > 0 && !word.after_break) add_pair(typed[i - 1].meant, word.meant);
      if (!seen.insert(word.term).second) continue;
      if (is_function_word(word.meant)) {
        grammar.push_back(&word);
      } else {
        add_word(word);
      }
    }
    // Words of grammar have the longest lists of documents and tell the least; they are searched
    // only where there is nothing else.
    if (!query_.empty()) return;
    for (const TypedWord* word : grammar) add_word(*word);
  }

  std::vector<TypedWord> typed_words() {
    std::vector<TypedWord> typed;
    bool after_taken = false;
    std::string numeral;
    Tokenizer tokens(text_);
    for (Token token; tokens.next(token);) {
      if (token.kind == TokenKind::roman) {
        numeral = token.term;
        continue;
      }
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
      after_taken = false;
    }
    return typed;
  }

  bool occurs_as_word(const Token& token) const { return occurs(make_term("", token.term)); }

  void add_pair(const std::string& first, const std::string& second) {
    const std::string typed = pair_term(first, second);
    const Xapian::doccount frequency = database_.get_termfreq(typed);
    if (frequency > 0) query_.pairs.push_back(typed);
    // A pair weighs the more the rarer it is: of two spellings the usual one is added to the other,
    // never the rare one.
    const auto add_usual = [&](const std::string& a, const std::string& b) {
      if (a.empty() || b.empty()) return;
      std::string term = pair_term(a, b);
      if (database_.get_termfreq(term) > frequency) query_.pairs.push_back(std::move(term));
    };
    add_usual(std::string(other_spelling(first)), second);
    add_usual(first, std::string(other_spelling(second)));
  }

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
    const bool typed_without_marks = typed.term == typed.folded;
    if (typed_without_marks || typed.meant != typed.term || !occurs(word.terms.front())) {
      add_folded(typed, word);
    }
    word.occurs = any_occurs(word.terms) || !word.loose.empty();
    if (!word.occurs) query_.interpretation.unknown.push_back(typed.term);
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
  std::vector<Span> taken_;  // parts of the query that are not read word by word
};

}  // namespace

ReadQuery read_query(std::string_view text, const Snapshot& snapshot,
                     const Xapian::Database& database) {
  return QueryReader(text, snapshot, database).read();
}

}  // namespace vankien
