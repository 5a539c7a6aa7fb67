// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of the API has the members that doc/http-api.md names, none for what is unknown, and is
// well-formed and free of foreign markup whatever the documents hold.
#include "searchd/api.h"

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "hostile.h"
#include "searchd/parameters.h"
#include "searchd/utf8.h"

using namespace vankien;
using namespace vankien::searchd;
namespace json = boost::json;

namespace {

SearchAnswer one_hit() {
  SearchAnswer answer;
  answer.interpretation.words = {"dân", "vận"};
  answer.interpretation.symbols = {"25-NQ/TW"};
  answer.total = 41;
  Hit hit;
  hit.record.id = "2013/kh 121.txt";
  hit.record.title = "Kế hoạch về công tác dân vận";
  hit.record.symbol = "121-KH/HU";
  hit.record.date = "2013-10-21";
  hit.record.kind = "party";
  hit.snippet = {{"công tác ", false}, {"dân vận", true}, {" & tôn giáo", false}};
  answer.hits = {hit};
  answer.facets.issuers = {{"Huyện ủy", 41, true}};
  answer.facets.years = {{"2013", 41, false}};
  return answer;
}

json::object search(const char* query, const SearchAnswer& answer) {
  return json::parse(search_json(read_parameters(query).request, answer, "G1", 7.25)).as_object();
}

}  // namespace

TEST_CASE("a search is told with how it was understood") {
  const json::object body =
      search("q=dân vận&from=2013&to=2013&issuer=Huyện ủy&kind=party&page=2", one_hit());
  const json::object& query = body.at("query").as_object();
  CHECK(query.at("q") == "dân vận");
  CHECK(query.at("words") == json::array{"dân", "vận"});
  CHECK(query.at("symbols") == json::array{"25-NQ/TW"});
  CHECK(query.at("from") == "2013-01-01");
  CHECK(query.at("to") == "2013-12-31");
  CHECK(query.at("issuer") == json::array{"Huyện ủy"});
  CHECK(query.at("sort") == "relevance");
  CHECK_FALSE(query.contains("type"));
  CHECK_FALSE(query.contains("number"));
  CHECK(body.at("total") == 41);
  CHECK(body.at("total_is_exact") == true);
  CHECK(body.at("partial") == false);
  CHECK(body.at("took_ms") == 7.25);
  CHECK(body.at("generation") == "G1");
  CHECK(body.at("page") == 2);
  CHECK(body.at("facets").at("issuer").at(0) ==
        json::value{{"value", "Huyện ủy"}, {"count", 41}, {"selected", true}});
}

TEST_CASE("words that were taken for others are told, none where there are none") {
  SearchAnswer answer = one_hit();
  CHECK_FALSE(search("q=x", answer).at("query").as_object().contains("typed"));
  CHECK_FALSE(search("q=x", answer).at("query").as_object().contains("converted"));
  answer.interpretation.converted = "dân vận";
  answer.interpretation.typed = {{"vaanj", "vận"}};
  answer.interpretation.restored = {{"dan", "dân"}};
  const json::object body = search("q=x", answer);
  CHECK(body.at("query").at("converted") == "dân vận");
  CHECK(body.at("query").at("typed") == json::array{{{"typed", "vaanj"}, {"meant", "vận"}}});
  CHECK(body.at("query").at("restored") == json::array{{{"typed", "dan"}, {"meant", "dân"}}});
}

TEST_CASE("an item has what is known, and a snippet in two forms") {
  const json::object body = search("q=x", one_hit());
  const json::object& item = body.at("items").at(0).as_object();
  CHECK(item.at("id") == "2013/kh 121.txt");
  CHECK(item.at("symbol") == "121-KH/HU");
  CHECK(item.at("date") == "2013-10-21");
  CHECK_FALSE(item.contains("issuer"));
  CHECK_FALSE(item.contains("type"));
  CHECK(item.at("url") == "/van-ban/2013/kh%20121.txt?q=x");
  CHECK(item.at("snippet_html") == "công tác <mark>dân vận</mark> &amp; tôn giáo");
  CHECK(item.at("snippet_parts").at(1) == json::value{{"text", "dân vận"}, {"hit", true}});
}

TEST_CASE("a given address wins, unless it is none of the web") {
  SearchAnswer answer = one_hit();
  answer.hits[0].record.url = "https://dcs.vn/1";
  CHECK(search("", answer).at("items").at(0).at("url") == "https://dcs.vn/1");
  answer.hits[0].record.url = "javascript:alert(1)";
  CHECK(search("", answer).at("items").at(0).at("url") == "/van-ban/2013/kh%20121.txt");
}

TEST_CASE("links lead to the pages that exist") {
  SearchAnswer answer = one_hit();
  const auto links = [&](const char* query) {
    return search(query, answer).at("links").as_object();
  };
  CHECK(links("q=x").at("self") == "/api/v1/search?q=x");
  CHECK(links("q=x").at("page") == "/tim?q=x");
  CHECK(links("q=x").at("next") == "/api/v1/search?q=x&page=2");
  CHECK_FALSE(links("q=x").contains("prev"));
  CHECK(links("q=x&page=5").at("prev") == "/api/v1/search?q=x&page=4");
  CHECK_FALSE(links("q=x&page=5").contains("next"));
  answer.total = 5000;
  CHECK(links("q=x&page=100").contains("next"));
  CHECK_FALSE(links("q=x&page=101").contains("next"));  // beyond what may be asked for
}

TEST_CASE("a document is told whole") {
  DocumentView view;
  view.record.id = "1";
  view.record.signer = "Nguyễn Văn A";
  view.record.citations = {{"25-NQ/TW", "2013-06-03", "", "thực hiện"}};
  view.text = {{"Thực hiện ", false}, {"Nghị quyết", true}};
  const auto body =
      json::parse(document_json(view, read_parameters("q=x").request, "G1")).as_object();
  CHECK(body.at("text") == "Thực hiện Nghị quyết");
  CHECK(body.at("text_parts").as_array().size() == 2);
  CHECK(body.at("signer") == "Nguyễn Văn A");
  CHECK(body.at("citations").at(0) ==
        json::value{{"symbol", "25-NQ/TW"}, {"date", "2013-06-03"}, {"verb", "thực hiện"}});
  CHECK_FALSE(body.contains("symbol"));
  CHECK_FALSE(json::parse(document_json(view, {}, "G1")).as_object().contains("text_parts"));
}

TEST_CASE("snippet_html holds no markup of the document") {
  for (const std::string_view text : kHostileTexts) {
    CAPTURE(std::string(text));
    SearchAnswer answer = one_hit();
    answer.hits[0].snippet = {{std::string(text), true}, {std::string(text), false}};
    if (is_utf8(text)) answer.hits[0].record.title = text;
    const json::object body = search("q=x", [&] {
      if (!is_utf8(text)) answer.hits[0].snippet = {};  // the library gives none
      return answer;
    }());
    const json::object& item = body.at("items").at(0).as_object();
    const std::string html(item.at("snippet_html").as_string());
    CHECK(without_marks(html).find_first_of("<>\"'"sv) == std::string::npos);
    if (is_utf8(text)) CHECK(std::string_view(item.at("title").as_string()) == text);
  }
}
