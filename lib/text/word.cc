// SPDX-License-Identifier: GPL-3.0-or-later
#include "word.h"

#include "utf8.h"

namespace vankien {

std::size_t Word::read(std::string_view text, std::size_t begin, std::size_t keep) {
  letters_.clear();
  alphabetic_ = 0;
  capitals_ = 0;
  capitalised_ = false;
  all_digits_ = true;
  has_tone_ = false;
  std::size_t at = begin;
  bool kept = true;         // the last letter was, so that marks are its
  std::size_t end = begin;  // behind the last character that belongs to the word
  while (at < text.size()) {
    const CodePoint point = read_code_point(text, at);
    const Character info = character(point.value);
    at += point.length;
    switch (info.kind) {
      case CharacterClass::letter:
      case CharacterClass::digit:
        kept = letters_.size() < keep;
        if (kept) {
          letters_.push_back({info.lower, info.base, info.tone});
          all_digits_ = all_digits_ && info.kind == CharacterClass::digit;
          alphabetic_ += info.kind == CharacterClass::letter ? 1 : 0;
          capitals_ += info.upper ? 1 : 0;
          capitalised_ = capitalised_ || (letters_.size() == 1 && info.upper);
          has_tone_ = has_tone_ || info.tone != Tone::none;
        }
        end = at;
        continue;
      case CharacterClass::mark:
        if (letters_.empty()) break;
        if (kept) add_mark(point.value);
        end = at;
        continue;
      case CharacterClass::invisible:
        if (letters_.empty()) break;
        continue;  // belongs to the word only if more of it follows
      default:
        break;
    }
    break;
  }
  if (has_tone_) place_tone(letters_.data(), letters_.size());
  return end;
}

Shape Word::shape() const {
  if (alphabetic_ == 0) return Shape::none;
  if (capitals_ == 0) return Shape::lower;
  if (capitals_ == 1 && capitalised_) return Shape::capitalised;
  return capitals_ == alphabetic_ ? Shape::upper : Shape::mixed;
}

void Word::add_mark(char32_t mark) {
  Letter& letter = letters_.back();
  const Tone tone = tone_of_mark(mark);
  if (tone != Tone::none) {
    // A letter has one tone at most, and only if there is a character for the two.
    if (letter.tone != Tone::none || with_tone(letter.plain, tone) == letter.plain) return;
    letter.tone = tone;
    has_tone_ = true;
    return;
  }
  letter.plain = with_mark(letter.plain, mark);
  letter.base = character(letter.plain).base;
  if (with_tone(letter.plain, letter.tone) == letter.plain) letter.tone = Tone::none;
}

bool Word::write(std::string& term, std::string& folded) const {
  term.clear();
  folded.clear();
  bool differ = false;
  for (const Letter& letter : letters_) {
    if (letter.plain < 0x80 && letter.tone == Tone::none) {
      term += static_cast<char>(letter.plain);
      folded += static_cast<char>(letter.plain);
      continue;
    }
    append_utf8(term, with_tone(letter.plain, letter.tone));
    append_utf8(folded, letter.base);
    differ = true;
  }
  return differ && term != folded;
}

}  // namespace vankien
