// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string_view>

#include "word.h"

namespace vankien {

namespace {

// Vowels that draw the tone to themselves; of two (ươ) the last.
constexpr std::u32string_view kStrongVowels = U"ăâêôơ";

// Length of the onset; "qu" and "gi" before another vowel belong to it.
std::size_t onset_length(const Word::Letter* letters, std::size_t count) {
  std::size_t onset = 0;
  while (onset < count && !is_vowel(letters[onset].plain)) ++onset;
  const bool glide_follows = onset == 1 && count >= 3 && is_vowel(letters[2].plain);
  if (glide_follows && ((letters[0].plain == U'q' && letters[1].plain == U'u') ||
                        (letters[0].plain == U'g' && letters[1].plain == U'i'))) {
    return 2;
  }
  return onset;
}

// Which of the vowels [begin, end) bears the tone.
std::size_t tone_bearer(const Word::Letter* letters, std::size_t begin, std::size_t end,
                        bool has_coda) {
  for (std::size_t i = end; i > begin; --i) {
    if (kStrongVowels.find(letters[i - 1].plain) != std::u32string_view::npos) return i - 1;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (letters[i].plain == U'ư') return i;
  }
  const std::size_t vowels = end - begin;
  if (vowels == 3) return begin + 1;
  return vowels == 2 && has_coda ? begin + 1 : begin;
}

}  // namespace

void place_tone(Word::Letter* letters, std::size_t count) {
  const auto toned = std::count_if(letters, letters + count,
                                   [](const auto& letter) { return letter.tone != Tone::none; });
  if (toned != 1) return;
  const auto bearer = std::find_if(letters, letters + count,
                                   [](const auto& letter) { return letter.tone != Tone::none; });
  if (!is_vowel(bearer->plain)) return;  // the ñ of another language
  const std::size_t begin = onset_length(letters, count);
  std::size_t end = begin;
  while (end < count && is_vowel(letters[end].plain)) ++end;
  const bool syllable = end > begin && end - begin <= 3 && count - end <= 2 &&
                        std::none_of(letters + end, letters + count,
                                     [](const auto& letter) { return is_vowel(letter.plain); });
  if (!syllable) return;

  const Tone tone = bearer->tone;
  bearer->tone = Tone::none;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (letters[i].plain == U'ư' && letters[i + 1].plain == U'o') letters[i + 1].plain = U'ơ';
  }
  letters[tone_bearer(letters, begin, end, end < count)].tone = tone;
}

}  // namespace vankien
