// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vankien/search/answer.h"

namespace vankien::searchd {

/// HTML that may stand between tags and inside quoted attributes. Only the functions below make it,
/// so that text of a document or a query cannot reach a page unescaped.
class SafeHtml {
 public:
  const std::string& text() const { return text_; }

 private:
  friend SafeHtml escape(std::string_view text);
  friend SafeHtml mark_hits(const std::vector<SnippetPart>& parts);
  std::string text_;
};

/// Escapes & < > " '. Drops control characters but tab and line feed, and the bidirectional
/// controls, which could show a symbol or a file name backwards; malformed UTF-8 becomes U+FFFD.
SafeHtml escape(std::string_view text);

/// The parts in order, each escaped, hits inside <mark>.
SafeHtml mark_hits(const std::vector<SnippetPart>& parts);

}  // namespace vankien::searchd
