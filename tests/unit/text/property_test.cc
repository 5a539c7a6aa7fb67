// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any text: normalizing twice changes nothing more, NFC and NFD give the same
// tokens, spans are ordered, lie on character boundaries and cover every letter. Random texts from
// a fixed seed.
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "vankien/text/decode.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

#include "characters.h"
#include "utf8.h"

namespace {

std::string nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  REQUIRE(U_SUCCESS(status));
  return out;
}

// Pieces that meet the rules at their corners, strung together at random.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"Đảng",       "ủy",
                                                  "hoà",        "thuỷ",
                                                  "được",       "đựơc",
                                                  "qúy",        "giếng",
                                                  "NGHỊ QUYẾT", "447-CV/HU",
                                                  "12",         "T.",
                                                  "XII",        "ngày 5 tháng 5 năm 2017",
                                                  "05/5/2017",  "quyđịnh",
                                                  "@a.vn",      "1.2",
                                                  "/",          "-",
                                                  "–",          " ",
                                                  " ",          "\n\n",
                                                  "\u00AD",     "\u200B",
                                                  "́",           "̣",
                                                  "̂",           "ô",
                                                  "ư",          "Ð",
                                                  "ñ",          "ü",
                                                  "日本",       "\U0001F600",
                                                  ".",          "“",
                                                  "QH15/",      "0",
                                                  "é\u0302"};
  std::string out;
  const std::size_t count = random() % 24;
  for (std::size_t i = 0; i < count; ++i) out += pieces[random() % pieces.size()];
  return out;
}

std::vector<std::string> terms(std::string_view text) {
  std::vector<std::string> out;
  vankien::Tokenizer tokens(text);
  for (vankien::Token token; tokens.next(token);) out.emplace_back(token.term);
  return out;
}

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

// What no token covers has no letter and no digit in it.
void check_gap(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    const vankien::CodePoint point = vankien::read_code_point(gap, at);
    const vankien::CharacterClass kind = vankien::character(point.value).kind;
    REQUIRE(kind != vankien::CharacterClass::letter);
    REQUIRE(kind != vankien::CharacterClass::digit);
    at += point.length;
  }
}

void check_spans(std::string_view text) {
  vankien::Tokenizer tokens(text);
  std::size_t last_end = 0;
  std::uint32_t last_position = 0;
  for (vankien::Token token; tokens.next(token);) {
    REQUIRE(token.span.begin < token.span.end);
    REQUIRE(token.span.end <= text.size());
    REQUIRE(on_boundary(text, token.span.begin));
    REQUIRE(on_boundary(text, token.span.end));
    REQUIRE_FALSE(token.term.empty());
    if (vankien::is_whole(token.kind)) continue;
    REQUIRE(token.span.begin >= last_end);
    REQUIRE(token.position == last_position + 1);
    check_gap(text.substr(last_end, token.span.begin - last_end));
    last_end = token.span.end;
    last_position = token.position;
  }
  check_gap(text.substr(last_end));
}

}  // namespace

TEST_CASE("normalize and fold are idempotent, and fold forgets what normalize forgets") {
  std::mt19937 random(20170505);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const std::string normal = vankien::normalize(text);
    REQUIRE(vankien::normalize(normal) == normal);
    const std::string folded = vankien::fold(text);
    REQUIRE(vankien::fold(folded) == folded);
    REQUIRE(vankien::fold(normal) == folded);
  }
}

TEST_CASE("NFC and NFD of a text give the same terms") {
  std::mt19937 random(447);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    REQUIRE(terms(nfd(text)) == terms(vankien::to_nfc(text)));
  }
}

TEST_CASE("spans are sound for texts and for random bytes once decoded") {
  std::mt19937 random(217);
  for (int round = 0; round < 20000; ++round) {
    check_spans(random_text(random));
    std::string bytes(random() % 64, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    if (const auto decoded = vankien::decode_text(bytes)) check_spans(decoded->text);
  }
}
