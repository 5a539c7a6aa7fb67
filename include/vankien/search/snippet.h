// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vankien/search/answer.h"

namespace vankien {

/// What is marked in a text: terms as the tokenizer gives them, with how much finding one is worth
/// when the best stretch of a text is chosen. A token is marked when its term is in `terms`, or its
/// folded form in `folded`.
struct HighlightTerms {
  std::unordered_map<std::string, double> terms;
  std::unordered_map<std::string, double> folded;

  bool empty() const { return terms.empty() && folded.empty(); }
};

/// The stretch of about `length` bytes of `text` in which the most valuable terms stand, beginning
/// at a sentence if one begins near and at a word otherwise, in the original spelling; "…" where
/// text was left out. Without any match, the beginning of the text. Reads at most the first 256 kB.
Snippet make_snippet(std::string_view text, const HighlightTerms& terms, std::size_t length = 300);

/// The whole of `text` in parts, matches marked. The parts put together are `text`.
std::vector<SnippetPart> highlight(std::string_view text, const HighlightTerms& terms);

}  // namespace vankien
