// SPDX-License-Identifier: GPL-3.0-or-later
// The subject is taken whole, of several lines, and ends where rule, blank line or body begins.
#include "vankien/directive/directive.h"

#include "corpus_vocabulary.h"

namespace {

std::string subject(const std::string& below_head) {
  const std::string text =
      "HUYỆN ỦY SƠN TIẾN\n*\nSố 7-KH/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Sơn Tiến, ngày 5 tháng 5 năm 2017\n\n" +
      below_head;
  const auto read = read_directive(text, corpus_vocabulary());
  return read.subject ? read.subject->value : "-";
}

}  // namespace

TEST_CASE("subjects below a type line") {
  const struct {
    std::string_view below;
    std::string_view expected;
  } cases[] = {
      {"KẾ HOẠCH\nmở lớp\n-----\nNội dung.", "mở lớp"},
      {"KẾ HOẠCH\nmở lớp\ntại xã\n\nNội dung.", "mở lớp tại xã"},
      {"KẾ HOẠCH\n\nmở lớp\n\nNội dung.", "mở lớp"},
      {"KẾ HOẠCH\n-----\nmở lớp\n-----\nNội dung.", "mở lớp"},
      {"KẾ HOẠCH\nVề việc mở lớp\n_____\nNội dung.", "Về việc mở lớp"},
      {"KẾ HOẠCH\nV/v mở lớp\n\nNội dung.", "mở lớp"},
      {"KẾ HOẠCH\nMỞ LỚP TẠI XÃ\n\nNội dung.", "MỞ LỚP TẠI XÃ"},
      {"KẾ HOẠCH mở lớp ----- Nội dung.", "mở lớp"},
      {"KẾ HOẠCH VỀ VIỆC MỞ LỚP\n\nNội dung.", "VỀ VIỆC MỞ LỚP"},
      {"KẾ HOẠCH\n**mở lớp**\n\nNội dung.", "mở lớp"},
      {"KẾ HOẠCH\nthực hiện Nghị quyết số 3-NQ/HU, ngày 05/5/2017\nvề mở lớp\n\nNội dung.",
       "thực hiện Nghị quyết số 3-NQ/HU, ngày 05/5/2017 về mở lớp"},
      {"KẾ HOẠCH\nhọc tập “Sửa đổi lối làm việc”\n\nNội dung.", "học tập “Sửa đổi lối làm việc”"},
      {"KẾ HOẠCH\nmở lớp\n- Căn cứ Điều lệ;", "mở lớp"},
      {"KẾ HOẠCH\nmở lớp\nCăn cứ Điều lệ,", "mở lớp"},
      {"KẾ HOẠCH\nmở lớp\nThực hiện chủ trương của Huyện ủy,", "mở lớp"},
      {"KẾ HOẠCH\nmở lớp\n1. Mục đích", "mở lớp"},
      {"KẾ HOẠCH\nmở lớp\nI- MỤC ĐÍCH", "mở lớp"},
      {"QUYẾT ĐỊNH\nmở lớp\nBAN THƯỜNG VỤ HUYỆN ỦY", "mở lớp"},
      {"KẾ HOẠCH\nCăn cứ Điều lệ Đảng,", "-"},
      {"KẾ HOẠCH\n\nmở lớp\n\ntại các xã\n\nNội dung.", "mở lớp tại các xã"},
      {"BÁO CÁO TỔNG KẾT NĂM 2018\n\nNội dung.", "TỔNG KẾT NĂM 2018"},
      {"QUY CHẾ LÀM VIỆC\ncủa Ban Chấp hành\n-----\nNội dung.", "LÀM VIỆC của Ban Chấp hành"},
      {"KẾ HOẠCH mở lớp\ntại xã\nNội dung.", "mở lớp tại xã"},
      {"KẾ HOẠCH\nMỞ LỚP\nTRONG CÁC XÃ\n\nNội dung.", "MỞ LỚP TRONG CÁC XÃ"},
      {"HƯỚNG DẪN LIÊN TỊCH\nvề mở lớp\n\nNội dung.", "về mở lớp"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.below);
    CHECK(subject(std::string(c.below) + "\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nLê Thị Vui\n") ==
          c.expected);
  }
}
