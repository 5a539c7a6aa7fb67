// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/router.h"

#include <chrono>
#include <ctime>
#include <utility>

#include <fmt/format.h>

#include "vankien/util/log.h"
#include "vankien/util/sha256.h"

#include "searchd/api.h"
#include "searchd/links.h"

namespace vankien::searchd {
namespace {

constexpr std::string_view kDocumentPage = "/van-ban/";
constexpr std::string_view kDocumentApi = "/api/v1/documents/";
constexpr std::string_view kSymbolApi = "/api/v1/symbols/";
// What may follow the id of a document; in an id that ends so the slash must be percent-encoded.
constexpr std::string_view kRelations[] = {"/citations", "/chain", "/similar"};

struct Target {
  std::string_view path;
  std::string_view query;
};

/// Takes a target apart, also one in absolute form, which a server must accept.
Target split(std::string_view target) {
  if (target.starts_with("http://")) {
    const auto slash = target.find_first_of("/?", 7);
    target = slash == std::string_view::npos ? "/" : target.substr(slash);
  }
  const auto question = target.find('?');
  if (question == std::string_view::npos) return {target, {}};
  return {target.substr(0, question), target.substr(question + 1)};
}

Response html(int status, std::string body) {
  return {status, "text/html; charset=utf-8", {}, std::move(body)};
}

Response json(std::string body) { return {200, "application/json", {}, std::move(body)}; }

class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

IndexFacts facts_of(const Snapshot& snapshot) { return {snapshot.documents(), snapshot.created()}; }

/// The day in the time zone of this machine, asked once a request.
Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

/// A name that is none of ours is a fault to a program.
Parameters read_for_program(std::string_view query) {
  Parameters parameters = read_parameters(query, today());
  for (InvalidParameter& unknown : parameters.unknown) {
    parameters.faults.push_back(std::move(unknown));
  }
  return parameters;
}

void forbid_storing(Response& response) {
  response.headers.emplace_back("Cache-Control", "no-store");
}

}  // namespace

Router::Router(const SnapshotWatch& watch, std::string site_title)
    : watch_(watch), site_title_(std::move(site_title)), pages_(site_title_) {}

Response Router::handle(const Request& request) {
  const auto [path, query] = split(request.target);
  if (path == "/" || path == "/tim") return search_page(request, query);
  if (path.starts_with(kDocumentPage)) {
    return document_page(request, path.substr(kDocumentPage.size()), query);
  }
  if (path == "/api/v1/search") return search_api(request, query);
  if (path == "/api/v1/suggest") return suggest_api(request, query);
  if (path.starts_with(kSymbolApi)) return symbol_api(request, path.substr(kSymbolApi.size()));
  if (path.starts_with(kDocumentApi)) {
    for (const std::string_view relation : kRelations) {
      if (!path.ends_with(relation)) continue;
      const std::string_view rest = path.substr(kDocumentApi.size());
      if (rest.size() <= relation.size()) continue;
      return relation_api(request, rest.substr(0, rest.size() - relation.size()), relation);
    }
    return document_api(request, path.substr(kDocumentApi.size()), query);
  }
  if (path == "/style.css") {
    return {200,
            "text/css; charset=utf-8",
            {{"Cache-Control", "public, max-age=31536000, immutable"}},
            std::string(Pages::style_sheet())};
  }
  if (path.starts_with("/api/")) return problem_response(no_such_page(), request);
  return problem_page(no_such_page());
}

Response Router::search_page(const Request& request, std::string_view query) {
  Searcher* searcher = this->searcher();
  if (searcher == nullptr) return problem_page(no_index());
  const Parameters parameters = read_parameters(query, today());
  const IndexFacts index = facts_of(searcher->snapshot());
  if (!parameters.faults.empty()) {
    Response response = html(400, pages_.faults(parameters, index));
    forbid_storing(response);
    return response;
  }
  return tagged(request, page_link(parameters.request), [&] {
    const Stopwatch stopwatch;
    const auto answer = searcher->search(parameters.request, request.deadline);
    if (!answer) return problem_page(problem_of(answer.error()));
    Response response = html(200, pages_.results(parameters, *answer, stopwatch.seconds(), index));
    if (answer->partial) forbid_storing(response);
    return response;
  });
}

Response Router::search_api(const Request& request, std::string_view query) {
  const Parameters parameters = read_for_program(query);
  if (!parameters.faults.empty()) {
    return problem_response(invalid_parameters(parameters.faults), request);
  }
  Searcher* searcher = this->searcher();
  if (searcher == nullptr) return problem_response(no_index(), request);
  return tagged(request, api_link(parameters.request), [&] {
    const Stopwatch stopwatch;
    const auto answer = searcher->search(parameters.request, request.deadline);
    if (!answer) return problem_response(problem_of(answer.error()), request);
    Response response =
        json(search_json(parameters.request, *answer, searcher->snapshot().generation(),
                         stopwatch.seconds() * 1000));
    if (answer->partial) forbid_storing(response);
    return response;
  });
}

Response Router::document_page(const Request& request, std::string_view id,
                               std::string_view query) {
  const auto decoded = decode_component(id, false);
  if (!decoded) return problem_page(no_such_document());
  Searcher* searcher = this->searcher();
  if (searcher == nullptr) return problem_page(no_index());
  const SearchRequest found_by = read_parameters(query, today()).request;
  return tagged(request, document_link(*decoded, found_by), [&] {
    const auto document = searcher->document(*decoded, found_by.text);
    if (!document) return problem_page(problem_of(document.error()));
    // What it leads to is not worth losing the document for.
    DocumentLinks links;
    if (auto citations = searcher->citations(*decoded)) links.citations = std::move(*citations);
    if (auto similar = searcher->similar(*decoded, request.deadline)) {
      links.similar = std::move(*similar);
    }
    return html(200, pages_.document(*document, found_by, facts_of(searcher->snapshot()), links));
  });
}

Response Router::document_api(const Request& request, std::string_view id, std::string_view query) {
  const auto decoded = decode_component(id, false);
  if (!decoded) return problem_response(no_such_document(), request);
  const Parameters parameters = read_for_program(query);
  if (!parameters.faults.empty()) {
    return problem_response(invalid_parameters(parameters.faults), request);
  }
  Searcher* searcher = this->searcher();
  if (searcher == nullptr) return problem_response(no_index(), request);
  const SearchRequest& found_by = parameters.request;
  return tagged(request, "api " + document_link(*decoded, found_by), [&] {
    const auto document = searcher->document(*decoded, found_by.text);
    if (!document) return problem_response(problem_of(document.error()), request);
    return json(document_json(*document, found_by, searcher->snapshot().generation()));
  });
}

Response Router::relation_api(const Request& request, std::string_view id,
                              std::string_view relation) {
  const auto decoded = decode_component(id, false);
  if (!decoded) return problem_response(no_such_document(), request);
  Searcher* searcher = this->searcher();
  if (searcher == nullptr) return problem_response(no_index(), request);
  const std::string& generation = searcher->snapshot().generation();
  const auto answer = [&](const auto& found, auto&& to_json) {
    if (!found) return problem_response(problem_of(found.error()), request);
    return json(to_json(*decoded, *found, generation));
  };
  return tagged(request, fmt::format("api {} {}", relation, *decoded), [&] {
    if (relation == "/citations") return answer(searcher->citations(*decoded), citations_json);
    if (relation == "/chain") return answer(searcher->chain(*decoded), chain_json);
    return answer(searcher->similar(*decoded, request.deadline), similar_json);
  });
}

Response Router::symbol_api(const Request& request, std::string_view symbol) {
  const auto decoded = decode_component(symbol, false);
  if (!decoded || decoded->size() > SearchLimits::kTextBytes) {
    return problem_response(no_such_document(), request);
  }
  Searcher* searcher = this->searcher();
  if (searcher == nullptr) return problem_response(no_index(), request);
  return tagged(request, "api symbol " + *decoded, [&] {
    const auto found = searcher->symbol(*decoded);
    if (!found) return problem_response(problem_of(found.error()), request);
    return json(symbol_json(*found, searcher->snapshot().generation()));
  });
}

Response Router::suggest_api(const Request& request, std::string_view query) {
  const Parameters parameters = read_for_program(query);
  if (!parameters.faults.empty()) {
    return problem_response(invalid_parameters(parameters.faults), request);
  }
  Searcher* searcher = this->searcher();
  if (searcher == nullptr) return problem_response(no_index(), request);
  const std::string& typed = parameters.request.text;
  return tagged(request, "api suggest " + typed, [&] {
    return json(suggest_json(searcher->suggest(typed), searcher->snapshot().generation()));
  });
}

Response Router::problem_page(const Problem& problem) {
  Response response = html(problem.status, pages_.problem(problem));
  response.headers = problem_headers(problem);
  return response;
}

Searcher* Router::searcher() {
  auto live = watch_.snapshot();
  if (searcher_ && live.get() == &searcher_->snapshot()) return &*searcher_;
  searcher_.reset();
  if (!live) return nullptr;
  auto opened = Searcher::open(std::move(live));
  if (!opened) {
    log_error("cannot open the live generation: {}", opened.error().message);
    return nullptr;
  }
  searcher_.emplace(std::move(*opened));
  return &*searcher_;
}

Response Router::tagged(const Request& request, std::string_view state,
                        const std::function<Response()>& make) const {
  const std::string digest =
      sha256_hex(fmt::format(VANKIEN_VERSION "\n{}\n{}", site_title_, state)).substr(0, 16);
  const std::string tag = fmt::format("\"{}-{}\"", searcher_->snapshot().generation(), digest);
  const bool client_has_it =
      request.if_none_match == "*" || request.if_none_match.find(tag) != std::string::npos;
  Response response = client_has_it ? Response{304, "", {}, ""} : make();
  // Problems and partial answers come with headers of their own, which forbid to store them.
  const bool stored =
      response.status == 304 || (response.status == 200 && response.headers.empty());
  if (stored) {
    response.headers.emplace_back("ETag", "W/" + tag);
    response.headers.emplace_back("Cache-Control", "private, max-age=60");
  }
  return response;
}

}  // namespace vankien::searchd
