// SPDX-License-Identifier: GPL-3.0-or-later
// What staff type finds what they mean: any spelling of the words, numbers in any form, filters
// that are exact, an order that can be explained.
#include "vankien/search/searcher.h"

#include "small_index.h"

namespace {

std::vector<vankien::Record> sample() {
  std::vector<vankien::Record> records{
      directive("cv447", "447-CV/HU", "Công văn", "2017-05-05", "Huyện ủy Hớn Quản",
                "Công văn về phong trào thi đua Dân vận khéo",
                "Tiếp tục đẩy mạnh phong trào thi đua “Dân vận khéo” theo Quyết định 217-QĐ/TW."),
      directive("kh36", "36-KH/HU", "Kế hoạch", "2016-08-04", "Huyện ủy Hớn Quản",
                "Kế hoạch phát triển nông thôn mới",
                "Hoà bình và phát triển. Giao Ban Dân vận theo dõi."),
      directive("qd217", "217-QĐ/TW", "Quyết định", "2013-12-12", "Bộ Chính trị",
                "Quyết định về giám sát và phản biện xã hội", "Mặt trận Tổ quốc giám sát."),
      directive("qd217b", "217-QĐ/TW", "Quyết định", "2019-01-02", "Ban Bí thư",
                "Quyết định về một việc khác", "Nhiệm kỳ sau số lại bắt đầu từ đầu."),
      directive("da01", "01-ĐA/TU", "Đề án", "2016-08-31", "Tỉnh ủy Bình Phước",
                "Đề án nâng cao năng lực", "Nội dung đề án."),
      directive("dd01", "01-DA/TU", "Dự án", "2018-08-31", "Tỉnh ủy Bình Phước", "Dự án số hóa",
                "Nội dung dự án."),
      directive("undated", "", "", "", "", "Ghi chép", "Không ngày tháng, về nông thôn."),
  };
  records[0].citations = {{"217-QĐ/TW", "2013-12-12", "Bộ Chính trị", "theo"}};
  records.back().kind = "other";
  return records;
}

}  // namespace

TEST_CASE("any spelling of the words finds them") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  for (const char* text :
       {"dân vận khéo", "dan van kheo", "DÂN VẬN KHÉO", "da\u0302n va\u0323\u0302n khe\u0301o",
        "  dân   vận,khéo ", "dấn vận khéo"}) {
    CAPTURE(text);
    const auto answer = ask(searcher, text);
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(answer.hits[0].record.id == "cv447");
  }
  CHECK(ids(ask(searcher, "hòa bình")) == ids(ask(searcher, "hoà bình")));
  CHECK(ids(ask(searcher, "hòa bình")) == "kh36");
  CHECK(ask(searcher, "dan van kheo").interpretation.folded);
  CHECK_FALSE(ask(searcher, "dân vận khéo").interpretation.folded);
}

TEST_CASE("diacritics are restored by what the index holds, and said") {
  std::vector<vankien::Record> records;
  for (int i = 0; i < 9; ++i) {
    records.push_back(directive("v" + std::to_string(i), "", "", "", "", "Công tác dân vận",
                                "Dân vận khéo, văn bản của Đảng"));
  }
  records.push_back(directive("dan", "", "", "", "", "Con đàn vạn mẫu", "ban ngày"));
  const SmallIndex index({records});
  auto searcher = index.open();
  const auto words = [&](const char* text) {
    std::string out;
    for (const auto& word : ask(searcher, text).interpretation.words) out += word + " ";
    return out;
  };
  CHECK(words("dan van") == "dân vận ");
  CHECK(words("van ban cua dang") == "văn bản đảng ");  // "của" is a word of grammar
  CHECK(words("đàn vạn") == "đàn vạn ");                // typed with marks: as typed
  CHECK(words("dận vận") == "dân vận ");                // no such word in the index
  CHECK(words("ban ngày") == "ban ngày ");              // it occurs, and the query bears marks
  CHECK(words("xyz") == "xyz ");
  const auto restored = ask(searcher, "dan vận").interpretation.restored;
  REQUIRE(restored.size() == 1);
  CHECK(restored[0].typed == "dan");
  CHECK(restored[0].meant == "dân");
  // What was not meant is found all the same, behind what was.
  CHECK(ids(ask(searcher, "dan van mau")).substr(0, 3) == "dan");
}

