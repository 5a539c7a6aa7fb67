// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// A note of a letterhead beside the secrecy mark.
struct Stamp {
  enum class Kind { urgency, distribution, draft };
  Kind kind = Kind::urgency;
  std::string value;  ///< "Hỏa tốc", "Lưu hành nội bộ", "Dự thảo lần 2"
  Stretch stretch;
};

/// The note that these words are, or, in capitals, end with: "HUYỆN ỦY SƠN TIẾN HỎA TỐC".
std::optional<Stamp> stamp_at_end(const FoldedText& text, Stretch words);

}  // namespace vankien
