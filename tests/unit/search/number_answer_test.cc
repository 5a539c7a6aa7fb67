// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks for a number gets its bearers by body and the newest first, then who cites it; a number
// that is only cited is told as what it is; a type with a body and a year names a set.
#include "vankien/search/searcher.h"

#include "small_index.h"

namespace {

std::vector<vankien::Record> sample() {
  std::vector<vankien::Record> records{
      directive("a14", "25-NQ/HU", "Nghị quyết", "2014-01-01", "Huyện ủy A", "Về đường"),
      directive("b15", "25-NQ/HU", "Nghị quyết", "2015-01-01", "Huyện ủy B", "Về nước"),
      directive("a19", "25-NQ/HU", "Nghị quyết", "2019-01-01", "Huyện ủy A", "Về rừng"),
      directive("tw", "25-NQ/TW", "Nghị quyết", "2013-06-03", "Bộ Chính trị",
                "Về công tác dân vận"),
      directive("kha", "7-KH/HU", "Kế hoạch", "2016-03-03", "Huyện ủy A", "Trồng rừng"),
      directive("khb", "8-KH/HU", "Kế hoạch", "2016-03-03", "Tỉnh ủy Lâm Giang", "Xây cầu"),
      directive("news", "", "", "2016-05-05", "", "Kế hoạch của huyện ủy năm 2016 được triển khai"),
      directive("cites", "9-CV/HU", "Công văn", "2016-01-01", "Huyện ủy A", "Góp ý"),
      directive("cites2", "10-CV/HU", "Công văn", "2017-01-01", "Huyện ủy B", "Góp ý"),
      directive("hd", "03-HD/BTCTU", "Hướng dẫn", "2017-01-01", "Ban Tổ chức", "Hướng dẫn"),
  };
  records[7].citations = {{"25-NQ/TW", "2013-06-03", "Bộ Chính trị", "theo"},
                          {"217-QĐ/TW", "2013-12-12", "Bộ Chính trị", "theo"}};
  records[8].citations = {{"217-QĐ/TW", "", "", "theo"}};
  records[7].text = "Theo Quyết định 217-QĐ/TW.";
  return records;
}

}  // namespace

TEST_CASE("bearers come by body, newest first, then who cites") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const auto found = [&](const char* query) { return ids(ask(searcher, query)); };
  CHECK(found("25-NQ/HU") == "a19 a14 b15");
  CHECK(found("nghị quyết số 25").starts_with("a19 a14 b15 tw"));
  CHECK(found("25-NQ/HU ngày 1/1/2015") == "b15 a19 a14");
  CHECK(found("25 nq hu năm 2014").starts_with("a14 a19 b15"));
  CHECK(found("25 nq tw") == "tw cites");
  CHECK(found("số 25") == "a19 a14 b15 tw");
  CHECK(found("nghị quyết số 25 về dân vận").substr(0, 2) == "tw");
  CHECK(found("so:25 AND coquan:B") == "b15");
  vankien::SearchRequest request;
  request.text = "25-NQ/HU";
  request.size = 2;
  request.page = 2;
  CHECK(ids(ask(searcher, request)) == "b15");
}

TEST_CASE("a type with a body and a year names a set, which stands first") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const auto found = [&](const char* query) { return ids(ask(searcher, query)); };
  CHECK(found("kế hoạch huyện ủy 2016").substr(0, 3) == "kha");
  CHECK(found("ke hoach huyen uy nam 2016").substr(0, 3) == "kha");
  CHECK(found("kế hoạch tỉnh ủy lâm giang").substr(0, 3) == "khb");
  CHECK(found("KH của HU 2016").substr(0, 3) == "kha");
  CHECK(found("nghị quyết 2015").substr(0, 3) == "b15");
}

TEST_CASE("what is cited and not held, and what was assumed, is said") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  for (const char* query : {"217-QĐ/TW", "217 qd tw", "qd217tw"}) {
    CAPTURE(query);
    const auto answer = ask(searcher, query);
    CHECK(answer.total == 2);
    REQUIRE(answer.interpretation.ghosts.size() == 1);
    const auto& ghost = answer.interpretation.ghosts[0];
    CHECK(ghost.symbol == "217-QĐ/TW");
    CHECK(ghost.date == "2013-12-12");
    CHECK(ghost.issuer == "Bộ Chính trị");
    CHECK(ghost.cited_by == 2);
    CHECK(answer.interpretation.not_held.empty());
  }
  CHECK(ask(searcher, "25-NQ/TW").interpretation.ghosts.empty());
  const auto assumed = ask(searcher, "03-HĐ/BTCTU").interpretation.symbols_assumed;
  REQUIRE(assumed.size() == 1);
  CHECK(assumed[0].typed == "03-HĐ/BTCTU");
  CHECK(assumed[0].meant == "03-HD/BTCTU");
}
