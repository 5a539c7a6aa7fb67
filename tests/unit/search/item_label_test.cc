// SPDX-License-Identifier: GPL-3.0-or-later
// A place in a directive is named by the item that one would quote it by; its letterhead is told
// from its body.
#include "item_label.h"

#include <string>

#include <doctest/doctest.h>

TEST_CASE("the item that a word stands in") {
  const struct {
    const char* text;
    const char* label;
  } cases[] = {
      {"Mở đầu X", ""},
      {"II. NHIỆM VỤ\n1. Một\n2. Hai\n3. Ba\n- gạch X", "II.3"},
      {"I- MỤC TIÊU\nX", "I"},
      {"III/ MỤC TIÊU\nX", "III"},
      {"V/v tổ chức hội nghị\nX", ""},
      {"1. Một\nchữ X", "1"},
      {"1. Một\n1.2. Hai X", "1.2"},
      {"Điều 12. Tên điều\n1. Khoản X", "Điều 12. Tên điều"},
      {"## Mục 2\nX", "Mục 2"},
      {"1. Một\n05/5/2017 là ngày X", "1"},
      {"1. Một\nNơi nhận:\n- Các xã X", ""},
  };
  for (const auto& c : cases) {
    const std::string text = c.text;
    CAPTURE(text);
    CHECK(vankien::item_label(text, text.find('X', text.size() - 1)) == c.label);
  }
  CHECK(vankien::item_label("", 0).empty());
  CHECK(vankien::item_label("1. a", 99) == "1");
}

TEST_CASE("the body begins behind the letterhead and the type") {
  const std::string head =
      "ĐẢNG BỘ TỈNH A\nHUYỆN ỦY B\n*\nSố 121-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nB, ngày 21 tháng 10 "
      "năm 2013\n\nKẾ HOẠCH\n";
  CHECK(vankien::body_begin(head + "về dân vận\nI. X") == head.size());
  CHECK(vankien::body_begin("TIN MỚI\nhôm nay") == 0);
  CHECK(vankien::body_begin("") == 0);
}
