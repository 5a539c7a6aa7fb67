// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_explain.h"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"

#include "forward_indexes.h"
#include "query_parser.h"
#include "query_plan.h"
#include "query_printer.h"
#include "query_token.h"
#include "reranking.h"

namespace vankien {

namespace {

std::string_view name_of(QueryTokenKind kind) {
  switch (kind) {
    case QueryTokenKind::text:
      return "text";
    case QueryTokenKind::phrase:
      return "phrase";
    case QueryTokenKind::prefix:
      return "prefix";
    case QueryTokenKind::field:
      return "field";
    case QueryTokenKind::open:
      return "open";
    case QueryTokenKind::close:
      return "close";
    case QueryTokenKind::conjunction:
      return "and";
    case QueryTokenKind::disjunction:
      return "or";
    case QueryTokenKind::negation:
      return "not";
    case QueryTokenKind::near:
      return "near";
  }
  return {};
}

class Explanation {
 public:
  void add_tokens(std::string_view text) {
    head("tokens");
    for (const QueryToken& token : cut_query(to_nfc(text)).tokens) {
      line(fmt::format("{}{}{} {}", name_of(token.kind), token.field.empty() ? "" : " ",
                       token.field, token.text));
    }
  }

  void add_tree(const ParsedQuery& parsed) {
    head("tree");
    out_ += outline_query(parsed.tree);
    line(fmt::format("= {}", print_query(parsed.tree)));
    for (const QueryNotice& notice : parsed.notices) {
      line(fmt::format("plain words, since {}: {}", notice.code, notice.piece));
    }
  }

  void add_interpretation(const Interpretation& told) {
    head("interpretation");
    line(fmt::format("words: {}", fmt::join(told.words, " ")));
    if (!told.converted.empty()) line("converted: " + told.converted);
    add_readings("typed", told.typed);
    add_readings("restored", told.restored);
    for (const auto& row : told.expanded) {
      line(fmt::format("expanded: {} = {}", row.short_form, row.long_form));
    }
    add_readings("symbols assumed", told.symbols_assumed);
    add_list("symbols", told.symbols);
    if (!told.number.empty()) line(fmt::format("number: {} {}", told.type, told.number));
    for (const Ghost& ghost : told.ghosts) {
      line(fmt::format("not held: {} of {} by {}, cited by {}", ghost.symbol, ghost.date,
                       ghost.issuer, ghost.cited_by));
    }
    add_list("neither held nor cited", told.not_held);
    add_list("in no document", told.unknown);
    add_list("ignored", told.ignored);
  }

  void add_plan(const QueryPlan& plan) {
    head("plan");
    for (const QueryWord& word : plan.query.words) {
      line(fmt::format("{} {} idf {:.2f}: {}{}{}", word.only_ranks ? "ranks" : "soft", word.word,
                       word.idf, fmt::join(word.terms, " | "), word.loose.empty() ? "" : " ~ ",
                       fmt::join(word.loose, " | ")));
    }
    for (const auto& run : plan.query.runs) line(fmt::format("in a row: {}", fmt::join(run, " ")));
    for (const QuerySymbol& symbol : plan.query.symbols) {
      line(fmt::format("symbol: {}{}", fmt::join(symbol.own, " | "),
                       fmt::join(symbol.number_and_type, " & ")));
    }
    if (plan.requirement) out_ += outline_requirement(*plan.requirement);
  }

  void add_hits(const SearchAnswer& answer, const ReadQuery& query, const Snapshot& snapshot,
                const Xapian::Database& database) {
    head(fmt::format("documents {}", answer.total));
    Reranker reranker(query, snapshot.forward(), snapshot.spellings());
    std::size_t number = 0;
    for (const Hit& hit : answer.hits) {
      const Record& record = hit.record;
      line(fmt::format("{}. {} {} {} {}", ++number, record.id, record.symbol, record.date,
                       record.title));
      const auto document = database.postlist_begin(make_term(prefix::kId, record.id));
      if (query.words.empty() || document == Xapian::PostingIterator()) continue;
      add_score(reranker.score(snapshot.forward().document(*document),
                               snapshot.forward().relative_length(*document)));
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void head(std::string_view title) { out_ += fmt::format("[{}]\n", title); }
  void line(std::string_view text) { out_ += fmt::format("{}\n", text); }

  void add_score(const ScoreParts& parts) {
    line(fmt::format(
        "   {:.2f} = (words {:.2f} + pairs {:.2f} + near {:.2f} + window {:.2f} + "
        "coverage {:.2f} + title {:.2f} + definition {:.2f}) * {:.3f}{}",
        parts.total(), parts.words, parts.pairs, parts.near, parts.window, parts.coverage,
        parts.title, parts.definition, parts.factor, parts.complete ? ", all words" : ""));
  }

  void add_list(std::string_view name, const std::vector<std::string>& values) {
    if (!values.empty()) line(fmt::format("{}: {}", name, fmt::join(values, ", ")));
  }

  void add_readings(std::string_view name, const std::vector<Interpretation::Reading>& readings) {
    if (readings.empty()) return;
    std::vector<std::string> all;
    for (const auto& reading : readings) {
      all.push_back(fmt::format("{} > {}", reading.typed, reading.meant));
    }
    add_list(name, all);
  }

  std::string out_;
};

}  // namespace

std::string explain_query(std::string_view text, const SearchAnswer& answer,
                          const Snapshot& snapshot, const Xapian::Database& database) {
  Explanation explanation;
  explanation.add_tokens(text);
  explanation.add_tree(parse_query(text));
  explanation.add_interpretation(answer.interpretation);
  const QueryPlan plan = plan_query(text, snapshot, database);
  explanation.add_plan(plan);
  explanation.add_hits(answer, plan.query, snapshot, database);
  return explanation.take();
}

}  // namespace vankien
