// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_typing.h"

#include <algorithm>
#include <array>
#include <optional>

#include "vankien/index/schema.h"
#include "vankien/search/request.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"
#include "vankien/text/typing.h"

#include "char_kind.h"

namespace vankien {

namespace {

// Capitals in a query that has others are an abbreviation up to this length, emphasis beyond.
constexpr std::size_t kAbbreviation = 4;

// Whether all of it stands in one pair of quotation marks.
bool is_quoted(std::string_view text) {
  constexpr std::string_view kOpen = "“";
  constexpr std::string_view kClose = "”";
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return false;
  text = text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
  if (text.starts_with('"')) return text.find('"', 1) == text.size() - 1;
  return text.starts_with(kOpen) && text.find(kClose) == text.size() - kClose.size();
}

struct Word {
  Span span;
  std::string term;
  bool joined = false;  // to the word before
  bool in_symbol = false;
  std::optional<TypedSyllable> typed;  // what it may have been typed for
  std::string code;                    // an abbreviation with đ that it was typed for
};

// What the words of one input method tell together.
struct Tally {
  std::size_t certain = 0;
  std::size_t likely = 0;
  bool pair = false;  // one that is likely makes a pair of the index with its neighbour
};

class TypingReader {
 public:
  TypingReader(std::string_view text, const SpellingTable& spellings,
               const Xapian::Database& database)
      : text_(text),
        spellings_(spellings),
        database_(database),
        has_lower_case_(std::any_of(text.begin(), text.end(), is_lower)) {}

  TypedQuery read() {
    if (!is_quoted(text_)) collect();
    TypedQuery query;
    std::size_t at = 0;
    for (const Word& word : words_) {
      const std::string meant = meaning_of(word);
      if (meant.empty()) continue;
      query.text += text_.substr(at, word.span.begin - at);
      query.text += meant;
      at = word.span.end;
      query.read.push_back({std::string(slice(text_, word.span)), meant});
    }
    query.text += text_.substr(at);
    return query;
  }

 private:
  void collect() {
    std::size_t symbol_end = 0;
    Tokenizer tokens(text_);
    for (Token token; words_.size() < SearchLimits::kTerms && tokens.next(token);) {
      if (is_whole(token.kind)) {
        if (token.kind == TokenKind::symbol) symbol_end = token.span.end;
        continue;
      }
      Word& word = words_.emplace_back();
      word.span = token.span;
      word.term = token.term;
      word.in_symbol = token.span.begin < symbol_end;
      word.joined = !token.after_break && !word.in_symbol && words_.size() > 1;
      const bool known = !spellings_.spellings_of(std::string(token.folded)).empty();
      if (word.in_symbol) {
        word.code = code_of(word);
      } else if (token.kind == TokenKind::word && !known) {
        read_unknown(word, token.folded);
      }
    }
    find_pairs();
  }

  void read_unknown(Word& word, std::string_view folded) {
    const std::string_view written = slice(text_, word.span);
    if (is_of_address(word.span)) return;
    if (!is_abbreviation(written)) word.typed = decode_typed_syllable(written);
    if (!word.typed) {
      word.code = code_of(word);
      if (!word.code.empty() || is_abbreviation(written)) return;
      // A syllable that no document has is Vietnamese all the same, and a code is of no language.
      strange_ = strange_ || (!is_folded_syllable(folded) &&
                              std::none_of(written.begin(), written.end(), is_digit));
      return;
    }
    Tally& tally = tally_of(*word.typed);
    if (word.typed->evidence == TypingEvidence::certain) ++tally.certain;
    if (word.typed->evidence == TypingEvidence::likely) ++tally.likely;
  }

  // "QDD" for QĐ, "ND9" for NĐ: no syllables, but words of the index.
  std::string code_of(const Word& word) const {
    const std::size_t at = std::min(word.term.find("dd"), word.term.find("d9"));
    if (at == std::string::npos || word.term.size() < 3) return {};
    if (database_.term_exists(make_term("", word.term))) return {};
    std::string code = std::string(word.term).replace(at, 2, "đ");
    return database_.term_exists(make_term("", code)) ? code : std::string();
  }

  // Empty where it is what was typed.
  std::string meaning_of(const Word& word) const {
    if (word.typed) {
      return was_used(word.typed->method) ? std::string(word.typed->syllable) : std::string();
    }
    const bool digits = word.term.find("d9") != std::string::npos;
    const bool used = was_used(digits ? InputMethod::vni : InputMethod::telex);
    return word.in_symbol || used ? word.code : std::string();
  }

  void find_pairs() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const auto& typed = words_[i].typed;
      if (!typed || typed->evidence != TypingEvidence::likely) continue;
      const bool before = words_[i].joined && is_pair(words_[i - 1], words_[i]);
      const bool after =
          i + 1 < words_.size() && words_[i + 1].joined && is_pair(words_[i], words_[i + 1]);
      if (before || after) tally_of(*typed).pair = true;
    }
  }

  bool is_pair(const Word& first, const Word& second) const {
    const auto meant = [](const Word& word) {
      return word.typed ? word.typed->syllable : std::string_view(word.term);
    };
    return spellings_.occurrences(word_key(meant(first)), word_key(meant(second))) > 0;
  }

  // Whether the query tells that it was typed so.
  bool was_used(InputMethod method) const {
    const Tally& tally = tallies_[static_cast<std::size_t>(method)];
    return tally.certain > 0 || (!strange_ && (tally.likely > 1 || tally.pair));
  }

  Tally& tally_of(const TypedSyllable& typed) {
    return tallies_[static_cast<std::size_t>(typed.method)];
  }

  bool is_abbreviation(std::string_view word) const {
    return has_lower_case_ && word.size() <= kAbbreviation &&
           std::none_of(word.begin(), word.end(), is_lower);
  }

  bool is_of_address(Span word) const {
    constexpr std::string_view kJoints = "@./_";
    const auto joined = [&](std::size_t at) {
      return at < text_.size() && kJoints.find(text_[at]) != std::string_view::npos;
    };
    const bool full_stop = word.end + 1 >= text_.size() || text_[word.end + 1] == ' ';
    return (word.begin > 0 && joined(word.begin - 1)) || (joined(word.end) && !full_stop);
  }

  std::string_view text_;
  const SpellingTable& spellings_;
  const Xapian::Database& database_;
  bool has_lower_case_;
  std::vector<Word> words_;
  std::array<Tally, 2> tallies_;
  bool strange_ = false;
};

}  // namespace

TypedQuery read_typing(std::string_view text, const SpellingTable& spellings,
                       const Xapian::Database& database) {
  return TypingReader(text, spellings, database).read();
}

}  // namespace vankien
