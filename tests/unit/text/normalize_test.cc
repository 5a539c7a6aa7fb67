// SPDX-License-Identifier: GPL-3.0-or-later
// Two spellings of the same words are equal once normalized, and equal to what was typed without
// diacritics once folded; to_nfc() mends what NFC does not.
#include "vankien/text/normalize.h"

#include <doctest/doctest.h>

TEST_CASE("normalize makes spellings equal") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"Dân vận khéo", "dân vận khéo"},
      {"DÂN  VẬN\u00A0KHÉO ", "dân vận khéo"},
      {"hoà", "hòa"},
      {"Thuỷ uỷ khoẻ", "thủy ủy khỏe"},
      {"tòan qúy lọai", "toàn quý loại"},
      {"Ðảng", "đảng"},
      {"nư\u00ADớc", "nước"},
      {"nhân\u200Bdân", "nhân dân"},
      {"“127–QĐ/TW”", "\"127-qđ/tw\""},
      {"e\u0301\u0302", "ế"},
      {"đựơc", "được"},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(vankien::normalize(c.text) == c.expected);
  }
}

TEST_CASE("fold takes every sign off, đ included") {
  CHECK(vankien::fold("Đặng Đường Hớn Quản ẾẬƯỢ") == "dang duong hon quan eauo");
  CHECK(vankien::fold("ñandú façade") == "nandu facade");
}

TEST_CASE("to_nfc composes, keeps case, and joins marks typed late") {
  CHECK(vankien::to_nfc("Hu\u0323ye\u0302\u0323n") == "Hụyện");
  CHECK(vankien::to_nfc("TIE\u0301\u0302NG") == "TIẾNG");
  CHECK(vankien::to_nfc("\u00E9\u0302") == "ế");
  CHECK(vankien::to_nfc("a\u0309\u0306") == "ẳ");
  CHECK(vankien::to_nfc("ÐẢNG ð") == "ĐẢNG đ");
  CHECK(vankien::to_nfc("plain") == "plain");
}