TEST_CASE("a day and a Roman numeral are found however they are written") {
  const SmallIndex index({{
      directive("figures", "", "", "", "", "Hội nghị", "Họp ngày 05/5/2017, khóa XII."),
      directive("words", "", "", "", "", "Họp báo", "Ngày 5 tháng 5 năm 2017 khóa 12 họp."),
      directive("parts", "", "", "", "", "Bảng", "Mục 5, trang 5, năm 2017, khóa XI."),
  }});
  auto searcher = index.open();
  for (const char* text : {"5.5.2017", "ngày 5 tháng 5 năm 2017", "05-05-2017"}) {
    CAPTURE(text);
    CHECK(ask(searcher, text).total == 2);
  }
  CHECK(ask(searcher, "khóa XII").total == 2);
  CHECK(ask(searcher, "khóa 12").total == 2);
  // A day that no document has is searched by its parts.
  CHECK(ask(searcher, "ngày 5 tháng 6 năm 2017").total > 0);
}

TEST_CASE("a number finds its bearers, newest first, then who cites it") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  for (const char* text : {"217-QĐ/TW", "217-qd/tw", "217 qđ tw", "qđ 217 tw"}) {
    CAPTURE(text);
    CHECK(ids(ask(searcher, text)) == "qd217b qd217 cv447");
  }
  for (const char* text :
       {"447-CV/HU", "447 cv hu", "công văn 447", "cong van so 447", "447–cv/hu"}) {
    CAPTURE(text);
    CHECK(ask(searcher, text).hits.at(0).record.id == "cv447");
  }
  CHECK(ids(ask(searcher, "01-ĐA/TU")) == "da01 dd01");
  CHECK(ids(ask(searcher, "1-DA/TU")) == "dd01 da01");
  const auto answer = ask(searcher, "217-qd/tw");
  CHECK(answer.interpretation.symbols == std::vector<std::string>{"217-QĐ/TW"});
}

TEST_CASE("a number that is not held is searched by its parts") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const auto answer = ask(searcher, "999-QĐ/TW giám sát");
  REQUIRE_FALSE(answer.hits.empty());
  CHECK(answer.hits[0].record.id == "qd217");
  CHECK(answer.interpretation.not_held == std::vector<std::string>{"999-QĐ/TW"});
}

TEST_CASE("a word that no document has does not empty the answer, and is told") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const auto answer = ask(searcher, "khéo qwxyz");
  CHECK(ids(answer) == "cv447");
  CHECK(answer.interpretation.unknown == std::vector<std::string>{"qwxyz"});
  CHECK(ask(searcher, "qwxyz").total == 0);
}

TEST_CASE("filters are exact and inclusive") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  vankien::SearchRequest request;
  request.from = vankien::Date{2016, 8, 4};
  request.to = vankien::Date{2016, 8, 31};
  CHECK(ids(ask(searcher, request)) == "da01 kh36");
  request.issuers = {"HUYỆN UỶ HỚN QUẢN"};
  CHECK(ids(ask(searcher, request)) == "kh36");
  request.types = {"Công văn"};
  CHECK(ids(ask(searcher, request)).empty());
  request = {};
  request.types = {"Công văn", "kế hoạch"};
  CHECK(ids(ask(searcher, request)) == "cv447 kh36");
  request.types = {"Không có"};
  CHECK(ask(searcher, request).total == 0);
  request = {};
  request.kinds = {"other"};
  CHECK(ids(ask(searcher, request)) == "undated");
}

TEST_CASE("sorting by date puts undated documents last either way") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  vankien::SearchRequest request;
  request.sort = vankien::SortOrder::newest;
  CHECK(ids(ask(searcher, request)) == "qd217b dd01 cv447 da01 kh36 qd217 undated");
  request.sort = vankien::SortOrder::oldest;
  CHECK(ids(ask(searcher, request)) == "qd217 kh36 da01 cv447 dd01 qd217b undated");
}

TEST_CASE("symbols are filed, issuers stand in the Vietnamese alphabet, what has none comes last") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  vankien::SearchRequest request;
  request.sort = vankien::SortOrder::symbol;
  CHECK(ids(ask(searcher, request)) == "cv447 dd01 da01 kh36 qd217b qd217 undated");
  request.sort = vankien::SortOrder::issuer;
  CHECK(ids(ask(searcher, request)) == "qd217b qd217 cv447 kh36 dd01 da01 undated");
}

