// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_plan.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/text/decode.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

#include "query_field.h"
#include "query_printer.h"

namespace vankien {

namespace {

// Words that the beginnings in a query stand for, shared out among them; the most frequent rank.
constexpr std::size_t kMaxExpansions = 1000;
constexpr std::size_t kRankedExpansions = 32;

template <typename T>
void append(std::vector<T>& to, std::vector<T> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  Tokenizer tokens(text);
  for (Token token; tokens.next(token);) {
    if (!is_whole(token.kind)) words.push_back(make_term("", token.term));
  }
  return words;
}

Requirement any_term(std::vector<std::string> terms) {
  Requirement requirement;
  requirement.kind = Requirement::Kind::any_term;
  requirement.terms = std::move(terms);
  return requirement;
}

// The wide forms of ASCII (U+FF01 to U+FF5E), which some input methods write.
std::string to_narrow(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = [&](std::size_t i) {
      return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned wide = (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    if (byte(0) == 0xEF && byte(1) >= 0xBC && wide >= 0xF01 && wide <= 0xF5E) {
      out += static_cast<char>(wide - 0xF01 + '!');
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::size_t prefixes_in(const QueryNode& tree) {
  std::size_t count = tree.kind == QueryNodeKind::prefix ? 1 : 0;
  for (const QueryNode& part : tree.parts) count += prefixes_in(part);
  return count;
}

// Each word in quotation marks of its own.
QueryNode as_typed(const QueryNode& tree) {
  if (tree.kind == QueryNodeKind::near) return tree;  // its sides are taken as typed anyhow
  QueryNode out = tree;
  out.parts.clear();
  if (tree.kind == QueryNodeKind::words) {
    out = {QueryNodeKind::group, {}, {}, 0, {}};
    const std::string& text = tree.text;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      std::string word = text.substr(begin, end - begin);
      std::erase(word, '"');
      if (!words_of(word).empty()) {
        out.parts.push_back({QueryNodeKind::phrase, std::move(word), {}, 0, {}});
      }
      begin = end + 1;
    }
  }
  for (const QueryNode& part : tree.parts) {
    QueryNode typed = as_typed(part);
    if (out.kind == QueryNodeKind::group && typed.kind == QueryNodeKind::group) {
      append(out.parts, std::move(typed.parts));
    } else {
      out.parts.push_back(std::move(typed));
    }
  }
  if (out.kind == QueryNodeKind::group && out.parts.size() == 1) {
    return QueryNode(out.parts.front());
  }
  return out;
}

class Planner {
 public:
  Planner(const Snapshot& snapshot, const Xapian::Database& database)
      : snapshot_(snapshot), database_(database) {}

  QueryPlan plan(const ParsedQuery& parsed) {
    const QueryNode& tree = parsed.tree;
    if (parsed.is_plain()) {
      plan_.query = read_query(tree.text, snapshot_, database_);
      plan_.query.interpretation.notices = parsed.notices;
      if (!parsed.notices.empty() && words_of(tree.text).empty()) plan_.requirement = any_term({});
      take_as_typed(tree);
      return std::move(plan_);
    }
    expansions_ = kMaxExpansions / std::max<std::size_t>(1, prefixes_in(tree));
    read_soft(tree);
    Requirement requirement;
    const auto require = [&](const QueryNode& part) {
      if (part.kind == QueryNodeKind::words) return;
      requirement.parts.push_back(read(part, /*positive=*/true));
    };
    if (tree.kind == QueryNodeKind::group) {
      for (const QueryNode& part : tree.parts) require(part);
    } else {
      require(tree);
    }
    plan_.requirement = std::move(requirement);
    plan_.query.interpretation.grammar = print_query(tree);
    take_as_typed(tree);
    return std::move(plan_);
  }

 private:
  void take_as_typed(const QueryNode& tree) {
    Interpretation& interpretation = plan_.query.interpretation;
    if (interpretation.restored.empty() && interpretation.typed.empty()) return;
    interpretation.as_typed = print_query(as_typed(tree));
  }

  // What stands beside the signs, as one query: words restore each other's diacritics.
  void read_soft(const QueryNode& tree) {
    if (tree.kind != QueryNodeKind::group) return;
    std::string soft;
    for (const QueryNode& part : tree.parts) {
      if (part.kind == QueryNodeKind::words) soft += part.text + " ; ";
    }
    if (!soft.empty()) plan_.query = read_query(soft, snapshot_, database_);
  }

  Requirement read(const QueryNode& node, bool positive) {
    switch (node.kind) {
      case QueryNodeKind::words:
        return read_words(node.text, positive);
      case QueryNodeKind::phrase:
        // A symbol in quotation marks is one, however the text writes it.
        if (parse_symbol(node.text, snapshot_.vocabulary())) return read_words(node.text, positive);
        return read_near({words_of(node.text)}, 0, positive);
      case QueryNodeKind::prefix:
        return read_prefix(node.text, positive);
      case QueryNodeKind::field:
        return read_field(node, positive);
      case QueryNodeKind::near: {
        std::vector<std::vector<std::string>> sides;
        for (const QueryNode& part : node.parts) sides.push_back(words_of(part.text));
        return read_near(std::move(sides), node.distance, positive);
      }
      case QueryNodeKind::group:
      case QueryNodeKind::conjunction:
        return read_parts(node, Requirement::Kind::all, positive);
      case QueryNodeKind::disjunction:
        return read_parts(node, Requirement::Kind::any, positive);
      case QueryNodeKind::negation: {
        Requirement none;
        none.kind = Requirement::Kind::none;
        none.parts.push_back(read(node.parts.front(), false));
        return none;
      }
    }
    return {};
  }

  Requirement read_field(const QueryNode& node, bool positive) {
    Requirement requirement =
        field_requirement(node.field, node.text, snapshot_.vocabulary(), database_);
    const bool is_held =
        requirement.kind != Requirement::Kind::any_term ||
        std::any_of(requirement.terms.begin(), requirement.terms.end(),
                    [&](const std::string& term) { return database_.term_exists(term); });
    if (positive && !is_held) {
      plan_.query.interpretation.unknown.push_back(print_query(node));
    }
    return requirement;
  }

  Requirement read_parts(const QueryNode& node, Requirement::Kind kind, bool positive) {
    Requirement requirement;
    requirement.kind = kind;
    for (const QueryNode& part : node.parts) requirement.parts.push_back(read(part, positive));
    return requirement;
  }

  // All of the words, in the spellings that they may have been meant in.
  Requirement read_words(const std::string& text, bool positive) {
    ReadQuery words = read_query(text, snapshot_, database_);
    Requirement all;
    for (const QueryWord& word : words.words) {
      std::vector<std::string> terms = word.terms;
      terms.insert(terms.end(), word.loose.begin(), word.loose.end());
      all.parts.push_back(any_term(std::move(terms)));
    }
    Requirement any;
    any.kind = Requirement::Kind::any;
    for (const QuerySymbol& symbol : words.symbols) {
      std::vector<std::string> terms;
      for (const auto* of :
           {&symbol.own, &symbol.own_folded, &symbol.citing, &symbol.citing_folded}) {
        terms.insert(terms.end(), of->begin(), of->end());
      }
      const bool held = std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
        return database_.term_exists(term);
      });
      if (held) all.parts.push_back(any_term(std::move(terms)));
      if (symbol.number_and_type.empty()) continue;
      Requirement both;
      for (const std::string& term : symbol.number_and_type) both.parts.push_back(any_term({term}));
      any.parts.push_back(std::move(both));
    }
    if (positive) merge(std::move(words));
    if (any.parts.empty()) return all;
    any.parts.push_back(std::move(all));
    return any;
  }

  Requirement read_near(std::vector<std::vector<std::string>> sides, std::uint32_t distance,
                        bool positive) {
    std::erase_if(sides, [](const auto& side) { return side.empty(); });
    if (positive) {
      ReadQuery words;
      for (const auto& side : sides) {
        for (std::size_t i = 0; i < side.size(); ++i) {
          add_word(words, side[i], {side[i]});
        }
        words.runs.push_back(side);
      }
      merge(std::move(words));
    }
    Requirement requirement;
    if (sides.empty()) return requirement;
    requirement.kind = Requirement::Kind::near;
    requirement.sides = std::move(sides);
    requirement.distance = distance;
    return requirement;
  }

  void add_word(ReadQuery& to, const std::string& word, std::vector<std::string> terms) const {
    QueryWord added;
    added.word = word;
    added.idf = idf_of(database_, terms);
    added.occurs = database_.term_exists(terms.front());
    for (const std::string& term : terms) to.highlight.terms.emplace(term, added.idf);
    added.terms = std::move(terms);
    to.interpretation.words.push_back(word);
    if (!added.occurs) to.interpretation.unknown.push_back(word);
    to.words.push_back(std::move(added));
  }

  Requirement read_prefix(const std::string& text, bool positive) {
    const std::string begin = normalize(text);
    std::vector<std::string> terms = expand(begin);
    if (fold(begin) == begin) append(terms, expand(std::string(prefix::kFolded) + begin));
    if (positive && !terms.empty()) {
      std::vector<std::pair<Xapian::doccount, std::string>> by_count;
      for (const std::string& term : terms)
        by_count.emplace_back(database_.get_termfreq(term), term);
      std::stable_sort(by_count.begin(), by_count.end(),
                       [](const auto& a, const auto& b) { return a.first > b.first; });
      by_count.resize(std::min(by_count.size(), kRankedExpansions));
      std::vector<std::string> frequent;
      for (auto& row : by_count) frequent.push_back(std::move(row.second));
      ReadQuery words;
      add_word(words, begin + '*', std::move(frequent));
      merge(std::move(words));
    }
    return any_term(std::move(terms));
  }

  std::vector<std::string> expand(const std::string& begin) const {
    std::vector<std::string> terms;
    const auto end = database_.allterms_end(begin);
    for (auto it = database_.allterms_begin(begin); it != end && terms.size() < expansions_; ++it) {
      terms.push_back(*it);
    }
    return terms;
  }

  void merge(ReadQuery words) {
    ReadQuery& query = plan_.query;
    for (QueryWord& word : words.words) {
      const bool known = std::any_of(
          query.words.begin(), query.words.end(),
          [&](const QueryWord& other) { return other.terms.front() == word.terms.front(); });
      if (known) continue;
      word.only_ranks = true;
      query.words.push_back(std::move(word));
    }
    for (auto& run : words.runs) query.runs.push_back(std::move(run));
    for (QuerySymbol& symbol : words.symbols) {
      symbol.only_ranks = true;
      query.symbols.push_back(std::move(symbol));
    }
    query.highlight.terms.merge(words.highlight.terms);
    query.highlight.folded.merge(words.highlight.folded);
    merge(query.interpretation, std::move(words.interpretation));
  }

  static void merge(Interpretation& to, Interpretation from) {
    append(to.words, std::move(from.words));
    append(to.typed, std::move(from.typed));
    append(to.restored, std::move(from.restored));
    append(to.expanded, std::move(from.expanded));
    append(to.symbols, std::move(from.symbols));
    append(to.not_held, std::move(from.not_held));
    append(to.unknown, std::move(from.unknown));
    append(to.ignored, std::move(from.ignored));
    if (to.number.empty()) to.number = std::move(from.number);
    if (to.type.empty()) to.type = std::move(from.type);
    to.folded = to.folded || from.folded;
  }

  const Snapshot& snapshot_;
  const Xapian::Database& database_;
  QueryPlan plan_;
  std::size_t expansions_ = 0;  // of one beginning
};

}  // namespace

bool QueryPlan::has_soft_part() const {
  // A word that is nowhere takes nothing from what is required.
  const auto is_word = [&](const QueryWord& word) {
    return !word.only_ranks && (word.occurs || !requirement);
  };
  return std::any_of(query.words.begin(), query.words.end(), is_word) ||
         std::any_of(query.symbols.begin(), query.symbols.end(),
                     [](const QuerySymbol& symbol) { return !symbol.only_ranks; });
}

QueryPlan plan_query(const ParsedQuery& parsed, const Snapshot& snapshot,
                     const Xapian::Database& database) {
  return Planner(snapshot, database).plan(parsed);
}

QueryPlan plan_query(std::string_view text, const Snapshot& snapshot,
                     const Xapian::Database& database) {
  const std::string decoded = to_narrow(decode_query(text));
  QueryPlan plan = plan_query(parse_query(decoded), snapshot, database);
  if (decoded != text) plan.query.interpretation.converted = decoded;
  return plan;
}

}  // namespace vankien
