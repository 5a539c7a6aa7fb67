// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_tables.h"

#include <algorithm>
#include <cstdint>

#include "characters.h"

namespace vankien {

namespace {

// The letters with signs. Every table below is in this order.
constexpr std::u32string_view kSmall =
    U"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
constexpr std::u32string_view kCapital =
    U"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";
constexpr std::size_t kLetters = kSmall.size();
static_assert(kCapital.size() == kLetters);

/// Bytes in the order of kSmall and kCapital.
struct ByteTable {
  std::string_view small;
  std::string_view capital;
};

constexpr ByteTable kTcvn{
    "\xb5\xb8\xb6\xb7\xb9\xa8\xbb\xbe\xbc\xbd\xc6\xa9\xc7\xca\xc8\xc9\xcb\xcc\xd0\xce\xcf\xd1\xaa"
    "\xd2\xd5\xd3\xd4\xd6\xd7\xdd\xd8\xdc\xde\xdf\xe3\xe1\xe2\xe4\xab\xe5\xe8\xe6\xe7\xe9\xac\xea"
    "\xed\xeb\xec\xee\xef\xf3\xf1\xf2\xf4\xad\xf5\xf8\xf6\xf7\xf9\xfa\xfd\xfb\xfc\xfe\xae",
    "\x80\x83\x81\x82\x84\xa1\xaf\xc0\xba\xbf\x85\xa2\xc1\xc4\xc2\xc3\x86\x87\x8a\x88\x89\x8b\xa3"
    "\xc5\xda\xcd\xd9\x8c\x8d\x90\x8e\x8f\x91\x92\x95\x93\x94\x96\xa4\xdb\xff\xe0\xf0\x97\xa5\x98"
    "\x9b\x99\x9a\x9c\x9d\x01\x9e\x9f\x02\xa6\x04\x11\x05\x06\x12\x13\x16\x14\x15\x17\xa7"};
constexpr ByteTable kViscii{
    "\xe0\xe1\xe4\xe3\xd5\xe5\xa2\xa1\xc6\xc7\xa3\xe2\xa5\xa4\xa6\xe7\xa7\xe8\xe9\xeb\xa8\xa9\xea"
    "\xab\xaa\xac\xad\xae\xec\xed\xef\xee\xb8\xf2\xf3\xf6\xf5\xf7\xf4\xb0\xaf\xb1\xb2\xb5\xbd\xb6"
    "\xbe\xb7\xde\xfe\xf9\xfa\xfc\xfb\xf8\xdf\xd7\xd1\xd8\xe6\xf1\xcf\xfd\xd6\xdb\xdc\xf0",
    "\xc0\xc1\xc4\xc3\x80\xc5\x82\x81\x02\x05\x83\xc2\x85\x84\x86\x06\x87\xc8\xc9\xcb\x88\x89\xca"
    "\x8b\x8a\x8c\x8d\x8e\xcc\xcd\x9b\xce\x98\xd2\xd3\x99\xa0\x9a\xd4\x90\x8f\x91\x92\x93\xb4\x96"
    "\x95\x97\xb3\x94\xd9\xda\x9c\x9d\x9e\xbf\xbb\xba\xbc\xff\xb9\x9f\xdd\x14\x19\x1e\xd0"};
constexpr ByteTable kVps{
    "\xe0\xe1\xe4\xe3\xe5\xe6\xa2\xa1\xa3\xa4\xa5\xe2\xc0\xc3\xc4\xc5\xc6\xe8\xe9\xc8\xeb\xcb\xea"
    "\x8a\x89\x8b\xcd\x8c\xec\xed\xcc\xef\xce\xf2\xf3\xd5\xf5\x86\xf4\xd2\xd3\xb0\x87\xb6\xd6\xa9"
    "\xa7\xaa\xab\xae\xf9\xfa\xfb\xdb\xf8\xdc\xd8\xd9\xba\xbb\xbf\xff\x9a\x9b\xcf\x9c\xc7",
    "\x80\xc1\x81\x82\x02\x88\x8e\x8d\x8f\xf0\x04\xc2\x84\x83\x85\x1c\x03\xd7\xc9\xde\xfe\x05\xca"
    "\x93\x90\x94\x95\x06\xb5\xb4\xb7\xb8\x10\xbc\xb9\xbd\xbe\x11\xd4\x97\x96\x98\x99\x12\xf7\x9e"
    "\x9d\x9f\xa6\x13\xa8\xda\xd1\xac\x14\xd0\xaf\xad\xb1\x1d\x15\xb2\xdd\xfd\xb3\x19\xf1"};

/// TCVN3's only capitals of their own: Ă Â Ê Ô Ơ Ư Đ.
bool is_tcvn3_capital(unsigned char byte) { return byte >= 0xA1 && byte <= 0xA7; }

// VNI-Windows: the letter without its signs, and the byte for them; a blank where there is none.
// Capitals stand 0x20 below, the letters too.
constexpr std::string_view kVniLetters =
    "aaaaaaaaaaaaaaaaaeeeeeeeeeee\xec\xed\xe6\xf3\xf2ooooooooooo\xf4\xf4\xf4\xf4\xf4\xf4"
    "uuuuu\xf6\xf6\xf6\xf6\xf6\xf6yyyy\xee\xf1";
constexpr std::string_view kVniSigns =
    "\xf8\xf9\xfb\xf5\xef\xea\xe8\xe9\xfa\xfc\xeb\xe2\xe0\xe1\xe5\xe3\xe4\xf8\xf9\xfb\xf5\xef\xe2"
    "\xe0\xe1\xe5\xe3\xe4     \xf8\xf9\xfb\xf5\xef\xe2\xe0\xe1\xe5\xe3\xe4 \xf8\xf9\xfb\xf5\xef"
    "\xf8\xf9\xfb\xf5\xef \xf8\xf9\xfb\xf5\xef\xf8\xf9\xfb\xf5  ";
static_assert(kVniLetters.size() == kLetters && kVniSigns.size() == kLetters);

constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

using Bytes = std::array<char32_t, 256>;

struct Tables {
  Bytes windows_1252;
  Bytes tcvn3;
  Bytes tcvn5712;
  Bytes viscii;
  Bytes vps;
  Bytes windows_1258;
  Bytes vni;
  // Of VNI: row 0 is for letters that take no sign.
  std::array<std::uint8_t, 256> vni_row{};
  std::array<std::array<char32_t, 256>, 15> vni_signed{};

