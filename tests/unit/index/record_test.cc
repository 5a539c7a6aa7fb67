// SPDX-License-Identifier: GPL-3.0-or-later
// What is stored is what comes back, whatever is in it; data of other making is told as damage.
#include "vankien/index/record.h"

#include <doctest/doctest.h>

TEST_CASE("a record survives encoding") {
  vankien::Record record;
  record.id = "thư/mục \"a\"\\1.txt";
  record.title = "Kế hoạch\nhai dòng";
  record.symbol = "447-CV/HU";
  record.date = "2017-05-05";
  record.citations = {{"217-QĐ/TW", "2013-12-12", "Bộ Chính trị", "theo"},
                      {"25-NQ/TW", "", "", "", "Ban Chấp hành Trung ương", ""},
                      {"", "", "", "theo", "", "Nghị quyết Đại hội lần thứ XI"}};
  record.type_printed = "Chương trình hành động";
  record.draft = "Dự thảo lần 2";
  record.issuer_id = "huyen-uy-hon-quan-binh-phuoc";
  record.level = "district";
  record.recipients = {"Tỉnh ủy", "Các \"xã\""};
  record.to_check = {{"issuer", 0.75}};
  record.duties = {{"gửi báo cáo", "Huyện ủy", "", "trước ngày 30/10 hàng năm", "yearly",
                    "2017-10-30", "2017-10-30", "Các xã gửi \"báo cáo\""}};
  record.text = "dòng một\n{\"dòng\": 2}\n";
  const auto back = vankien::decode_record(vankien::encode_record(record));
  REQUIRE(back.has_value());
  CHECK(back->id == record.id);
  CHECK(back->title == record.title);
  CHECK(back->symbol == record.symbol);
  CHECK(back->date == record.date);
  CHECK(back->text == record.text);
  REQUIRE(back->duties.size() == 1);
  CHECK(back->duties[0].to == "Huyện ủy");
  CHECK(back->duties[0].through.empty());
  CHECK(back->duties[0].quote == record.duties[0].quote);
  CHECK(back->type_printed == record.type_printed);
  CHECK(back->draft == record.draft);
  CHECK(back->issuer_id == record.issuer_id);
  CHECK(back->level == record.level);
  CHECK(back->recipients == record.recipients);
  REQUIRE(back->to_check.size() == 1);
  CHECK(back->to_check[0].field == "issuer");
  CHECK(back->to_check[0].confidence == doctest::Approx(0.75));
  REQUIRE(back->citations.size() == 3);
  CHECK(back->citations[1].issuer_name == "Ban Chấp hành Trung ương");
  CHECK(back->citations[2].name == "Nghị quyết Đại hội lần thứ XI");
  CHECK(back->citations[0].issuer == "Bộ Chính trị");
  CHECK(back->citations[1].symbol == "25-NQ/TW");
  CHECK(back->citations[1].date.empty());
}

TEST_CASE("other data is corrupt") {
  for (const char* data : {"", "{}", "no json\n", "[1]\ntext", "{\"id\":\ntext"}) {
    CAPTURE(data);
    const auto record = vankien::decode_record(data);
    REQUIRE_FALSE(record.has_value());
    CHECK(record.error().code == vankien::ErrorCode::corrupt);
  }
}
