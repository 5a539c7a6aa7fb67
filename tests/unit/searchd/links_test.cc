// SPDX-License-Identifier: GPL-3.0-or-later
// One state has one address, which reads back as the same state; document ids of any shape survive
// the way through a browser.
#include "searchd/links.h"

#include <doctest/doctest.h>

#include "hostile.h"
#include "searchd/parameters.h"

using namespace vankien;
using namespace vankien::searchd;

TEST_CASE("defaults are left out and the order is fixed") {
  SearchRequest request;
  request.sort = SortOrder::newest;  // the default without words
  CHECK(page_link(request) == "/tim");
  request.text = "dân vận";
  CHECK(page_link(request) == "/tim?q=d%C3%A2n%20v%E1%BA%ADn&sort=newest");
  request.sort = SortOrder::relevance;
  request.types = {"Kế hoạch"};
  request.issuers = {"A&B=C"};
  request.page = 3;
  CHECK(api_link(request) ==
        "/api/v1/"
        "search?q=d%C3%A2n%20v%E1%BA%ADn&issuer=A%26B%3DC&type=K%E1%BA%BF%20ho%E1%BA%A1ch&page=3");
}

TEST_CASE("an address reads back as the state it was made from") {
  const char* queries[] = {
      "",
      "q=d%C3%A2n+v%E1%BA%ADn",
      "q=a%26b%3Dc%25&type=X&type=Y&issuer=Z&kind=party",
      "from=2017&to=2017",
      "from=2016-02&to=2016-02",
      "from=2017-05-05&to=2018-12-31&sort=oldest&page=2&size=20",
  };
  for (const char* query : queries) {
    CAPTURE(query);
    const Parameters first = read_parameters(query);
    REQUIRE(first.faults.empty());
    const std::string canonical = query_string(first.request);
    const Parameters second = read_parameters(canonical);
    CHECK(second.faults.empty());
    CHECK(query_string(second.request) == canonical);
    CHECK(second.request.text == first.request.text);
    CHECK(second.request.from == first.request.from);
    CHECK(second.request.to == first.request.to);
    CHECK(second.request.sort == first.request.sort);
  }
}

TEST_CASE("dates of an address are as short as they can be") {
  CHECK(shortest_from({2017, 1, 1}) == "2017");
  CHECK(shortest_from({2017, 5, 1}) == "2017-05");
  CHECK(shortest_from({2017, 5, 2}) == "2017-05-02");
  CHECK(shortest_to({2017, 12, 31}) == "2017");
  CHECK(shortest_to({2016, 2, 29}) == "2016-02");
  CHECK(shortest_to({2016, 2, 28}) == "2016-02-28");
}

TEST_CASE("document ids are put into a path so that they come back") {
  const std::pair<const char*, const char*> cases[] = {
      {"2017/kh-121.txt", "/van-ban/2017/kh-121.txt"},
      {"Kế hoạch?#%.txt", "/van-ban/K%E1%BA%BF%20ho%E1%BA%A1ch%3F%23%25.txt"},
      {"a/../b", "/van-ban/a%2F..%2Fb"},
      {"/etc/passwd", "/van-ban/%2Fetc%2Fpasswd"},
      {"a//b", "/van-ban/a%2F%2Fb"},
  };
  for (const auto& [id, link] : cases) {
    CHECK(document_link(id, read_parameters("").request) == link);
    CHECK(decode_component(std::string_view(link).substr(9), false) == id);
  }
}

TEST_CASE("a value of a filter is added, taken away, and leads to the first page") {
  SearchRequest request;
  request.page = 4;
  const SearchRequest with = toggled(request, &SearchRequest::types, "Kế hoạch");
  CHECK(with.types == std::vector<std::string>{"Kế hoạch"});
  CHECK(with.page == 1);
  CHECK(toggled(with, &SearchRequest::types, "Kế hoạch").types.empty());
}

TEST_CASE("only addresses of the web become links") {
  for (const char* url : {"https://dcs.vn/1", "http://dcs.vn/1", "/files/1.pdf"}) {
    CHECK(is_web_link(url));
  }
  for (const char* url :
       {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "//other.example",
        "/\\other.example", "", " http://x", "file:///etc/passwd"}) {
    CAPTURE(url);
    CHECK_FALSE(is_web_link(url));
  }
}

TEST_CASE("a path is shown without its query and without anything that is not ASCII") {
  CHECK(printable_path("/tim?q=mat") == "/tim");
  CHECK(printable_path("/a\"<b>\xC3%20") == "/a%22%3Cb%3E%C3%20");
  CHECK(printable_path(std::string(5000, '/')).size() == 200);
}
