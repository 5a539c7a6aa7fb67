// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/normalize.h"

#include <algorithm>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "characters.h"
#include "utf8.h"
#include "word.h"

namespace vankien {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char32_t in_case_of(char32_t model, char32_t lower) {
  return u_isupper(static_cast<UChar32>(model))
             ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(lower)))
             : lower;
}

// NFC leaves "é" + U+0302 as it is: the tone was typed before the sign of the vowel.
std::string join_late_marks(const std::string& text) {
  std::string out;
  out.reserve(text.size());
  std::size_t last = 0;  // where the last character begins in `out`
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    at += point.length;
    if ((point.value == 0x0302 || point.value == 0x0306) && last < out.size()) {
      const CodePoint before = read_code_point(out, last);
      const Character info = character(before.value);
      const char32_t joined = with_mark(info.lower, point.value);
      if (info.tone != Tone::none && joined != info.lower) {
        out.resize(last);
        append_utf8(out, in_case_of(before.value, with_tone(joined, info.tone)));
        continue;
      }
    }
    last = out.size();
    append_utf8(out, point.value == 0x00D0 || point.value == 0x0189   ? U'Đ'
                     : point.value == 0x00F0 || point.value == 0x0256 ? U'đ'
                                                                      : point.value);
  }
  return out;
}

enum class Form { term, folded };

std::string write_normalized(std::string_view text, Form form) {
  std::string out;
  out.reserve(text.size());
  Word word;
  std::string term;
  std::string folded;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word.read(text, at);
    const bool is_word = end > at;
    const CodePoint point = is_word ? CodePoint{} : read_code_point(text, at);
    const CharacterClass kind = is_word ? CharacterClass::letter : character(point.value).kind;
    at = is_word ? end : at + point.length;
    if (kind == CharacterClass::invisible || kind == CharacterClass::mark) continue;
    if (kind == CharacterClass::blank) {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    if (is_word) {
      word.write(term, folded);
      out += form == Form::term ? term : folded;
    } else if (kind == CharacterClass::dash) {
      out += '-';
    } else if (kind == CharacterClass::quote) {
      const bool single = point.value == U'\'' || (point.value >= 0x2018 && point.value <= 0x201B);
      out += single ? '\'' : '"';
    } else {
      append_utf8(out, point.value);
    }
  }
  return out;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed, static_cast<int32_t>(text.size()));
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), sink,
                     nullptr, status);
  return join_late_marks(U_SUCCESS(status) ? composed : std::string(text));
}

std::string normalize(std::string_view text) { return write_normalized(text, Form::term); }

std::string fold(std::string_view text) { return write_normalized(text, Form::folded); }

}  // namespace vankien
