// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/search/searcher.h"

#include <algorithm>

#include <fmt/format.h>
#include <xapian.h>

#include "vankien/index/schema.h"
#include "vankien/search/snippet.h"

#include "citation_graph.h"
#include "databases.h"
#include "facet_columns.h"
#include "facet_counter.h"
#include "index/xapian_error.h"
#include "match_set.h"
#include "number_answer.h"
#include "page_order.h"
#include "query_explain.h"
#include "query_plan.h"
#include "ranking.h"
#include "related_issuers.h"
#include "relaxations.h"
#include "similar.h"
#include "suggest.h"

namespace vankien {

namespace {

Status check_limits(const SearchRequest& request) {
  if (request.text.size() > SearchLimits::kTextBytes) {
    return fail(ErrorCode::too_large,
                fmt::format("the query has {} bytes; at most {} are taken", request.text.size(),
                            SearchLimits::kTextBytes),
                "leave out some words");
  }
  if (request.page < 1 || request.size < 1 || request.size > SearchLimits::kPageSize) {
    return fail(ErrorCode::invalid_argument,
                fmt::format("page {} of size {}: pages begin at 1, sizes are 1 to {}", request.page,
                            request.size, SearchLimits::kPageSize));
  }
  if ((request.page - 1) > SearchLimits::kOffset / request.size) {
    return fail(ErrorCode::too_large,
                fmt::format("page {} lies beyond the first {} results", request.page,
                            SearchLimits::kOffset),
                "narrow the search by more words, a date or an issuing body");
  }
  return {};
}

}  // namespace

class Searcher::Implementation {
 public:
  explicit Implementation(std::shared_ptr<const Snapshot> opened)
      : snapshot(std::move(opened)), database(open_databases(snapshot->databases())) {}

  SearchAnswer search(const SearchRequest& request, const Deadline& deadline);
  Result<DocumentView> document(std::string_view id, std::string_view query);
  Result<Xapian::docid> find(std::string_view id) const;
  Result<std::vector<DocumentSummary>> similar(std::string_view id, const Deadline& deadline) const;

  std::shared_ptr<const Snapshot> snapshot;
  Xapian::Database database;

 private:
  std::vector<Xapian::docid> page_by_relevance(std::vector<Xapian::docid> found,
                                               const ReadQuery& query, const SearchRequest& request,
                                               const Deadline& deadline, bool& partial) const;
  Hit make_hit(Xapian::docid document, const HighlightTerms& terms) const;
  std::vector<std::string> copies_of(const std::string& id) const;

