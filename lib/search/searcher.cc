// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/search/searcher.h"

#include <algorithm>

#include <fmt/format.h>
#include <xapian.h>

#include "vankien/index/schema.h"
#include "vankien/search/snippet.h"

#include "databases.h"
#include "facet_columns.h"
#include "facet_counter.h"
#include "index/xapian_error.h"
#include "match_set.h"
#include "query_reader.h"
#include "ranking.h"

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

  std::shared_ptr<const Snapshot> snapshot;
  Xapian::Database database;

 private:
  std::vector<Xapian::docid> page_by_date(std::vector<Xapian::docid> documents,
                                          const SearchRequest& request) const;
  Hit make_hit(Xapian::docid document, const HighlightTerms& terms) const;
  std::vector<std::string> copies_of(const std::string& id) const;

  MatchSet matches_;  // kept between searches for its memory
};

SearchAnswer Searcher::Implementation::search(const SearchRequest& request,
                                              const Deadline& deadline) {
  ReadQuery query = read_query(request.text, *snapshot, database);
  const FacetColumns& columns = snapshot->columns();
  matches_.find(query, database, columns.size(), deadline);

  SearchAnswer answer;
  answer.partial = matches_.partial();
  const FacetCounter counter(request, columns);
  std::vector<Xapian::docid> found = counter.count(matches_, answer.facets);
  answer.total = found.size();

  std::vector<Xapian::docid> page;
  if (request.sort != SortOrder::relevance || query.empty()) {
    page = page_by_date(std::move(found), request);
  } else {
    const auto accepts = [&](Xapian::docid document) {
      return matches_.contains(document) && counter.passes(document);
    };
    page = rank(query, database, accepts, (request.page - 1) * request.size, request.size, deadline,
                answer.partial);
  }
  answer.total_is_exact = !matches_.partial();
  answer.hits.reserve(page.size());
  for (const Xapian::docid document : page) {
    answer.hits.push_back(make_hit(document, query.highlight));
  }
  answer.interpretation = std::move(query.interpretation);
  return answer;
}

// Undated documents come last either way; of one day, those that cover more of the query first.
std::vector<Xapian::docid> Searcher::Implementation::page_by_date(
    std::vector<Xapian::docid> documents, const SearchRequest& request) const {
  const auto& dates = snapshot->columns().date;
  const bool oldest = request.sort == SortOrder::oldest;
  const auto before = [&](Xapian::docid a, Xapian::docid b) {
    if (dates[a] != dates[b]) {
      if (dates[a] == 0 || dates[b] == 0) return dates[b] == 0;
      return oldest ? dates[a] < dates[b] : dates[a] > dates[b];
    }
    const float coverage_a = matches_.coverage(a);
    const float coverage_b = matches_.coverage(b);
    return coverage_a != coverage_b ? coverage_a > coverage_b : a < b;
  };
  const std::size_t begin = std::min((request.page - 1) * request.size, documents.size());
  const std::size_t end = std::min(begin + request.size, documents.size());
  std::partial_sort(documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(end),
                    documents.end(), before);
  return {documents.begin() + static_cast<std::ptrdiff_t>(begin),
          documents.begin() + static_cast<std::ptrdiff_t>(end)};
}

Hit Searcher::Implementation::make_hit(Xapian::docid document, const HighlightTerms& terms) const {
  Hit hit;
  auto record = decode_record(database.get_document(document).get_data());
  if (!record) throw Xapian::DatabaseCorruptError(record.error().message);
  hit.record = std::move(*record);
  hit.snippet = make_snippet(hit.record.text, terms);
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

Result<DocumentView> Searcher::Implementation::document(std::string_view id,
                                                        std::string_view query) {
  const std::string term = make_term(prefix::kId, id);
  const auto found = database.postlist_begin(term);
  if (found == database.postlist_end(term)) {
    return fail(ErrorCode::not_found, fmt::format("there is no document {}", id));
  }
  auto record = decode_record(database.get_document(*found).get_data());
  if (!record) return tl::unexpected(record.error());
  DocumentView view;
  view.text = highlight(record->text, read_query(query, *snapshot, database).highlight);
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

const Snapshot& Searcher::snapshot() const { return *implementation_->snapshot; }

}  // namespace vankien
