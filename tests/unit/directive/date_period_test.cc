// SPDX-License-Identifier: GPL-3.0-or-later
// Every way of writing a time is read as its interval and precision, what is left out comes from
// the context alone, and numbers, symbols and days that come again are no times.
#include <array>
#include <random>

#include <doctest/doctest.h>

#include "vankien/directive/date.h"

namespace {

using vankien::DatePrecision;

constexpr std::array kPrecisions{"day", "month", "quarter", "part", "year", "span", "term"};

std::string periods(std::string_view text, const vankien::PeriodContext& context) {
  std::string out;
  for (const vankien::PeriodMatch& match : find_periods(text, context)) {
    if (!out.empty()) out += "; ";
    out += std::string(slice(text, match.span)) + " = " + to_iso(match.interval.from);
    if (match.interval.to != match.interval.from) out += ".." + to_iso(match.interval.to);
    out += std::string(" ") + kPrecisions[static_cast<std::size_t>(match.precision)];
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

void check_in_document(const std::initializer_list<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(periods(c.text, {vankien::Date{2018, 10, 5}, {}}) == c.expected);
  }
}

}  // namespace

TEST_CASE("days") {
  check_in_document({
      {"ngày 03 tháng 02 năm 2018", "ngày 03 tháng 02 năm 2018 = 2018-02-03 day"},
      {"số 45-KH/HU ngày 17/11/2016 của", "ngày 17/11/2016 = 2016-11-17 day"},
      {"01-10-1997 và 25.10.2017", "01-10-1997 = 1997-10-01 day; 25.10.2017 = 2017-10-25 day"},
      {"Sáng ngày 03/10, Thường trực", "ngày 03/10 = 2018-10-03 day"},
      {"sáng 3-2 tại trụ sở", "3-2 = 2018-02-03 day"},
      {"ngày 19.12, ngày 9.8.", "ngày 19.12 = 2018-12-19 day; ngày 9.8 = 2018-08-09 day"},
      {"ngày 03/10 năm 2017", "ngày 03/10 năm 2017 = 2017-10-03 day"},
      {"ngày 5 tháng 5", "ngày 5 tháng 5 = 2018-05-05 day"},
      {"ngày 28 tháng 02 năm sau", "ngày 28 tháng 02 năm sau = 2019-02-28 day"},
      {"NGAY 5 THANG 5 NAM 2017", "NGAY 5 THANG 5 NAM 2017 = 2017-05-05 day"},
      {"từ ngày 01/7 đến ngày 31/12/2025",
       "từ ngày 01/7 đến ngày 31/12/2025 = 2025-07-01..2025-12-31 span"},
      {"ngày 19 - 22/04/2001", "ngày 19 - 22/04/2001 = 2001-04-19..2001-04-22 span"},
      {"28/06 – 01/07/1996", "28/06 – 01/07/1996 = 1996-06-28..1996-07-01 span"},
      {"từ 28/12 đến 05/01/2019", "từ 28/12 đến 05/01/2019 = 2018-12-28..2019-01-05 span"},
      {"từ ngày 01/01/2018 đến nay", "từ ngày 01/01/2018 đến nay = 2018-01-01..2018-10-05 span"},
      {"ngày 31/02/2017, ngày 32/01", ""},
  });
}

TEST_CASE("months and quarters") {
  check_in_document({
      {"tháng 9/2018", "tháng 9/2018 = 2018-09-01..2018-09-30 month"},
      {"tháng 9-2018", "tháng 9-2018 = 2018-09-01..2018-09-30 month"},
      {"tháng 9 năm 2018", "tháng 9 năm 2018 = 2018-09-01..2018-09-30 month"},
      {"trong tháng Chín", "tháng Chín = 2018-09-01..2018-09-30 month"},
      {"tháng mười hai năm 2017", "tháng mười hai năm 2017 = 2017-12-01..2017-12-31 month"},
      {"09/2018", "09/2018 = 2018-09-01..2018-09-30 month"},
      {"quý III/2018", "quý III/2018 = 2018-07-01..2018-09-30 quarter"},
      {"quý 3 năm 2018", "quý 3 năm 2018 = 2018-07-01..2018-09-30 quarter"},
      {"Quý I-2018", "Quý I-2018 = 2018-01-01..2018-03-31 quarter"},
      {"trong quý IV", "quý IV = 2018-10-01..2018-12-31 quarter"},
      {"quy iv nam 2017", "quy iv nam 2017 = 2017-10-01..2017-12-31 quarter"},
      {"tháng 7-9/2018", "tháng 7-9/2018 = 2018-07-01..2018-09-30 span"},
      {"từ tháng 9 đến tháng 5/2019", "từ tháng 9 đến tháng 5/2019 = 2018-09-01..2019-05-31 span"},
      {"quý I - III/2018", "quý I - III/2018 = 2018-01-01..2018-09-30 span"},
  });
}

TEST_CASE("years, parts of them and spans") {
  check_in_document({
      {"9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2018",
       "9 tháng đầu năm = 2018-01-01..2018-09-30 part; "
       "3 tháng cuối năm 2018 = 2018-10-01..2018-12-31 part"},
      {"sáu tháng đầu năm 2017", "sáu tháng đầu năm 2017 = 2017-01-01..2017-06-30 part"},
      {"đầu năm", "đầu năm = 2018-01-01..2018-03-31 part"},
      {"cuối năm 2017", "cuối năm 2017 = 2017-10-01..2017-12-31 part"},
      {"từ đầu năm đến nay", "từ đầu năm đến nay = 2018-01-01..2018-10-05 span"},
      {"năm 2017", "năm 2017 = 2017-01-01..2017-12-31 year"},
      {"năm học 2026 - 2027", "năm học 2026 - 2027 = 2026-09-01..2027-08-31 span"},
      {"giai đoạn 2016 – 2020", "giai đoạn 2016 – 2020 = 2016-01-01..2020-12-31 span"},
      {"kế hoạch 2016-2020", "2016-2020 = 2016-01-01..2020-12-31 span"},
      {"từ 2013 đến 2018", "từ 2013 đến 2018 = 2013-01-01..2018-12-31 span"},
      {"từ năm 2013 đến năm 2018", "từ năm 2013 đến năm 2018 = 2013-01-01..2018-12-31 span"},
      {"thời kỳ 2021-2030, tầm nhìn đến năm 2045",
       "thời kỳ 2021-2030 = 2021-01-01..2030-12-31 span; năm 2045 = 2045-01-01..2045-12-31 year"},
      {"GIAI ĐOẠN 2016 — 2020", "GIAI ĐOẠN 2016 — 2020 = 2016-01-01..2020-12-31 span"},
  });
}

TEST_CASE("terms") {
  check_in_document({
      {"nhiệm kỳ 2020-2025", "nhiệm kỳ 2020-2025 = 2020-01-01..2025-12-31 term"},
      {"Nghị quyết số 25-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XI)",
       "khóa XI = 2011-01-20..2016-01-28 term"},
      {"Hội nghị Trung ương 5 khóa XIII", "khóa XIII = 2021-01-31..2026-01-22 term"},
      {"Nghị quyết Trung ương 4 khoá XII", "khoá XII = 2016-01-29..2021-01-30 term"},
      {"Đại hội XIV của Đảng", "Đại hội XIV = 2026-01-23..2030-12-31 term"},
      {"Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
       "Đại hội đại biểu toàn quốc lần thứ XII = 2016-01-29..2021-01-30 term"},
      {"Đại hội lần thứ 13 của Đảng", "Đại hội lần thứ 13 = 2021-01-31..2026-01-22 term"},
      {"Đại hội Đảng bộ huyện lần thứ XI", ""},
      {"Đại hội XII Công đoàn Việt Nam", ""},
      {"Quốc hội khóa XIV, HĐND tỉnh khóa X", ""},
      {"Ban Chấp hành Đảng bộ huyện khóa XI", ""},
      {"Trung ương Đoàn khóa XI; khoa X; khóa XII Quốc hội", ""},
      {"lớp trung cấp khóa 12", ""},
      {"Đại hội 12 đồng chí", ""},
      {"Trung ương khóa XV, khóa III", ""},
  });
}

TEST_CASE("what is no time") {
  check_in_document({
      {"12/10 là số của nghị quyết", ""},
      {"16/2016, số 09/2018, Nghị định 12/2013, Thông tư: 09/2018", ""},
      {"16/2016/NĐ-CP, 30/2020/QĐ-TTg, 2016-QĐ/TW", ""},
      {"trước ngày 30/10 hàng năm, ngày 15 hằng tháng", ""},
      {"ngày 03/10 hằng năm", ""},
      {"Cách mạng Tháng Tám", ""},
      {"ngày 10 tháng 3 âm lịch", ""},
      {"Việt Nam 2017, phía Nam 2018", ""},
      {"quỹ 3, khoa 12, tăng 3/10, 3 tháng 9 ngày", ""},
      {"đường 3/2, nhà 2-9", ""},
      {"năm 2100, năm 1899, tháng 13, quý V", ""},
      {"năm ngoái, quý này, 5 năm qua", ""},
      {"192.168.1.2017; 3/12/12/2013; 1-2016-2020", ""},
  });
}

TEST_CASE("without a day nothing is guessed") {
  CHECK(periods("ngày 03/10, tháng 9, quý IV, 9 tháng đầu năm, cuối năm, năm nay", {}).empty());
  CHECK(periods("tháng 9/2018", {}) == "tháng 9/2018 = 2018-09-01..2018-09-30 month");
}

TEST_CASE("around New Year a document speaks of the months about it") {
  CHECK(periods("ngày 28/12", {vankien::Date{2019, 1, 10}, {}}) == "ngày 28/12 = 2018-12-28 day");
  CHECK(periods("ngày 15/01", {vankien::Date{2018, 12, 20}, {}}) == "ngày 15/01 = 2019-01-15 day");
}

TEST_CASE("a query counts from today") {
  const Case cases[] = {
      {"năm ngoái", "năm ngoái = 2025-01-01..2025-12-31 year"},
      {"nam ngoai", "nam ngoai = 2025-01-01..2025-12-31 year"},
      {"tháng trước", "tháng trước = 2026-02-01..2026-02-28 month"},
      {"quý này", "quý này = 2026-01-01..2026-03-31 quarter"},
      {"quý trước", "quý trước = 2025-10-01..2025-12-31 quarter"},
      {"tuần này", "tuần này = 2026-03-09..2026-03-15 span"},
      {"hôm qua", "hôm qua = 2026-03-14 day"},
      {"5 năm qua", "5 năm qua = 2021-03-16..2026-03-15 span"},
      {"ba tháng gần đây", "ba tháng gần đây = 2025-12-16..2026-03-15 span"},
      {"báo cáo 9 tháng đầu năm", "9 tháng đầu năm = 2026-01-01..2026-09-30 part"},
      {"kết luận khóa 12", "khóa 12 = 2016-01-29..2021-01-30 term"},
      {"khoa xii", "khoa xii = 2016-01-29..2021-01-30 term"},
      {"đại hội 13", "đại hội 13 = 2021-01-31..2026-01-22 term"},
      {"dan van kheo nam 2017", "nam 2017 = 2017-01-01..2017-12-31 year"},
      {"tháng 9", "tháng 9 = 2025-09-01..2025-09-30 month"},
      {"tháng 9 năm ngoái", "tháng 9 năm ngoái = 2025-09-01..2025-09-30 month"},
      {"Việt Nam trước đây, đồng bằng sông Cửu Long", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(periods(c.text, {{}, vankien::Date{2026, 3, 15}}) == c.expected);
  }
}

TEST_CASE("any mixture of the words keeps spans in order and days valid") {
  const char* const words[] = {
      "ngày ", "tháng ", "năm ", "quý ",       "từ ",    "đến ",  "2016", "2099",
      "1900",  "12",     "31",   "2",          "/",      "-",     " - ",  ".",
      "khóa ", "XII",    "III",  "đầu ",       "cuối ",  "qua ",  "nay ", "sau ",
      "\n",    "Đại ",   "hội ", "nửa ",       "hàng ",  "trước", " ",    "nhiệm kỳ ",
      "học ",  "mười ",  "hai ", "giai đoạn ", "\u0302", "ngoái "};
  std::mt19937 random(2018);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto count = random() % 9; count > 0; --count) text += words[random() % std::size(words)];
    CAPTURE(text);
    std::size_t end = 0;
    for (const auto& match :
         vankien::find_periods(text, {vankien::Date{2018, 2, 28}, vankien::Date{2024, 2, 29}})) {
      REQUIRE(match.span.begin >= end);
      REQUIRE_FALSE(match.span.empty());
      end = match.span.end;
      REQUIRE(end <= text.size());
      REQUIRE(match.interval.from <= match.interval.to);
      for (const vankien::Date& day : {match.interval.from, match.interval.to}) {
        REQUIRE(vankien::make_date(day.year, day.month, day.day));
      }
    }
  }
}
