// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "formats.h"

namespace vankien {
namespace {

using std::string_view_literals::operator""sv;

/// What a page may call an encoding of bytes. As browsers do, Latin-1 is read as its superset.
struct Charset {
  std::string_view label;
  std::optional<LegacyEncoding> legacy;
};
constexpr std::array<Charset, 8> kCharsets{{
    {"windows-1252", std::nullopt},
    {"cp1252", std::nullopt},
    {"iso-8859-1", std::nullopt},
    {"latin1", std::nullopt},
    {"us-ascii", std::nullopt},
    {"windows-1258", LegacyEncoding::windows_1258},
    {"cp1258", LegacyEncoding::windows_1258},
    {"x-cp1258", LegacyEncoding::windows_1258},
}};

/// Where browsers look for a declaration.
constexpr std::size_t kDeclarationBytes = 1024;

/// `charset=` of a meta element or `encoding=` of an XML declaration.
const Charset* named_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, kDeclarationBytes));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const std::string_view key : {"charset"sv, "encoding"sv}) {
    for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at)) {
      at += key.size();
      std::size_t begin = head.find_first_not_of(" \t\r\n", at);
      if (begin == std::string::npos || head[begin] != '=') continue;
      begin = head.find_first_not_of(" \t\r\n\"'", begin + 1);
      if (begin == std::string::npos) continue;
      const std::size_t end = std::min(head.find_first_of(" \t\r\n\"';>/?", begin), head.size());
      const std::string_view label = std::string_view(head).substr(begin, end - begin);
      const auto* found = std::find_if(kCharsets.begin(), kCharsets.end(),
                                       [&](const Charset& c) { return c.label == label; });
      if (found != kCharsets.end()) return found;
    }
  }
  return nullptr;
}

Result<DecodedPage> decode_marked(std::string_view mark, std::string_view bytes) {
  std::string marked(mark);
  marked += bytes;
  return decode_unicode(marked).map([](DecodedText decoded) {
    return DecodedPage{std::move(decoded), std::nullopt, false};
  });
}

/// Whether UTF-8 with some damage is what the bytes are, and not by chance here and there.
bool is_mostly_utf8(const DecodedText& decoded) {
  const auto characters = std::count_if(decoded.text.begin(), decoded.text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0xC0;
  });
  return decoded.replaced * 2 < static_cast<std::size_t>(characters);
}

}  // namespace

Result<DecodedPage> decode_html(std::string_view bytes) {
  if (bytes.starts_with("<\0?\0"sv)) return decode_marked("\xFF\xFE", bytes);
  if (bytes.starts_with("\0<\0?"sv)) return decode_marked("\xFE\xFF", bytes);

  Result<DecodedText> decoded = decode_unicode(bytes);
  const bool is_marked =
      bytes.starts_with("\xEF\xBB\xBF") || bytes.find('\0') != std::string_view::npos;
  const Charset* charset = named_charset(bytes);
  if (is_marked || (decoded && decoded->replaced == 0) ||
      (charset == nullptr && decoded && is_mostly_utf8(*decoded))) {
    if (!decoded) return tl::unexpected(std::move(decoded.error()));
    return DecodedPage{*std::move(decoded), std::nullopt, false};
  }
  DecodedPage page;
  page.decoded.text = decode_windows_1252(bytes);
  page.decoded.encoding = "windows-1252";
  page.is_guess = charset == nullptr;
  if (charset != nullptr) page.stated = charset->legacy;
  return page;
}

}  // namespace vankien
