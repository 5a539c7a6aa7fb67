// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_reading.h"

#include <algorithm>

#include "vankien/text/syllable.h"

#include "legacy_scan.h"
#include "utf8.h"

namespace vankien {

namespace {

// In bits: of a hundred words of Vietnamese some three are none that the list knows, of a hundred
// words in a wrong reading some ten are by chance.
constexpr int kBadWord = 6;
constexpr int kFrequent = 13;  // no rarer than the common words
constexpr int kOddInside = 7;
constexpr int kOddBeside = 3;
constexpr int kForeignWord = 2;  // in ASCII: a name, another language
constexpr int kStands = 2;       // a reading of what makes sense as it stands
constexpr int kMalformed = 12;   // bytes that nothing but an encoding explains
constexpr int kImpossible = 40;

/// Longer tokens are no words, and are not worth the time.
constexpr std::size_t kMaxTokenBytes = 96;
/// Words that are kept in mind.
constexpr std::size_t kMaxKnown = 1U << 14;

/// Symbols that stand in text, but not between letters.
bool is_odd(char32_t c) {
  if (c == 0x00A0 || c == 0x00AB || c == 0x00AD || c == 0x00BB) return false;
  return c < 0x20 || (c >= 0x80 && c < 0xC0) || c == 0xD7 || c == 0xF7 || c == 0xFFFD ||
         c == 0x02C6 || c == 0x02DC;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

/// A capital with a sign inside a word that has small letters: the reading is wrong.
bool has_late_capital(std::string_view word) {
  if (std::none_of(word.begin(), word.end(), is_lower_ascii)) return false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = read_code_point(word, at);
    if (at > 0 && point.value >= 0xC0 && character(point.value).lower != point.value &&
        with_tone(character(point.value).lower, character(point.value).tone) != point.value) {
      return true;
    }
    at += point.length;
  }
  return false;
}

/// What is a word of no language: "đ" before an item, and "QĐ", "ĐUK", "QĐi", which begin with two
/// capitals and of the letters with signs have Đ and Ư alone.
bool is_abbreviation(std::string_view word) {
  if (read_code_point(word, 0).length == word.size()) return true;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const CodePoint point = read_code_point(word, at);
    const char32_t c = point.value;
    const bool is_capital = (c >= 'A' && c <= 'Z') || c == U'Đ' || c == U'Ð' || c == U'Ư';
    if (!is_capital && (letters < 2 || c >= 0x80)) return false;
    at += point.length;
  }
  return true;
}

/// Frequencies are logarithms.
int rarity_of(SyllableId syllable) {
  return std::clamp((kFrequent - syllable_frequency(syllable)) / 2, 0, kBadWord - 2);
}

std::uint8_t clamp_cost(int cost) { return static_cast<std::uint8_t>(std::min(cost, kImpossible)); }

}  // namespace

TokenJudge::Words TokenJudge::read_words(std::string_view text) {
  Words words;
  bool after_word = false;
  int odd = 0;  // since the last word
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_.read(text, at);
    if (end == at) {
      const CodePoint point = read_code_point(text, at);
      at += point.length;
      if (is_odd(point.value)) {
        ++odd;
      } else {
        words.odd_beside += std::min(odd, 1);
        after_word = false;
        odd = 0;
      }
      continue;
    }
    const std::string_view word = text.substr(at, end - at);
    if (odd > 0) ++(after_word ? words.odd_inside : words.odd_beside);
    after_word = true;
    odd = 0;
    at = end;
    words.has_letters = true;
    if (is_ascii(word)) continue;
    word_.write(term_, folded_);
    const SyllableId syllable = find_syllable(term_);
    if (syllable == 0 && is_abbreviation(word)) continue;
    if (syllable == 0 || has_late_capital(word)) {
      ++words.bad;
    } else if (!is_ascii(term_)) {
      ++words.good;  // without signs there was only an invisible character in it
      words.rarity += rarity_of(syllable);
    }
  }
  words.odd_beside += std::min(odd, 1);
  if (!words.has_letters) words.odd_beside = 0;
  return words;
}

