// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_token.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "vankien/text/normalize.h"

#include "char_kind.h"

namespace vankien {

namespace {

constexpr std::uint32_t kDefaultDistance = 10;
constexpr std::uint32_t kMaxDistance = 50;
// Of the letters before a '*': one letter begins a tenth of all words.
constexpr std::size_t kMinPrefixLetters = 2;

// Longer queries are sentences.
constexpr std::size_t kMaxTerseWords = 8;

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Quotes, 3> kQuotes{{{"\"", "\""}, {"“", "”"}, {"«", "»"}}};

struct Operator {
  std::string_view name;
  QueryTokenKind kind;
  bool vietnamese;
};
constexpr std::array<Operator, 6> kOperators{{{"AND", QueryTokenKind::conjunction, false},
                                              {"OR", QueryTokenKind::disjunction, false},
                                              {"NOT", QueryTokenKind::negation, false},
                                              {"VÀ", QueryTokenKind::conjunction, true},
                                              {"HOẶC", QueryTokenKind::disjunction, true},
                                              {"KHÔNG", QueryTokenKind::negation, true}}};

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

bool is_word(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return !is_of_word(c) && !(c >= 'A' && c <= 'Z'); });
}

// A name that the grammar knows, and what it puts before the value: "tu:2017" is "date:>=2017".
struct FieldName {
  std::string_view field;
  std::string_view before_value;
};

