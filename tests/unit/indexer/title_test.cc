// SPDX-License-Identifier: GPL-3.0-or-later
// Every document has a title that reads well on one line: given, composed of type and subject, or
// found in the text.
#include "indexer/title.h"

#include <doctest/doctest.h>

using namespace vankien;
using namespace vankien::indexer;

namespace {

std::string title(const char* type, const char* subject, const char* symbol,
                  std::string text = {}) {
  SourceDocument document;
  document.text = std::move(text);
  Directive directive;
  if (*type != '\0') directive.type = Fact<std::string>{type, {}, ""};
  if (*subject != '\0') directive.subject = Fact<std::string>{subject, {}, ""};
  if (*symbol != '\0') directive.symbol = Fact<std::string>{symbol, {}, ""};
  return make_title(document, directive);
}

}  // namespace

TEST_CASE("type and subject") {
  CHECK(title("Công văn", "V/v tăng cường công tác", "") == "Công văn về việc tăng cường công tác");
  CHECK(title("Công văn", "V/v: rà soát", "") == "Công văn về việc rà soát");
  CHECK(title("Công văn", "tăng cường công tác", "") == "Công văn về tăng cường công tác");
  CHECK(title("Công văn", "VỀ VIỆC rà soát", "") == "Công văn về VIỆC rà soát");
  CHECK(title("Kế hoạch", "thực hiện\nNghị quyết", "") == "Kế hoạch thực hiện Nghị quyết");
  CHECK(title("Chỉ thị", "Về tăng cường", "") == "Chỉ thị về tăng cường");
  CHECK(title("Kết luận", "Của Ban Bí thư về", "") == "Kết luận của Ban Bí thư về");
  CHECK(title("Kế hoạch", "", "12-KH/HU") == "Kế hoạch số 12-KH/HU");
}

TEST_CASE("the first heading of a text without a type") {
  CHECK(title("", "", "",
              "Hôm nay, Chủ nhật ngày 17/01/2021\n\nTin tức trong Huyện\n\n"
              "Hội nghị giao ban công tác dân vận 9 tháng\nSáng") ==
        "Hội nghị giao ban công tác dân vận 9 tháng");
  CHECK(title("", "", "", "\n  Bài thơ\nhai") == "Bài thơ");
  CHECK(title("", "", "", "") == "");
}

TEST_CASE("a given title wins, unless it is blank") {
  SourceDocument document;
  document.text = "chữ";
  document.given.title = " Tiêu\n đề ";
  CHECK(make_title(document, {}) == "Tiêu đề");
  document.given.title = " \u200F ";
  CHECK(make_title(document, {}) == "chữ");
}

TEST_CASE("titles are bounded, at a word") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "chữ ";
  const std::string cut = title("", "", "", text);
  CHECK(cut.size() <= 404);
  CHECK(cut.ends_with("chữ…"));
  std::string unbroken;
  for (int i = 0; i < 500; ++i) unbroken += "ữ";
  CHECK(title("", "", "", unbroken).size() <= 404);
}

TEST_CASE("clean_line") {
  CHECK(clean_line("  một\t\n hai \u00A0ba ") == "một hai ba");
  CHECK(clean_line("a\u202Eb\u2066c\u200Fd\uFEFFe") == "abcde");
  CHECK(clean_line("a\x1B[1mb") == "a [1mb");
  CHECK(clean_line("“một” – hai…") == "“một” – hai…");
  CHECK(clean_line("Vie\u0302\u0323t") == "Việt");
}
