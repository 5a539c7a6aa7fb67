// SPDX-License-Identifier: GPL-3.0-or-later
// Of Markdown only what is markup goes; what a letterhead or a table writes with the same
// characters stays.
#include <string>

#include <doctest/doctest.h>

#include "vankien/extract/extract.h"

using namespace vankien;

TEST_CASE("markup goes, text stays") {
  struct Row {
    std::string markdown;
    std::string text;
  };
  const Row rows[] = {
      {"# Mục tiêu", "Mục tiêu"},
      {"###### Mục tiêu ##  ", "Mục tiêu"},
      {"   ## Mục C#", "Mục C#"},
      {"#Mục", "#Mục"},
      {"####### Mục", "####### Mục"},
      {"    # mã", "    # mã"},
      {"a\n# \nb", "a\n\nb"},
      {"**HUYỆN ỦY**", "HUYỆN ỦY"},
      {"Số **41**-CT/TW, *nghiêng*, __đậm__ và _nghiêng_.",
       "Số 41-CT/TW, nghiêng, đậm và nghiêng."},
      {"***cả hai***", "cả hai"},
      {"**đậm *nghiêng* đậm**", "đậm nghiêng đậm"},
      {"a\n*\nb", "a\n*\nb"},
      {"* mục một\n* mục hai", "* mục một\n* mục hai"},
      {"ghi chú (*) và (**)", "ghi chú (*) và (**)"},
      {"2*3*4 = 24 và 2 * 3", "2*3*4 = 24 và 2 * 3"},
      {"ten_tep_van_ban.txt", "ten_tep_van_ban.txt"},
      {"Họ tên: ____________ ngày ____", "Họ tên: ____________ ngày ____"},
      {"________\n-----", "________\n-----"},
      {"*không đóng", "*không đóng"},
      {"xem [Quy định 1](http://example.org/a(b)) và [x](y \"z\")",
       "xem [Quy định 1](http://example.org/a(b)) và x"},
      {"xem [Quy định](http://example.org/a) này", "xem Quy định này"},
      {"![ảnh](a.png) sau", "ảnh sau"},
      {"[1] và [ ] và [x] (y)", "[1] và [ ] và [x] (y)"},
      {"[**đậm**](a)", "đậm"},
      {"447\\-CV/HU \\*sao\\* C:\\a", "447-CV/HU *sao* C:\\a"},
      {"cuối\\", "cuối\\"},
      {"| a | b |\n|---|---|", "| a | b |\n|---|---|"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.markdown);
    const auto document = extract_document(FileFormat::markdown, std::string(row.markdown) + "\nx");
    REQUIRE(document);
    CHECK(document->text == std::string(row.text) + "\nx");
  }
}

TEST_CASE("a long line of markup is read in time in proportion") {
  std::string line = "x ";
  for (int i = 0; i < 300'000; ++i) line += i % 3 == 0 ? "*a " : i % 3 == 1 ? "[b " : "c** ";
  const auto document = extract_document(FileFormat::markdown, line);
  REQUIRE(document);
  CHECK(document->text.size() > line.size() / 2);
}
