// SPDX-License-Identifier: GPL-3.0-or-later
#include "characters.h"

#include <array>
#include <string_view>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vankien {

namespace {

constexpr std::array<char32_t, 6> kToneMarks{0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323};
constexpr char32_t kTableEnd = 0x2000;

const icu::Normalizer2& nfc() {
  // Cannot fail: the data of NFC is built into ICU.
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

CharacterClass classify(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  switch (c) {
    case 0x00AD:  // soft hyphen
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
      return CharacterClass::invisible;
    case 0x200B:  // zero width space separates words where it stands between them
      return CharacterClass::blank;
    case 0x2212:  // minus
      return CharacterClass::dash;
    default:
      break;
  }
  if (u_isalpha(code)) return CharacterClass::letter;
  if (u_isdigit(code)) return CharacterClass::digit;
  if (u_isspace(code)) return CharacterClass::blank;
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return CharacterClass::mark;
    case U_DASH_PUNCTUATION:
      return CharacterClass::dash;
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharacterClass::quote;
    default:
      return c == '"' || c == '\'' || c == 0x201E ? CharacterClass::quote : CharacterClass::other;
  }
}

// Splits off the last mark of a precomposed letter; false when it has none.
bool split_mark(char32_t c, char32_t& letter, char32_t& mark) {
  icu::UnicodeString parts;
  if (!nfc().getRawDecomposition(static_cast<UChar32>(c), parts)) return false;
  const UChar32 first = parts.char32At(0);
  const int32_t rest = parts.moveIndex32(0, 1);
  if (rest >= parts.length()) return false;
  letter = static_cast<char32_t>(first);
  mark = static_cast<char32_t>(parts.char32At(rest));
  return u_charType(static_cast<UChar32>(mark)) == U_NON_SPACING_MARK;
}

// đ has no decomposition; Ð (eth) and Ɖ (African d) are what people type for Đ.
char32_t mend_d(char32_t lower) { return lower == 0x00F0 || lower == 0x0256 ? 0x0111 : lower; }

Character describe(char32_t c) {
  Character result;
  result.kind = classify(c);
  if (result.kind == CharacterClass::digit) {
    result.lower = U'0' + static_cast<char32_t>(u_charDigitValue(static_cast<UChar32>(c)));
    result.base = result.lower;
    return result;
  }
  result.upper = u_isupper(static_cast<UChar32>(c)) != 0;
  result.lower = mend_d(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  if (result.kind != CharacterClass::letter) {
    result.base = result.lower;
    return result;
  }
  char32_t letter = 0;
  char32_t mark = 0;
  // The tone may stand inside: ậ is ạ with a circumflex. All marks are taken off, those that are
  // no tone put back.
  std::array<char32_t, 4> others{};
  std::size_t count = 0;
  char32_t base = result.lower;
  while (split_mark(base, letter, mark)) {
    base = letter;
    if (const Tone tone = tone_of_mark(mark); tone != Tone::none && result.tone == Tone::none) {
      result.tone = tone;
    } else if (count < others.size()) {
      others[count++] = mark;
    }
  }
  char32_t plain = base;
  while (count > 0) plain = with_mark(plain, others[--count]);
  result.lower = plain;
  result.base = base == 0x0111 ? U'd' : base;
  return result;
}

struct Table {
  std::array<Character, kTableEnd> rows;
  Table() {
    for (char32_t c = 0; c < kTableEnd; ++c) rows[c] = describe(c);
  }
};

// By NFC of both, not by composing the pair: ậ is ạ with a circumflex, â and a dot are no pair.
char32_t compose_tone(char32_t letter, std::size_t tone) {
  if (tone == 0) return letter;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed =
      nfc().normalize(icu::UnicodeString(static_cast<UChar32>(letter))
                          .append(static_cast<UChar32>(kToneMarks[tone])),
                      status);
  const bool single = U_SUCCESS(status) && composed.countChar32() == 1;
  return single ? static_cast<char32_t>(composed.char32At(0)) : letter;
}

// All toneless letters of Vietnamese stand below U+0200.
constexpr char32_t kToneTableEnd = 0x200;

struct ToneTable {
  std::array<std::array<char32_t, kToneMarks.size()>, kToneTableEnd> rows;
  ToneTable() {
    for (char32_t c = 0; c < kToneTableEnd; ++c) {
      for (std::size_t tone = 0; tone < kToneMarks.size(); ++tone) {
        rows[c][tone] = compose_tone(c, tone);
      }
    }
  }
};

}  // namespace

bool is_vowel(char32_t plain) {
  constexpr std::u32string_view kVowels = U"aăâeêioôơuưy";
  return kVowels.find(plain) != std::u32string_view::npos;
}

char32_t upper_case(char32_t letter) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(letter)));
}

Tone tone_of_mark(char32_t mark) {
  switch (mark) {
    case 0x0301:
    case 0x0341:
      return Tone::acute;
    case 0x0300:
    case 0x0340:
      return Tone::grave;
    case 0x0309:
      return Tone::hook;
    case 0x0303:
      return Tone::tilde;
    case 0x0323:
      return Tone::dot;
    default:
      return Tone::none;
  }
}

Character character(char32_t c) {
  static const Table table;
  return c < kTableEnd ? table.rows[c] : describe(c);
}

char32_t with_mark(char32_t letter, char32_t mark) {
  if (letter == U'd' && mark == 0x0335) return 0x0111;  // d with a stroke laid over it
  const UChar32 pair = nfc().composePair(static_cast<UChar32>(letter), static_cast<UChar32>(mark));
  return pair < 0 ? letter : static_cast<char32_t>(pair);
}

char32_t with_tone(char32_t letter, Tone tone) {
  static const ToneTable table;
  const auto index = static_cast<std::size_t>(tone);
  return letter < kToneTableEnd ? table.rows[letter][index] : compose_tone(letter, index);
}

}  // namespace vankien
