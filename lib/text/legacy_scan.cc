// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_scan.h"

#include <array>
#include <cstdint>
#include <initializer_list>

#include <unicode/utf8.h>

#include "utf8.h"

namespace vankien {

namespace {

/// Vietnamese letters that no byte stands for.
bool is_unicode_letter(char32_t c) {
  switch (c) {
    case 0x0102:
    case 0x0103:
    case 0x0110:
    case 0x0111:
    case 0x0128:
    case 0x0129:
    case 0x0168:
    case 0x0169:
    case 0x01A0:
    case 0x01A1:
    case 0x01AF:
    case 0x01B0:
      return true;
    default:
      return c >= 0x1EA0 && c <= 0x1EF9;
  }
}

constexpr std::uint64_t bits_of(std::initializer_list<int> characters) {
  std::uint64_t bits = 0;
  for (const int c : characters) bits |= std::uint64_t{1} << (c & 63);
  return bits;
}

/// U+0080 to U+00BF without the blank that does not break.
constexpr std::uint64_t kSuspiciousC2 = ~bits_of({0xA0});
/// U+00C0 to U+00FF without the letters that Vietnamese has.
constexpr std::uint64_t kSuspiciousC3 =
    ~bits_of({0xC0, 0xC1, 0xC2, 0xC3, 0xC8, 0xC9, 0xCA, 0xCC, 0xCD, 0xD2, 0xD3,
              0xD4, 0xD5, 0xD9, 0xDA, 0xDD, 0xE0, 0xE1, 0xE2, 0xE3, 0xE8, 0xE9,
              0xEA, 0xEC, 0xED, 0xF2, 0xF3, 0xF4, 0xF5, 0xF9, 0xFA, 0xFD});
/// The letters of windows-1252 from U+0140 on.
constexpr std::uint64_t kSuspiciousC5 = bits_of({0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E});

/// No paragraph in a legacy encoding is without these, except of very few words.
bool is_suspicious(char32_t c) {
  const auto in = [c](std::uint64_t bits) { return ((bits >> (c & 63)) & 1) != 0; };
  switch (c >> 6) {
    case 2:
      return in(kSuspiciousC2);
    case 3:
      return in(kSuspiciousC3);
    case 5:
      return in(kSuspiciousC5);
    default:
      return c == 0x0192 || c == 0x02C6 || c == 0x02DC;
  }
}

// The quick way: no branch a byte. An automaton whose states are shifts into one word for each byte
// checks UTF-8; beside it, what each pair of bytes tells is gathered in flags.
enum State : unsigned {
  kStart,
  kError,
  kOne,
  kTwo,
  kThree,
  kAfterE0,
  kAfterEd,
  kAfterF0,
  kAfterF4
};
constexpr unsigned kStates = 9;
constexpr unsigned kStateBits = 6;

enum Flag : std::uint8_t {
  kNotAscii = 1,
  kUnicodeLetter = 2,
  kLookCloser = 4,
};

constexpr unsigned next_state(unsigned state, unsigned byte) {
  const auto in = [byte](unsigned first, unsigned last) { return byte >= first && byte <= last; };
  switch (state) {
    case kStart:
      if (byte < 0x80) return kStart;
      if (in(0xC2, 0xDF)) return kOne;
      if (byte == 0xE0) return kAfterE0;
      if (byte == 0xED) return kAfterEd;
      if (in(0xE1, 0xEF)) return kTwo;
      if (byte == 0xF0) return kAfterF0;
      if (in(0xF1, 0xF3)) return kThree;
      return byte == 0xF4 ? kAfterF4 : kError;
    case kOne:
      return in(0x80, 0xBF) ? kStart : kError;
    case kTwo:
      return in(0x80, 0xBF) ? kOne : kError;
    case kThree:
      return in(0x80, 0xBF) ? kTwo : kError;
    case kAfterE0:
      return in(0xA0, 0xBF) ? kOne : kError;
    case kAfterEd:
      return in(0x80, 0x9F) ? kOne : kError;
    case kAfterF0:
      return in(0x90, 0xBF) ? kTwo : kError;
    case kAfterF4:
      return in(0x80, 0x8F) ? kTwo : kError;
    default:
      return kError;
  }
}

struct QuickTables {
  std::array<std::uint64_t, 256> transitions{};
  std::array<std::uint8_t, 256> flags{};      // of a byte alone
  std::array<std::uint8_t, 256> lead_rows{};  // row of `pairs`; 0 for most bytes
  std::array<std::array<std::uint8_t, 256>, 6> pairs{};

