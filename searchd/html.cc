// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/html.h"

#include "searchd/utf8.h"

namespace vankien::searchd {
namespace {

bool is_dropped(char32_t c) {
  const bool control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
  const bool bidirectional = c == 0x061C || c == 0x200E || c == 0x200F ||
                             (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || bidirectional;
}

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const auto character = next_character(text, at);
    if (!character) {
      out += "\uFFFD";
    } else if (*character == '&') {
      out += "&amp;";
    } else if (*character == '<') {
      out += "&lt;";
    } else if (*character == '>') {
      out += "&gt;";
    } else if (*character == '"') {
      out += "&quot;";
    } else if (*character == '\'') {
      out += "&#39;";
    } else if (!is_dropped(*character)) {
      out += text.substr(begin, at - begin);
    }
  }
}

}  // namespace

SafeHtml escape(std::string_view text) {
  SafeHtml html;
  html.text_.reserve(text.size() + text.size() / 8);
  append_escaped(html.text_, text);
  return html;
}

SafeHtml mark_hits(const std::vector<SnippetPart>& parts) {
  SafeHtml html;
  for (const SnippetPart& part : parts) {
    if (part.hit) html.text_ += "<mark>";
    append_escaped(html.text_, part.text);
    if (part.hit) html.text_ += "</mark>";
  }
  return html;
}

}  // namespace vankien::searchd
