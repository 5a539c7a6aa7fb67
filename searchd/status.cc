// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/status.h"

#include <utility>

#include <boost/json.hpp>

#include "vankien/index/schema.h"
#include "vankien/text/tokenize.h"

namespace vankien::searchd {
namespace {

Response json_response(int status, const boost::json::object& body) {
  return {status, "application/json", {{"Cache-Control", "no-store"}}, serialize(body)};
}

Response readiness(const SnapshotWatch::State& state) {
  boost::json::object body{{"ready", state.snapshot != nullptr}};
  if (state.snapshot) {
    body["generation"] = state.snapshot->generation();
    body["documents"] = state.snapshot->documents();
    body["created"] = state.snapshot->created();
  }
  if (state.last_error) {
    boost::json::object error{{"code", to_string(state.last_error->code)},
                              {"message", state.last_error->message}};
    if (!state.last_error->hint.empty()) error["hint"] = state.last_error->hint;
    body["last_error"] = std::move(error);
  }
  return json_response(state.snapshot ? 200 : 503, body);
}

}  // namespace

std::optional<Response> answer_status(const Request& request, const SnapshotWatch& watch) {
  const std::string path = request.target.substr(0, request.target.find('?'));
  if (path == "/healthz") return json_response(200, {{"alive", true}});
  if (path == "/readyz") return readiness(watch.state());
  if (path == "/version") {
    return json_response(200, {{"name", "vankien-searchd"},
                               {"version", VANKIEN_VERSION},
                               {"schema_version", kSchemaVersion},
                               {"text_version", kTextVersion}});
  }
  return std::nullopt;
}

}  // namespace vankien::searchd
