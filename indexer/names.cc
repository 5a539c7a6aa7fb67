// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/names.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

namespace vankien::indexer {
namespace {

constexpr std::size_t kMaxCollectionName = 32;

/// Length in bytes of the UTF-8 character at the beginning of `bytes`, and its code point; length
/// 0 when there is none.
struct Character {
  std::size_t length = 0;
  std::uint32_t code = 0;
};

Character first_character(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes[0]);
  if (lead < 0x80) return {1, lead};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length) return {};
  std::uint32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if ((byte & 0xC0) != 0x80) return {};
    code = code << 6 | (byte & 0x3FU);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (overlong || (code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) return {};
  return {length, code};
}

bool is_showable(std::uint32_t code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool line_or_order = (code >= 0x2028 && code <= 0x202E) ||
                             (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F;
  return !control && !line_or_order;
}

bool is_lower_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string printable(std::string_view bytes) {
  std::string shown;
  shown.reserve(bytes.size());
  while (!bytes.empty()) {
    const Character character = first_character(bytes);
    const std::size_t length = std::max<std::size_t>(character.length, 1);
    if (bytes[0] == '\\') {
      shown += "\\\\";
    } else if (character.length > 0 && is_showable(character.code)) {
      shown += bytes.substr(0, length);
    } else {
      for (const char byte : bytes.substr(0, length)) {
        fmt::format_to(std::back_inserter(shown), "\\x{:02X}", static_cast<unsigned char>(byte));
      }
    }
    bytes.remove_prefix(length);
  }
  return shown;
}

bool is_collection_name(std::string_view name) {
  return !name.empty() && name.size() <= kMaxCollectionName && is_lower_or_digit(name[0]) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_lower_or_digit(c) || c == '-'; }) &&
         name != "resources";
}

}  // namespace vankien::indexer
