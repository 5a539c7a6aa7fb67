// SPDX-License-Identifier: GPL-3.0-or-later
// A snippet is the right stretch of the original text with the right words marked, never longer
// than asked by much, for any text.
#include "vankien/search/snippet.h"

#include <random>

#include <doctest/doctest.h>

#include "vankien/text/tokenize.h"

namespace {

std::string marked(const std::vector<vankien::SnippetPart>& parts) {
  std::string out;
  for (const auto& part : parts) out += part.hit ? "[" + part.text + "]" : part.text;
  return out;
}

vankien::HighlightTerms terms(std::initializer_list<const char*> exact,
                              std::initializer_list<const char*> folded = {}) {
  vankien::HighlightTerms out;
  for (const char* term : exact) out.terms.emplace(term, 1);
  for (const char* term : folded) out.folded.emplace(term, 1);
  return out;
}

}  // namespace

TEST_CASE("marks stand over the original spelling") {
  CHECK(marked(vankien::highlight("Phong trào “DÂN VẬN khéo” và dẫn", terms({"dân", "vận"}))) ==
        "Phong trào “[DÂN VẬN] khéo” và dẫn");
  CHECK(marked(vankien::highlight("uỷ ban", terms({"ủy"}))) == "[uỷ] ban");
  CHECK(marked(vankien::highlight("Hớn Quản", terms({}, {"hon"}))) == "[Hớn] Quản");
  CHECK(marked(vankien::highlight("số 217-QĐ/TW, 218", terms({"217-qđ/tw", "217", "tw"}))) ==
        "số [217-QĐ/TW], 218");
  CHECK(marked(vankien::highlight("dẫn dân", terms({"dân"}, {"dan"}))) == "dẫn [dân]");
  CHECK(marked(vankien::highlight("dẫn", terms({"dân"}, {"dan"}))) == "[dẫn]");
  CHECK(marked(vankien::highlight("", terms({"a"}))).empty());
}

TEST_CASE("the stretch with most of the words, from a sentence's beginning") {
  std::string text = "Dân là gốc. ";
  for (int i = 0; i < 50; ++i) text += "Một câu không liên quan gì đến điều đang tìm. ";
  text += "Phong trào dân vận khéo được đẩy mạnh ở cơ sở. ";
  for (int i = 0; i < 50; ++i) text += "Lại một câu khác không liên quan. ";
  const auto snippet = vankien::make_snippet(text, terms({"dân", "vận", "khéo"}), 120);
  CHECK(marked(snippet).find("… Phong trào [dân vận khéo] được đẩy mạnh") == 0);
  CHECK(marked(snippet).ends_with(" …"));
}

TEST_CASE("a phrase beats the same words scattered before it") {
  const std::string text = "vận tải và dân cư. " + std::string(400, '.') + " Công tác dân vận tốt.";
  const auto snippet = vankien::make_snippet(text, terms({"dân", "vận"}), 100);
  CHECK(marked(snippet).find("[dân vận]") != std::string::npos);
}

TEST_CASE("without a match, the beginning; blanks are collapsed") {
  CHECK(marked(vankien::make_snippet("Một\n\n  hai\tba", terms({"x"}))) == "Một hai ba");
  CHECK(marked(vankien::make_snippet("", terms({"x"}))).empty());
}

TEST_CASE("for any text the parts are valid UTF-8 of the text, bounded in length") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {
      "dân", "vận",        " ",         ". ",         "\n",
      "ế",   "\U0001F600", "dâ\u0302n", "447-CV/HU ", "aaaaaaaaaaaaaaaaaaaaaaaa"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    const std::size_t count = random() % 60;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    const auto wanted = terms({"dân", "447-cv/hu"}, {"van"});
    std::string whole;
    for (const auto& part : vankien::highlight(text, wanted)) whole += part.text;
    REQUIRE(whole == text);
    std::size_t bytes = 0;
    for (const auto& part : vankien::make_snippet(text, wanted, 60)) {
      REQUIRE_FALSE(part.text.empty());
      REQUIRE((static_cast<unsigned char>(part.text[0]) & 0xC0) != 0x80);
      bytes += part.text.size();
    }
    REQUIRE(bytes < 600);
  }
}
