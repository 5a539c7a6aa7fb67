// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vankien {

/// Whether a text may have VIQR in it: no Vietnamese of any length does without a circumflex or a
/// horn. Costs next to nothing.
bool may_have_viqr(std::string_view text);

/// A paragraph that is in VIQR.
struct ViqrParagraph {
  std::size_t begin = 0;  ///< of the line, in the text
  double confidence = 0;
};

/// Finds the lines that are in VIQR. Punctuation after a letter is everywhere, so a line must have
/// several words that only VIQR explains, or such lines as neighbours.
std::vector<ViqrParagraph> find_viqr(std::string_view text);

/// A line of VIQR as UTF-8. A point or a question mark that makes no syllable stays one.
std::string decode_viqr(std::string_view line);

}  // namespace vankien
