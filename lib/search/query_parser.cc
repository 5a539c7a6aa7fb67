// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_parser.h"

#include <algorithm>
#include <string>
#include <utility>

#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

#include "query_field.h"

namespace vankien {

namespace {

// No person nests deeper; bounds the stack and the cost whatever is typed.
constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxNodes = 256;

bool has_word(std::string_view text) {
  Tokenizer tokens(text);
  Token token;
  return tokens.next(token);
}

class Parser {
 public:
  explicit Parser(const std::vector<QueryToken>& tokens) : tokens_(tokens) {}

  // Notices are left in `notices` when it is no query.
  QueryNode parse(std::vector<QueryNotice>& notices) {
    QueryNode tree = disjunction();
    if (notice_.code.empty() && at_ < tokens_.size()) {
      fault(kind() == QueryTokenKind::close ? "unbalanced_bracket" : "missing_operand", text());
    }
    if (!notice_.code.empty()) notices.push_back(notice_);
    return tree;
  }

 private:
  bool failed() const { return !notice_.code.empty(); }
  bool at_end() const { return failed() || at_ == tokens_.size(); }
  QueryTokenKind kind() const { return tokens_[at_].kind; }
  std::string text() const { return at_ < tokens_.size() ? tokens_[at_].text : std::string(); }
  bool at(QueryTokenKind wanted) const { return !at_end() && kind() == wanted; }

  QueryNode disjunction() {
    return joined(QueryNodeKind::disjunction, QueryTokenKind::disjunction,
                  [&] { return conjunction(); });
  }

  QueryNode conjunction() {
    return joined(QueryNodeKind::conjunction, QueryTokenKind::conjunction, [&] { return group(); });
  }

  template <typename Operand>
  QueryNode joined(QueryNodeKind node, QueryTokenKind sign, Operand operand) {
    QueryNode all{node, {}, {}, 0, {}};
    add(all, operand());
    while (at(sign)) {
      ++at_;
      add(all, operand());
    }
    return only_or_all(std::move(all));
  }

  QueryNode group() {
    QueryNode all{QueryNodeKind::group, {}, {}, 0, {}};
    const std::size_t begin = at_;
    while (!at_end() && !ends_group()) add(all, negation());
    if (at_ == begin && !failed()) {
      // "AND x", "x AND", "()" or nothing at all.
      const bool in_brackets = depth_ > 0 && at(QueryTokenKind::close);
      const bool empty = in_brackets && tokens_[at_ - 1].kind == QueryTokenKind::open;
      fault(empty ? "empty_brackets" : "missing_operand", at_ > 0 ? tokens_[at_ - 1].text : text());
    }
    return only_or_all(std::move(all));
  }

  bool ends_group() const {
    return kind() == QueryTokenKind::conjunction || kind() == QueryTokenKind::disjunction ||
           kind() == QueryTokenKind::close;
  }

  QueryNode negation() {
    if (!at(QueryTokenKind::negation)) return near();
    const std::string sign = text();
    ++at_;
    if (at_end() || ends_group() || ++depth_ > kMaxDepth) {
      fault(depth_ > kMaxDepth ? "too_complex" : "missing_operand", sign);
      return {};
    }
    QueryNode operand = negation();
    --depth_;
    QueryNode node{QueryNodeKind::negation, {}, {}, 0, {}};
    count();
    node.parts.push_back(std::move(operand));
    return node;
  }

  QueryNode near() {
    QueryNode first = primary();
    if (!at(QueryTokenKind::near)) return first;
    QueryNode all{QueryNodeKind::near, {}, {}, 0, {}};
    add_side(all, std::move(first));
    while (at(QueryTokenKind::near)) {
      all.distance = std::max(all.distance, tokens_[at_].distance);
      const std::string sign = text();
      ++at_;
      const bool is_side =
          !at_end() && (kind() == QueryTokenKind::text || kind() == QueryTokenKind::phrase ||
                        kind() == QueryTokenKind::open);
      if (!is_side) {
        fault("near_without_sides", sign);
        return {};
      }
      add_side(all, primary());
    }
    count();
    return all;
  }

  void add_side(QueryNode& near, QueryNode side) {
    if (side.kind != QueryNodeKind::words && side.kind != QueryNodeKind::phrase) {
      fault("near_without_sides", text());
    }
    near.parts.push_back(std::move(side));
  }

  QueryNode primary() {
    if (at_end()) return {};
    const QueryToken& token = tokens_[at_];
    count();
    switch (token.kind) {
      case QueryTokenKind::text:
        return words();
      case QueryTokenKind::phrase:
        ++at_;
        if (!has_word(token.text)) fault("empty_quotes", token.text);
        return {QueryNodeKind::phrase, token.text, {}, 0, {}};
      case QueryTokenKind::prefix:
        ++at_;
        return {QueryNodeKind::prefix, token.text, {}, 0, {}};
      case QueryTokenKind::field:
        ++at_;
        if (!is_field_value(token.field, token.text)) fault("bad_value", token.text);
        return {QueryNodeKind::field, token.text, token.field, 0, {}};
      case QueryTokenKind::open:
        return brackets();
      case QueryTokenKind::near:
        fault("near_without_sides", token.text);
        return {};
      default:
        fault("missing_operand", token.text);
        return {};
    }
  }

  QueryNode words() {
    QueryNode node;
    while (at(QueryTokenKind::text)) {
      if (!node.text.empty()) node.text += ' ';
      node.text += text();
      ++at_;
    }
    return node;
  }

  QueryNode brackets() {
    if (++depth_ > kMaxDepth) {
      fault("too_complex", text());
      return {};
    }
    const std::string sign = text();
    ++at_;
    QueryNode inner = disjunction();
    if (failed()) return inner;
    if (!at(QueryTokenKind::close)) {
      fault("unbalanced_bracket", sign);
      return inner;
    }
    ++at_;
    --depth_;
    return inner;
  }

  // Takes the parts of a node of the same kind rather than the node, and joins neighbouring words.
  static void add(QueryNode& all, QueryNode part) {
    if (part.kind == all.kind) {
      for (QueryNode& inner : part.parts) add(all, std::move(inner));
      return;
    }
    const bool joins = all.kind == QueryNodeKind::group && part.kind == QueryNodeKind::words &&
                       !all.parts.empty() && all.parts.back().kind == QueryNodeKind::words;
    if (joins) {
      all.parts.back().text += ' ' + part.text;
    } else {
      all.parts.push_back(std::move(part));
    }
  }

  QueryNode only_or_all(QueryNode all) {
    if (all.parts.size() != 1) {
      count();
      return all;
    }
    QueryNode only = std::move(all.parts.front());
    return only;
  }

  void count() {
    if (++nodes_ > kMaxNodes) fault("too_complex", text());
  }

  void fault(std::string_view code, const std::string& piece) {
    if (!failed()) notice_ = {std::string(code), piece};
  }

  const std::vector<QueryToken>& tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t nodes_ = 0;
  QueryNotice notice_;
};

}  // namespace

ParsedQuery parse_query(std::string_view text) {
  const std::string whole = to_nfc(text);
  QueryTokens cut = cut_query(whole);
  ParsedQuery parsed;
  parsed.notices = std::move(cut.notices);
  if (parsed.notices.empty() && !cut.tokens.empty()) {
    parsed.tree = Parser(cut.tokens).parse(parsed.notices);
  }
  // Left in, an operator would be searched for, and put right as a misspelt word.
  if (!parsed.notices.empty()) {
    parsed.tree = {QueryNodeKind::words, without_operators(whole, cut.tokens), {}, 0, {}};
  }
  return parsed;
}

}  // namespace vankien
