// SPDX-License-Identifier: GPL-3.0-or-later
// A page becomes what a reader sees of it: hidden parts left out, lines where a browser breaks
// them, the right charset; and no page costs more than its size.
#include <string>

#include <doctest/doctest.h>

#include "vankien/extract/extract.h"

using namespace vankien;

namespace {

std::string text_of(std::string_view html) {
  const auto document = extract_document(FileFormat::html, html);
  return document ? document->text : "error: " + document.error().message;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("layout follows the page") {
  struct Row {
    std::string html;
    std::string text;
  };
  const Row rows[] = {
      {"<p>một</p><p>hai</p>", "một\nhai"},
      {"<p>một<p>hai", "một\nhai"},
      {"<div>một\n  hai\t ba </div>", "một hai ba"},
      {"một <b>hai</b> ba<i>bốn</i>", "một hai babốn"},
      {"<p>một <b> hai </b> ba</p>", "một hai ba"},
      {"một<br>hai<br/>ba", "một\nhai\nba"},
      {"một<br><br><br><br>hai", "một\n\nhai"},
      {"<ul><li>một<li>hai</ul>ba", "một\nhai\nba"},
      {"<h1>MỘT</h1>hai", "MỘT\nhai"},
      {"<pre>một\n  hai</pre>", "một\n  hai"},
      {"<section><main>một</main></section><article>hai</article>", "một\nhai"},
      {"Đảng &amp; &#272;o&agrave;n &lt;b&gt;", "Đảng & Đoàn <b>"},
      {"một&nbsp;hai", "một\u00A0hai"},
      {"<a href=\"x\">một</a> hai", "một hai"},
      {"một <!-- không --> hai", "một hai"},
      {"<![if !supportLists]>một<![endif]><!--[if mso]>x<![endif]-->", "một"},
      {"<!DOCTYPE html PUBLIC \"-//W3C//DTD\" \"http://example.org/x.dtd\"><p>một", "một"},
      {"không thẻ nào", "không thẻ nào"},
      {"5 < 6 và", "5 < 6 và"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(text_of(row.html) == row.text);
  }
}

TEST_CASE("hidden parts are left out") {
  for (const char* hidden : {
           "<script>ẩn()</script>",
           "<SCRIPT>if (a < b) document.write('<p>ẩn</p>')</SCRIPT>",
           "<style>p { ẩn }</style>",
           "<template><p>ẩn</p></template>",
           "<noscript>ẩn</noscript>",
           "<div hidden>ẩn</div>",
           "<div style=\"color: red; DISPLAY : none\">ẩn<p>ẩn</p></div>",
           "<select><option>ẩn</option></select>",
           "<svg><title>ẩn</title><text>ẩn</text></svg>",
           "<iframe>ẩn</iframe>",
           "<div hidden><div>ẩn</div>ẩn<script>ẩn</script>ẩn</div>",
       }) {
    CAPTURE(hidden);
    CHECK(text_of("<p>trước</p>" + std::string(hidden) + "<p>sau</p>") == "trước\nsau");
  }
}

TEST_CASE("the title is given, and no part of the text") {
  const auto document =
      extract_document(FileFormat::html,
                       "<html><head><title> Công văn\n 447 </title></head><body>chữ</body></html>");
  REQUIRE(document);
  CHECK(document->given.title == "Công văn 447");
  CHECK(document->text == "chữ");
  for (const char* untitled : {"<p>chữ", "<title></title>chữ", "<title> \n</title><p>chữ"}) {
    CHECK(!extract_document(FileFormat::html, untitled)->given.title);
  }
}

TEST_CASE("a row of one-line cells is a line; columns of several lines follow each other") {
  CHECK(text_of("<table><tr><td>1</td><td>Nguyễn Văn A</td><td></td></tr>"
                "<tr><th>2<th><p>Lê B</p><th>x</table>sau") ==
        "1 | Nguyễn Văn A\n2 | Lê B | x\nsau");
  CHECK(text_of("<table><tr><td><p>HUYỆN ỦY</p><p>*</p><p>Số 1-CV/HU</p></td>"
                "<td>ĐẢNG CỘNG SẢN<br>ngày 5</td></tr></table>sau") ==
        "HUYỆN ỦY\n*\nSố 1-CV/HU\n\nĐẢNG CỘNG SẢN\nngày 5\nsau");
  CHECK(text_of("<table><tr><td>menu</td><td><table><tr><td>a<td>b</tr><tr><td>c<td>d</tr>"
                "</table></td></tr></table>") == "menu\n\na | b\nc | d");
  CHECK(text_of("trước<td>a</td><td>b</td>") == "trước\na\nb");
}

TEST_CASE("the charset is that of the bytes, then that of the page") {
  struct Row {
    std::string html;
    std::string text;
    const char* encoding;
  };
  const Row rows[] = {
      {"<meta charset=windows-1252>Đảng", "Đảng", "UTF-8"},
      {"<meta charset=\"utf-8\">Đảng", "Đảng", "UTF-8"},
      {"\xEF\xBB\xBF<p>Đảng", "Đảng", "UTF-8"},
      {"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>d\xE0i \x96 xong",
       "dài – xong", "windows-1252"},
      {"<?xml version='1.0' encoding='Windows-1258'?><p>T\xEAn l\xE0 ti\xEA\xECng \xF0\xF3",
       "Tên là tiếng đó", "windows-1258"},
      {std::string("\xFF\xFE<\0p\0>\0\x10\x01", 10), "Đ", "UTF-16LE"},
      {std::string("<\0?\0x\0?\0>\0\x10\x01", 12), "Đ", "UTF-16LE"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto document = extract_document(FileFormat::html, row.html);
    REQUIRE(document);
    CHECK(document->text == row.text);
    CHECK(document->encoding == row.encoding);
  }
  const auto vietnamese = extract_document(
      FileFormat::html, "<meta charset=windows-1258>ti\xEA\xECng Vi\xEA\xF2t \xF0");
  REQUIRE(vietnamese);
  CHECK(vietnamese->text == "tiếng Việt đ");
}

TEST_CASE("pages in a legacy encoding, whatever they call it") {
  const std::string title = "<title>Ngh\xDE quy\xD5t</title>";
  const std::string body =
      "<p>C\xABng t\xB8"
      "c d\xA9n v\xCBn &amp; t\xAB<p>H\xEDn&nbsp;Qu\xB6n";
  for (const char* meta : {"", "<meta charset=utf-8>", "<meta charset=iso-8859-1>",
                           "<meta charset=windows-1258>", "<meta charset=x-user-defined>"}) {
    CAPTURE(meta);
    const auto document = extract_document(FileFormat::html, meta + title + body);
    REQUIRE(document);
    CHECK(document->text == "Công tác dân vận & tô\nHớn\u00A0Quản");
    CHECK(document->given.title == "Nghị quyết");
    CHECK(document->encoding == "TCVN3");
    REQUIRE(document->converted);
    CHECK(document->converted->paragraphs == 3);
    CHECK(document->warnings.empty());
  }
  const auto shown = extract_document(
      FileFormat::html, "<meta charset=utf-8><p>Đảng bộ huyện<p>C«ng t&aacute;c x· d&copy;n vËn");
  REQUIRE(shown);
  CHECK(shown->encoding == "UTF-8 + TCVN3");
}

TEST_CASE("nesting is bounded, and size costs no more than time in proportion") {
  CHECK(text_of(repeat("<div>", 250) + "chữ") == "chữ");
  const auto deep = extract_document(FileFormat::html, repeat("<div>", 300) + "chữ");
  REQUIRE(!deep);
  CHECK(deep.error().code == ErrorCode::malformed);
  CHECK(!extract_document(FileFormat::html, repeat("<table><tr><td>", 200'000) + "chữ"));

  CHECK(text_of(repeat("</div></p></b>", 200'000) + "chữ").ends_with("chữ"));
  CHECK(text_of("chữ <!-- " + repeat("- ", 1'000'000)) == "chữ");
  CHECK(text_of("chữ" + repeat("&", 500'000)).size() == std::string("chữ").size() + 500'000);
  CHECK(text_of("<p " + repeat("a=1 ", 100'000) + ">chữ") == "chữ");
  CHECK(text_of("<p>" + repeat("<br>", 1'000'000) + "chữ") == "chữ");
  CHECK(text_of(repeat("<table><tr><td>", 60) + repeat("chữ<br>", 500'000)).size() > 2'000'000);
}