  Tables() {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      windows_1252[byte] =
          byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : static_cast<char32_t>(byte);
    }
    tcvn3 = tcvn5712 = viscii = vps = windows_1258 = vni = windows_1252;
    put_letters(tcvn5712, kTcvn);
    put_letters(viscii, kViscii);
    put_letters(vps, kVps);
    for (std::size_t i = 0; i < kLetters; ++i) {
      const unsigned char capital = byte_at(kTcvn.capital, i);
      if (is_tcvn3_capital(capital)) tcvn3[capital] = kCapital[i];
      tcvn3[byte_at(kTcvn.small, i)] = kSmall[i];
    }
    put_windows_1258();
    put_vni();
  }

  static const Tables& all() {
    static const Tables tables;
    return tables;
  }

 private:
  static void put_letters(Bytes& bytes, const ByteTable& table) {
    for (std::size_t i = 0; i < kLetters; ++i) {
      bytes[byte_at(table.capital, i)] = kCapital[i];
      bytes[byte_at(table.small, i)] = kSmall[i];
    }
  }

  void put_windows_1258() {
    constexpr std::pair<std::size_t, char32_t> kDifferences[] = {
        {0xC3, U'Ă'},   {0xCC, 0x0300}, {0xD0, U'Đ'}, {0xD2, 0x0309}, {0xD5, U'Ơ'},
        {0xDD, U'Ư'},   {0xDE, 0x0303}, {0xE3, U'ă'}, {0xEC, 0x0301}, {0xF0, U'đ'},
        {0xF2, 0x0323}, {0xF5, U'ơ'},   {0xFD, U'ư'}, {0xFE, 0x20AB}};
    for (const auto& [byte, c] : kDifferences) windows_1258[byte] = c;
  }

