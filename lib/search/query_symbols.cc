// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_symbols.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/text/function_words.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

#include "query_description.h"
#include "spelling.h"
#include "symbol_lookup.h"

namespace vankien {

namespace {

// What is said around a number without asking for anything more.
constexpr std::array<std::string_view, 6> kNumberWords{"so", "van", "ban", "ngay", "nam", "tim"};

constexpr std::size_t kMaxDigits = 6;    // of a number of a directive
constexpr std::size_t kMaxRestored = 8;  // words of a query that may hide a symbol

// Of finding it in a text: more than of all words of a query.
constexpr double kSymbolValue = 100;

class SymbolReader {
 public:
  SymbolReader(std::string text, const Snapshot& snapshot, const Xapian::Database& database,
               ReadQuery& query)
      : text_(std::move(text)), snapshot_(snapshot), database_(database), query_(query) {}

  SymbolsRead read() {
    read_symbols();
    return {std::move(text_), std::move(taken_), std::move(pieces_)};
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
      query_.highlight.terms.emplace(key, kSymbolValue);
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
    if (lies_in(held.span, taken_)) return;
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
      query_.highlight.folded.emplace(key, kSymbolValue);
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
    query_.highlight.terms.emplace(key, kSymbolValue);
    query_.highlight.folded.emplace(folded, kSymbolValue);
    if (symbol.text.empty()) symbol.text = std::move(text);
  }

  std::string text_;
  const Snapshot& snapshot_;
  const Xapian::Database& database_;
  ReadQuery& query_;
  std::vector<Span> taken_;
  std::unordered_set<std::string> pieces_;
  bool is_lone_number_ = false;  // the query is a number and nothing else
};

}  // namespace

bool lies_in(Span span, const std::vector<Span>& known) {
  return std::any_of(known.begin(), known.end(),
                     [&](const Span& by) { return span.begin >= by.begin && span.end <= by.end; });
}

SymbolsRead read_symbols(std::string text, const Snapshot& snapshot,
                         const Xapian::Database& database, ReadQuery& query) {
  return SymbolReader(std::move(text), snapshot, database, query).read();
}

}  // namespace vankien
