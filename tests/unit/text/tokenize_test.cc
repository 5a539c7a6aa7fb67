// SPDX-License-Identifier: GPL-3.0-or-later
// Text is cut into syllables, numbers and symbols whose spans lie in the original, and every way of
// writing the same text gives the same terms.
#include "vankien/text/tokenize.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

// Terms separated by blanks; a whole in brackets, '|' where something stands between two tokens.
std::string terms(std::string_view text) {
  std::string out;
  vankien::Tokenizer tokens(text);
  for (vankien::Token token; tokens.next(token);) {
    if (!out.empty()) out += token.after_break ? " | " : " ";
    out +=
        vankien::is_whole(token.kind) ? fmt::format("[{}]", token.term) : std::string(token.term);
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
      {"858CV/ĐUK", "[858-cv/đuk] 858cv | đuk"},
      {"94- KH/BTGDVTW", "[94-kh/btgdvtw] 94 | kh | btgdvtw"},
      {"100 - KL/TW", "[100-kl/tw] 100 | kl | tw"},
      {"357 –CV/HNDTW", "[357-cv/hndtw] 357 | cv | hndtw"},
      {"84 QĐ/TWĐTN", "[84-qđ/twđtn] 84 qđ | twđtn"},
      {"127- QÐ/TW", "[127-qđ/tw] 127 | qđ | tw"},
      {"năm 2017 QĐ/TW", "năm 2017 qđ | tw"},
      {"30 - hai/ba", "30 | hai | ba"},
      {"30a/2008/NQ-CP", "[30a/2008/nq-cp] 30a | 2008 | nq | cp"},
      {"an5 AN5", "an5 an5"},
      {"117/2025/QH15", "[117/2025/qh15] 117 | 2025 | qh15"},
      {"ngày 05/5/2017", "ngày [2017-05-05] 5 | 5 | 2017"},
      {"5.5.2017, 05-05-2017", "[2017-05-05] 5 | 5 | 2017 | [2017-05-05] | 5 | 5 | 2017"},
      {"(ngày 05 tháng 5 năm 2017)", "[2017-05-05] | ngày 5 tháng 5 năm 2017"},
      {"NGÀY 5 THÁNG 5\nNĂM 2017", "[2017-05-05] ngày 5 tháng 5 năm 2017"},
      {"ngay 5 thang 5 nam 2017", "[2017-05-05] ngay 5 thang 5 nam 2017"},
      {"31/4/2017 29/2/2015", "31 | 4 | 2017 29 | 2 | 2015"},
      {"ngày 30 tháng 02 năm 2016", "ngày 30 tháng 2 năm 2016"},
      {"30/10 hàng năm", "30 | 10 hàng năm"},
      {"Đại hội XII", "đại hội [12] xii"},
      {"II, XXXIX, XXXX, IIX", "[2] ii | [39] | xxxix | xxxx | iix"},
      {"mục I và xi măng", "mục i và xi măng"},
      {"T.Ư, U.B.N.D", "[tư] t | ư | [ubnd] | u | b | n | d"},
      {"TP.HCM v.v.", "tp | hcm v | v"},
      {"gửi Vanphong@huyenuy.gov.vn.",
       "gửi [vanphong@huyenuy.gov.vn] vanphong | huyenuy | gov | vn"},
      {"xem https://a.vn/b?c=1, d", "xem [https://a.vn/b?c=1] https | a | vn | b | c | 1 | d"},
      {"trên www.a.vn và b.gov.vn", "trên [www.a.vn] www | a | vn và [b.gov.vn] b | gov | vn"},
      {"hết câu.Câu sau a:b x@y", "hết câu | câu sau a | b x | y"},
      {"quyđịnh củaĐảng", "quy định của đảng"},
      {"HƯỚNGDẪN trungương", "hướng dẫn trung ương"},
      {"ngày30/10 HĐND Đắk Krông", "ngày 30 | 10 hđnd đắk krông"},
      {"camera chinhsach", "camera chinhsach"},
      {"2016-2020", "2016 | 2020"},
      {"25.10.2017", "[2017-10-25] 25 | 10 | 2017"},
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

TEST_CASE("a syllable is read the same whatever follows it") {
  const std::string letters[] = {"quyết", "QUYẾT", "Quyết", "an", "nghiễng", "ở", "Ở"};
  const struct {
    std::string_view behind;
    bool same;  // or it belongs to the word
  } cases[] = {{"", true},       {" ", true},       {".", true},       {"/", true},
               {"[", true},      {"`", true},       {"{", true},       {"@", true},
               {"\n", true},     {"\u00A0", true},  {"\u201D", true},  {"\u2026", true},
               {"\u00D7", true}, {"\u1E7F", false}, {"\u00E9", false}, {"k", false}};
  for (const std::string& word : letters) {
    const std::string alone = terms(word);
    for (const auto& one : cases) {
      // What stands behind must not matter, however near the end of the text.
      for (const std::string_view rest : {"", " ", " và nhiều chữ nữa đứng ở đằng sau"}) {
        const std::string text = word + std::string(one.behind) + std::string(rest);
        CAPTURE(text);
        vankien::Tokenizer tokens(text);
        vankien::Token token;
        REQUIRE(tokens.next(token));
        CHECK((token.span.size() == word.size() && token.term == alone) == one.same);
      }
    }
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

TEST_CASE("syllables that were glued have spans and positions of their own") {
  const std::string_view text = "theo quyđịnh. Sau";
  std::vector<std::string> originals;
  vankien::Tokenizer tokens(text);
  vankien::Token token;
  for (std::uint32_t position = 1; tokens.next(token); ++position) {
    originals.emplace_back(slice(text, token.span));
    CHECK(token.position == position);
    CHECK(token.after_break == (originals.back() == "Sau"));
  }
  CHECK(originals == std::vector<std::string>{"theo", "quy", "định", "Sau"});
}

TEST_CASE("a whole and its first part both tell of the break before them") {
  vankien::Tokenizer tokens("a, ngày 5 tháng 5 năm 2017");
  vankien::Token token;
  REQUIRE(tokens.next(token));
  REQUIRE(tokens.next(token));
  CHECK(token.kind == vankien::TokenKind::date);
  CHECK(token.after_break);
  REQUIRE(tokens.next(token));
  CHECK(token.term == "ngày");
  CHECK(token.after_break);
  REQUIRE(tokens.next(token));
  CHECK_FALSE(token.after_break);
}

TEST_CASE("what is in the list of syllables is told, and how a word is written") {
  using vankien::Shape;
  const struct {
    std::string_view text;
    std::string_view syllable;
    Shape shape;
  } cases[] = {
      {"thủy", "thủy", Shape::lower},       {"Thuỷ", "thủy", Shape::capitalised},
      {"THUỶ", "thủy", Shape::upper},       {"thU\u0309Y", "thủy", Shape::mixed},
      {"Ở", "ở", Shape::capitalised},       {"UBND", "", Shape::upper},
      {"HĐND", "", Shape::upper},           {"iPhone", "", Shape::mixed},
      {"internet", "", Shape::lower},       {"tRong", "trong", Shape::mixed},
      {"to\u0300an", "toàn", Shape::lower}, {"5", "", Shape::none},
      {"QH15", "", Shape::upper},           {"Ð\u1EA3ng", "đảng", Shape::capitalised},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    vankien::Tokenizer tokens(c.text);
    vankien::Token token;
    REQUIRE(tokens.next(token));
    CHECK(vankien::syllable_text(token.syllable) == c.syllable);
    CHECK(token.shape == c.shape);
    CHECK_FALSE(tokens.next(token));
  }
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
