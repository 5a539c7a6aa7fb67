// SPDX-License-Identifier: GPL-3.0-or-later
// Addressees and recipients are taken one by one from lists of every print; what only refers to
// them, or to the archive, is nobody.
#include "recipients.h"

#include <doctest/doctest.h>

namespace {

std::string read(std::string_view printed) {
  const vankien::FoldedText text(printed);
  std::string out;
  for (const auto& recipient : read_recipients(text, vankien::Lines(text), 0, text.size())) {
    out += recipient.name + '|';
  }
  return out;
}

}  // namespace

TEST_CASE("lists of recipients") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"Kính gửi: Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy|"},
      {"Kính gửi: - HĐND, UBND huyện;\n- Các đoàn thể huyện.\n\nĐể tiếp tục, đề nghị",
       "HĐND, UBND huyện|Các đoàn thể huyện|"},
      {"Kính trình: Tỉnh ủy", "Tỉnh ủy|"},
      {"Nơi nhận:\n- Như trên;\n- Thường trực Huyện ủy (b/c),\n- Lưu VP.",
       "Thường trực Huyện ủy (b/c)|"},
      {"Nơi nhận:          T/M BAN THƯỜNG VỤ\n- Tỉnh ủy;          BÍ THƯ\n- Các xã.\n",
       "Tỉnh ủy|Các xã|"},
      {"Nơi nhận:\n- Các sở, ban, ngành,\nđoàn thể tỉnh;\n- Lưu.",
       "Các sở, ban, ngành, đoàn thể tỉnh|"},
      {"**_Nơi nhận:_**\n- Tỉnh ủy;\n\nBÍ THƯ\n- Không phải\n", "Tỉnh ủy|"},
      {"Ai nhận thì ghi nơi nhận vào sổ", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.expected);
  }
}
