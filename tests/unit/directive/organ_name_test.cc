// SPDX-License-Identifier: GPL-3.0-or-later
// Names of offices in capitals are cut apart, written out and put into small letters as running
// text has them.
#include "organ_name.h"

#include "corpus_vocabulary.h"

TEST_CASE("names are read") {
  const struct {
    std::string_view printed;
    std::string_view expected;
    std::string_view spoken_by;
  } cases[] = {
      {"HUYỆN ỦY KRÔNG PA", "Huyện ủy Krông Pa", ""},
      {"HUYỆN UỶ SƠN TIẾN", "Huyện ủy Sơn Tiến", ""},
      {"UBND TỈNH NGHỆ AN", "Ủy ban nhân dân tỉnh Nghệ An", ""},
      {"THÀNH ỦY HẢI PHÒNG", "Thành ủy Hải Phòng", ""},
      {"ĐẢNG BỘ THÀNH PHỐ HÀ TĨNH", "Đảng bộ thành phố Hà Tĩnh", ""},
      {"CHI BỘ TỔ DÂN PHỐ SỐ 9", "Chi bộ tổ dân phố số 9", ""},
      {"CHI BỘ TRƯỜNG THPT HÒA LỘC", "Chi bộ Trường THPT Hòa Lộc", ""},
      {"BAN THƯỜNG VỤ HỘI LHPN QUẬN LÊ CHÂN", "Hội Liên hiệp Phụ nữ quận Lê Chân", "Ban Thường vụ"},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG", "Ban Chấp hành Trung ương", ""},
      {"SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo", ""},
      {"Đảng ủy xã Hòa Lộc", "Đảng ủy xã Hòa Lộc", ""},
      {"HUYEN UY SON TIEN", "Huyện ủy Son Tien", ""},
      {"TRANG CHỦ", "Trang Chủ", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.printed);
    std::string spoken_by;
    CHECK(vankien::read_organ_name(c.printed, corpus_vocabulary(), &spoken_by).text() ==
          c.expected);
    CHECK(spoken_by == c.spoken_by);
  }
}

TEST_CASE("a run of names is cut where the next begins") {
  const struct {
    std::string_view run;
    std::string_view expected;
  } cases[] = {
      {"QUẬN ỦY LÊ CHÂN BAN DÂN VẬN", "QUẬN ỦY LÊ CHÂN;BAN DÂN VẬN;"},
      {"ĐẢNG BỘ TỈNH LAM GIANG HUYỆN ỦY SƠN TIẾN", "ĐẢNG BỘ TỈNH LAM GIANG;HUYỆN ỦY SƠN TIẾN;"},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG BAN TỔ CHỨC TRUNG ƯƠNG",
       "BAN CHẤP HÀNH TRUNG ƯƠNG;BAN TỔ CHỨC TRUNG ƯƠNG;"},
      {"HỘI LHPN TP ĐÀ NẴNG BAN THƯỜNG VỤ HỘI LHPN QUẬN LÊ CHÂN",
       "HỘI LHPN TP ĐÀ NẴNG;BAN THƯỜNG VỤ HỘI LHPN QUẬN LÊ CHÂN;"},
      {"CHI BỘ VĂN PHÒNG HUYỆN ỦY SƠN TIẾN", "CHI BỘ VĂN PHÒNG HUYỆN ỦY SƠN TIẾN;"},
      {"CHI BỘ CƠ QUAN HUYỆN ỦY SƠN TIẾN", "CHI BỘ CƠ QUAN HUYỆN ỦY SƠN TIẾN;"},
      {"TIN TỨC SỰ KIỆN", "TIN TỨC SỰ KIỆN;"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.run);
    const vankien::FoldedText text(c.run);
    std::string out;
    for (const auto name : vankien::split_organs(text, {0, text.size()}, corpus_vocabulary())) {
      out += text.words(name.begin, name.end) + ';';
    }
    CHECK(out == c.expected);
  }
}

TEST_CASE("small letters of names") {
  CHECK(vankien::proper_case("HUYỆN ĐÔ LƯƠNG") == "huyện Đô Lương");
  CHECK(vankien::proper_case("THỊ TRẤN ỨNG HÒA") == "thị trấn Ứng Hòa");
  CHECK(vankien::proper_case("LẦN THỨ XI") == "lần thứ XI");
  CHECK(vankien::proper_case("") == "");
}
