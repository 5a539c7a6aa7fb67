// SPDX-License-Identifier: GPL-3.0-or-later
// Text is cut into syllables, numbers and symbols whose spans lie in the original, and every way of
// writing the same text gives the same terms.
#include "vankien/text/tokenize.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

// Terms separated by blanks; a symbol in brackets, '|' where something stands between two tokens.
std::string terms(std::string_view text) {
  std::string out;
  vankien::Tokenizer tokens(text);
  for (vankien::Token token; tokens.next(token);) {
    if (!out.empty()) out += token.after_break ? " | " : " ";
    out += token.kind == vankien::TokenKind::symbol ? fmt::format("[{}]", token.term)
                                                    : std::string(token.term);
  }
  return out;
}

}  // namespace

TEST_CASE("terms") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"", ""},
      {" …!? ", ""},
      {"Dân vận khéo", "dân vận khéo"},
      {"DÂN VẬN KHÉO", "dân vận khéo"},
      {"D\u00E2n v\u00E2\u0323n khe\u0301o", "dân vận khéo"},
      {"hoà, hòa", "hòa | hòa"},
      {"Số 447-CV/HU", "số [447-cv/hu] 447 | cv | hu"},
      {"447–CV/HU", "[447-cv/hu] 447 | cv | hu"},
      {"số 01-ĐA/TU.", "số [1-đa/tu] 1 | đa | tu"},
      {"16/CT-TTg", "[16/ct-ttg] 16 | ct | ttg"},
      {"30/2020/NĐ-CP", "[30/2020/nđ-cp] 30 | 2020 | nđ | cp"},
      {"858CV/ĐUK", "[858cv/đuk] 858cv | đuk"},
      {"117/2025/QH15", "[117/2025/qh15] 117 | 2025 | qh15"},
      {"ngày 05/5/2017", "ngày 5 | 5 | 2017"},
      {"2016-2020", "2016 | 2020"},
      {"25.10.2017", "25 | 10 | 2017"},
      {"1.234.567 đồng", "1234567 đồng"},
      {"18,7 tỷ", "18 | 7 tỷ"},
      {"kinh tế-xã hội", "kinh tế | xã hội"},
      {"nư\u00ADớc", "nước"},
      {"nhân\u200Bdân", "nhân dân"},
      {"một dòng\nhai dòng", "một dòng hai dòng"},
      {"một đoạn\n\nhai đoạn", "một đoạn | hai đoạn"},
      {"Ð/c", "đ | c"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(terms(c.text) == c.expected);
  }
}

TEST_CASE("spans are of the original, positions count words") {
  const std::string_view text = "Số 447-CV/HU của Huyện uỷ";
  std::vector<std::string> originals;
  std::vector<std::uint32_t> positions;
  vankien::Tokenizer tokens(text);
  for (vankien::Token token; tokens.next(token);) {
    originals.emplace_back(slice(text, token.span));
    positions.push_back(token.position);
  }
  CHECK(originals ==
        std::vector<std::string>{"Số", "447-CV/HU", "447", "CV", "HU", "của", "Huyện", "uỷ"});
  CHECK(positions == std::vector<std::uint32_t>{1, 2, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("folded differs from the term only where there are signs") {
  vankien::Tokenizer tokens("Đảng ta");
  vankien::Token token;
  REQUIRE(tokens.next(token));
  CHECK(token.term == "đảng");
  CHECK(token.folded == "dang");
  REQUIRE(tokens.next(token));
  CHECK(token.folded == "ta");
  CHECK(token.folded.data() == token.term.data());
}
