// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// What an office adds below a directive that it copies: its own letterhead, number and signature.
struct CopyBlock {
  std::string symbol;  ///< "24-BS/UBKTTU"; empty where the copy has no number
  Stretch mark;        ///< of the number, or of "SAO Y BẢN CHÍNH"
  std::size_t begin = 0;
};

/// The copy block behind `from`, which reaches to the end of the text.
std::optional<CopyBlock> find_copy(const FoldedText& text, const Lines& lines, std::size_t from,
                                   const Vocabulary& vocabulary);

}  // namespace vankien
