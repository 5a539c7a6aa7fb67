// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// What a text does with the directive it mentions: "căn cứ", "thay thế"; empty when it does not
/// say. `mention` is the symbol or name, `tail_end` where the date and issuer behind it end.
std::string read_citation_verb(const FoldedText& text, Stretch mention, std::size_t tail_end,
                               const Vocabulary& vocabulary);

}  // namespace vankien
