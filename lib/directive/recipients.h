// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

struct Recipient {
  std::string name;  ///< as written, without what ends its line
  Stretch stretch;
  const char* rule = "";
};

/// Whom a directive is addressed to ("Kính gửi", "Kính trình") and who else receives it ("Nơi
/// nhận"), in order, between `from` and `to`. "Như trên" and "Lưu …" are nobody.
std::vector<Recipient> read_recipients(const FoldedText& text, const Lines& lines, std::size_t from,
                                       std::size_t to);

}  // namespace vankien
