// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_form.h"

#include <string>
#include <vector>

#include "characters.h"
#include "utf8.h"
#include "word.h"

namespace vankien {

namespace {

std::string in_capitals(std::string_view text, std::size_t letters) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    append_utf8(out, letters > 0 ? upper_case(point.value) : point.value);
    letters -= letters > 0 ? 1 : 0;
    at += point.length;
  }
  return out;
}

// hoà beside hòa: the tone on the last vowel instead of where it belongs.
std::string with_late_tone(std::string_view text) {
  std::vector<char32_t> letters;
  Tone tone = Tone::none;
  std::size_t last_vowel = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = read_code_point(text, at);
    const Character info = character(point.value);
    if (info.tone != Tone::none) tone = info.tone;
    if (with_tone(info.lower, Tone::acute) != info.lower && is_vowel(info.lower)) {
      last_vowel = letters.size();
    }
    letters.push_back(info.lower);
    at += point.length;
  }
  letters[last_vowel] = with_tone(letters[last_vowel], tone);
  std::string out;
  for (const char32_t letter : letters) append_utf8(out, letter);
  return out;
}

}  // namespace

const WordForms& WordForms::get() {
  static const WordForms forms;
  return forms;
}

WordForms::WordForms() : slots_(std::bit_ceil(syllable_count() * 8)), mask_(slots_.size() - 1) {
  terms_.resize(syllable_count() + 1);
  for (std::size_t i = 1; i <= syllable_count(); ++i) {
    const auto syllable = static_cast<SyllableId>(i);
    const std::string_view term = syllable_text(syllable);
    const std::string_view folded = folded_syllable_text(syllable);
    terms_[i] = {term, folded == term ? term : folded};
  }
  // Those in lower case, which are the most frequent, come first and so lie where they are looked
  // for. Ở is capitalised rather than in capitals: of equal keys the first one stays.
  for (const Shape shape : {Shape::lower, Shape::capitalised, Shape::upper}) {
    for (std::size_t i = 1; i <= syllable_count(); ++i) {
      const std::string_view term = terms_[i].term;
      add(term, static_cast<SyllableId>(i), shape);
      const std::string late = with_late_tone(term);
      if (late != term && find_syllable(late) == 0) add(late, static_cast<SyllableId>(i), shape);
    }
  }
}

void WordForms::add(std::string_view lower, SyllableId syllable, Shape shape) {
  const std::size_t capitals = shape == Shape::lower         ? 0
                               : shape == Shape::capitalised ? 1
                                                             : lower.size();
  const std::string written = in_capitals(lower, capitals);
  if (written.size() > kMaxBytes) return;
  const Key key = load(written, 0);
  std::size_t at = hash_of(key) & mask_;
  while (slots_[at].syllable != 0 && slots_[at].key != key) at = (at + 1) & mask_;
  if (slots_[at].syllable == 0) slots_[at] = {key, syllable, shape};
}

}  // namespace vankien
