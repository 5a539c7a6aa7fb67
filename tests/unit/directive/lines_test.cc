// SPDX-License-Identifier: GPL-3.0-or-later
// Columns are told apart whatever separates them, the gaps of a form are none, and emphasis and
// bullets are not part of what is read.
#include "lines.h"

#include <doctest/doctest.h>

namespace {

// "line.column content;" of every cell; a bullet is shown as "-".
std::string cells(std::string_view printed) {
  const vankien::FoldedText text(printed);
  const vankien::Lines lines(text);
  std::string out;
  for (const vankien::Cell& cell : lines.cells()) {
    out += std::to_string(cell.line) + '.' + std::to_string(cell.column) +
           (cell.bullet ? " - " : " ") + text.words(cell.stretch.begin, cell.stretch.end) + ';';
  }
  return out;
}

}  // namespace

TEST_CASE("lines are cut into cells") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"một\n\n  hai  \r\nba", "0.0 một;2.0 hai;3.0 ba;"},
      {"ĐẢNG BỘ | ĐẢNG CỘNG SẢN\n* | Hòa Lộc", "0.0 ĐẢNG BỘ;0.1 ĐẢNG CỘNG SẢN;1.0 *;1.1 Hòa Lộc;"},
      {"| MẬT |", "0.0 MẬT;"},
      {"| trái | phải |\n| | phải |", "0.0 trái;0.1 phải;1.1 phải;"},
      {"| HUYỆN ỦY<br>SƠN TIẾN | phải |", "0.0 HUYỆN ỦY;1.0 SƠN TIẾN;1.1 phải;"},
      {"trái          phải", "0.0 trái;0.1 phải;"},
      {"trái\tphải", "0.0 trái;0.1 phải;"},
      {"hai  blanks", "0.0 hai blanks;"},
      {"Số          -QĐ/HU", "0.0 Số -QĐ/HU;"},
      {"Số:         /UBND-VX", "0.0 Số: /UBND-VX;"},
      {"Hòa Lộc, ngày       tháng       năm 2018", "0.0 Hòa Lộc, ngày tháng năm 2018;"},
      {"**TM. BAN THƯỜNG VỤ**", "0.0 TM. BAN THƯỜNG VỤ;"},
      {"*V/v mở lớp*\n# KẾ HOẠCH\n**_Nơi nhận:_**", "0.0 V/v mở lớp;1.0 KẾ HOẠCH;2.0 Nơi nhận:;"},
      {"- Như trên;\n+ Lưu.", "0.0 - Như trên;;1.0 - Lưu.;"},
      {"-----\n*", "0.0 -----;1.0 *;"},
      {"", ""},
      {"\n\n", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(cells(c.text) == c.expected);
  }
}

TEST_CASE("capitals, also where a legacy font had none with tones") {
  const struct {
    std::string_view text;
    bool expected;
  } cases[] = {{"HUYỆN ỦY", true}, {"HUYệN ủY", true}, {"Bộ NộI Vụ", true},  {"Huyện ủy", false},
               {"Hà Nội", false},  {"12", false},      {"MTTQ tỉnh", false}, {"", false}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const vankien::FoldedText text(c.text);
    CHECK(is_capitals(text, {0, text.size()}) == c.expected);
  }
}

TEST_CASE("a phrase is found over lost and broken blanks") {
  const auto ends = [](std::string_view printed, std::string_view phrase) {
    return phrase_end(vankien::FoldedText(printed), 0, phrase);
  };
  CHECK(ends("Việt Nam", "viet nam") == 8);
  CHECK(ends("VIỆTNAM", "viet nam") == 7);
  CHECK(ends("VIỆT \n NAM.", "viet nam") == 10);
  CHECK(ends("VIỆT\n\nNAM", "viet nam") == 0);
  CHECK(ends("Việt Nami", "viet nam") == 0);
  CHECK(ends("Việt", "viet nam") == 0);
}
