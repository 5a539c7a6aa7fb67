// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace vankien::searchd {

using namespace std::string_view_literals;

/// What a document, a query or a file name may hold to break out of a page.
inline constexpr std::array kHostileTexts{
    "<script>alert(1)</script>"sv,
    "\"><svg onload=alert(1)>"sv,
    "' onmouseover='alert(1)"sv,
    "</mark><mark>"sv,
    "&lt;b&gt; &amp;"sv,
    "a\0<b>"sv,
    "\u202E<txt.exe\u2066"sv,
    "\xC0\xBCscript\xC0\xBE"sv,  // overlong < and >
    "\xE0\x80\xBCx"sv,
    "\xED\xA0\x80<"sv,  // a surrogate
    "\xFF\xFE<\x80"sv,
    "{{{q}}} {{#items}}<i>"sv,
    "]]>--><!--<"sv,
    "javascript:alert(1)"sv,
};

/// Text without the two tags that we write around hits.
inline std::string without_marks(std::string html) {
  for (const std::string_view tag : {"<mark>"sv, "</mark>"sv}) {
    for (auto at = html.find(tag); at != std::string::npos; at = html.find(tag)) {
      html.erase(at, tag.size());
    }
  }
  return html;
}

}  // namespace vankien::searchd
