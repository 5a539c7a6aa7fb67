// SPDX-License-Identifier: GPL-3.0-or-later
// A query string is read exactly or its faults are named, one by one; nothing a client can send
// makes reading fail otherwise.
#include "searchd/parameters.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "hostile.h"
#include "searchd/links.h"
#include "searchd/utf8.h"

using namespace vankien;
using namespace vankien::searchd;

namespace {

std::vector<std::string> fault_names(std::string_view query) {
  std::vector<std::string> names;
  for (const InvalidParameter& fault : read_parameters(query).faults) names.push_back(fault.name);
  return names;
}

}  // namespace

TEST_CASE("everything that can be asked is read") {
  const Parameters read = read_parameters(
      "q=+d%C3%A2n+v%e1%ba%adn+&from=2017-05&to=5/6/2018&issuer=A&issuer=B&issuer=A&type=K%E1%BA%BF"
      "%20ho%E1%BA%A1ch&kind=party&kind=state&sort=oldest&page=3&size=20&other=x&flag");
  CHECK(read.faults.empty());
  const SearchRequest& request = read.request;
  CHECK(request.text == "dân vận");
  CHECK(request.from == Date{2017, 5, 1});
  CHECK(request.to == Date{2018, 6, 5});
  CHECK(request.issuers == std::vector<std::string>{"A", "B"});
  CHECK(request.types == std::vector<std::string>{"Kế hoạch"});
  CHECK(request.kinds == std::vector<std::string>{"party", "state"});
  CHECK(request.sort == SortOrder::oldest);
  CHECK(request.page == 3);
  CHECK(request.size == 20);
}

TEST_CASE("filters by body, person and citation are read") {
  const SearchRequest request =
      read_parameters(
          "thang=5/2017&coquan=A&phamvi=capduoi&cap=district&nguoiky=H&kinhgui=B&"
          "danchieu=1-A/B&sapxep=issuer&q=x")
          .request;
  CHECK(query_string(request) ==
        "q=x&month=2017-05&issuer=A&scope=subordinates&level=district&signer=H&recipient=B&"
        "cites=1-A%2FB&sort=issuer");
  CHECK_FALSE(read_parameters("scope=subordinates").request.with_subordinates);
  CHECK(read_parameters("level=c%E1%BA%A5p+huy%E1%BB%87n&kind=tin&kind=-").request.levels ==
        std::vector<std::string>{"district"});
  CHECK(read_parameters("kind=tin&kind=-").request.kinds == std::vector<std::string>{"news", "-"});
  CHECK(fault_names("month=2017&level=x&scope=y") ==
        std::vector<std::string>{"month", "level", "scope"});
  std::string many = "q=x";
  for (int i = 0; i < 11; ++i) many += "&recipient=r" + std::to_string(i);
  CHECK(fault_names(many) == std::vector<std::string>{"recipient"});
}

TEST_CASE("an unknown name is told with the nearest one") {
  const auto unknown = read_parameters("isuer=A&q=x&Trang=2&=x&" + std::string(99, 'a')).unknown;
  REQUIRE(unknown.size() == 3);
  CHECK(unknown[0].name == "isuer");
  CHECK(unknown[0].reason.en == "No such parameter. Did you mean “issuer”?");
  CHECK(unknown[1].reason.en == "No such parameter. Did you mean “trang”?");
  CHECK(unknown[2].name.size() == 40);
}

TEST_CASE("what counts from now does so from the day given") {
  const auto last_year = read_parameters("from=n%C4%83m+ngo%C3%A1i", Date{2026, 11, 25});
  CHECK(last_year.faults.empty());
  CHECK(last_year.request.from == Date{2025, 1, 1});
  CHECK(read_parameters("from=n%C4%83m+ngo%C3%A1i").faults.size() == 1);
}

TEST_CASE("Vietnamese names mean the same") {
  const SearchRequest request =
      read_parameters("q=x&tu=2017&den=2018&coquan=A&loai=B&sapxep=newest&trang=2&moitrang=50")
          .request;
  CHECK(query_string(request) ==
        "q=x&from=2017&to=2018&issuer=A&type=B&sort=newest&page=2&size=50");
}

TEST_CASE("what a form sends empty is not given, and without words the newest come first") {
  const Parameters read = read_parameters("q=&from=&to=+&type=&sort=&page=&size=");
  CHECK(read.faults.empty());
  CHECK(query_string(read.request).empty());
  CHECK(read.request.sort == SortOrder::newest);
  CHECK(read_parameters("q=x").request.sort == SortOrder::relevance);
  CHECK(read_parameters("sort=relevance").request.sort == SortOrder::newest);
}

TEST_CASE("every fault is named") {
  const struct {
    const char* query;
    std::vector<std::string> faults;
  } cases[] = {
      {"q=%", {"q"}},
      {"q=%4", {"q"}},
      {"q=%zz", {"q"}},
      {"q=%C0%BC", {"q"}},
      {"q=%00", {"q"}},
      {"q=\xFF", {"q"}},
      {"q=a&q=b", {"q"}},
      {"from=2017&tu=2018", {"from"}},
      {"from=31/2/2017", {"from"}},
      {"to=soon", {"to"}},
      {"from=2018&to=2017", {"from"}},
      {"kind=secret", {"kind"}},
      {"sort=random", {"sort"}},
      {"page=0", {"page"}},
      {"page=-1", {"page"}},
      {"page=1e3", {"page"}},
      {"page=99999999999999999999999", {"page"}},
      {"page=18446744073709551615&size=100", {"page"}},
      {"page=101", {}},
      {"page=102", {"page"}},
      {"page=11&size=100", {}},
      {"page=12&size=100", {"page"}},
      {"size=0", {"size"}},
      {"size=101", {"size"}},
      {"from=x&to=y&page=z&sort=s&kind=k&size=0", {"from", "to", "page", "sort", "kind", "size"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.query);
    CHECK(fault_names(c.query) == c.faults);
  }
  CHECK(fault_names("q=" + std::string(SearchLimits::kTextBytes, 'a')).empty());
  CHECK(fault_names("q=" + std::string(SearchLimits::kTextBytes + 1, 'a')).size() == 1);
}

TEST_CASE("what is no date is kept to be corrected") {
  CHECK(read_parameters("from=31%2F2%2F2017").from_text == "31/2/2017");
}

TEST_CASE("hostile values are taken as text or refused") {
  for (const std::string_view text : kHostileTexts) {
    CAPTURE(std::string(text));
    const Parameters read = read_parameters("q=" + encode_component(text));
    const bool is_text = is_utf8(text) && text.find('\0') == std::string_view::npos;
    CHECK(read.faults.empty() == is_text);
    if (is_text) CHECK(read.request.text == text);
  }
}

TEST_CASE("random bytes never give text that is not UTF-8") {
  std::mt19937 random(20261120);  // NOLINT(cert-msc51-cpp): the same bytes each time
  constexpr std::string_view kAlphabet = "q=&%0aCfF3BA+from/issuerpage\xE1\xBA\xAD\xFF";
  for (int i = 0; i < 20000; ++i) {
    std::string query;
    const auto length = random() % 40;
    for (unsigned at = 0; at < length; ++at) query += kAlphabet[random() % kAlphabet.size()];
    const SearchRequest request = read_parameters(query).request;
    if (!is_utf8(request.text)) FAIL("took ", query);
    if (!read_parameters(query_string(request)).faults.empty()) FAIL("not canonical: ", query);
  }
}
