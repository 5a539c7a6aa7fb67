// SPDX-License-Identifier: GPL-3.0-or-later
// Every address leads somewhere, in the form its readers expect: pages for people, problem+json for
// programs. There is no index here; answers out of one are tested end to end.
#include "searchd/router.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "../temporary_directory.h"
#include "hostile.h"
#include "searchd/links.h"

using namespace vankien;
using namespace vankien::searchd;

namespace {

struct Site {
  TemporaryDirectory directory;
  SnapshotWatch watch{directory.path(), {}};
  Router router{watch, "Kho <thử>"};

  Response get(std::string target) {
    Request request;
    request.method = "GET";
    request.target = std::move(target);
    return router.handle(request);
  }
};

}  // namespace

TEST_CASE("routes and their answers without an index") {
  Site site;
  const struct {
    const char* target;
    int status;
    const char* content_type;
  } cases[] = {
      {"/", 503, "text/html; charset=utf-8"},
      {"/tim?q=x", 503, "text/html; charset=utf-8"},
      {"/van-ban/1.txt", 503, "text/html; charset=utf-8"},
      {"/api/v1/search", 503, "application/problem+json"},
      {"/api/v1/search?page=0", 400, "application/problem+json"},
      {"/api/v1/documents/1.txt", 503, "application/problem+json"},
      {"/api/v1/documents/%FF", 404, "application/problem+json"},
      {"/van-ban/%00", 404, "text/html; charset=utf-8"},
      {"/api/v2/search", 404, "application/problem+json"},
      {"/style.css?v=1", 200, "text/css; charset=utf-8"},
      {"http://site.example/style.css", 200, "text/css; charset=utf-8"},
      {"http://site.example", 503, "text/html; charset=utf-8"},
      {"/favicon.ico", 404, "text/html; charset=utf-8"},
      {"*", 404, "text/html; charset=utf-8"},
      {"", 404, "text/html; charset=utf-8"},
      {"/tim/", 404, "text/html; charset=utf-8"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.target);
    const Response response = site.get(c.target);
    CHECK(response.status == c.status);
    CHECK(response.content_type == c.content_type);
  }
}

TEST_CASE("the daemon without an index says what to do") {
  Site site;
  CHECK(site.get("/api/v1/search?q=x").body.find("vankien-indexer") != std::string::npos);
  CHECK(site.get("/").body.find("vankien-indexer") != std::string::npos);
}

TEST_CASE("a page shows nothing of a hostile target, and the title of the site escaped") {
  Site site;
  const std::string plain = site.get("/nowhere").body;
  CHECK(plain.find("Kho &lt;thử&gt;") != std::string::npos);
  CHECK(plain.find("<thử>") == std::string::npos);
  for (const std::string_view text : kHostileTexts) {
    CHECK(site.get("/" + std::string(text)).body == plain);
    CHECK(site.get("/nowhere?q=" + encode_component(text)).body == plain);
  }
}
