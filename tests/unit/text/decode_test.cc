// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes become valid UTF-8 or a clear refusal: marks are obeyed, damage is counted, and nothing
// that is not text gets through.
#include "vankien/text/decode.h"

#include <doctest/doctest.h>

using namespace std::string_view_literals;

TEST_CASE("decode_text reads UTF-8 and UTF-16 by their marks") {
  struct Case {
    std::string_view bytes;
    std::string_view text;
    std::string_view encoding;
    std::size_t replaced;
  };
  const Case cases[] = {
      {"", "", "UTF-8", 0},
      {"Số 447-CV/HU", "Số 447-CV/HU", "UTF-8", 0},
      {"\xEF\xBB\xBF"
       "dân",
       "dân", "UTF-8", 0},
      {"\xFF\xFE\x64\x00\xE2\x00\x6E\x00"sv, "dân", "UTF-16LE", 0},
      {"\xFE\xFF\x00\x64\x00\xE2\x00\x6E"sv, "dân", "UTF-16BE", 0},
      {"\xFF\xFE\x3D\xD8\x00\xDE"sv, "\U0001F600", "UTF-16LE", 0},
      {"\xFF\xFE\x64\x00\x65\x00\x66\x00\x67\x00\x68\x00\x3D\xD8\x64\x00\x65\x00\x66\x00\x67\x00"sv,
       "defgh\uFFFDdefg", "UTF-16LE", 1},
      {"công văn số bốn \xC3 trăm", "công văn số bốn \uFFFD trăm", "UTF-8", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto decoded = vankien::decode_text(c.bytes);
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == c.text);
    CHECK(decoded->encoding == c.encoding);
    CHECK(decoded->replaced == c.replaced);
  }
}

TEST_CASE("decode_text refuses what is no text, and says what to do") {
  for (const std::string_view bytes : {"PK\x03\x04\x00\x00"sv, "\xB9\xB8\xB7\xB6"sv}) {
    const auto decoded = vankien::decode_text(bytes);
    REQUIRE_FALSE(decoded.has_value());
    CHECK(decoded.error().code == vankien::ErrorCode::malformed);
    CHECK_FALSE(decoded.error().hint.empty());
  }
}
