// SPDX-License-Identifier: GPL-3.0-or-later
#include "folded_text.h"

#include <array>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

struct Folding {
  char folded = FoldedText::kOther;
  bool upper = false;
  bool dropped = false;  // invisible, or a mark of the letter before
};

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
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  // Nearly all that is no ASCII.
  if (lead == 0xE1 && at + 2 < text.size() && (byte(at + 1) & 0xC0) == 0x80 &&
      (byte(at + 2) & 0xC0) == 0x80) {
    return {char32_t{0x1000} | (byte(at + 1) & 0x3FU) << 6 | (byte(at + 2) & 0x3FU), 3};
  }
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (length == 1 || lead < 0xC2 || at + length > text.size()) return {lead, 1};
  char32_t c = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {lead, 1};
    c = (c << 6) | (byte(at + i) & 0x3F);
  }
  return {c, length};
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

Folding fold_letter(char32_t c) {
  if (c < 0x80) {
    const bool capital = c >= 'A' && c <= 'Z';
    return {static_cast<char>(capital ? c + 0x20 : c), capital};
  }
  if ((c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00)) {
    const std::string letter = encode(c);
    const std::string plain = fold(letter);
    if (plain.size() == 1 && plain[0] >= 'a' && plain[0] <= 'z') {
      return {plain[0], normalize(letter) != to_nfc(letter)};
    }
  }
  return {};
}

Folding classify(char32_t c) {
  if (is_invisible(c) || is_combining(c)) return {FoldedText::kOther, false, true};
  if (const char latin = look_alike(c)) return fold_letter(static_cast<char32_t>(latin));
  if (c == '\r' || c == '\f' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029) return {'\n'};
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000) return {' '};
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return {'-'};
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return {'"'};
  if (c >= 0x2018 && c <= 0x201B) return {'\''};
  if (c == 0x2026) return {'.'};
  return fold_letter(c);
}

// What classify() says; everything Vietnamese lies below its end.
constexpr char32_t kTableEnd = 0x2100;
using Foldings = std::array<Folding, kTableEnd>;

const Foldings& foldings() {
  static const Foldings table = [] {
    Foldings all;
    for (char32_t c = 0; c < kTableEnd; ++c) all[c] = classify(c);
    return all;
  }();
  return table;
}

Folding folding_of(char32_t c) { return c < kTableEnd ? foldings()[c] : classify(c); }

// A letter or mark that to_nfc() leaves as it is, whatever stands beside it but combining marks.
bool is_composed(char32_t c) {
  if (c >= 0xC0 && c < 0x180) return c != 0xD0 && c != 0xF0;  // eth, which stands for đ
  return c < 0x80 || (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x2010 && c <= 0x2026) || c == 0x1A0 ||
         c == 0x1A1 || c == 0x1AF || c == 0x1B0;
}

// The bytes of a "<br>" or "<br />", which cells of Markdown tables have for a line break; or 0.
std::size_t break_tag_size(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 8);
  if (rest.size() < 4 || rest[0] != '<' || (rest[1] | 0x20) != 'b' || (rest[2] | 0x20) != 'r') {
    return 0;
  }
  std::size_t end = 3;
  while (end < rest.size() && rest[end] == ' ') ++end;
  if (end < rest.size() && rest[end] == '/') ++end;
  return end < rest.size() && rest[end] == '>' ? end + 1 : 0;
}

}  // namespace

FoldedText::FoldedText(std::string_view text)
    : text_(text),
      chars_(text.size(), '\0'),
      upper_(text.size()),
      word_begins_(text.size() / 64 + 1),
      offsets_(text.size() + 1) {
  const Foldings& table = foldings();
  std::size_t size = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    Folding folding;
    Decoded next{byte, 1};
    if (byte < 0x80) {
      folding = table[byte];
      if (byte == '<') {
        if (const std::size_t tag = break_tag_size(text, at)) {
          folding.folded = '\n';
          next.bytes = tag;
        }
      }
      folding.dropped = byte == '\n' && at > 0 && text[at - 1] == '\r';
    } else {
      next = decode(text, at);
      folding = next.c < kTableEnd ? table[next.c] : classify(next.c);
    }
    if (!folding.dropped) {
      const bool word = is_letter_char(folding.folded) || is_digit_char(folding.folded);
      word_begins_[size / 64] |= static_cast<std::uint64_t>(word && !in_word) << (size % 64);
      in_word = word;
      chars_[size] = folding.folded;
      upper_[size] = folding.upper ? 1 : 0;
      offsets_[size++] = static_cast<std::uint32_t>(at);
    }
    at += next.bytes;
  }
  chars_.resize(size);
  upper_.resize(size);
  word_begins_.resize(size / 64 + 1);
  offsets_.resize(size + 1);
  offsets_[size] = static_cast<std::uint32_t>(text.size());
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

FoldedText::LetterCount FoldedText::count_letters(std::size_t begin, std::size_t end) const {
  LetterCount count;
  for (std::size_t at = begin; at < end; ++at) {
    count.letters += is_letter_char(chars_[at]) ? 1 : 0;
    count.capitals += static_cast<std::size_t>(upper_[at]);
  }
  return count;
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
  bool composed = true;
  const Span bytes = span(begin, end);
  out.reserve(bytes.size());
  for (std::size_t at = bytes.begin; at < bytes.end;) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    Decoded next{byte, 1};
    char folded = text_[at];
    if (byte >= 0x80 || byte < ' ') {
      next = decode(text_, at);
      folded = folding_of(next.c).folded;
    }
    if (const std::size_t tag = byte == '<' ? break_tag_size(text_, at) : 0) {
      folded = '\n';
      next.bytes = tag;
    }
    const std::string_view raw = text_.substr(at, next.bytes);
    at += next.bytes;
    if (is_invisible(next.c)) continue;
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
      composed = composed && is_composed(next.c);
    }
  }
  return composed ? out : to_nfc(out);
}

}  // namespace vankien
