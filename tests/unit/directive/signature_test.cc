// SPDX-License-Identifier: GPL-3.0-or-later
// Who signed, as what and for whom, in all the places and prints of a signature; what is not one
// gives no name.
#include "signature.h"

#include <doctest/doctest.h>

#include "corpus_vocabulary.h"
#include "post.h"

namespace {

// "authority|on behalf of|title|name".
std::string read(std::string_view printed) {
  const vankien::FoldedText text(printed);
  const auto found = find_signature(text, vankien::Lines(text), {0, text.size()});
  if (!found) return "none";
  return found->authority + '|' + found->on_behalf_of + '|' + found->title + '|' + found->name;
}

}  // namespace

TEST_CASE("signatures") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nLê Thị Vui\n",
       "T/M|BAN THƯỜNG VỤ|PHÓ BÍ THƯ|Lê Thị Vui"},
      {"TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n(Đã ký)\nYa Thương", "TM.|BAN THƯỜNG VỤ|CHỦ TỊCH|Ya Thương"},
      {"K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nY Bion Niê Kdăm",
       "K/T|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Y Bion Niê Kdăm"},
      {"TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLưu Thị Hảo", "TL.|CHỦ TỊCH|CHÁNH VĂN PHÒNG|Lưu Thị Hảo"},
      {"T/M BAN BÍ THƯ\n(Đã ký)\nPhan Văn Đọc", "T/M|BAN BÍ THƯ||Phan Văn Đọc"},
      {"TRƯỞNG BAN\n\n\nVõ Thị Ánh\n\nNơi nhận:\n- Lưu VT.", "||TRƯỞNG BAN|Võ Thị Ánh"},
      {"**T/M BAN THƯỜNG VỤ**\n*BÍ THƯ*\n\nLê Thị Vui", "T/M|BAN THƯỜNG VỤ|BÍ THƯ|Lê Thị Vui"},
      {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLÊ THỊ VUI", "T/M|BAN THƯỜNG VỤ|BÍ THƯ|LÊ THỊ VUI"},
      {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nNguyễn Thị Kim\nNgọc",
       "T/M|BAN THƯỜNG VỤ|BÍ THƯ|Nguyễn Thị Kim Ngọc"},
      {"hết. T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ (Đã ký) Lê Thị Vui Nơi nhận: - Như trên",
       "T/M|BAN THƯỜNG VỤ|PHÓ BÍ THƯ|Lê Thị Vui"},
      {"Nơi nhận:          T/M BAN THƯỜNG VỤ\n- Như trên;         BÍ THƯ\n- Lưu.\n"
       "                   Lê Thị Vui\n",
       "T/M|BAN THƯỜNG VỤ|BÍ THƯ|Lê Thị Vui"},
      {"Nơi nhận: | TM. ỦY BAN NHÂN DÂN\n- Như trên; | CHỦ TỊCH\n | Lê Thị Vui\n",
       "TM.|ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lê Thị Vui"},
      {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nNơi nhận:\n- Như trên", "T/M|BAN THƯỜNG VỤ|BÍ THƯ|"},
      {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n(Đã ký)\nLÊ THỊ VUI", "T/M|BAN THƯỜNG VỤ|BÍ THƯ|LÊ THỊ VUI"},
      {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\nĐÃ KÝ\nLò Thị Vui", "T/M|BAN THƯỜNG VỤ|BÍ THƯ|Lò Thị Vui"},
      {"T/M BAN BÍ THƯ\n\n\nPHAN VĂN ĐỌC", "T/M|BAN BÍ THƯ||PHAN VĂN ĐỌC"},
      {"T/M BAN CHẤP HÀNH\n\nĐẢNG BỘ HUYỆN\nBÍ THƯ\n\n\nLê Thị Vui",
       "T/M|BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN|BÍ THƯ|Lê Thị Vui"},
      {"T/M BAN THƯỜNG VỤ\nP. BÍ THƯ\nNGUYỄN TẤN KHUÊ",
       "T/M|BAN THƯỜNG VỤ|P. BÍ THƯ|NGUYỄN TẤN KHUÊ"},
      {"Q. TRƯỞNG BAN\n\n\nLê Thị Vui", "Q.||TRƯỞNG BAN|Lê Thị Vui"},
      {"TM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH\n\nLê Thị Vui",
       "TM.|BAN THƯỜNG TRỰC|PHÓ CHỦ TỊCH|Lê Thị Vui"},
      {"T.M. BAN BÍ THƯ\nHoàng Tráng", "T/M|BAN BÍ THƯ||Hoàng Tráng"},
      {"T/M CHI BỘ | BÍ THƯ | (Đã ký) | Lê Thị Vui", "T/M|CHI BỘ|BÍ THƯ|Lê Thị Vui"},
      {"xong. T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ THƯỜNG TRỰC A Pớt Niê Nơi nhận: - Lưu.",
       "T/M|BAN THƯỜNG VỤ|PHÓ BÍ THƯ THƯỜNG TRỰC|A Pớt Niê"},
      {"TRƯỞNG ĐƠN VỊ | NGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)", "none"},
      // Minutes: the chair, not the secretary.
      {"NGƯỜI GHI BIÊN BẢN        CHỦ TRÌ HỘI NGHỊ\n\nLê Thị Ghi        Lê Văn Trì\n",
       "||CHỦ TRÌ HỘI NGHỊ|Lê Văn Trì"},
      {"THƯ KÝ\n\nLê Thị Ghi\n\nCHỦ TRÌ HỘI NGHỊ\n\nLê Văn Trì\n", "||CHỦ TRÌ HỘI NGHỊ|Lê Văn Trì"},
      {"CHỦ TRÌ HỘI NGHỊ\n\nLê Văn Trì\n\nTHƯ KÝ\n\nLê Thị Ghi\n", "||CHỦ TRÌ HỘI NGHỊ|Lê Văn Trì"},
      {"T/M Ban Thường vụ\nPhó Bí thư Thường trực\n(đã ký)\nLê Thị Vui",
       "T/M|Ban Thường vụ|Phó Bí thư Thường trực|Lê Thị Vui"},
      {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n[Dấu đỏ]\nThS. Lê Thị Vui",
       "T/M|BAN THƯỜNG VỤ|BÍ THƯ|Lê Thị Vui"},
      // What a digital signature puts between, with or without a printed name.
      {"T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nKý bởi: Văn phòng Tỉnh ủy\nThời gian ký: "
       "13/05/2024 15:01\n\nLê Thị Vui",
       "T/L|BAN THƯỜNG VỤ|CHÁNH VĂN PHÒNG|Lê Thị Vui"},
      {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNgười ký: Lê Thị Vui\nEmail: vui@vi-du.vn\n",
       "TM.|ỦY BAN NHÂN DÂN|CHỦ TỊCH|Lê Thị Vui"},
      // No signatures.
      {"Đồng chí Bí thư kết luận.\nLê Thị Vui", "none"},
      {"BÍ THƯ CHI BỘ nói chuyện với thanh niên trong xã.", "none"},
      {"", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.expected);
  }
}

TEST_CASE("titles as running text has them") {
  const struct {
    std::string_view printed;
    std::string_view expected;
  } cases[] = {{"PHÓ BÍ THƯ THƯỜNG TRỰC", "Phó Bí thư Thường trực"},
               {"CHÁNH VĂN PHÒNG ĐẢNG ỦY", "Chánh Văn phòng Đảng ủy"},
               {"PHÓ CHỦ NHIỆM THƯỜNG TRỰC", "Phó Chủ nhiệm Thường trực"},
               {"PHO BI THU", "Phó Bí thư"},
               {"P. BÍ THƯ THƯỜNG TRỰC", "Phó Bí thư Thường trực"},
               {"", ""}};
  for (const auto& c : cases) {
    CAPTURE(c.printed);
    CHECK(vankien::write_title(c.printed, corpus_vocabulary()) == c.expected);
  }
}
