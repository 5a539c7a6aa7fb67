// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "lines.h"

namespace vankien {

struct NameAt {
  const FoldedNames::Name* name = nullptr;
  std::size_t end = 0;  ///< 0 when there is none
};

/// The longest name that begins where `within` does and ends, with a word, inside it. Blanks and
/// line breaks between its words are all the same.
NameAt longest_name(const FoldedNames& names, const FoldedText& text, Stretch within);

/// The chars of a stretch with one blank for each run of blanks and line breaks, none at the ends.
std::string folded_words(const FoldedText& text, Stretch stretch);

}  // namespace vankien
