// SPDX-License-Identifier: GPL-3.0-or-later
// Days are read as offices, the press and searchers write them, day always before month, and
// nothing that only looks like a day is one.
#include "vankien/directive/date.h"

#include <doctest/doctest.h>

namespace {

std::string interval(std::string_view text) {
  const auto read = vankien::parse_date_expression(text);
  return read ? to_iso(read->from) + ".." + to_iso(read->to) : "none";
}

std::string days(std::string_view text) {
  std::string out;
  for (const vankien::DateMatch& match : vankien::find_dates(text)) {
    out += to_iso(match.date) + " [" + std::string(slice(text, match.span)) + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("only days of the calendar are made") {
  CHECK(vankien::make_date(2016, 2, 29));
  CHECK(vankien::make_date(2000, 2, 29));
  CHECK_FALSE(vankien::make_date(1900, 2, 29));
  CHECK_FALSE(vankien::make_date(2017, 2, 29));
  CHECK_FALSE(vankien::make_date(2017, 4, 31));
  CHECK_FALSE(vankien::make_date(2017, 13, 1));
  CHECK_FALSE(vankien::make_date(2017, 0, 1));
  CHECK_FALSE(vankien::make_date(2017, 1, 0));
  CHECK_FALSE(vankien::make_date(1899, 12, 31));
  CHECK_FALSE(vankien::make_date(2100, 1, 1));
}

TEST_CASE("days are written for machines and for offices") {
  const vankien::Date day{2017, 5, 5};
  CHECK(to_iso(day) == "2017-05-05");
  CHECK(to_compact(day) == "20170505");
  CHECK(to_office(day) == "05/5/2017");
  CHECK(vankien::to_office({2017, 2, 14}) == "14/02/2017");
  CHECK(vankien::to_office({2017, 12, 1}) == "01/12/2017");
  CHECK(vankien::parse_iso_date("2017-05-05") == day);
  for (const std::string_view text :
       {"2017-5-5", "2017/05/05", "2017-02-30", "2017-05", "05-05-2017", ""}) {
    CAPTURE(text);
    CHECK_FALSE(vankien::parse_iso_date(text));
  }
}

TEST_CASE("what a person types for a day, a month or a year") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"2017", "2017-01-01..2017-12-31"},
      {"2017-05", "2017-05-01..2017-05-31"},
      {"05/2017", "2017-05-01..2017-05-31"},
      {"2/2016", "2016-02-01..2016-02-29"},
      {"2017-05-04", "2017-05-04..2017-05-04"},
      {"4/5/2017", "2017-05-04..2017-05-04"},
      {" 4-5-2017 ", "2017-05-04..2017-05-04"},
      {"04.05.2017", "2017-05-04..2017-05-04"},
      {"4\u20135\u20132017", "2017-05-04..2017-05-04"},
      {"31/4/2017", "none"},
      {"2017/05", "none"},
      {"13/2017", "none"},
      {"5/2017-3", "none"},
      {"17", "none"},
      {"5/5/17", "none"},
      {"20170505", "none"},
      {"năm 2017", "2017-01-01..2017-12-31"},
      {"quý III/2018", "2018-07-01..2018-09-30"},
      {"Quý 3 năm 2018", "2018-07-01..2018-09-30"},
      {"tháng 9/2018", "2018-09-01..2018-09-30"},
      {"thang 9 nam 2018", "2018-09-01..2018-09-30"},
      {"6 tháng đầu năm 2018", "2018-01-01..2018-06-30"},
      {"2016-2020", "2016-01-01..2020-12-31"},
      {"2016 \u2013 2020", "2016-01-01..2020-12-31"},
      {"giai đoạn 2016 - 2020", "2016-01-01..2020-12-31"},
      {"nhiệm kỳ 2015-2020", "2015-01-01..2020-12-31"},
      {"khóa XII", "2016-01-29..2021-01-30"},
      {"ngày 5 tháng 5 năm 2017", "2017-05-05..2017-05-05"},
      {"từ 2013 đến 2018", "2013-01-01..2018-12-31"},
      {"6 tháng đầu năm", "none"},
      {"năm ngoái", "none"},
      {"tháng 9", "none"},
      {"ngày 5/5", "none"},
      {"2020-2016", "none"},
      {"năm 2017 và 2018", "none"},
      {"trước năm 2017", "none"},
      {"", "none"},
      {"1899", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(interval(c.text) == c.expected);
  }
}

TEST_CASE("a refused date is named and the remedy given") {
  const auto refused = vankien::parse_date_expression("mai");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == vankien::ErrorCode::invalid_argument);
  CHECK(refused.error().message.find("mai") != std::string::npos);
  CHECK_FALSE(refused.error().hint.empty());
}

TEST_CASE("days are found in running text") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"Hòa Lộc, ngày 03 tháng 02 năm 2018", "2018-02-03 [ngày 03 tháng 02 năm 2018]"},
      {"ngày 5 tháng 5\nnăm 2017", "2017-05-05 [ngày 5 tháng 5\nnăm 2017]"},
      {"ngay 5 thang 5 nam 2017", "2017-05-05 [ngay 5 thang 5 nam 2017]"},
      {"NGÀY 5 THÁNG 5 NĂM 2017", "2017-05-05 [NGÀY 5 THÁNG 5 NĂM 2017]"},
      {"sáng 5 tháng 5 năm 2017", "2017-05-05 [5 tháng 5 năm 2017]"},
      {"ngày 5 tháng 5/2017", "2017-05-05 [ngày 5 tháng 5/2017]"},
      {"ngày 07/4/2017 của", "2017-04-07 [07/4/2017]"},
      {"ngày07/4/2017,", "2017-04-07 [07/4/2017]"},
      {"12-12-2013; 25.10.2017.", "2013-12-12 [12-12-2013]2017-10-25 [25.10.2017]"},
      {"12\u201312\u20132013", "2013-12-12 [12\u201312\u20132013]"},
      {"ngày 31/02/2017 và 32/1/2017", ""},
      {"giai đoạn 2016 - 2020, tháng 9/2018, 12/2013", ""},
      {"18/2021/QĐ-TTg, 192.168.1.2017, 3/12/12/2013", ""},
      {"1/1/20170", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(days(c.text) == c.expected);
  }
}
