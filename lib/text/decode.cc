// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/decode.h"

#include <cstdint>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "utf8.h"

namespace vankien {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append_counted(DecodedText& out, char32_t c) {
  if (c == kReplacement) ++out.replaced;
  append_utf8(out.text, c);
}

DecodedText decode_utf16(std::string_view bytes, bool little_endian) {
  DecodedText out;
  out.encoding = little_endian ? "UTF-16LE" : "UTF-16BE";
  out.text.reserve(bytes.size());
  const std::size_t units = bytes.size() / 2;
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[2 * i]);
    const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
    return static_cast<std::uint16_t>(little_endian ? first | (second << 8)
                                                    : (first << 8) | second);
  };
  for (std::size_t i = 0; i < units; ++i) {
    char32_t c = unit(i);
    if (U16_IS_SURROGATE(c)) {
      if (U16_IS_SURROGATE_LEAD(c) && i + 1 < units && U16_IS_TRAIL(unit(i + 1))) {
        c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, unit(++i)));
      } else {
        c = kReplacement;
      }
    }
    append_counted(out, c);
  }
  if (bytes.size() % 2 != 0) append_counted(out, kReplacement);
  return out;
}

DecodedText decode_utf8(std::string_view bytes) {
  DecodedText out;
  out.encoding = "UTF-8";
  out.text.reserve(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  std::int64_t copied = 0;  // everything before it has been handed over
  for (std::int64_t at = 0; at < size;) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    const std::int64_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c >= 0) continue;
    out.text.append(bytes, static_cast<std::size_t>(copied),
                    static_cast<std::size_t>(begin - copied));
    append_counted(out, kReplacement);
    copied = at;
  }
  out.text.append(bytes, static_cast<std::size_t>(copied));
  return out;
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes) {
  using namespace std::string_view_literals;
  DecodedText decoded;
  if (bytes.starts_with("\xFF\xFE"sv)) {
    decoded = decode_utf16(bytes.substr(2), true);
  } else if (bytes.starts_with("\xFE\xFF"sv)) {
    decoded = decode_utf16(bytes.substr(2), false);
  } else {
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    decoded = decode_utf8(bytes);
  }
  if (decoded.text.find('\0') != std::string::npos) {
    return fail(ErrorCode::malformed, "it contains NUL bytes, so it is no text",
                "save it as text in UTF-8 and index it again");
  }
  if (decoded.replaced * 10 > decoded.text.size()) {
    return fail(ErrorCode::malformed, "it is neither UTF-8 nor UTF-16 text",
                "convert it to Unicode (UTF-8) and index it again");
  }
  return decoded;
}

}  // namespace vankien
