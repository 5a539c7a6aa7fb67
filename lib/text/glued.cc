// SPDX-License-Identifier: GPL-3.0-or-later
// The likeliest cut by how frequent each syllable is, found from left to right: best_[i] is the
// best way to read the first i letters.
#include "glued.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "vankien/text/syllable.h"

#include "characters.h"
#include "utf8.h"
#include "word.h"

namespace vankien {

namespace {

constexpr std::size_t kMaxLetters = 32;
constexpr std::size_t kMinLetters = 4;
constexpr std::size_t kMaxSyllable = 7;  // nghiêng
constexpr int kImpossible = std::numeric_limits<int>::max() / 2;

// In binary logarithms of one occurrence: what a syllable costs beside its own rarity, and the
// frequency below which a piece is more likely an accident.
constexpr int kPieceCost = 4;
constexpr int kTotalFrequency = 24;
constexpr int kMinFrequency = 3;
constexpr int kNumberCost = 8;

// A letter with the marks that follow it.
struct Letter {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool digit = false;
};

class Splitter {
 public:
  explicit Splitter(std::string_view run) : run_(run) {}

  void split(std::vector<std::size_t>& ends) {
    ends.clear();
    if (!read_letters()) return;
    best_[0] = {0, 0};
    for (std::size_t end = 1; end <= count_; ++end) {
      best_[end] = {kImpossible, 0};
      for (std::size_t length = 1; length <= std::min(end, kMaxSyllable); ++length) {
        const std::size_t begin = end - length;
        if (best_[begin].cost >= kImpossible) continue;
        const int cost = best_[begin].cost + piece_cost(begin, end);
        if (cost < best_[end].cost) best_[end] = {cost, begin};
      }
    }
    if (best_[count_].cost >= kImpossible) return;
    for (std::size_t end = count_; end > 0; end = best_[end].begin) {
      ends.push_back(letters_[end - 1].end);
    }
    if (ends.size() < 2) ends.clear();
  }

 private:
  struct Best {
    int cost = 0;
    std::size_t begin = 0;
  };

  // False for a run that cannot be glued syllables.
  bool read_letters() {
    bool signs = false;
    std::size_t vowels = 0;
    for (std::size_t at = 0; at < run_.size();) {
      const CodePoint point = read_code_point(run_, at);
      const Character info = character(point.value);
      at += point.length;
      if (info.kind == CharacterClass::letter || info.kind == CharacterClass::digit) {
        if (count_ == kMaxLetters) return false;
        letters_[count_++] = {at - point.length, at, info.kind == CharacterClass::digit};
        vowels += is_vowel(info.lower) ? 1 : 0;
        signs = signs || info.tone != Tone::none || info.lower != info.base;
      } else if (count_ > 0) {
        letters_[count_ - 1].end = at;
        signs = true;
      }
    }
    const bool digits = count_ > 0 && letters_[count_ - 1].digit;
    return signs && count_ >= kMinLetters && vowels >= (digits ? 1 : 2);
  }

  int piece_cost(std::size_t begin, std::size_t end) {
    if (letters_[begin].digit || letters_[end - 1].digit) return number_cost(begin, end);
    const std::size_t first = letters_[begin].begin;
    Word word;
    word.read(run_.substr(first, letters_[end - 1].end - first), 0);
    word.write(term_, folded_);
    const int frequency = syllable_frequency(find_syllable(term_));
    if (frequency < kMinFrequency || term_.size() == 1) return kImpossible;
    return kTotalFrequency - frequency + kPieceCost;
  }

  // A number is never cut in two.
  int number_cost(std::size_t begin, std::size_t end) const {
    const bool all = std::all_of(letters_.begin() + static_cast<std::ptrdiff_t>(begin),
                                 letters_.begin() + static_cast<std::ptrdiff_t>(end),
                                 [](const Letter& letter) { return letter.digit; });
    const bool before = begin > 0 && letters_[begin - 1].digit;
    const bool behind = end < count_ && letters_[end].digit;
    return all && !before && !behind ? kNumberCost : kImpossible;
  }

  std::string_view run_;
  std::array<Letter, kMaxLetters> letters_;
  std::array<Best, kMaxLetters + 1> best_;
  std::size_t count_ = 0;
  std::string term_;
  std::string folded_;
};

}  // namespace

void split_glued(std::string_view run, std::vector<std::size_t>& ends) {
  Splitter(run).split(ends);
}

}  // namespace vankien
