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

/// A stretch of a text and the numbered item it stands in ("II.3", "Điều 12. Tên điều"), which is
/// empty where the text has none there or is told whole.
struct Excerpt {
  Snippet snippet;
  std::string item;
};

/// The stretch of about `length` bytes of `text` in which the most valuable terms stand, beginning
/// at a sentence if one begins near and at a word otherwise, in the original spelling but without
/// signs of Markdown; "…" where text was left out. Lines of the letterhead are left out where
/// nothing in them matched. Without any match, the beginning of the text. Reads at most the first
/// 256 kB.
Excerpt make_excerpt(std::string_view text, const HighlightTerms& terms, std::size_t length = 300);

/// make_excerpt() without the item.
Snippet make_snippet(std::string_view text, const HighlightTerms& terms, std::size_t length = 300);

/// The whole of `text` in parts, matches marked. The parts put together are `text`.
std::vector<SnippetPart> highlight(std::string_view text, const HighlightTerms& terms);

}  // namespace vankien
