// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"

namespace vankien {

/// Whether the post of one who signs ("BÍ THƯ", "Chánh Văn phòng") begins here with a capital.
bool begins_post(const FoldedText& text, std::size_t at);

/// A title as running text has it: "PHÓ BÍ THƯ THƯỜNG TRỰC" → "Phó Bí thư Thường trực".
std::string write_title(std::string_view printed, const Vocabulary& vocabulary);

}  // namespace vankien
