// SPDX-License-Identifier: GPL-3.0-or-later
// The day is taken from the line of place and date and from no other, and the letterhead ends
// where type line, addressee or body begins.
#include "letterhead.h"

#include "corpus_vocabulary.h"

namespace {

vankien::Letterhead read(std::string_view printed) {
  const vankien::FoldedText text(printed);
  return read_letterhead(text, vankien::Lines(text), corpus_vocabulary());
}

// "place|day" of the first "ngày" of a line.
std::string place_date(std::string_view printed) {
  const vankien::FoldedText text(printed);
  const std::size_t at = text.folded().find("ngay");
  REQUIRE(at != std::string::npos);
  const auto found = vankien::place_date_at(text, at, 0);
  if (!found) return "none";
  return text.words(found->place.begin, found->place.end) + '|' +
         (found->day ? to_iso(*found->day) : "");
}

}  // namespace

TEST_CASE("places and dates") {
  const struct {
    std::string_view line;
    std::string_view expected;
  } cases[] = {
      {"Sơn Tiến, ngày 5 tháng 5 năm 2017", "Sơn Tiến|2017-05-05"},
      {"Sơn Tiến ngày 5 tháng 5 năm 2017", "Sơn Tiến|2017-05-05"},
      {"TP. Hồ Chí Minh, ngày 05 tháng 01 năm 2017", "TP. Hồ Chí Minh|2017-01-05"},
      {"Thành phố Lam Châu, ngày 05/01/2017", "Thành phố Lam Châu|2017-01-05"},
      {"Bà Rịa - Vũng Tàu, ngày 5 tháng 5 năm 2017", "Bà Rịa - Vũng Tàu|2017-05-05"},
      {"Sơn\nTiến, ngày 5\ntháng 5 năm 2017", "Sơn Tiến|2017-05-05"},
      {"Sơn Tiến,\nngày 5 tháng 5 năm 2017", "Sơn Tiến|2017-05-05"},
      {"ĐẢNG CỘNG SẢN VIỆT NAM Sơn Tiến, ngày 5 tháng 5 năm 2017", "Sơn Tiến|2017-05-05"},
      {"Sơn Tiến, ngày       tháng 5 năm 2017", "Sơn Tiến|"},
      {"Sơn Tiến, ngày ... tháng ... năm 20...", "Sơn Tiến|"},
      {"Hôm nay, ngày 17/01/2021", "none"},
      {"Chủ nhật, ngày 17/01/2021", "none"},
      {"Thứ Hai, ngày 17/01/2021", "none"},
      {"sáng ngày 17/01/2021", "none"},
      {"Họp tại Sơn Tiến ngày 17/01/2021", "none"},
      {"ngày 17/01/2021", "none"},
      {"Sơn Tiến, ngày hội", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    CHECK(place_date(c.line) == c.expected);
  }
}

TEST_CASE("a day in a sentence is not the day of issue") {
  const auto head = read(
      "HUYỆN ỦY SƠN TIẾN\n*\nSố 7-BC/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nBÁO CÁO\nkết quả\n-----\n"
      "Sơn Tiến, ngày 5 tháng 5 năm 2017, có mưa.\n");
  CHECK_FALSE(head.place_date);
  CHECK(head.type_line);
}

TEST_CASE("the letterhead ends before its body") {
  const std::string_view text =
      "HUYỆN ỦY SƠN TIẾN\n*\nSố 7-CV/HU\nvề việc mở lớp\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
      "Kính gửi: Đảng ủy các xã\nSố 8-CV/HU\nKẾ HOẠCH\n";
  const auto head = read(text);
  REQUIRE(head.symbol);
  CHECK(head.symbol->symbol.number == "7");
  CHECK(head.addressed);
  CHECK_FALSE(head.type_line);
  CHECK(head.subject.size() == 1);
}

TEST_CASE("a menu or a lesson is no letterhead") {
  CHECK_FALSE(read("TRANG CHỦ\nTHÔNG BÁO\n\nHôm nay ngày 5/5/2017").has_title());
  const auto lesson = read("Ví dụ:\nHUYỆN ỦY B\n*\nSố 15/KH-HU (sai) — Số 15-KH/HU (đúng)\n");
  CHECK_FALSE(lesson.has_title());
  CHECK_FALSE(lesson.place_date);
}

TEST_CASE("notes of urgency are not part of the subject") {
  const auto head = read(
      "HUYỆN ỦY SƠN TIẾN\n*\nSố 7-CV/HU\nV/v sơ tán dân\nHỎA TỐC\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n"
      "Kính gửi: Đảng ủy các xã\n");
  CHECK(head.subject.size() == 1);
}
