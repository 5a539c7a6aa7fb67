// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that cite, quote or teach directives are none; news are told from the rest, and have only
// the day of publication that they print.
#include "vankien/directive/directive.h"

#include "corpus_vocabulary.h"
#include "directive_samples.h"

using vankien::DirectiveKind;

namespace {

vankien::Directive read(std::string_view text) { return read_directive(text, corpus_vocabulary()); }

}  // namespace

TEST_CASE("what is no directive") {
  const struct {
    std::string_view text;
    DirectiveKind kind;
    std::string_view published;
  } cases[] = {
      {"Hôm nay, Chủ nhật ngày 17/01/2021\n\nTin trong huyện\n\nSáng ngày 03/10, Huyện ủy tổ chức "
       "hội nghị giao ban. Theo Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị.\n\n"
       "Lê Vui - Văn phòng",
       DirectiveKind::news, ""},
      {"Giao ban khối dân vận\n25/03/2022 14:37\nSáng 24/3, Ban Dân vận họp.\nTin, ảnh: Lê Vui",
       DirectiveKind::news, "2022-03-25"},
      {"Điểm mới của Quy định 08-QĐi/TW\n\nThứ Hai, 10/5/2021 | 06:45 GMT+7\n\nNgười ta nói.",
       DirectiveKind::news, "2021-05-10"},
      {"Ngày 29/7/2024, Thành ủy tổ chức hội nghị phổ biến Chỉ thị số 35-CT/TW.",
       DirectiveKind::news, ""},
      {"Bài phát biểu khai mạc\n\nThưa các đồng chí!\n\nHôm nay chúng ta gặp nhau.",
       DirectiveKind::news, ""},
      {"Hà Nội, ngày 4 tháng 12 năm 2022 | In trang này\n\nTHÔNG BÁO\nSáng 24/3, huyện họp.\n"
       "Tin, ảnh: Lê Vui",
       DirectiveKind::news, ""},
      {"Bài 4. CÁCH GHI SỐ VĂN BẢN\nVí dụ:\nĐẢNG BỘ TỈNH A\nHUYỆN ỦY B\n*\nSố 15/KH-HU (sai) — "
       "Số 15-KH/HU (đúng)\nCâu hỏi: (1) Ai được ký thay?",
       DirectiveKind::other, ""},
      {"Hỏi: Văn bản mật có được quét không?\n\nTrả lời: Theo Luật số 29/2018/QH14 thì không.",
       DirectiveKind::other, ""},
      {"Văn bản chỉ đạo\n\nSTT Số hiệu Ngày\n\n1 77-KH/HU 12/04/2023 Kế hoạch hội thi",
       DirectiveKind::other, ""},
      {"MẪU PHIẾU LẤY Ý KIẾN\n\nHọ và tên: ..............\n\nNgày ...... tháng ...... năm ......",
       DirectiveKind::other, ""},
      {"", DirectiveKind::other, ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const vankien::Directive d = read(c.text);
    CHECK(d.kind.value == c.kind);
    CHECK((d.date ? to_iso(d.date->value) : "") == c.published);
    CHECK_FALSE(d.symbol);
    CHECK_FALSE(d.type);
    CHECK_FALSE(d.issuer);
    CHECK_FALSE(d.signer);
    CHECK_FALSE(d.subject);
  }
}

TEST_CASE("a blank form is no directive") {
  SampleDirective s;
  s.left[3] = "Số       -KH/HU";
  s.right[1] = "Sơn Tiến, ngày      tháng      năm";
  s.signature.back() = "(ký, ghi rõ họ tên)";
  CHECK(read(s.plain()).kind.value == DirectiveKind::other);
}

TEST_CASE("a lost letterhead leaves enough to tell a directive") {
  const SampleDirective s;
  const auto d = read(s.type + '\n' + s.join(s.subject, "\n") + "\n-----\n" + s.tail());
  CHECK(d.kind.value == DirectiveKind::party);
  REQUIRE(d.type);
  CHECK(d.type->value == "Kế hoạch");
  CHECK_FALSE(d.symbol);
  CHECK_FALSE(d.date);
  REQUIRE(d.signer);
  CHECK(d.signer->value == "Lò Văn Hặc");
}