TEST_CASE("the bodies before and after the one asked for are offered with what they have") {
  std::vector<vankien::Record> records{
      directive("before", "1-KH/BDVTW", "Kế hoạch", "2020-01-01", "Ban Dân vận Trung ương", "Cũ",
                "x"),
      directive("after", "1-KH/BTGDVTW", "Kế hoạch", "2025-06-01",
                "Ban Tuyên giáo và Dân vận Trung ương", "Mới", "x"),
      directive("other", "1-CT/TW", "Chỉ thị", "2025-06-01", "Ban Bí thư", "Khác", "x")};
  const SmallIndex index({records});
  auto searcher = index.open();
  vankien::SearchRequest request;
  request.issuers = {"ban dân vận trung ương"};
  auto answer = ask(searcher, request);
  CHECK(ids(answer) == "before");
  REQUIRE(answer.related_issuers.size() == 1);
  CHECK(answer.related_issuers[0].name == "Ban Tuyên giáo và Dân vận Trung ương");
  CHECK(answer.related_issuers[0].how == "successor");
  CHECK(answer.related_issuers[0].count == 1);
  request.issuers = {"Ban Tuyên giáo và Dân vận Trung ương"};
  answer = ask(searcher, request);
  REQUIRE(answer.related_issuers.size() == 1);
  CHECK(answer.related_issuers[0].name == "Ban Dân vận Trung ương");
  CHECK(answer.related_issuers[0].how == "predecessor");
  request.to = vankien::Date{2010, 1, 1};  // nothing of it that the other filters let through
  CHECK(ask(searcher, request).related_issuers.empty());
}

TEST_CASE("pages do not overlap and the total stays") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  for (const auto sort : {vankien::SortOrder::relevance, vankien::SortOrder::newest}) {
    vankien::SearchRequest request;
    request.text = "nội dung phát triển giám sát nông thôn";
    request.sort = sort;
    request.size = 100;
    const auto all = ask(searcher, request);
    REQUIRE(all.hits.size() == all.total);
    std::string paged;
    request.size = 2;
    for (request.page = 1; request.page <= (all.total + 1) / 2; ++request.page) {
      const auto page = ask(searcher, request);
      CHECK(page.total == all.total);
      if (!paged.empty()) paged += ' ';
      paged += ids(page);
    }
    CHECK(paged == ids(all));
  }
}

TEST_CASE("limits are refused with advice") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  vankien::SearchRequest request;
  request.text.assign(vankien::SearchLimits::kTextBytes + 1, 'a');
  CHECK_FALSE(searcher.search(request, vankien::Deadline::never()).has_value());
  const std::pair<std::size_t, std::size_t> pages[] = {
      {0, 10}, {1, 0}, {1, 101}, {102, 10}, {SIZE_MAX, 100}};
  for (const auto& page_and_size : pages) {
    request = {};
    request.page = page_and_size.first;
    request.size = page_and_size.second;
    CAPTURE(request.page);
    CHECK_FALSE(searcher.search(request, vankien::Deadline::never()).has_value());
  }
}

TEST_CASE("whatever is typed is answered") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  for (const char* text : {"\"", "AND", "a*", "((", "NOT", "🙂", "'; drop", "\x01", "/", "-",
                           "XSq", "Qcv447", "25/", "công văn", "số 447 ngày 5/5/2017"}) {
    CAPTURE(text);
    CHECK(searcher
              .search(
                  [&] {
                    vankien::SearchRequest request;
                    request.text = text;
                    return request;
                  }(),
                  vankien::Deadline::never())
              .has_value());
  }
  std::string many;
  for (int i = 0; i < 300; ++i) many += "w" + std::to_string(i) + " ";
  CHECK(ask(searcher, many).interpretation.ignored.size() == 300 - vankien::SearchLimits::kTerms);
}

TEST_CASE("a deadline that has passed gives a partial answer, not an error") {
  std::vector<vankien::Record> records;
  for (int i = 0; i < 10000; ++i) {
    records.push_back(directive("d" + std::to_string(i), "", "", "", "", "văn bản", "dân vận"));
  }
  const SmallIndex index({records});
  auto searcher = index.open();
  vankien::SearchRequest request;
  request.text = "dân vận";
  const auto answer =
      searcher.search(request, vankien::Deadline::after(std::chrono::milliseconds(-1)));
  REQUIRE(answer.has_value());
  CHECK(answer->partial);
  CHECK_FALSE(answer->total_is_exact);
  CHECK(ask(searcher, "dân vận").total == 10000);
}

TEST_CASE("a document comes whole, with what the query found marked") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const auto view = searcher.document("cv447", "dan van");
  REQUIRE(view.has_value());
  std::string text;
  std::string marked;
  for (const auto& part : view->text) {
    text += part.text;
    if (part.hit) marked += "[" + part.text + "]";
  }
  CHECK(text == view->record.text);
  CHECK(marked == "[Dân vận]");
  CHECK(searcher.document("nothing", "").error().code == vankien::ErrorCode::not_found);
}

TEST_CASE("only the collections asked for are opened") {
  auto records = sample();
  const SmallIndex index({{records[0]}, {records[1]}});
  CHECK(ids(ask(*std::make_unique<vankien::Searcher>(index.open()), "dân vận")) == "cv447 kh36");
  auto second = index.open({"c1"});
  CHECK(ids(ask(second, "dân vận")) == "kh36");
  CHECK(second.document("cv447", "").error().code == vankien::ErrorCode::not_found);
}
