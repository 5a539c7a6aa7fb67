// SPDX-License-Identifier: GPL-3.0-or-later
// Citations lead to the directive that is meant and not to its namesakes; chains end, whatever
// cites what; a document is like its kin; beginnings of words suggest what the index has.
#include "vankien/search/searcher.h"

#include "small_index.h"

namespace {

using vankien::Record;

Record directive(const std::string& id, const std::string& symbol, const std::string& date,
                 const std::string& issuer, std::vector<Record::Citation> citations = {}) {
  Record record;
  record.id = id;
  record.symbol = symbol;
  record.date = date;
  record.issuer = issuer;
  record.title = "Văn bản " + id;
  record.text = "Nội dung " + id;
  record.citations = std::move(citations);
  return record;
}

std::vector<Record> sample() {
  return {
      directive("nq", "25-NQ/TW", "2013-06-03", "Ban Chấp hành Trung ương"),
      directive("nq-old", "25-NQ/TW", "2008-08-06", "Ban Chấp hành Trung ương"),
      directive("kh-a", "121-KH/HU", "2013-10-21", "Huyện ủy Hớn Quản",
                {{"25-NQ/TW", "2013-06-03", "", "thực hiện"},
                 {"31-CTr/TU", "2013-09-01", "Tỉnh ủy", "căn cứ"},
                 {"7-CV/HU", "", "", "trả lời"}}),
      directive("kh-b", "121-KH/HU", "2013-11-01", "Huyện ủy Kim Sơn"),
      directive("cv", "447-CV/HU", "2014-05-05", "Huyện ủy Hớn Quản",
                {{"121-KH/HU", "", "", "thực hiện"}, {"25-NQ/TW", "", "", ""}}),
      directive("bc", "9-BC/XD", "2014-06-01", "Đảng ủy xã Tân Khai",
                {{"121-KH/HU", "", "Huyện ủy Kim Sơn", "theo"}}),
  };
}

std::string ids_of(const std::vector<vankien::DocumentSummary>& documents) {
  std::string out;
  for (const auto& document : documents) out += (out.empty() ? "" : " ") + document.id;
  return out;
}

}  // namespace

TEST_CASE("a citation is held where day or issuer agree, else there are candidates") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  auto plan = searcher.citations("kh-a");
  REQUIRE(plan.has_value());
  REQUIRE(plan->cites.size() == 3);
  CHECK(ids_of(plan->cites[0].held) == "nq");  // not the one of the term before
  CHECK(plan->cites[1].held.empty());
  CHECK(plan->cites[1].may_be.empty());
  REQUIRE(plan->cited_by.size() == 1);
  CHECK(plan->cited_by[0].document.id == "cv");
  CHECK(plan->cited_by[0].citation.verb == "thực hiện");
  CHECK(plan->cited_by[0].certain);
  CHECK(plan->citing_total == 2);  // one of them means the other district's

  const auto letter = searcher.citations("cv");
  REQUIRE(letter.has_value());
  CHECK(ids_of(letter->cites[0].held) == "kh-a");  // its own office's
  CHECK(letter->cites[1].held.empty());            // of which term is not said
  CHECK(ids_of(letter->cites[1].may_be) == "nq nq-old");

  const auto other = searcher.citations("kh-b");
  REQUIRE(other->cited_by.size() == 1);
  CHECK(other->cited_by[0].document.id == "bc");
  CHECK(searcher.citations("none").error().code == vankien::ErrorCode::not_found);
}

TEST_CASE("a chain has what is not held as well, and each directive once") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const auto chain = searcher.chain("cv");
  REQUIRE(chain.has_value());
  REQUIRE(chain->up.size() == 3);
  CHECK(chain->up[0].document.id == "kh-a");
  CHECK(chain->up[1].document.id == "nq");
  CHECK(chain->up[1].parent == 0);
  CHECK(chain->up[1].depth == 2);
  CHECK(chain->up[2].document.symbol == "31-CTr/TU");
  CHECK_FALSE(chain->up[2].held);
  CHECK(chain->down.empty());
  CHECK(chain->is_whole);
  const auto down = searcher.chain("nq");
  REQUIRE(down->down.size() == 2);
  CHECK(down->down[1].document.id == "cv");
}

