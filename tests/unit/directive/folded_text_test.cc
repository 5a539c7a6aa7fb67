// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a text has been through, its letters fold to the same chars, and every position leads
// back to whole characters of the original.
#include "folded_text.h"

#include <doctest/doctest.h>

using vankien::FoldedText;

TEST_CASE("spellings of the same words fold to the same chars") {
  for (const std::string_view text :
       {"THỊ ỦY BẾN ĐÁ", "Thị uỷ Bến Ðá", "thi\u0323 u\u0309y be\u0302\u0301n đa\u0301",
        "thi uy ben da", "thị\u00A0ủy\u2003bến\tđá", "th\u200Bị ủy bến\u00AD đá",
        "\u0422\u041DỊ Ủ\u0423 \u0412ẾN ĐÁ"}) {
    CAPTURE(text);
    std::string folded(FoldedText(text).folded());
    for (char& c : folded) c = c == '\t' ? ' ' : c;
    CHECK(folded == "thi uy ben da");
  }
}

TEST_CASE("punctuation and line breaks have one spelling each") {
  CHECK(FoldedText("a\u2013b\u2014c\u2212d").folded() == "a-b-c-d");
  CHECK(FoldedText("\u201Ca\u201D\u00ABb\u00BB\u2019").folded() == "\"a\"\"b\"'");
  CHECK(FoldedText("a\r\nb\rc\nd\u2028e\ff").folded() == "a\nb\nc\nd\ne\nf");
  CHECK(FoldedText("a漢b").folded() ==
        "a\x01"
        "b");
}

TEST_CASE("capitals are known, with and without signs") {
  const FoldedText text("Aà Áẹ Đđ Ðð Ưư");
  for (std::size_t i = 0; i < text.size(); ++i) {
    CAPTURE(i);
    if (text.is_letter(i)) CHECK(text.is_upper(i) == (i % 3 == 0));
  }
}

TEST_CASE("positions lead back to whole characters") {
  const std::string_view text = "x\u200Be\u0302\u0301n đá";
  const FoldedText folded(text);
  REQUIRE(folded.folded() == "xen da");
  CHECK(slice(text, folded.span(0, 1)) == "x");
  CHECK(slice(text, folded.span(1, 3)) == "e\u0302\u0301n");
  CHECK(slice(text, folded.span(4, 6)) == "đá");
  CHECK(folded.span(2, 2).empty());
}

TEST_CASE("a break tag is a line break and no word") {
  const FoldedText text("Đá<BR />Bến <brown> <br");
  CHECK(text.folded() == "da\nben <brown> <br");
  CHECK(text.words(0, 6) == "Đá Bến");
}

TEST_CASE("words are found where they begin") {
  const std::string text = std::string(200, ' ') + "Đá  -x1," + std::string(130, '.') + "ủy";
  const FoldedText folded(text);
  std::size_t last = 0;
  for (std::size_t at = folded.next_word(0); at < folded.size(); at = folded.next_word(at + 1)) {
    CHECK(folded.is_word(at));
    CHECK_FALSE(folded.is_word(at - 1));
    for (std::size_t between = last + 1; between < at; ++between) {
      CHECK_FALSE((folded.is_word(between) && !folded.is_word(between - 1)));
    }
    last = at;
  }
  CHECK(last == folded.size() - 2);
  CHECK(folded.next_word(folded.size()) == folded.size());
  CHECK(folded.next_word(100000) == folded.size());
}

TEST_CASE("words come back in their own spelling, repaired") {
  const FoldedText text("  \u0412ế\u200Bn \n  Đa\u0301\u00A0 \u201Ccũ\u201D ");
  CHECK(text.words(0, text.size()) == "Bến Đá \u201Ccũ\u201D");
  CHECK(text.words(0, 0) == "");
}

TEST_CASE("reading beyond the end is reading a line break") {
  const FoldedText text("a");
  CHECK(text[1] == '\n');
  CHECK(text[100] == '\n');
  CHECK_FALSE(text.is_word(100));
  CHECK_FALSE(text.starts(100, "a"));
  CHECK(text.skip_space(100) == 100);
}

TEST_CASE("one line break is passed as a blank, two are not") {
  const FoldedText text("a \n b \n\n c");
  CHECK(text[text.skip_space(1)] == 'b');
  CHECK(text[text.skip_space(5)] == '\n');
}