  MatchSet matches_;  // kept between searches for its memory
};

SearchAnswer Searcher::Implementation::search(const SearchRequest& request,
                                              const Deadline& deadline) {
  QueryPlan plan = plan_query(request.text, *snapshot, database);
  ReadQuery& query = plan.query;
  const FacetColumns& columns = snapshot->columns();
  matches_.find(plan, *snapshot, database, deadline);

  SearchAnswer answer;
  answer.partial = matches_.partial();
  const FacetCounter counter(request, *snapshot, database);
  FacetCounts counts;
  std::vector<Xapian::docid> found = counter.count(matches_, counts);
  answer.related_issuers = related_issuers(request, *snapshot, counts);
  answer.facets = std::move(counts.facets);
  answer.total = found.size();

  std::vector<Xapian::docid> page;
  if (request.sort != SortOrder::relevance || query.empty()) {
    page = page_in_order(std::move(found), request, columns, matches_);
  } else {
    page = page_by_relevance(std::move(found), query, request, deadline, answer.partial);
  }
  answer.total_is_exact = !matches_.partial();
  answer.hits.reserve(page.size());
  for (const Xapian::docid document : page) {
    answer.hits.push_back(make_hit(document, query.highlight));
  }
  explain_symbols(query, database);
  answer.interpretation = std::move(query.interpretation);
  if (is_thin(answer, counter.filter())) {
    // The match set is not needed any more; its memory is.
    const auto count = [&](const std::string& text) -> std::uint64_t {
      matches_.find(plan_query(text, *snapshot, database), *snapshot, database, deadline);
      FacetCounts relaxed;
      return counter.count(matches_, relaxed).size();
    };
    answer.relaxations = find_relaxations(request, counts, answer.total, deadline, count);
  }
  return answer;
}

// Of a query for numbers and nothing else, those that bear them come in an order of their own.
// `found` is in ascending order.
std::vector<Xapian::docid> Searcher::Implementation::page_by_relevance(
    std::vector<Xapian::docid> found, const ReadQuery& query, const SearchRequest& request,
    const Deadline& deadline, bool& partial) const {
  std::vector<Xapian::docid> first;
  if (query.only_symbols) first = find_bearers(query, database, snapshot->columns());
  std::erase_if(first, [&](Xapian::docid document) {
    return !std::binary_search(found.begin(), found.end(), document);
  });
  const std::size_t offset = (request.page - 1) * request.size;
  std::vector<Xapian::docid> page;
  for (std::size_t i = offset; i < first.size() && page.size() < request.size; ++i) {
    page.push_back(first[i]);
  }
  if (page.size() == request.size) return page;
  const std::size_t behind = offset > first.size() ? offset - first.size() : 0;
  std::sort(first.begin(), first.end());
  std::erase_if(found, [&](Xapian::docid document) {
    return std::binary_search(first.begin(), first.end(), document);
  });
  const auto rest = rank(std::move(found), query, *snapshot, matches_, behind,
                         request.size - page.size(), deadline, partial);
  page.insert(page.end(), rest.begin(), rest.end());
  return page;
}

Hit Searcher::Implementation::make_hit(Xapian::docid document, const HighlightTerms& terms) const {
  Hit hit;
  auto record = decode_record(database.get_document(document).get_data());
  if (!record) throw Xapian::DatabaseCorruptError(record.error().message);
  hit.record = std::move(*record);
  Excerpt excerpt = make_excerpt(hit.record.text, terms);
  hit.snippet = std::move(excerpt.snippet);
  hit.item = std::move(excerpt.item);
  hit.record.text.clear();
  return hit;
}

// Each collection has its own metadata.
std::vector<std::string> Searcher::Implementation::copies_of(const std::string& id) const {
  const std::string key = copies_key(id);
  std::vector<std::string> files;
  for (const auto& path : snapshot->databases()) {
    const Xapian::Database collection(path.string());
    for (auto it = collection.metadata_keys_begin(key); it != collection.metadata_keys_end(key);
         ++it) {
      files.push_back(collection.get_metadata(*it));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<Xapian::docid> Searcher::Implementation::find(std::string_view id) const {
  for (const std::string_view prefix : {prefix::kId, prefix::kPermalink}) {
    const std::string term = make_term(prefix, id);
    const auto found = database.postlist_begin(term);
    if (found != database.postlist_end(term)) return *found;
  }
  return fail(ErrorCode::not_found, fmt::format("there is no document {}", id));
}

Result<std::vector<DocumentSummary>> Searcher::Implementation::similar(
    std::string_view id, const Deadline& deadline) const {
  constexpr std::size_t kMost = 10;
  const auto self = find(id);
  if (!self) return tl::unexpected(self.error());
  const auto record = decode_record(database.get_document(*self).get_data());
  if (!record) return tl::unexpected(record.error());
  const CitationGraph graph(*snapshot, database);
  std::vector<DocumentSummary> out;
  for (const auto document : find_similar(*record, *self, database, kMost, deadline)) {
    out.push_back(summary_of(graph.read(document)));
  }
  return out;
}

Result<DocumentView> Searcher::Implementation::document(std::string_view id,
                                                        std::string_view query) {
  const auto found = find(id);
  if (!found) return tl::unexpected(found.error());
  auto record = decode_record(database.get_document(*found).get_data());
  if (!record) return tl::unexpected(record.error());
  DocumentView view;
  view.text = highlight(record->text, plan_query(query, *snapshot, database).query.highlight);
  view.record = std::move(*record);
  view.copies = copies_of(view.record.id);
  return view;
}

Searcher::Searcher(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Result<Searcher> Searcher::open(std::shared_ptr<const Snapshot> snapshot) {
  const std::string action = fmt::format("opening generation {}", snapshot->generation());
  return guard_xapian(action, [&]() -> Result<Searcher> {
    return Searcher(std::make_unique<Implementation>(std::move(snapshot)));
  });
}

Result<SearchAnswer> Searcher::search(const SearchRequest& request, const Deadline& deadline) {
  if (auto within = check_limits(request); !within) return tl::unexpected(within.error());
  return guard_xapian("searching", [&]() -> Result<SearchAnswer> {
    return implementation_->search(request, deadline);
  });
}

Result<DocumentView> Searcher::document(std::string_view id, std::string_view query) {
  return guard_xapian("reading a document", [&] { return implementation_->document(id, query); });
}

Result<Citations> Searcher::citations(std::string_view id) {
  return guard_xapian("reading citations", [&]() -> Result<Citations> {
    const CitationGraph graph(*implementation_->snapshot, implementation_->database);
    return implementation_->find(id).map(
        [&](Xapian::docid found) { return graph.citations_of(graph.read(found)); });
  });
}

Result<Chain> Searcher::chain(std::string_view id) {
  return guard_xapian("reading a chain", [&]() -> Result<Chain> {
    const CitationGraph graph(*implementation_->snapshot, implementation_->database);
    return implementation_->find(id).map(
        [&](Xapian::docid found) { return graph.chain_of(graph.read(found)); });
  });
}

Result<std::vector<DocumentSummary>> Searcher::similar(std::string_view id,
                                                       const Deadline& deadline) {
  return guard_xapian("finding similar documents",
                      [&] { return implementation_->similar(id, deadline); });
}

Result<SymbolView> Searcher::symbol(std::string_view symbol) {
  return guard_xapian("reading a symbol", [&]() -> Result<SymbolView> {
    const CitationGraph graph(*implementation_->snapshot, implementation_->database);
    SymbolView view = graph.symbol(symbol);
    if (!view.bearers.empty() || !view.cited_by.empty()) return view;
    return fail(ErrorCode::not_found, fmt::format("nobody bears or cites {}", symbol));
  });
}

std::vector<Suggestion> Searcher::suggest(std::string_view typed) const {
  return implementation_->snapshot->suggestions().suggest(typed);
}

Result<std::string> Searcher::explain(std::string_view query, const Deadline& deadline) {
  SearchRequest request;
  request.text = query;
  request.size = 5;
  auto answer = search(request, deadline);
  if (!answer) return tl::unexpected(answer.error());
  return guard_xapian("explaining", [&]() -> Result<std::string> {
    return explain_query(query, *answer, *implementation_->snapshot, implementation_->database);
  });
}

const Snapshot& Searcher::snapshot() const { return *implementation_->snapshot; }

}  // namespace vankien
