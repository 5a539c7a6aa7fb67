// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// An office to which or through which something is sent; the name without "về" or "qua".
struct ScannedAddressee {
  std::size_t begin = 0;  ///< of the word before the name
  Stretch name;
  bool through = false;
};

/// Reads "về Huyện ủy", "gửi Ban Thường vụ", "(qua Ban Dân vận Huyện ủy)" in a sentence, in order.
/// Only offices count: "qua thư điện tử" names none.
std::vector<ScannedAddressee> scan_addressees(const FoldedText& text, Stretch sentence,
                                              const Vocabulary& vocabulary);

}  // namespace vankien
