// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/links.h"

#include <algorithm>

#include <fmt/format.h>

namespace vankien::searchd {
namespace {

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

std::string encode(std::string_view text, std::string_view left_alone) {
  std::string out;
  out.reserve(text.size() * 2);
  for (const char c : text) {
    if (is_unreserved(c) || left_alone.find(c) != std::string_view::npos) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

/// Browsers and proxies take "." , ".." and empty segments out of a path before they send it.
bool survives_as_path(std::string_view id) {
  while (true) {
    const auto slash = id.find('/');
    const std::string_view segment = id.substr(0, slash);
    if (segment.empty() || segment == "." || segment == "..") return false;
    if (slash == std::string_view::npos) return true;
    id.remove_prefix(slash + 1);
  }
}

void append(std::string& query, std::string_view name, std::string_view value) {
  if (!query.empty()) query += '&';
  fmt::format_to(std::back_inserter(query), "{}={}", name, encode_component(value));
}

std::string link(std::string_view path, const std::string& query) {
  return query.empty() ? std::string(path) : fmt::format("{}?{}", path, query);
}

}  // namespace

std::string encode_component(std::string_view text) { return encode(text, ""); }

std::string query_string(const SearchRequest& request) {
  static const SearchRequest kDefaults;
  std::string query;
  if (!request.text.empty()) append(query, "q", request.text);
  if (request.from) append(query, "from", shortest_from(*request.from));
  if (request.to) append(query, "to", shortest_to(*request.to));
  const auto append_all = [&](std::string_view name, const std::vector<std::string>& values) {
    for (const std::string& value : values) append(query, name, value);
  };
  append_all("month", request.months);
  append_all("issuer", request.issuers);
  if (request.with_subordinates) append(query, "scope", "subordinates");
  append_all("type", request.types);
  append_all("kind", request.kinds);
  append_all("level", request.levels);
  append_all("signer", request.signers);
  append_all("recipient", request.recipients);
  append_all("cites", request.cites);
  if (request.sort != default_sort(request)) append(query, "sort", name_of(request.sort));
  if (request.page != kDefaults.page) append(query, "page", std::to_string(request.page));
  if (request.size != kDefaults.size) append(query, "size", std::to_string(request.size));
  return query;
}

std::string page_link(const SearchRequest& request) { return link("/tim", query_string(request)); }

std::string api_link(const SearchRequest& request) {
  return link("/api/v1/search", query_string(request));
}

std::string document_link(std::string_view id, const SearchRequest& found_by) {
  return link("/van-ban/" + encode(id, survives_as_path(id) ? "/" : ""), query_string(found_by));
}

std::string document_link(const Record& record, const SearchRequest& found_by) {
  return document_link(record.permalink.empty() ? record.id : record.permalink, found_by);
}

std::string document_link(std::string_view id) {
  SearchRequest nothing;
  nothing.sort = default_sort(nothing);
  return document_link(id, nothing);
}

SearchRequest on_page(SearchRequest request, std::size_t page) {
  request.page = page;
  return request;
}

SearchRequest toggled(SearchRequest request, std::vector<std::string> SearchRequest::*filter,
                      const std::string& value) {
  std::vector<std::string>& values = request.*filter;
  const auto found = std::find(values.begin(), values.end(), value);
  if (found == values.end()) {
    values.push_back(value);
  } else {
    values.erase(found);
  }
  if (request.issuers.empty()) request.with_subordinates = false;
  request.page = 1;
  return request;
}

SearchRequest as_typed(SearchRequest request, const Interpretation& interpretation) {
  request.text = interpretation.as_typed;
  request.page = 1;
  return request;
}

SearchRequest between(SearchRequest request, std::optional<Date> from, std::optional<Date> to) {
  request.from = from;
  request.to = to;
  request.months.clear();
  request.page = 1;
  return request;
}

SortOrder default_sort(const SearchRequest& request) {
  return request.text.empty() ? SortOrder::newest : SortOrder::relevance;
}

std::string_view name_of(SortOrder sort) {
  switch (sort) {
    case SortOrder::relevance:
      return "relevance";
    case SortOrder::newest:
      return "newest";
    case SortOrder::oldest:
      return "oldest";
    case SortOrder::symbol:
      return "symbol";
    case SortOrder::issuer:
      return "issuer";
  }
  return {};
}

std::string shortest_from(const Date& date) {
  const std::string iso = to_iso(date);
  if (date.day != 1) return iso;
  return iso.substr(0, date.month == 1 ? 4 : 7);
}

std::string shortest_to(const Date& date) {
  const std::string iso = to_iso(date);
  if (make_date(date.year, date.month, date.day + 1)) return iso;
  return iso.substr(0, date.month == 12 ? 4 : 7);
}

bool is_web_link(std::string_view url) {
  const bool path = url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\");
  return path || url.starts_with("https://") || url.starts_with("http://");
}

std::string printable_path(std::string_view target) {
  constexpr std::size_t kLongest = 200;
  return encode(target.substr(0, target.find_first_of("?#")), "/%").substr(0, kLongest);
}

}  // namespace vankien::searchd
