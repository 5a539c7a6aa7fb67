// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// A word for something to be done, found in a text; positions of FoldedText.
struct ScannedVerb {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool reports = false;  ///< báo cáo, gửi, nộp, tổng hợp, đăng ký
  bool strong = false;   ///< that, or hoàn thành: a date beside it is a deadline
  bool passive = false;  ///< "được tổ chức", not "phải được tổ chức"
  bool done = false;  ///< "đã báo cáo", "tổ chức được", "nếu …": nothing that is to be done
  bool closes = false;       ///< "xong", which says nothing of what is done
  bool for_purpose = false;  ///< "để tổng hợp"
};

/// The verbs of a sentence, in order. Nouns that look like them ("Ban Tổ chức", "Báo cáo số 12",
/// "kết quả kiểm tra") are left out.
std::vector<ScannedVerb> scan_verbs(const FoldedText& text, Stretch sentence);

}  // namespace vankien
