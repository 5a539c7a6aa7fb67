// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "vankien/search/searcher.h"

#include "searchd/http_message.h"
#include "searchd/pages.h"
#include "searchd/parameters.h"
#include "searchd/problem.h"
#include "searchd/snapshot_watch.h"

namespace vankien::searchd {

/// Answers the requests for pages, documents and the API. One a worker thread: it holds a searcher,
/// which it opens anew when another generation has gone live.
class Router {
 public:
  /// `watch` must outlive the router.
  Router(const SnapshotWatch& watch, std::string site_title);

  Response handle(const Request& request);

 private:
  Response search_page(const Request& request, std::string_view query);
  Response document_page(const Request& request, std::string_view id, std::string_view query);
  Response search_api(const Request& request, std::string_view query);
  Response document_api(const Request& request, std::string_view id, std::string_view query);
  Response relation_api(const Request& request, std::string_view id, std::string_view relation);
  Response symbol_api(const Request& request, std::string_view symbol);
  Response suggest_api(const Request& request, std::string_view query);
  Response problem_page(const Problem& problem);

  /// Null while there is no index, or when it cannot be opened, which is logged.
  Searcher* searcher();

  /// 304 when the client has what `make` would make, else that with an ETag. A tag names the
  /// generation and the state of the page, and is weak: the time a search took differs each time.
  Response tagged(const Request& request, std::string_view state,
                  const std::function<Response()>& make) const;

  const SnapshotWatch& watch_;
  const std::string site_title_;
  Pages pages_;
  std::optional<Searcher> searcher_;
};

}  // namespace vankien::searchd
