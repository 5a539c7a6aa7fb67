// SPDX-License-Identifier: GPL-3.0-or-later
// Notes of urgency, distribution and drafts are read where they stand alone or, in capitals, end a
// line of the letterhead; words of a sentence are none.
#include "stamp.h"

#include <doctest/doctest.h>

TEST_CASE("notes") {
  const struct {
    std::string_view words;
    std::string_view value;
  } cases[] = {
      {"HỎA TỐC", "Hỏa tốc"},
      {"HOẢ TỐC", "Hỏa tốc"},
      {"HỎA TỐC HẸN GIỜ", "Hỏa tốc hẹn giờ"},
      {"THƯỢNG KHẨN", "Thượng khẩn"},
      {"[KHẨN]", "Khẩn"},
      {"HUYỆN ỦY SƠN TIẾN HỎA TỐC", "Hỏa tốc"},
      {"LƯU HÀNH NỘI BỘ", "Lưu hành nội bộ"},
      {"(Lưu hành nội bộ)", "Lưu hành nội bộ"},
      {"KHÔNG PHỔ BIẾN", "Không phổ biến"},
      {"XONG HỘI NGHỊ TRẢ LẠI", "Xong hội nghị trả lại"},
      {"TÀI LIỆU HỘI NGHỊ", "Tài liệu hội nghị"},
      {"DỰ THẢO", "Dự thảo"},
      {"Dự thảo lần 2", "Dự thảo lần 2"},
      {"DỰ THẢO LẦN THỨ BA", "Dự thảo lần thứ ba"},
      {"(Dự thảo ngày 05/5/2020)", "Dự thảo ngày 05/5/2020"},
      {"DỰ THẢO BÁO CÁO", "none"},
      {"công tác lưu hành nội bộ", "none"},
      {"Gửi khẩn", "none"},
      {"HUYỆN ỦY SƠN TIẾN", "none"},
      {"", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.words);
    const vankien::FoldedText text(c.words);
    const auto stamp = stamp_at_end(text, {0, text.size()});
    CHECK((stamp ? stamp->value : "none") == c.value);
  }
}
