// SPDX-License-Identifier: GPL-3.0-or-later
// Exactly the well-formed sequences of UTF-8 are taken: every character there and back, and no
// overlong form, surrogate, or sequence that is cut short.
#include "searchd/utf8.h"

#include <string>

#include <doctest/doctest.h>

using namespace std::string_view_literals;
using vankien::searchd::is_utf8;
using vankien::searchd::next_character;

namespace {

std::string encoded(char32_t c) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
}

}  // namespace

TEST_CASE("next_character reads every character and no surrogate") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const std::string bytes = encoded(c);
    std::size_t at = 0;
    const auto read = next_character(bytes, at);
    if (c >= 0xD800 && c <= 0xDFFF) {
      if (read) FAIL("took the surrogate ", static_cast<unsigned>(c));
    } else if (read != c || at != bytes.size()) {
      FAIL("misread ", static_cast<unsigned>(c));
    }
  }
}

TEST_CASE("is_utf8 refuses malformed sequences") {
  for (const std::string_view text :
       {"\x80"sv, "\xC3"sv, "\xC0\xAF"sv, "\xC1\x81"sv, "\xE0\x80\xAF"sv, "\xE1\xBA"sv,
        "\xE1\xBA("sv, "\xF0\x80\x80\xAF"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv,
        "a\xC3 b"sv}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(is_utf8(text));
  }
  CHECK(is_utf8("Kế hoạch \U0001F600"));
  CHECK(is_utf8(""));
}