TEST_CASE("a chain ends where directives implement each other, and is bounded") {
  const auto implements = [](const std::string& symbol) {
    return std::vector<Record::Citation>{{symbol, "2017-01-01", "", "theo"}};
  };
  std::vector<Record> records{
      directive("a", "1-KH/HU", "2017-01-01", "Huyện ủy", implements("2-KH/HU")),
      directive("b", "2-KH/HU", "2017-01-01", "Huyện ủy", implements("1-KH/HU"))};
  for (int i = 10; i < 20; ++i) {
    records.push_back(directive("c" + std::to_string(i), std::to_string(i) + "-KH/HU", "2017-01-01",
                                "Huyện ủy", implements(std::to_string(i + 1) + "-KH/HU")));
  }
  const SmallIndex index({records});
  auto searcher = index.open();
  const auto cycle = searcher.chain("a");
  REQUIRE(cycle->up.size() == 1);
  CHECK(cycle->down.empty());  // told already
  const auto deep = searcher.chain("c10");
  CHECK(deep->up.size() == 6);
  CHECK_FALSE(deep->is_whole);
}

TEST_CASE("a symbol that nobody bears is told by who cites it") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  for (const char* typed : {"31-CTr/TU", "31 - ctr/tu"}) {
    CAPTURE(typed);
    const auto ghost = searcher.symbol(typed);
    REQUIRE(ghost.has_value());
    CHECK(ghost->bearers.empty());
    REQUIRE(ghost->cited_by.size() == 1);
    CHECK(ghost->cited_by[0].document.id == "kh-a");
    CHECK(ghost->cited_by[0].citation.date == "2013-09-01");
    CHECK(ghost->cited_by[0].citation.issuer == "Tỉnh ủy");
  }
  CHECK(ids_of(searcher.symbol("25-NQ/TW")->bearers) == "nq nq-old");
  CHECK(searcher.symbol("999-NQ/TW").error().code == vankien::ErrorCode::not_found);
  CHECK(searcher.symbol("").error().code == vankien::ErrorCode::not_found);
}

TEST_CASE("a document is like those that share its rare words, not like itself") {
  std::vector<Record> records;
  const std::pair<const char*, const char*> texts[] = {
      {"rung", "Trồng rừng phòng hộ, cây keo và cây thông ở vùng đồi."},
      {"doi", "Giao đất đồi để trồng cây keo, cây thông và giữ rừng."},
      {"hoc", "Khen thưởng học sinh giỏi của trường trung học."}};
  for (const auto& [id, text] : texts) {
    records.push_back(directive(id, "", "", ""));
    records.back().text = text;
  }
  const SmallIndex index({records});
  auto searcher = index.open();
  const auto similar = searcher.similar("rung", vankien::Deadline::never());
  REQUIRE(similar.has_value());
  REQUIRE_FALSE(similar->empty());
  CHECK(similar->front().id == "doi");
  for (const auto& document : *similar) CHECK(document.id != "rung");
  CHECK_FALSE(searcher.similar("none", vankien::Deadline::never()).has_value());
}

TEST_CASE("beginnings of words suggest, in any order and without diacritics") {
  auto records = sample();
  records[0].title = "Nghị quyết về công tác dân vận";
  records[2].title = "Kế hoạch tăng cường dân chủ";
  const SmallIndex index({records});
  const auto searcher = index.open();
  const auto first = [&](const char* typed) {
    const auto suggestions = searcher.suggest(typed);
    return suggestions.empty() ? std::string() : suggestions.front().text;
  };
  CHECK(first("121") == "121-KH/HU");
  CHECK(first("kh-121") == "121-KH/HU");
  CHECK(first("25 nq") == "25-NQ/TW");
  CHECK(first("huyen uy h") == "Huyện ủy Hớn Quản");
  CHECK(first("quản h") == "Huyện ủy Hớn Quản");
  CHECK(first("dan v") == "Nghị quyết về công tác dân vận");
  CHECK(first("cong tac dan van") == "Nghị quyết về công tác dân vận");
  CHECK(first("dan chu tang cuong") == "Kế hoạch tăng cường dân chủ");
  CHECK(first("xyz").empty());
  CHECK(first("").empty());
  CHECK(first(" - ").empty());
  CHECK(first("\xE1\xBB").empty());
  CHECK(searcher.suggest("v").size() <= 10);
}
