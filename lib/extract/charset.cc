// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <fmt/format.h>
#include <iconv.h>

#include "formats.h"

namespace vankien {
namespace {

using std::string_view_literals::operator""sv;

/// What a page may call an encoding other than UTF-8, and what iconv calls it. As browsers do,
/// Latin-1 is read as its superset. windows-1258 is the Vietnamese one.
struct Charset {
  std::string_view label;
  const char* iconv_name;
  std::string_view name;
};
constexpr std::array<Charset, 8> kCharsets{{
    {"windows-1252", "CP1252", "windows-1252"},
    {"cp1252", "CP1252", "windows-1252"},
    {"iso-8859-1", "CP1252", "windows-1252"},
    {"latin1", "CP1252", "windows-1252"},
    {"us-ascii", "CP1252", "windows-1252"},
    {"windows-1258", "CP1258", "windows-1258"},
    {"cp1258", "CP1258", "windows-1258"},
    {"x-cp1258", "CP1258", "windows-1258"},
}};

/// Where browsers look for a declaration.
constexpr std::size_t kDeclarationBytes = 1024;
constexpr std::string_view kReplacement = "\uFFFD";

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

class Converter {
 public:
  explicit Converter(const char* charset) : handle_(iconv_open("UTF-8", charset)) {}
  ~Converter() {
    if (usable()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool usable() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  DecodedText convert(std::string_view bytes) {
    DecodedText result;
    // iconv's interface is older than const.
    char* from = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
      if (step(&from, &left, result.text) || errno == E2BIG) continue;
      result.text += kReplacement;
      ++result.replaced;
      ++from;
      --left;
    }
    step(nullptr, nullptr, result.text);  // a letter that waited for its combining tone
    return result;
  }

 private:
  bool step(char** from, std::size_t* left, std::string& text) {
    std::array<char, 4096> space;
    char* to = space.data();
    std::size_t room = space.size();
    const std::size_t status = iconv(handle_, from, left, &to, &room);
    const int error = errno;
    text.append(space.data(), space.size() - room);
    errno = error;
    return status != static_cast<std::size_t>(-1);
  }

  iconv_t handle_;
};

Result<DecodedText> decode_marked(std::string_view mark, std::string_view bytes) {
  std::string marked(mark);
  marked += bytes;
  return decode_text(marked);
}

}  // namespace

Result<DecodedText> decode_html(std::string_view bytes) {
  if (bytes.starts_with("<\0?\0"sv)) return decode_marked("\xFF\xFE", bytes);
  if (bytes.starts_with("\0<\0?"sv)) return decode_marked("\xFE\xFF", bytes);

  Result<DecodedText> decoded = decode_text(bytes);
  if (decoded && decoded->replaced == 0) return decoded;
  if (bytes.starts_with("\xEF\xBB\xBF") || bytes.find('\0') != std::string_view::npos) {
    return decoded;
  }
  const Charset* charset = named_charset(bytes);
  if (charset == nullptr) return decoded;
  Converter converter(charset->iconv_name);
  if (!converter.usable()) return decoded;
  DecodedText converted = converter.convert(bytes);
  converted.encoding = charset->name;
  return converted;
}

}  // namespace vankien
