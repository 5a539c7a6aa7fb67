// SPDX-License-Identifier: GPL-3.0-or-later
// Given facts win over what was read, in the normal forms; those that make no sense are warned of.
#include "indexer/analyse.h"

#include <doctest/doctest.h>

using namespace vankien;
using namespace vankien::indexer;

namespace {

const Vocabulary& vocabulary() {
  static const auto loaded = Vocabulary::load(VANKIEN_SOURCE_DIR "/corpus");
  REQUIRE(loaded);
  return **loaded;
}

SourceDocument document_with(GivenFacts given) {
  SourceDocument document;
  document.id = "1";
  document.text = "Thực hiện nhiệm vụ trọng tâm năm nay";
  document.given = std::move(given);
  return document;
}

}  // namespace

TEST_CASE("given facts are taken in their normal form") {
  GivenFacts given;
  given.symbol = "Số: 447 - CV/HU";
  given.date = "5/5/2017";
  given.issuer = " Huyện ủy\nHớn Quản ";
  given.type = "CÔNG VĂN";
  given.subject = "V/v rà soát";
  given.url = "https://example.org/447";
  std::vector<std::string> warnings;
  SourceDocument document = document_with(given);
  Directive directive = understand(document, vocabulary(), warnings);
  CHECK(warnings.empty());
  REQUIRE(directive.symbol);
  CHECK(directive.symbol->rule == "given");
  CHECK(directive.symbol->span.empty());

  const Record record = make_record(std::move(document), std::move(directive), vocabulary());
  CHECK(record.id == "1");
  CHECK(record.symbol == "447-CV/HU");
  CHECK(record.number == "447");
  CHECK(record.date == "2017-05-05");
  CHECK(record.issuer == "Huyện ủy Hớn Quản");
  CHECK(record.type == "Công văn");
  CHECK(record.subject == "V/v rà soát");
  CHECK(record.title == "Công văn về việc rà soát");
  CHECK(record.url == "https://example.org/447");
  CHECK(record.kind == "party");
  CHECK(record.text == "Thực hiện nhiệm vụ trọng tâm năm nay");
}

TEST_CASE("a given issuer is identified anew") {
  GivenFacts given;
  given.issuer = "Huyện ủy Hớn Quản";
  given.date = "5/5/2017";
  std::vector<std::string> warnings;
  SourceDocument document = document_with(given);
  document.text =
      "HUYỆN ỦY KIM SƠN\n*\nSố 9-CV/HU\nKim Sơn, ngày 4 tháng 5 năm 2017\n\nKính gửi: A\n";
  CHECK(understand(document, vocabulary(), warnings).issuer_id == "huyen-uy-hon-quan-binh-phuoc");
  document.given = {};
  CHECK(understand(document, vocabulary(), warnings).issuer_id == "huyen-uy-kim-son-ninh-binh");
}

TEST_CASE("given facts that make no sense are warned of") {
  struct Row {
    GivenFacts given;
    const char* warning;
  };
  GivenFacts month;
  month.date = "2017-05";
  GivenFacts impossible;
  impossible.date = "2017-02-30";
  GivenFacts symbol;
  symbol.symbol = "12 chi tiết";
  GivenFacts url;
  url.url = "javascript:alert(1)";
  const Row rows[] = {{month, "the given date \"2017-05\" is no day; left out"},
                      {impossible, "the given date \"2017-02-30\" is no day; left out"},
                      {symbol, "the given symbol \"12 chi tiết\" is none that is known"},
                      {url, "the given url is neither http: nor https: and was left out"}};
  for (const Row& row : rows) {
    std::vector<std::string> warnings;
    SourceDocument document = document_with(row.given);
    Directive directive = understand(document, vocabulary(), warnings);
    CHECK(warnings == std::vector<std::string>{row.warning});
    const Record record = make_record(std::move(document), std::move(directive), vocabulary());
    CHECK(record.date.empty());
    CHECK(record.url.empty());
  }
}

TEST_CASE("a symbol that is not known is kept as given") {
  GivenFacts given;
  given.symbol = "12 chi tiết";
  std::vector<std::string> warnings;
  const Directive directive = understand(document_with(given), vocabulary(), warnings);
  REQUIRE(directive.symbol);
  CHECK(directive.symbol->value == "12 chi tiết");
  REQUIRE(directive.number);
  CHECK(directive.number->value == "12");
}

TEST_CASE("of a text with a secrecy mark nothing is filled in, given or not") {
  GivenFacts given;
  given.symbol = "447-CV/HU";
  SourceDocument document = document_with(given);
  document.text = "MẬT\n\nKế hoạch phòng thủ";
  std::vector<std::string> warnings;
  const Directive directive = understand(document, vocabulary(), warnings);
  CHECK(directive.secrecy_mark);
  CHECK(!directive.symbol);
}

TEST_CASE("a record has each cited symbol and day once, with its strongest verb") {
  SourceDocument document;
  document.id = "1";
  document.text =
      "Theo Kế hoạch số 3-KH/HU, báo cáo ngày.\n\nCông văn này thay thế Kế hoạch số 3-KH/HU ngày "
      "04/8/2016 của Huyện ủy.\n\nCăn cứ Kế hoạch số 3-KH/HU ngày 04/8/2016.\n\nTheo Nghị quyết "
      "Đại hội Đảng bộ huyện lần thứ XI, căn cứ Nghị quyết Đại hội Đảng bộ huyện lần thứ XI.\n";
  std::vector<std::string> warnings;
  Directive directive = understand(document, vocabulary(), warnings);
  CHECK(directive.citations.size() == 5);
  const Record record = make_record(std::move(document), std::move(directive), vocabulary());
  REQUIRE(record.citations.size() == 2);
  CHECK(record.citations[0].symbol == "3-KH/HU");
  CHECK(record.citations[0].date == "2016-08-04");
  CHECK(record.citations[0].verb == "thay thế");
  CHECK(record.citations[0].issuer == "Huyện ủy");
  CHECK(record.citations[1].symbol.empty());
  CHECK(record.citations[1].name == "Nghị quyết Đại hội Đảng bộ huyện lần thứ XI");
  CHECK(record.citations[1].verb == "căn cứ");
}
