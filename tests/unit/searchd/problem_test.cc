// SPDX-License-Identifier: GPL-3.0-or-later
// Problems are RFC 9457 documents in the language that is preferred, repeat nothing of a request
// unescaped, and map each failure of the library to a status.
#include "searchd/problem.h"

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "hostile.h"
#include "searchd/utf8.h"

using namespace vankien;
using namespace vankien::searchd;

TEST_CASE("a problem tells what it is, where, and which parameters") {
  Request request;
  request.target = "/api/v1/search?q=secret&page=0";
  const Response response =
      problem_response(invalid_parameters({{"page", {"Sai", "Wrong"}}}), request);
  CHECK(response.status == 400);
  CHECK(response.content_type == "application/problem+json");
  const auto body = boost::json::parse(response.body).as_object();
  CHECK(body.at("type") == "/problems/invalid-parameter");
  CHECK(body.at("status") == 400);
  CHECK(body.at("title") == "Invalid parameter");
  CHECK(body.at("instance") == "/api/v1/search");
  CHECK(body.at("invalid_params").at(0).at("name") == "page");
  CHECK(body.at("invalid_params").at(0).at("reason") == "Wrong");
  CHECK(response.body.find("secret") == std::string::npos);
}

TEST_CASE("the instance of a problem is escaped whatever the target was") {
  for (const std::string_view text : kHostileTexts) {
    Request request;
    request.target = "/" + std::string(text);
    const Response response = problem_response(no_such_page(), request);
    CHECK(response.body.find_first_of("<>") == std::string::npos);
    CHECK(is_utf8(response.body));
  }
}

TEST_CASE("Vietnamese is answered to those who prefer it") {
  for (const char* header : {"vi", "vi-VN,vi;q=0.9,en-US;q=0.6,en;q=0.5", "en;q=0.5, vi;q=0.8"}) {
    CAPTURE(header);
    CHECK(prefers_vietnamese(header));
  }
  for (const char* header :
       {"", "*", "en", "en-US,en;q=0.9,vi;q=0.8", "vie", "vi;q=0", "vi;q=x", ",;,", "fr"}) {
    CAPTURE(header);
    CHECK_FALSE(prefers_vietnamese(header));
  }
}

TEST_CASE("headers go with the status") {
  const auto has = [](const Problem& problem, const char* name) {
    for (const auto& header : problem_headers(problem)) {
      if (header.first == name) return true;
    }
    return false;
  };
  CHECK(has(method_not_allowed(), "Allow"));
  CHECK(has(overloaded(), "Retry-After"));
  CHECK(has(no_index(), "Retry-After"));
  CHECK_FALSE(has(no_such_page(), "Retry-After"));
}

TEST_CASE("only our own mistakes are 500") {
  CHECK(problem_of({ErrorCode::not_found, "m", ""}).status == 404);
  CHECK(problem_of({ErrorCode::invalid_argument, "m", ""}).status == 400);
  CHECK(problem_of({ErrorCode::too_large, "m", ""}).status == 400);
  CHECK(problem_of({ErrorCode::timed_out, "m", ""}).status == 503);
  CHECK(problem_of({ErrorCode::corrupt, "m", ""}).status == 500);
}