  QuickTables() {
    for (unsigned byte = 0; byte < 256; ++byte) {
      for (unsigned state = 0; state < kStates; ++state) {
        transitions[byte] |= std::uint64_t{next_state(state, byte) * kStateBits}
                             << (state * kStateBits);
      }
      if (is_control(byte)) flags[byte] = kLookCloser;
      if (byte >= 0x80) flags[byte] = kNotAscii;
      // Other leads than of Vietnamese and of general punctuation.
      if (byte == 0xC2 || (byte >= 0xC7 && byte != 0xE1 && byte != 0xE2)) {
        flags[byte] |= kLookCloser;
      }
    }
    lead_rows[0xC3] = 1;
    lead_rows[0xC4] = 2;
    lead_rows[0xC5] = 3;
    lead_rows[0xC6] = 4;
    lead_rows[0xE1] = 5;
    for (unsigned trail = 0x80; trail < 0xC0; ++trail) {
      for (unsigned row = 1; row <= 4; ++row) {
        const char32_t c = (row + 2) * 0x40 + (trail & 0x3F);
        pairs[row][trail] = is_suspicious(c)       ? kLookCloser
                            : is_unicode_letter(c) ? kUnicodeLetter
                                                   : 0;
      }
      // U+1E80 to U+1EFF, of which nothing but Vietnamese is in use.
      pairs[5][trail] = trail == 0xBA || trail == 0xBB ? kUnicodeLetter : 0;
    }
  }
};

/// kLookCloser when the flags do not tell all.
std::uint8_t quick_flags(std::string_view line) {
  static const QuickTables tables;
  std::uint64_t state = kStart;
  std::uint8_t flags = 0;
  const std::uint8_t* pairs = tables.pairs[0].data();
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    state = tables.transitions[byte] >> (state & 63);
    flags = static_cast<std::uint8_t>(flags | tables.flags[byte] | pairs[byte]);
    pairs = tables.pairs[tables.lead_rows[byte]].data();
  }
  return (state & 63) == kStart ? flags : std::uint8_t{kLookCloser};
}

}  // namespace

bool is_control(char32_t c) { return c < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != '\f'; }

int next_character(std::string_view text, std::size_t& at) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(data, at, text.size(), c);
  return c;
}

std::size_t append_utf8_counted(std::string_view bytes, std::string& text) {
  std::size_t replaced = 0;
  std::size_t copied = 0;  // everything before it has been handed over
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    if (next_character(bytes, at) >= 0) continue;
    text.append(bytes, copied, begin - copied);
    append_utf8(text, 0xFFFD);
    ++replaced;
    copied = at;
  }
  text.append(bytes, copied);
  return replaced;
}

LineScan scan_line(std::string_view line) {
  LineScan scan;
  if (const std::uint8_t flags = quick_flags(line); (flags & kLookCloser) == 0) {
    scan.well_formed = (flags & kNotAscii) != 0 ? 1 : 0;
    scan.has_unicode_letter = (flags & kUnicodeLetter) != 0;
    return scan;
  }
  for (std::size_t at = 0; at < line.size();) {
    const auto c = static_cast<char32_t>(next_character(line, at));
    if (c < 0x80) {
      scan.has_control = scan.has_control || is_control(c);
      continue;
    }
    if (c > 0x10FFFF) {  // a negative one
      ++scan.malformed;
      continue;
    }
    ++scan.well_formed;
    if (is_suspicious(c)) {
      scan.is_suspicious = true;
    } else if (is_unicode_letter(c)) {
      scan.has_unicode_letter = true;
    } else if (c >= 0x180 && c < 0x800 && !(c >= 0x2C0 && c < 0x370)) {
      ++scan.foreign;
    }
  }
  return scan;
}

}  // namespace vankien