  void put_vni() {
    std::uint8_t rows = 0;
    const auto put = [&](std::size_t letter, std::size_t sign, char32_t c) {
      if (sign == ' ') {
        vni[letter] = c;
        return;
      }
      if (vni_row[letter] == 0) vni_row[letter] = ++rows;
      vni_signed[vni_row[letter]][sign] = c;
    };
    for (std::size_t i = 0; i < kLetters; ++i) {
      const std::size_t letter = byte_at(kVniLetters, i);
      const std::size_t sign = byte_at(kVniSigns, i);
      put(letter, sign, kSmall[i]);
      put(letter - 0x20, sign == ' ' ? sign : sign - 0x20, kCapital[i]);
      // A capital with the sign of a small letter occurs where the key of capitals was forgotten.
      if (sign != ' ') put(letter - 0x20, sign, kCapital[i]);
    }
  }
};

char32_t read_windows_1258(const Bytes& table, std::string_view bytes, std::size_t& at) {
  const char32_t letter = table[byte_at(bytes, at++)];
  if (at == bytes.size()) return letter;
  const Tone tone = tone_of_mark(table[byte_at(bytes, at)]);
  if (tone == Tone::none) return letter;
  const char32_t joined = with_tone(letter, tone);
  if (joined != letter) ++at;
  return joined;
}

char32_t read_vni(const Tables& tables, std::string_view bytes, std::size_t& at) {
  const unsigned char letter = byte_at(bytes, at++);
  const std::uint8_t row = tables.vni_row[letter];
  if (row != 0 && at < bytes.size()) {
    const char32_t joined = tables.vni_signed[row][byte_at(bytes, at)];
    if (joined != 0) {
      ++at;
      return joined;
    }
  }
  return tables.vni[letter];
}

}  // namespace

const char* to_string(LegacyEncoding encoding) {
  switch (encoding) {
    case LegacyEncoding::tcvn3:
      return "TCVN3";
    case LegacyEncoding::vni:
      return "VNI-Windows";
    case LegacyEncoding::windows_1258:
      return "windows-1258";
    case LegacyEncoding::tcvn5712:
      return "TCVN 5712";
    case LegacyEncoding::viscii:
      return "VISCII";
    case LegacyEncoding::vps:
      return "VPS";
    case LegacyEncoding::viqr:
      return "VIQR";
  }
  return "";
}

char32_t windows_1252_character(unsigned char byte) { return Tables::all().windows_1252[byte]; }

std::optional<unsigned char> legacy_byte(char32_t shown) {
  if (shown < 0x100) return static_cast<unsigned char>(shown);
  const auto* found = std::find(kWindows1252.begin(), kWindows1252.end(), shown);
  if (found == kWindows1252.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - kWindows1252.begin()));
}

char32_t read_legacy(LegacyEncoding encoding, std::string_view bytes, std::size_t& at) {
  const Tables& tables = Tables::all();
  switch (encoding) {
    case LegacyEncoding::tcvn3:
      return tables.tcvn3[byte_at(bytes, at++)];
    case LegacyEncoding::vni:
      return read_vni(tables, bytes, at);
    case LegacyEncoding::windows_1258:
      return read_windows_1258(tables.windows_1258, bytes, at);
    case LegacyEncoding::tcvn5712:
      return tables.tcvn5712[byte_at(bytes, at++)];
    case LegacyEncoding::viscii:
      return tables.viscii[byte_at(bytes, at++)];
    case LegacyEncoding::vps:
      return tables.vps[byte_at(bytes, at++)];
    case LegacyEncoding::viqr:
      break;
  }
  return byte_at(bytes, at++);
}

bool has_own_capital(LegacyEncoding encoding, char32_t small) {
  const std::size_t i = kSmall.find(small);
  if (i == std::u32string_view::npos) return true;
  // Programs that would not write control characters, or a blank that does not break, gave the
  // capitals that stand there the codes of the small letters.
  const auto is_letter_code = [](unsigned char byte) { return byte >= 0x20 && byte != 0xA0; };
  switch (encoding) {
    case LegacyEncoding::tcvn3:
      return is_tcvn3_capital(byte_at(kTcvn.capital, i));
    case LegacyEncoding::viscii:
      return is_letter_code(byte_at(kViscii.capital, i));
    case LegacyEncoding::vps:
      return is_letter_code(byte_at(kVps.capital, i));
    default:
      return true;
  }
}

char32_t capital_letter(char32_t small) {
  const std::size_t i = kSmall.find(small);
  return i == std::u32string_view::npos ? small : kCapital[i];
}

}  // namespace vankien
