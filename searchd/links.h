// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vankien/index/record.h"
#include "vankien/search/answer.h"
#include "vankien/search/request.h"

namespace vankien::searchd {

/// Everything but letters, digits and -._~ as %XX: safe in any component of a URL.
std::string encode_component(std::string_view text);

/// The query string of a search, without "?": parameters in a fixed order, defaults left out, so
/// that one state has one URL. Empty for the first page of everything.
std::string query_string(const SearchRequest& request);

std::string page_link(const SearchRequest& request);  ///< /tim?…
std::string api_link(const SearchRequest& request);   ///< /api/v1/search?…

/// The page of a document. It carries the search it was found by, to mark its words and to lead
/// back to it.
std::string document_link(std::string_view id, const SearchRequest& found_by);
/// By its permalink, if it has one.
std::string document_link(const Record& record, const SearchRequest& found_by);
std::string document_link(std::string_view id);  ///< without any search

/// The same search with another page; or with a value added to or taken from a filter, on page 1.
SearchRequest on_page(SearchRequest request, std::size_t page);
SearchRequest toggled(SearchRequest request, std::vector<std::string> SearchRequest::*filter,
                      const std::string& value);
/// The same search with each word taken as it stands.
SearchRequest as_typed(SearchRequest request, const Interpretation& interpretation);
/// Months are of a year, and are taken back with it.
SearchRequest between(SearchRequest request, std::optional<Date> from, std::optional<Date> to);

/// Sort order that applies when none is asked for: without words nothing can be relevant.
SortOrder default_sort(const SearchRequest& request);
std::string_view name_of(SortOrder sort);

/// A first or last day as shortly as it can be said: 2017 for its first or last day, 2017-05 for
/// those of May.
std::string shortest_from(const Date& date);
std::string shortest_to(const Date& date);

/// Whether a URL out of a document may become a link: http, https, or a path of this host.
bool is_web_link(std::string_view url);

/// The path of a request target for messages and logs: without the query, escaped, cut at 200
/// bytes.
std::string printable_path(std::string_view target);

}  // namespace vankien::searchd