/// What the token may have been made of; nothing when a letter of it stands for no byte.
std::optional<std::string_view> TokenJudge::bytes_of(std::string_view token, bool is_bytes) {
  if (is_bytes) return token;
  bytes_.clear();
  for (std::size_t at = 0; at < token.size();) {
    const std::size_t start = at;
    const int c = next_character(token, at);
    if (c < 0) {
      bytes_ += token.substr(start, at - start);
    } else if (const auto byte = legacy_byte(static_cast<char32_t>(c))) {
      bytes_ += static_cast<char>(*byte);
    } else {
      return std::nullopt;
    }
  }
  return bytes_;
}

bool TokenJudge::has_unknown_word(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = word_.read(line, at);
    if (end == at) {
      at += read_code_point(line, at).length;
      continue;
    }
    const std::string_view word = line.substr(at, end - at);
    at = end;
    if (is_ascii(word)) continue;
    word_.write(term_, folded_);
    if (find_syllable(term_) == 0) return true;
  }
  return false;
}

const TokenVerdict& TokenJudge::judge(std::string_view token, bool is_bytes) {
  auto& known = known_[is_bytes ? 1 : 0];
  const auto found = known.find(token);
  if (found != known.end()) return found->second;
  if (known.size() >= kMaxKnown) known.clear();
  return known.emplace(token, judge_anew(token, is_bytes)).first->second;
}

TokenVerdict TokenJudge::judge_anew(std::string_view token, bool is_bytes) {
  TokenVerdict verdict;
  const auto set = [&verdict](std::size_t reading, bool good, bool bad, int cost) {
    const auto bit = static_cast<std::uint8_t>(1U << reading);
    if (good && !bad) verdict.good = static_cast<std::uint8_t>(verdict.good | bit);
    if (bad) verdict.bad = static_cast<std::uint8_t>(verdict.bad | bit);
    verdict.cost[reading] = clamp_cost(cost);
  };
  shown_.clear();
  const bool malformed = append_utf8_counted(token, shown_) > 0;
  if (token.size() > kMaxTokenBytes) {
    for (std::size_t i = 0; i < kReadings; ++i) set(i, false, true, kBadWord);
    verdict.cost[kAsItStands] = clamp_cost(malformed ? kMalformed : kBadWord);
    verdict.has_letters = true;
    return verdict;
  }
  const std::optional<std::string_view> bytes = bytes_of(token, is_bytes);
  const Words as_it_stands = read_words(shown_);
  verdict.has_letters = as_it_stands.good + as_it_stands.bad > 0;
  set(kAsItStands, as_it_stands.good > 0, as_it_stands.bad + as_it_stands.odd_inside > 0,
      (malformed ? kMalformed : 0) + as_it_stands.rarity + kBadWord * as_it_stands.bad +
          kOddInside * as_it_stands.odd_inside + kOddBeside * as_it_stands.odd_beside);
  const bool stands = as_it_stands.good > 0 && verdict.cost[kAsItStands] <= kStands;
  for (std::size_t i = 0; i < kByteEncodings.size(); ++i) {
    if (!bytes) {
      set(i, false, as_it_stands.has_letters, as_it_stands.has_letters ? kImpossible : 0);
      continue;
    }
    text_.clear();
    for (std::size_t at = 0; at < bytes->size();) {
      append_utf8(text_, read_legacy(kByteEncodings[i], *bytes, at));
    }
    const Words words = read_words(text_);
    const int bad = words.bad + words.odd_inside + words.odd_beside;
    const int doubt = stands && text_ != shown_ ? kStands : words.good + bad == 0 ? 1 : 0;
    set(i, words.good > 0, bad > 0, words.rarity + kBadWord * bad + doubt);
  }
  if (((verdict.bad >> kAsItStands) & 1) != 0 && ((verdict.good >> kTcvn3) & 1) != 0 &&
      verdict.cost[kTcvn3] <= 1) {
    verdict.stray = scan_line(shown_).is_suspicious ? Stray::certain : Stray::possible;
  }
  return verdict;
}

TokenVerdict TokenJudge::judge_ascii(std::string_view word) {
  TokenVerdict verdict;
  // Abbreviations are alike in all languages.
  if (std::none_of(word.begin(), word.end(), is_lower_ascii)) return verdict;
  word_.read(word, 0);
  word_.write(term_, folded_);
  if (find_syllable(term_) != 0) return verdict;
  verdict.cost.fill(kForeignWord);
  verdict.cost[kAsItStands] = 0;
  return verdict;
}

}  // namespace vankien
