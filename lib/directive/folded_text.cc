// SPDX-License-Identifier: GPL-3.0-or-later
#include "folded_text.h"

#include <array>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

struct Folding {
  char folded = FoldedText::kOther;
  bool upper = false;
};

// Everything Vietnamese lies below; what the table says is what fold() and normalize() say.
constexpr char32_t kTableEnd = 0x1F00;

std::string encode(char32_t c) {
  std::string bytes;
  if (c < 0x80) {
    bytes += static_cast<char>(c);
  } else if (c < 0x800) {
    bytes += static_cast<char>(0xC0 | (c >> 6));
    bytes += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    bytes += static_cast<char>(0xE0 | (c >> 12));
    bytes += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    bytes += static_cast<char>(0x80 | (c & 0x3F));
  }
  return bytes;
}

struct Decoded {
  char32_t c = 0;
  std::size_t bytes = 1;
};

// A byte that is no UTF-8 counts as a character of its own.
Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (length == 1 || lead < 0xC2 || at + length > text.size()) return {lead, 1};
  char32_t c = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {lead, 1};
    c = (c << 6) | (byte(at + i) & 0x3F);
  }
  return {c, length};
}

std::array<Folding, kTableEnd> make_table() {
  std::array<Folding, kTableEnd> table;
  for (char32_t c = 0; c < 0x80; ++c) {
    const bool capital = c >= 'A' && c <= 'Z';
    table[c] = {static_cast<char>(capital ? c + 0x20 : c), capital};
  }
  const auto add = [&](char32_t from, char32_t to) {
    for (char32_t c = from; c < to; ++c) {
      const std::string letter = encode(c);
      const std::string plain = fold(letter);
      if (plain.size() != 1 || plain[0] < 'a' || plain[0] > 'z') continue;
      table[c] = {plain[0], normalize(letter) != to_nfc(letter)};
    }
  };
  add(0xC0, 0x250);
  add(0x1E00, kTableEnd);
  return table;
}

Folding folding_of(char32_t c) {
  static const std::array<Folding, kTableEnd> table = make_table();
  return c < kTableEnd ? table[c] : Folding{};
}

// Cyrillic letters that look like Latin ones, as scanning programs mix them up.
char look_alike(char32_t c) {
  constexpr std::u32string_view kCyrillic = U"АВЕКМНОРСТУХІЈЅаеорсхіјѕу";
  constexpr std::string_view kLatin = "ABEKMHOPCTYXIJSaeopcxijsy";
  static_assert(kCyrillic.size() == kLatin.size());
  if (c < 0x400 || c > 0x45F) return 0;
  const std::size_t at = kCyrillic.find(c);
  return at == std::u32string_view::npos ? '\0' : kLatin[at];
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

Folding classify(char32_t c) {
  if (const char latin = look_alike(c)) return folding_of(static_cast<char32_t>(latin));
  if (c == '\r' || c == '\f' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029) return {'\n'};
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000) return {' '};
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return {'-'};
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return {'"'};
  if (c >= 0x2018 && c <= 0x201B) return {'\''};
  if (c == 0x2026) return {'.'};
  return folding_of(c);
}

}  // namespace

FoldedText::FoldedText(std::string_view text) : text_(text) {
  chars_.reserve(text.size());
  upper_.reserve(text.size());
  offsets_.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= ' ' && byte < 0x7F) {
      const bool capital = byte >= 'A' && byte <= 'Z';
      chars_ += static_cast<char>(capital ? byte + 0x20 : byte);
      upper_.push_back(capital ? 1 : 0);
      offsets_.push_back(static_cast<std::uint32_t>(at++));
      continue;
    }
    const Decoded next = decode(text, at);
    const bool crlf = next.c == '\n' && at > 0 && text[at - 1] == '\r';
    if (!crlf && !is_invisible(next.c) && !is_combining(next.c)) {
      const Folding folding = classify(next.c);
      chars_ += folding.folded;
      upper_.push_back(folding.upper ? 1 : 0);
      offsets_.push_back(static_cast<std::uint32_t>(at));
    }
    at += next.bytes;
  }
  offsets_.push_back(static_cast<std::uint32_t>(text.size()));
}

std::size_t FoldedText::skip_space(std::size_t at) const {
  bool broken = false;
  while (at < chars_.size()) {
    if (chars_[at] == '\n' && !broken) {
      broken = true;
    } else if (!is_blank(at)) {
      break;
    }
    ++at;
  }
  return at;
}

Span FoldedText::span(std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  std::size_t last = offsets_[end - 1];
  last += decode(text_, last).bytes;
  while (last < offsets_[end]) {
    const Decoded next = decode(text_, last);
    if (!is_combining(next.c)) break;
    last += next.bytes;
  }
  return {offsets_[begin], last};
}

std::string FoldedText::words(std::size_t begin, std::size_t end) const {
  std::string out;
  bool blank = false;
  const Span bytes = span(begin, end);
  for (std::size_t at = bytes.begin; at < bytes.end;) {
    const Decoded next = decode(text_, at);
    const std::string_view raw = text_.substr(at, next.bytes);
    at += next.bytes;
    if (is_invisible(next.c)) continue;
    const char folded = classify(next.c).folded;
    if (folded == ' ' || folded == '\t' || folded == '\n') {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    if (const char latin = look_alike(next.c)) {
      out += latin;
    } else {
      out += raw;
    }
  }
  return to_nfc(out);
}

}  // namespace vankien
