// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a document or a query holds, what comes out is text: no tag but our own <mark>, no quote
// that could end an attribute, no control that could turn text around.
#include "searchd/html.h"

#include <doctest/doctest.h>

#include "hostile.h"
#include "searchd/utf8.h"

using namespace vankien;
using namespace vankien::searchd;

TEST_CASE("escape writes what stands for the characters of markup") {
  CHECK(escape("a < b & \"c\" > 'd'").text() == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(escape("Quyết định số 25-QĐ/TW\n\tĐiều 1").text() == "Quyết định số 25-QĐ/TW\n\tĐiều 1");
  CHECK(escape("a\0b\x07\x7F"sv).text() == "ab");
  CHECK(escape("\u202Eexe.doc\u2069\u200F").text() == "exe.doc");
  CHECK(escape("\xC0\xBC|\xE1\xBA").text() == "\uFFFD\uFFFD|\uFFFD\uFFFD");
}

TEST_CASE("nothing hostile survives escaping") {
  for (const std::string_view text : kHostileTexts) {
    CAPTURE(std::string(text));
    const std::string escaped = escape(text).text();
    CHECK(escaped.find_first_of("<>\"'\0"sv) == std::string::npos);
    CHECK(is_utf8(escaped));

    const std::string marked =
        mark_hits({{std::string(text), true}, {std::string(text), false}}).text();
    CHECK(marked == "<mark>" + escaped + "</mark>" + escaped);
    CHECK(without_marks(marked).find('<') == std::string::npos);
  }
}
