// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// An invented directive of a district committee, in parts, so that tests can damage it the ways
/// extraction does.
struct SampleDirective {
  std::vector<std::string> left{"ĐẢNG BỘ TỈNH LAM GIANG", "HUYỆN ỦY SƠN TIẾN", "*", "Số 78-KH/HU"};
  std::vector<std::string> right{"ĐẢNG CỘNG SẢN VIỆT NAM", "Sơn Tiến, ngày 09 tháng 3 năm 2015"};
  std::string type = "KẾ HOẠCH";
  std::vector<std::string> subject{"tổ chức hội thi “Dân vận khéo”", "trong các chi bộ thôn, bản"};
  std::string body =
      "Thực hiện Nghị quyết số 21-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương và Chương "
      "trình số 33-CTr/TU của Tỉnh ủy, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\n"
      "1. Mỗi xã cử một đội thi. Hội thi tổ chức trước ngày 30/9/2015.\n\n"
      "2. Kế hoạch này thay thế Kế hoạch số 12-KH/HU, ngày 05/02/2011 của Huyện ủy.\n";
  std::vector<std::string> recipients{"Nơi nhận:", "- Tỉnh ủy (b/c);", "- Lưu VPHU."};
  std::vector<std::string> signature{"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "", "", "Lò Văn Hặc"};

  std::string tail() const {
    return '\n' + body + '\n' + join(recipients, "\n") + "\n\n" + join(signature, "\n") + '\n';
  }
  std::string plain() const {
    return join(left, "\n") + "\n\n" + join(right, "\n") + "\n\n" + type + '\n' +
           join(subject, "\n") + "\n-----\n" + tail();
  }

  static std::string join(const std::vector<std::string>& lines, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) out += separator;
      out += lines[i];
    }
    return out;
  }
};
