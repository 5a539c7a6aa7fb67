// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_viqr.h"

#include <algorithm>
#include <cmath>

#include "vankien/text/syllable.h"

#include "characters.h"
#include "utf8.h"
#include "word.h"

namespace vankien {

namespace {

/// Longer runs are no words.
constexpr std::size_t kMaxWordBytes = 32;
/// Words that only VIQR explains, in a line that has no neighbours in it.
constexpr int kMinStrongWords = 2;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool is_sign_of(char sign, char letter) {
  switch (sign) {
    case '^':
      return std::string_view("aeo").find(lower(letter)) != std::string_view::npos;
    case '(':
      return lower(letter) == 'a';
    case '+':
      return lower(letter) == 'o' || lower(letter) == 'u';
    default:
      return false;
  }
}

Tone tone_of(char c) {
  switch (c) {
    case '\'':
      return Tone::acute;
    case '`':
      return Tone::grave;
    case '?':
      return Tone::hook;
    case '~':
      return Tone::tilde;
    case '.':
      return Tone::dot;
    default:
      return Tone::none;
  }
}

char32_t with_sign(char letter, char sign) {
  constexpr std::u32string_view kPlain = U"aeoAEO";
  const auto c = static_cast<char32_t>(static_cast<unsigned char>(letter));
  switch (sign) {
    case '^':
      return std::u32string_view(U"âêôÂÊÔ")[kPlain.find(c)];
    case '(':
      return letter == 'a' ? U'ă' : U'Ă';
    default:
      return letter == 'o' ? U'ơ' : letter == 'O' ? U'Ơ' : letter == 'u' ? U'ư' : U'Ư';
  }
}

struct Converted {
  std::string text;
  std::size_t end = 0;  // of what was read
  bool has_signs = false;
  bool is_strong = false;  // signs that punctuation never looks like
};

/// Reads the word at `begin`. Of the signs at its end that may be punctuation, `spared` are left
/// out.
Converted read_word(std::string_view line, std::size_t begin, std::size_t limit) {
  Converted word;
  std::size_t at = begin;
  while (at < limit && is_ascii_letter(line[at])) {
    const char letter = line[at++];
    if (lower(letter) == 'd' && at < limit && lower(line[at]) == 'd') {
      append_utf8(word.text, letter == 'd' ? U'đ' : U'Đ');
      ++at;
      word.has_signs = word.is_strong = true;
      continue;
    }
    auto c = static_cast<char32_t>(static_cast<unsigned char>(letter));
    if (at < limit && is_sign_of(line[at], letter)) {
      word.is_strong = word.is_strong || line[at] != '(';
      word.has_signs = true;
      c = with_sign(letter, line[at++]);
    }
    const Tone tone = at < limit ? tone_of(line[at]) : Tone::none;
    if (tone != Tone::none && std::string_view("aeiouy").find(lower(letter)) < 6) {
      c = with_tone(c, tone);
      word.has_signs = true;
      ++at;
      if (at < limit && is_ascii_letter(line[at])) word.is_strong = true;
    }
    append_utf8(word.text, c);
  }
  word.end = at;
  return word;
}

bool is_syllable(std::string_view text) {
  Word word;
  std::string term;
  std::string folded;
  if (word.read(text, 0) != text.size()) return false;
  word.write(term, folded);
  return find_syllable(term) != 0;
}

/// The word at `begin`, as long as it makes a syllable: what may be punctuation at its end is given
/// back when only without it it does.
Converted best_word(std::string_view line, std::size_t begin, bool& known) {
  const std::size_t limit = std::min(line.size(), begin + kMaxWordBytes);
  Converted word = read_word(line, begin, limit);
  known = is_syllable(word.text);
  const bool may_be_punctuation =
      word.end > begin + 1 && (line[word.end - 1] == '.' || line[word.end - 1] == '?') &&
      (word.end == line.size() || is_blank(line[word.end]) || line[word.end] == '"');
  if (!known && may_be_punctuation) {
    Converted shorter = read_word(line, begin, word.end - 1);
    if (is_syllable(shorter.text)) {
      known = true;
      return shorter;
    }
  }
  return word;
}

struct LineFigures {
  int strong = 0;   // words that only VIQR explains
  int known = 0;    // words with signs that are syllables
  int broken = 0;   // words with signs that are none
  int foreign = 0;  // words without signs that are none
  int codes = 0;    // abbreviations with signs: QDD
  bool is_ascii = true;
};

LineFigures figures_of(std::string_view line) {
  LineFigures figures;
  for (std::size_t at = 0; at < line.size();) {
    if (static_cast<unsigned char>(line[at]) >= 0x80) {
      figures.is_ascii = false;
      return figures;
    }
    if (!is_ascii_letter(line[at])) {
      ++at;
      continue;
    }
    bool known = false;
    const Converted word = best_word(line, at, known);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool is_abbreviation = is_capital(line[at]) && at + 1 < line.size() &&
                                 (is_capital(line[at + 1]) || line[at + 1] == '/');
    if (!known && !is_abbreviation && word.end > at + 1) {
      ++(word.has_signs ? figures.broken : figures.foreign);
    }
    if (!known && is_abbreviation && word.has_signs) ++figures.codes;
    if (known && word.has_signs) ++figures.known;
    if (known && word.is_strong) ++figures.strong;
    at = word.end;
  }
  return figures;
}

}  // namespace

bool may_have_viqr(std::string_view text) {
  for (const char sign : {'^', '+'}) {
    for (std::size_t at = text.find(sign, 1); at < text.size(); at = text.find(sign, at + 1)) {
      if (is_sign_of(sign, text[at - 1])) return true;
    }
  }
  return false;
}

std::vector<ViqrParagraph> find_viqr(std::string_view text) {
  std::vector<ViqrParagraph> paragraphs;
  // Lines that may be some if one that stands by itself follows without another between.
  std::vector<ViqrParagraph> waiting;
  bool after_viqr = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const LineFigures figures = figures_of(text.substr(begin, end - begin));
    const int words = figures.known + figures.broken;
    if (!figures.is_ascii || words + figures.foreign + figures.codes > 0) {
      const bool stands = figures.is_ascii && figures.strong >= kMinStrongWords &&
                          figures.known >= 4 * figures.broken &&
                          figures.known >= 2 * figures.foreign;
      const bool may_follow = figures.is_ascii && figures.known + figures.codes > 0 &&
                              figures.known >= 2 * figures.broken &&
                              figures.known >= figures.foreign;
      const double share = words == 0 ? 0 : static_cast<double>(figures.known) / words;
      const ViqrParagraph paragraph{begin, share * (1 - std::exp2(-figures.known))};
      if (stands || (after_viqr && may_follow)) {
        paragraphs.insert(paragraphs.end(), waiting.begin(), waiting.end());
        paragraphs.push_back(paragraph);
        waiting.clear();
        after_viqr = true;
      } else {
        after_viqr = false;
        if (may_follow) {
          waiting.push_back(paragraph);
        } else {
          waiting.clear();
        }
      }
    }
    begin = end + 1;
  }
  return paragraphs;
}

std::string decode_viqr(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size();) {
    if (is_ascii_letter(line[at])) {
      bool known = false;
      Converted word = best_word(line, at, known);
      text += word.text;
      at = word.end;
    } else {
      // A backslash says that what follows is no sign.
      const bool escapes = line[at] == '\\' && at + 1 < line.size() && !is_blank(line[at + 1]);
      if (escapes) ++at;
      text += line[at++];
    }
  }
  return text;
}

}  // namespace vankien
