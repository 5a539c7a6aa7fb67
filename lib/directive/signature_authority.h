// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// The mark of one who signs for others: "T/M", "KT.".
struct AuthorityMark {
  std::string_view written;
  std::size_t end = 0;
};

/// The mark that stands at `at`, a char of `cell`, before words in capitals.
std::optional<AuthorityMark> authority_mark_at(const FoldedText& text, std::size_t at,
                                               Stretch cell);

}  // namespace vankien
