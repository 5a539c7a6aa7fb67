// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <unordered_set>
#include <utility>

#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/search/request.h"
#include "vankien/text/decode.h"
#include "vankien/text/function_words.h"
#include "vankien/text/normalize.h"
#include "vankien/text/spelling_variants.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"

#include "query_description.h"
#include "query_question.h"
#include "query_typing.h"
#include "spelling.h"
#include "symbol_lookup.h"

namespace vankien {

namespace {

// What is said around a number without asking for anything more.
constexpr std::array<std::string_view, 6> kNumberWords{"so", "van", "ban", "ngay", "nam", "tim"};

constexpr std::size_t kMaxDigits = 6;    // of a number of a directive
constexpr std::size_t kMaxRestored = 8;  // words of a query that may hide a symbol

bool lies_in(Span span, const std::vector<Span>& known) {
  return std::any_of(known.begin(), known.end(),
                     [&](const Span& by) { return span.begin >= by.begin && span.end <= by.end; });
}

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
    read_symbols();
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

  void read_symbols() {
    std::vector<SymbolQuery> found = find_symbol_queries(text_, snapshot_.vocabulary());
    std::vector<HeldSymbol> held = find_held_symbols(text_, database_);
    if (found.empty() && held.empty() && restore_text()) {
      found = find_symbol_queries(text_, snapshot_.vocabulary());
    }
    for (const SymbolQuery& asked : found) add_asked(asked);
    for (HeldSymbol& symbol : held) take_held(std::move(symbol));
    if (query_.symbols.empty()) {
      add_lone_number();
      if (query_.symbols.empty()) {
        query_.symbols = read_description(text_, snapshot_.vocabulary(), database_);
        return;
      }
    }
    read_period();
    for (QuerySymbol& symbol : query_.symbols) {
      if (symbol.is_bare_number()) {
        settle_number(symbol);
      } else if (!symbol.text.empty() && !is_held(symbol)) {
        query_.interpretation.not_held.push_back(symbol.text);
      }
    }
    name_pieces();
  }

  void add_asked(const SymbolQuery& asked) {
    QuerySymbol symbol;
    for (const Symbol& candidate : asked.candidates) add_candidate(symbol, candidate);
    if (!is_held(symbol)) {
      for (const Symbol& candidate : asked.candidates) add_near(symbol, candidate);
    }
    if (asked.candidates.empty()) {
      symbol.number_and_type = {make_term(prefix::kNumber, normalize_number(asked.number))};
      symbol.number = asked.number;
      symbol.type = asked.type;
    }
    if (asked.type != nullptr) {
      symbol.number_and_type.push_back(make_term(prefix::kType, normalize(asked.type->name)));
    }
    // The parts of a symbol that is held or cited are no words of the query besides: "217", "qđ"
    // and "tw" alone find nothing that was meant.
    symbol.span = asked.span;
    if (is_held(symbol)) taken_.push_back(asked.span);
    query_.symbols.push_back(std::move(symbol));
  }

  void add_near(QuerySymbol& symbol, const Symbol& candidate) const {
    for (const std::string& key : find_near_keys(candidate, snapshot_.vocabulary(), database_)) {
      symbol.own_folded.push_back(make_term(prefix::kSymbolFolded, key));
    }
  }

  // "413", and nothing else.
  void add_lone_number() {
    Tokenizer tokens(text_);
    Token token;
    std::size_t count = 0;
    for (Token next; count < 2 && tokens.next(next); ++count) token = next;
    const bool is_number = count == 1 && !token.term.empty() && token.term.size() <= kMaxDigits &&
                           token.term.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number) return;
    QuerySymbol symbol;
    symbol.span = token.span;
    symbol.number = token.term;
    symbol.number_and_type = {make_term(prefix::kNumber, normalize_number(token.term))};
    const bool known = occurs(symbol.number_and_type.front()) ||
                       !find_cited_keys(normalize_number(token.term), nullptr, database_).empty();
    if (!known) return;
    is_lone_number_ = true;
    query_.symbols.push_back(std::move(symbol));
  }

  // Who asks for nothing but a number also wants to know what is only cited with it.
  void settle_number(QuerySymbol& symbol) {
    Interpretation& told = query_.interpretation;
    told.number = symbol.number;
    if (symbol.type != nullptr) told.type = symbol.type->name;
    if (!query_.only_symbols) return;
    const std::string number = normalize_number(symbol.number);
    for (const std::string& key : find_cited_keys(number, symbol.type, database_)) {
      if (!is_lone_number_ && occurs(make_term(prefix::kSymbol, key))) continue;
      symbol.citing.push_back(make_term(prefix::kCites, key));
      query_.highlight.terms.emplace(key, 1);
    }
    if (!symbol.citing.empty() || is_borne(symbol)) return;
    query_.number_is_missing = true;
    told.not_held.push_back((symbol.type == nullptr ? "Số" : symbol.type->name) + ' ' +
                            symbol.number);
  }

