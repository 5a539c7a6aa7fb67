// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/normalize.h"

#include <algorithm>
#include <array>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "characters.h"
#include "run.h"
#include "utf8.h"
#include "word.h"
#include "word_form.h"

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

// The signs between words in their normal form: blanks collapsed, dashes and quotes in ASCII.
class Writer {
 public:
  explicit Writer(std::size_t size) { out_.reserve(size); }

  void add_word(std::string_view word) {
    add_blank();
    out_ += word;
  }

  void add_letter(char32_t letter) {
    add_blank();
    append_utf8(out_, letter);
  }

  /// Anything that is neither letter nor digit.
  void add_sign(char32_t sign, CharacterClass kind) {
    if (kind == CharacterClass::blank) {
      blank_ = true;
    } else if (kind == CharacterClass::dash) {
      add_letter(U'-');
    } else if (kind == CharacterClass::quote) {
      const bool single = sign == U'\'' || (sign >= 0x2018 && sign <= 0x201B);
      add_letter(single ? U'\'' : U'"');
    } else if (kind != CharacterClass::invisible && kind != CharacterClass::mark) {
      add_letter(sign);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void add_blank() {
    if (blank_ && !out_.empty()) out_ += ' ';
    blank_ = false;
  }

  std::string out_;
  bool blank_ = false;
};

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

std::string normalize(std::string_view text) {
  const WordForms& forms = WordForms::get();
  Writer writer(text.size());
  WordForm form;
  Word word;
  std::string term;
  std::string folded;
  for (std::size_t at = 0; at < text.size();) {
    const Run run = scan_run(text, at);
    if (run.plain && run.end > at && forms.find(text, {at, run.end}, form)) {
      writer.add_word(form.terms->term);
      at = run.end;
      continue;
    }
    if (const std::size_t end = word.read(text, at, text.size()); end > at) {
      word.write(term, folded);
      writer.add_word(term);
      at = end;
      continue;
    }
    const CodePoint point = read_code_point(text, at);
    writer.add_sign(point.value, character(point.value).kind);
    at += point.length;
  }
  return writer.take();
}

std::string fold(std::string_view text) {
  // What folds to ASCII, which is nearly everything, by one table; 0 for the rest.
  static const auto ascii_base = [] {
    std::array<char, 0x2000> table{};
    for (char32_t c = 0; c < table.size(); ++c) {
      const Character info = character(c);
      const bool word = info.kind == CharacterClass::letter || info.kind == CharacterClass::digit;
      if (word && info.base < 0x80) table[c] = static_cast<char>(info.base);
    }
    return table;
  }();
  Writer writer(text.size());
  std::array<char, 64> run;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t count = 0;
    while (count < run.size() && at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      const CodePoint point = byte < 0x80 ? CodePoint{byte, 1} : read_code_point(text, at);
      const char base = point.value < ascii_base.size() ? ascii_base[point.value] : '\0';
      if (base == 0) break;
      run[count++] = base;
      at += point.length;
    }
    if (count > 0) {
      writer.add_word({run.data(), count});
      continue;
    }
    const CodePoint point = read_code_point(text, at);
    const Character info = character(point.value);
    if (info.kind == CharacterClass::letter || info.kind == CharacterClass::digit) {
      writer.add_letter(info.base);
    } else {
      writer.add_sign(point.value, info.kind);
    }
    at += point.length;
  }
  return writer.take();
}

}  // namespace vankien
