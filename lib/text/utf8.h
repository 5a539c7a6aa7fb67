// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vankien {

/// One code point of UTF-8 and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// Reads the code point at `at`, which must lie inside `text`. The text is meant to be valid; on a
/// malformed sequence it reads one byte as U+FFFD, so that nothing runs past the end.
inline CodePoint read_code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
  const auto continues = [&](std::size_t count) {
    if (text.size() - at < count) return false;
    for (std::size_t i = 1; i < count; ++i) {
      if ((byte(i) & 0xC0) != 0x80) return false;
    }
    return true;
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && continues(2)) return {((lead & 0x1F) << 6) | tail(1), 2};
  if ((lead & 0xF0) == 0xE0 && continues(3)) {
    return {((lead & 0x0F) << 12) | (tail(1) << 6) | tail(2), 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && continues(4)) {
    return {((lead & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3), 4};
  }
  return {0xFFFD, 1};
}

inline void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

}  // namespace vankien