  // Whether a document has number and type.
  bool is_borne(const QuerySymbol& symbol) const {
    const std::vector<std::string>& terms = symbol.number_and_type;
    for (auto it = database_.postlist_begin(terms.front());
         it != database_.postlist_end(terms.front()); ++it) {
      if (terms.size() == 1) return true;
      auto other = database_.postlist_begin(terms.back());
      other.skip_to(*it);
      if (other != database_.postlist_end(terms.back()) && *other == *it) return true;
    }
    return false;
  }

  // What a symbol was made of has been understood, whether or not it is a word of the index.
  void name_pieces() {
    std::vector<Span> spans;
    for (const QuerySymbol& symbol : query_.symbols) spans.push_back(symbol.span);
    Tokenizer tokens(text_);
    for (Token token; tokens.next(token);) {
      if (!is_whole(token.kind) && lies_in(token.span, spans)) pieces_.emplace(token.term);
    }
  }

  // "ngh quyet 25": a slip hides a type or an organ. True when the words with their diacritics name
  // a symbol; the text is then as it was meant.
  bool restore_text() {
    std::vector<TypedWord> words;
    std::vector<Span> spans;
    bool has_number = false;
    Tokenizer tokens(text_);
    for (Token token; tokens.next(token);) {
      if (token.kind == TokenKind::roman || is_whole(token.kind)) continue;
      if (words.size() == kMaxRestored) return false;
      has_number = has_number || token.kind == TokenKind::number;
      TypedWord& word = words.emplace_back();
      word.term = token.term;
      word.folded = token.folded;
      word.meant = token.term;
      word.after_break = token.after_break;
      spans.push_back(token.span);
    }
    if (!has_number || words.size() < 2) return false;
    restore_spelling(words, snapshot_.spellings());
    std::string restored;
    std::size_t end = 0;
    std::vector<Interpretation::Reading> readings;
    for (std::size_t i = 0; i < words.size(); ++i) {
      restored.append(text_, end, spans[i].begin - end);
      end = spans[i].end;
      if (words[i].meant == words[i].term) {
        restored.append(text_, spans[i].begin, spans[i].size());
      } else {
        restored += words[i].meant;
        readings.push_back({words[i].term, words[i].meant});
      }
    }
    restored.append(text_, end);
    if (readings.empty() || find_symbol_queries(restored, snapshot_.vocabulary()).empty()) {
      return false;
    }
    query_.interpretation.restored = std::move(readings);
    text_ = std::move(restored);
    return true;
  }

  // The day or year beside a symbol, and whether there is anything else.
  void read_period() {
    std::vector<Span> known;
    for (const QuerySymbol& symbol : query_.symbols) known.push_back(symbol.span);
    for (const PeriodMatch& match : find_periods(text_, {})) {
      if (lies_in(match.span, known)) continue;
      if (!query_.period) query_.period = match.interval;
      known.push_back(match.span);
    }
    query_.only_symbols = true;
    Tokenizer tokens(text_);
    for (Token token; tokens.next(token);) {
      if (is_whole(token.kind) || lies_in(token.span, known) || is_function_word(token.term))
        continue;
      if (std::find(kNumberWords.begin(), kNumberWords.end(), token.folded) == kNumberWords.end()) {
        query_.only_symbols = false;
      }
    }
  }

  bool is_held(const QuerySymbol& symbol) const {
    return any_occurs(symbol.own) || any_occurs(symbol.own_folded) || any_occurs(symbol.citing) ||
           any_occurs(symbol.citing_folded);
  }

  // A symbol that only the index knows replaces what its letters were taken for.
  void take_held(HeldSymbol held) {
    if (taken(held.span)) return;
    std::erase_if(query_.symbols, [&](const QuerySymbol& other) {
      return other.span.begin < held.span.end && held.span.begin < other.span.end &&
             !is_held(other);
    });
    std::erase_if(taken_, [&](const Span& span) {
      return span.begin < held.span.end && held.span.begin < span.end;
    });
    QuerySymbol symbol;
    symbol.span = held.span;
    for (const std::string& key : held.keys) {
      symbol.own.push_back(make_term(prefix::kSymbol, key));
      symbol.citing.push_back(make_term(prefix::kCites, key));
      symbol.own_folded.push_back(make_term(prefix::kSymbolFolded, key));
      symbol.citing_folded.push_back(make_term(prefix::kCitesFolded, key));
      query_.highlight.folded.emplace(key, 1);
    }
    taken_.push_back(held.span);
    query_.symbols.push_back(std::move(symbol));
  }

  static std::string normalize_number(std::string_view number) {
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return std::string(number);
  }

  void add_candidate(QuerySymbol& symbol, const Symbol& candidate) {
    std::string text = candidate.text();
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
    if (symbol.text.empty()) symbol.text = std::move(text);
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
  bool is_lone_number_ = false;             // the query is a number and nothing else
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
