// SPDX-License-Identifier: GPL-3.0-or-later
// Writes Vietnamese in the encodings that the library reads, from other sources than its tables:
// the C library's converters where it has them, else the rules by which the encoding was made.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <iconv.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "vankien/text/decode.h"

namespace legacy {

using vankien::LegacyEncoding;

inline constexpr std::array kAll{LegacyEncoding::tcvn3,        LegacyEncoding::vni,
                                 LegacyEncoding::windows_1258, LegacyEncoding::tcvn5712,
                                 LegacyEncoding::viscii,       LegacyEncoding::vps,
                                 LegacyEncoding::viqr};

inline std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

inline std::string by_iconv(const char* charset, const icu::UnicodeString& text) {
  std::string from = to_utf8(text);
  std::string to(from.size() * 2 + 16, '\0');
  const iconv_t handle = iconv_open(charset, "UTF-8");
  if (handle == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error(charset);
  char* in = from.data();
  char* out = to.data();
  std::size_t left = from.size();
  std::size_t room = to.size();
  const bool done = iconv(handle, &in, &left, &out, &room) != static_cast<std::size_t>(-1) &&
                    iconv(handle, nullptr, nullptr, &out, &room) != static_cast<std::size_t>(-1);
  iconv_close(handle);
  if (!done) throw std::runtime_error(std::string(charset) + " has no " + from);
  to.resize(to.size() - room);
  return to;
}

/// A letter without its signs, what its circumflex, breve or horn is, and its tone; 0 for none.
struct Letter {
  UChar32 base = 0;
  UChar32 sign = 0;
  UChar32 tone = 0;
};

inline Letter take_apart(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts =
      icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString(c), status);
  Letter letter{parts.char32At(0), 0, 0};
  for (int32_t i = 1; i < parts.length(); ++i) {
    const UChar32 mark = parts.char32At(i);
    (mark == 0x302 || mark == 0x306 || mark == 0x31B ? letter.sign : letter.tone) = mark;
  }
  if (c == 0x111 || c == 0x110) letter = {c == 0x111 ? 'd' : 'D', 0x335, 0};
  return letter;
}

/// VNI's keys: one row of bytes a sign of the vowel, a column a tone; capitals stand 0x20 below.
inline std::string vni(UChar32 c) {
  const Letter letter = take_apart(c);
  if (letter.sign == 0 && letter.tone == 0) return std::string(1, static_cast<char>(c));
  const bool capital = u_isupper(c) != 0;
  const auto byte = [&](int small) {
    return std::string(1, static_cast<char>(capital ? small - 0x20 : small));
  };
  const std::u32string tones = U"\u0300\u0301\u0309\u0303\u0323";
  const std::size_t tone = tones.find(static_cast<char32_t>(letter.tone));
  const char base = static_cast<char>(letter.base);
  if (letter.sign == 0x335) return byte(0xF1);
  if (base == 'i' || base == 'I') {
    constexpr std::array kRow{0xEC, 0xED, 0xE6, 0xF3, 0xF2};
    return byte(kRow[tone]);
  }
  if ((base == 'y' || base == 'Y') && letter.tone == 0x323) return byte(0xEE);
  constexpr std::array kPlain{0xF8, 0xF9, 0xFB, 0xF5, 0xEF};
  constexpr std::array kCircumflex{0xE0, 0xE1, 0xE5, 0xE3, 0xE4};
  constexpr std::array kBreve{0xE8, 0xE9, 0xFA, 0xFC, 0xEB};
  std::string out(1, base);
  if (letter.sign == 0x31B) out = byte(base == 'o' || base == 'O' ? 0xF4 : 0xF6);
  if (letter.sign == 0x302) return out + byte(letter.tone == 0 ? 0xE2 : kCircumflex[tone]);
  if (letter.sign == 0x306) return out + byte(letter.tone == 0 ? 0xEA : kBreve[tone]);
  return letter.tone == 0 ? out : out + byte(kPlain[tone]);
}

inline std::string viqr(UChar32 c) {
  const Letter letter = take_apart(c);
  std::string out(1, static_cast<char>(letter.base));
  if (letter.sign == 0x335) return out + out;
  if (letter.sign != 0) out += letter.sign == 0x302 ? '^' : letter.sign == 0x306 ? '(' : '+';
  if (letter.tone != 0) {
    out += letter.tone == 0x300   ? '`'
           : letter.tone == 0x301 ? '\''
           : letter.tone == 0x309 ? '?'
           : letter.tone == 0x303 ? '~'
                                  : '.';
  }
  return out;
}

/// The code page of VPS, a dot where it has no Vietnamese letter, and its control characters.
inline std::string vps(UChar32 c) {
  constexpr std::u32string_view kPage =
      U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ..ỀỂỄỐỒỔỖýỷỵỚỜỞ"
      U".ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
      U"ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ."
      U"àáâãảạă.èéêẽìí.ĩẴĐòóôõ.Ơụùúủ.ỶẼỳ";
  constexpr std::u32string_view kControls = U"..ẠẬẶẸỆ.........ỊỌỘỢỤỰ...Ỵ..ẪỮ";
  const auto letter = static_cast<char32_t>(c);
  if (const auto at = kPage.find(letter); at != kPage.npos) {
    return std::string(1, static_cast<char>(0x80 + at));
  }
  if (const auto at = kControls.find(letter); at != kControls.npos) {
    return std::string(1, static_cast<char>(at));
  }
  return std::string(1, static_cast<char>(c));
}

inline std::string tcvn3(UChar32 c) {
  const bool has_capital = icu::UnicodeString(u"ĂÂÊÔƠƯĐ").indexOf(c) >= 0;
  return by_iconv("TCVN", icu::UnicodeString(has_capital ? c : u_tolower(c)));
}

/// `text` is UTF-8 and NFC, without characters that the encoding has none for.
inline std::string encode(LegacyEncoding encoding, std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (encoding == LegacyEncoding::windows_1258) return by_iconv("CP1258", wide);
  if (encoding == LegacyEncoding::viscii) return by_iconv("VISCII", wide);
  std::string out;
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (c < 0x80 && encoding != LegacyEncoding::viqr) {
      out += static_cast<char>(c);
      continue;
    }
    switch (encoding) {
      case LegacyEncoding::tcvn3:
        out += u_isupper(c) ? tcvn3(c) : by_iconv("TCVN", icu::UnicodeString(c));
        break;
      case LegacyEncoding::tcvn5712:
        out += by_iconv("TCVN", icu::UnicodeString(c));
        break;
      case LegacyEncoding::vni:
        out += vni(c);
        break;
      case LegacyEncoding::vps:
        out += vps(c);
        break;
      default: {
        // A point or question mark behind a vowel would be its tone.
        const bool escapes =
            (c == '.' || c == '?' || c == '\'' || c == '(') && i > 0 &&
            take_apart(wide.char32At(i - 1)).base < 0x80 &&
            std::string_view("aeiouyAEIOUY")
                    .find(static_cast<char>(take_apart(wide.char32At(i - 1)).base)) !=
                std::string_view::npos;
        if (escapes) out += '\\';
        out += c < 0x80 ? std::string(1, static_cast<char>(c)) : viqr(c);
      }
    }
  }
  return out;
}

/// The text with ASCII in place of what the encodings have no character for.
inline std::string encodable(std::string_view text) {
  std::string out;
  const auto wide = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  for (int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    const bool has_code = c < 0x80 || take_apart(c).base < 0x80;
    const char* instead =
        c == 0x2013 || c == 0x2014                                                       ? "-"
        : c == 0x2026                                                                    ? "..."
        : u_charType(c) == U_INITIAL_PUNCTUATION || u_charType(c) == U_FINAL_PUNCTUATION ? "\""
                                                                                         : "";
    out += has_code ? to_utf8(icu::UnicodeString(c)) : instead;
  }
  return out;
}

/// The bytes as a program shows them that takes them for Latin-1, as UTF-8.
inline std::string as_latin1(std::string_view bytes) {
  icu::UnicodeString shown;
  for (const char byte : bytes)
    shown.append(static_cast<UChar32>(static_cast<unsigned char>(byte)));
  return to_utf8(shown);
}

}  // namespace legacy
