// SPDX-License-Identifier: GPL-3.0-or-later
// A secrecy mark is seen wherever it stands alone, and then nothing else is told of the text; what
// only speaks of secrets is not marked.
#include "vankien/directive/directive.h"

#include "corpus_vocabulary.h"
#include "directive_samples.h"

namespace {

vankien::Directive read(std::string_view text) { return read_directive(text, corpus_vocabulary()); }

std::string mark(std::string_view text) {
  const auto found = read(text).secrecy_mark;
  return found ? found->value : "";
}

}  // namespace

TEST_CASE("marks") {
  const struct {
    std::string_view line;
    std::string_view expected;
  } cases[] = {
      {"MẬT", "MẬT"},
      {"TỐI MẬT", "TỐI MẬT"},
      {"TUYỆT MẬT", "TUYỆT MẬT"},
      {"  MẬT  ", "MẬT"},
      {"| MẬT |", "MẬT"},
      {"[MẬT]", "MẬT"},
      {"* TỐI MẬT *", "TỐI MẬT"},
      {"**TUYỆT MẬT**", "TUYỆT MẬT"},
      {"M Ậ T", "MẬT"},
      {"MA\u0323\u0302T", "MẬT"},
      {"MậT", "MẬT"},
      {"TốI MậT", "TỐI MẬT"},
      {"MAT", "MẬT"},
      {"TUYET MAT", "TUYỆT MẬT"},
      {"\u041C\u1EACT", "MẬT"},
      {"Độ mật: Mật", "MẬT"},
      {"Mức độ mật: Tối mật", "TỐI MẬT"},
      {"Độ mật | Tuyệt mật", "TUYỆT MẬT"},
      // Not marks.
      {"Độ mật: Thường", ""},
      {"BẢO VỆ BÍ MẬT NHÀ NƯỚC", ""},
      {"MẬT ONG SƠN TIẾN LÊN KỆ SIÊU THỊ", ""},
      {"Văn phòng bảo mật tài khoản, không lưu mật khẩu.", ""},
      {"Tài liệu mật phải vào sổ riêng.", ""},
      {"MẮT", ""},
      {"MẶT", ""},
      {"MẤT", ""},
      {"MẬT 2", ""},
      {"mật", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    CHECK(mark("Dòng đầu\n" + std::string(c.line) + "\nDòng cuối\n") == c.expected);
  }
}

TEST_CASE("a mark in any print of a letterhead, and nothing but it is told") {
  SampleDirective s;
  s.left.push_back("TỐI MẬT");
  const std::string one_line = s.join(s.left, " ") + ' ' + s.join(s.right, " ") + ' ' + s.type +
                               ' ' + s.join(s.subject, " ");
  for (const std::string& text : {s.plain(), one_line + '\n' + s.tail()}) {
    CAPTURE(text);
    const vankien::Directive d = read(text);
    REQUIRE(d.secrecy_mark);
    CHECK(d.secrecy_mark->value == "TỐI MẬT");
    CHECK(slice(text, d.secrecy_mark->span) == "TỐI MẬT");
    CHECK_FALSE(d.symbol);
    CHECK_FALSE(d.number);
    CHECK_FALSE(d.type);
    CHECK_FALSE(d.date);
    CHECK_FALSE(d.place);
    CHECK_FALSE(d.issuer);
    CHECK_FALSE(d.author);
    CHECK_FALSE(d.parent);
    CHECK_FALSE(d.subject);
    CHECK_FALSE(d.signer);
    CHECK(d.citations.empty());
  }
}

TEST_CASE("between other capitals of one line") {
  const std::string head =
      "HUYỆN ỦY SƠN TIẾN BAN TỔ CHỨC * Số 63-KH/BTCHU MẬT ĐẢNG CỘNG SẢN VIỆT NAM "
      "Sơn Tiến, ngày 19 tháng 02 năm 2024 ";
  CHECK(mark(head + "KẾ HOẠCH kiểm kê\nNội dung.\n") == "MẬT");
  CHECK(mark("HUYỆN ỦY SƠN TIẾN * Số 6-KH/HU MẬT KẾ HOẠCH kiểm kê\nNội dung.\n") == "MẬT");
  CHECK(mark("HUYỆN ỦY SƠN TIẾN * Số 6-KH/HU MẬT Sơn Tiến, ngày 19 tháng 02 năm 2024\n") == "MẬT");
}

TEST_CASE("a mark in small letters counts in the letterhead only") {
  SampleDirective s;
  s.left.push_back("Mật");
  CHECK(mark(s.plain()) == "MẬT");
  s.left.pop_back();
  s.body += "\nMật\n";
  CHECK(mark(s.plain()) == "");
}
