// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "folded_text.h"
#include "letterhead.h"
#include "lines.h"

namespace vankien {

struct SecrecyMark {
  std::string mark;  ///< "MẬT", "TỐI MẬT" or "TUYỆT MẬT"
  Stretch stretch;
};

/// Whether these chars, frame and brackets aside, are a mark in capitals and nothing else.
std::optional<SecrecyMark> secrecy_mark_of(const FoldedText& text, Stretch stretch);

/// The first mark that stands alone in a line or cell, between the elements of a flattened
/// letterhead, or behind a label ("Độ mật: Mật"). What merely speaks of secrets is none.
std::optional<SecrecyMark> find_secrecy_mark(const FoldedText& text, const Lines& lines,
                                             const Letterhead& head);

}  // namespace vankien
