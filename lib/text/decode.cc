// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/decode.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <unicode/utf16.h>

#include "legacy_detect.h"
#include "legacy_scan.h"
#include "legacy_tables.h"
#include "utf8.h"

namespace vankien {

namespace {

using std::string_view_literals::operator""sv;

constexpr char32_t kReplacement = 0xFFFD;

DecodedText decode_utf16(std::string_view bytes, bool little_endian) {
  DecodedText out;
  out.encoding = little_endian ? "UTF-16LE" : "UTF-16BE";
  out.text.reserve(bytes.size());
  const auto append = [&out](char32_t c) {
    if (c == kReplacement) ++out.replaced;
    append_utf8(out.text, c);
  };
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
    append(c);
  }
  if (bytes.size() % 2 != 0) append(kReplacement);
  return out;
}

Result<DecodedText> checked(DecodedText decoded) {
  if (decoded.text.find('\0') != std::string::npos) {
    return fail(ErrorCode::malformed, "it contains NUL bytes, so it is no text",
                "save it as text in UTF-8 and index it again");
  }
  if (decoded.replaced * 10 > decoded.text.size()) {
    return fail(ErrorCode::malformed, "its encoding is none that is known",
                "convert it to Unicode (UTF-8) and index it again");
  }
  return decoded;
}

/// The bytes by their byte order mark, where they have one of UTF-16. Takes off that of UTF-8.
std::optional<DecodedText> decode_marked(std::string_view& bytes) {
  if (bytes.starts_with("\xFF\xFE"sv)) return decode_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xFE\xFF"sv)) return decode_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
  return std::nullopt;
}

/// The names of all encodings in a text whose own is `unicode`.
std::string name_encodings(std::string unicode, bool has_unicode,
                           const std::vector<ConvertedRun>& converted) {
  if (converted.empty()) return unicode;
  std::string name = has_unicode ? std::move(unicode) : std::string();
  std::uint32_t seen = 0;
  for (const ConvertedRun& run : converted) {
    const std::uint32_t bit = 1U << static_cast<unsigned>(run.encoding);
    if ((seen & bit) != 0) continue;
    seen |= bit;
    if (!name.empty()) name += " + ";
    name += to_string(run.encoding);
  }
  return name;
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes) {
  if (auto marked = decode_marked(bytes)) {
    convert_legacy(*marked);
    return checked(*std::move(marked));
  }
  DecodedText decoded;
  decoded.encoding = "UTF-8";
  LegacyText read = read_with_legacy(bytes, std::nullopt);
  decoded.encoding = name_encodings("UTF-8", read.has_unicode, read.converted);
  decoded.text = std::move(read.text);
  decoded.replaced = read.replaced;
  decoded.converted = std::move(read.converted);
  return checked(std::move(decoded));
}

Result<DecodedText> decode_unicode(std::string_view bytes) {
  if (auto marked = decode_marked(bytes)) return checked(*std::move(marked));
  DecodedText decoded;
  decoded.encoding = "UTF-8";
  decoded.text.reserve(bytes.size());
  decoded.replaced = append_utf8_counted(bytes, decoded.text);
  return checked(std::move(decoded));
}

std::string decode_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 4);
  for (const char byte : bytes) {
    append_utf8(text, windows_1252_character(static_cast<unsigned char>(byte)));
  }
  return text;
}

void convert_legacy(DecodedText& decoded, std::optional<LegacyEncoding> stated) {
  LegacyText read = read_with_legacy(decoded.text, stated);
  if (read.converted.empty()) return;
  decoded.encoding = name_encodings(std::move(decoded.encoding), read.has_unicode, read.converted);
  decoded.text = std::move(read.text);
  decoded.converted = std::move(read.converted);
}

std::string decode_query(std::string_view query) {
  return read_with_legacy(query, std::nullopt).text;
}

}  // namespace vankien