std::optional<FieldName> find_field(std::string_view typed) {
  std::string name = fold(typed);
  std::erase_if(name, [](char c) { return c == '-' || c == '_'; });
  if (name.empty()) return std::nullopt;
  if (name == "tu" || name == "from") return FieldName{"date", ">="};
  if (name == "den" || name == "until") return FieldName{"date", "<="};
  const std::string key = ' ' + name + ' ';
  for (const Field& field : schema()) {
    if ((' ' + std::string(field.query_names) + ' ').find(key) != std::string::npos) {
      return FieldName{field.name, ""};
    }
  }
  return std::nullopt;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  QueryTokens cut() {
    while (at_ < text_.size()) {
      const std::size_t before = at_;
      if (is_blank(text_[at_])) {
        ++at_;
      } else if (text_[at_] == '(') {
        add_sign(QueryTokenKind::open);
      } else if (text_[at_] == ')') {
        add_sign(QueryTokenKind::close);
      } else if (!read_phrase(QueryTokenKind::phrase, {}, {})) {
        read_piece();
      }
      if (at_ == before) ++at_;  // nothing that is typed can hold it up
    }
    find_operators();
    return std::move(out_);
  }

 private:
  void add_sign(QueryTokenKind kind) {
    out_.tokens.push_back({kind, std::string(text_.substr(at_, 1)), {}, 0});
    ++at_;
  }

  bool read_phrase(QueryTokenKind kind, std::string_view field, std::string_view before) {
    for (const Quotes& quotes : kQuotes) {
      if (!text_.substr(at_).starts_with(quotes.open)) continue;
      const std::size_t begin = at_ + quotes.open.size();
      const std::size_t end = text_.find(quotes.close, begin);
      if (end == std::string_view::npos) {
        fault("unbalanced_quote", text_.substr(at_));
        at_ = begin;
        return true;
      }
      std::string value(text_.substr(begin, end - begin));
      std::replace(value.begin(), value.end(), '"', ' ');
      value = collapse_blanks(value);
      if (value.empty()) fault("empty_quotes", text_.substr(at_, end + quotes.close.size() - at_));
      out_.tokens.push_back({kind, std::string(before) + value, field, 0});
      at_ = end + quotes.close.size();
      return true;
    }
    return false;
  }

  bool at_quote() const {
    return std::any_of(kQuotes.begin(), kQuotes.end(), [&](const Quotes& quotes) {
      return text_.substr(at_).starts_with(quotes.open);
    });
  }

  bool ends_piece() const {
    return at_ == text_.size() || is_blank(text_[at_]) || text_[at_] == '(' || text_[at_] == ')' ||
           at_quote();
  }

  void read_piece() {
    const std::size_t begin = at_;
    while (!ends_piece()) {
      if (text_[at_] == ':' && read_field(text_.substr(begin, at_ - begin))) return;
      ++at_;
    }
    const std::string_view piece = text_.substr(begin, at_ - begin);
    if (piece.size() < 2 || piece.back() != '*' || !is_word(piece.substr(0, piece.size() - 1))) {
      out_.tokens.push_back({QueryTokenKind::text, std::string(piece), {}, 0, begin});
      return;
    }
    const std::string_view word = piece.substr(0, piece.size() - 1);
    if (letters_in(word) < kMinPrefixLetters) fault("short_prefix", piece);
    out_.tokens.push_back({QueryTokenKind::prefix, std::string(word), {}, 0});
  }

  // Stands at the colon; false where it is none of a field.
  bool read_field(std::string_view name) {
    const auto field = find_field(name);
    if (!field) return false;
    const std::size_t colon = at_;
    at_ = std::min(text_.find_first_not_of(' ', colon + 1), text_.size());
    // Behind a blank only a value in quotation marks can be nothing else.
    if (at_ == text_.size() || (at_ > colon + 1 && !at_quote())) {
      at_ = colon;
      return false;
    }
    if (read_phrase(QueryTokenKind::field, field->field, field->before_value)) return true;
    const std::size_t begin = at_;
    while (!ends_piece()) ++at_;
    if (at_ == begin) {  // "so:)"
      --at_;
      return false;
    }
    const std::string_view value = text_.substr(begin, at_ - begin);
    if (value.back() == ':' || value.front() == '/') {  // of an address, no value
      at_ = begin - 1;
      return false;
    }
    out_.tokens.push_back({QueryTokenKind::field,
                           std::string(field->before_value) + std::string(value), field->field, 0});
    // ngay:>="quý III/2018"
    if (at_quote() && (value == ">=" || value == "<=" || value == ">" || value == "<")) {
      std::string comparison = std::move(out_.tokens.back().text);
      out_.tokens.pop_back();
      read_phrase(QueryTokenKind::field, field->field, comparison);
    }
    return true;
  }

  // Operators can be told only when the whole query has been seen.
  // People stress a word by capitals, KHÔNG most of all. So the Vietnamese names are signs only
  // beside other signs, or in what is neither a sentence, nor a question, nor all in capitals.
  void find_operators() {
    std::string words;
    std::size_t texts = 0;
    bool other_signs = false;
    for (const QueryToken& token : out_.tokens) {
      const bool is_text = token.kind == QueryTokenKind::text;
      const Operator* found = is_text ? operator_of(token.text) : nullptr;
      const bool is_near = is_text && near_of(token.text);
      if (is_text) ++texts;
      if (is_text && found == nullptr && !is_near) words += token.text;
      other_signs = other_signs || (!is_text && token.kind != QueryTokenKind::phrase) || is_near ||
                    (found != nullptr && !found->vietnamese);
    }
    const bool shouted = !words.empty() && fold(words) != words && is_upper(words);
    const bool sentence = texts > kMaxTerseWords || text_.find('?') != std::string_view::npos;
    const bool stressed = shouted || (sentence && !other_signs);
    for (QueryToken& token : out_.tokens) {
      if (token.kind != QueryTokenKind::text) continue;
      if (const Operator* found = operator_of(token.text)) {
        if (!stressed || !found->vietnamese) token.kind = found->kind;
      } else if (const auto distance = near_of(token.text)) {
        token.kind = QueryTokenKind::near;
        token.distance = *distance;
      }
    }
  }

  // Letters it has, and none is small.
  static bool is_upper(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at + 1;
      while (end < text.size() && is_continuation(text[end])) ++end;
      const std::string letter = text.substr(at, end - at);
      // A small letter is itself in normal form, a digit is its own folded form.
      const bool is_letter = letter.size() > 1 || (fold(letter) != letter) || is_lower(letter[0]);
      if (is_letter && normalize(letter) == letter) return false;
      at = end;
    }
    return true;
  }

  static const Operator* operator_of(std::string_view text) {
    const auto* found = std::find_if(kOperators.begin(), kOperators.end(),
                                     [&](const Operator& row) { return row.name == text; });
    return found == kOperators.end() ? nullptr : found;
  }

  // NEAR, NEAR/5; nothing where it is a word.
  static std::optional<std::uint32_t> near_of(std::string_view text) {
    if (!text.starts_with("NEAR")) return std::nullopt;
    text.remove_prefix(4);
    if (text.empty()) return kDefaultDistance;
    if (text.front() != '/') return std::nullopt;
    text.remove_prefix(1);
    std::uint32_t distance = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), distance);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return std::clamp(distance, 1U, kMaxDistance);
  }

  void fault(std::string_view code, std::string_view piece) {
    out_.notices.push_back({std::string(code), std::string(piece)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  QueryTokens out_;
};

}  // namespace

QueryTokens cut_query(std::string_view text) { return Cutter(text).cut(); }

std::string without_operators(std::string_view text, const std::vector<QueryToken>& tokens) {
  std::string out(text);
  for (const QueryToken& token : tokens) {
    const bool is_operator =
        token.kind == QueryTokenKind::conjunction || token.kind == QueryTokenKind::disjunction ||
        token.kind == QueryTokenKind::negation || token.kind == QueryTokenKind::near;
    if (is_operator)
      std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(token.begin), token.text.size(), ' ');
  }
  return collapse_blanks(out);
}

std::string collapse_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace vankien
