// SPDX-License-Identifier: GPL-3.0-or-later
// The list of spellings with i and y holds only pairs that the rule allows, and leads back and
// forth.
#include "vankien/text/spelling_variants.h"

#include <string>

#include <doctest/doctest.h>

#include "vankien/text/normalize.h"
#include "vankien/text/syllable.h"

TEST_CASE("a syllable has at most one other spelling, and is that one's other") {
  std::size_t pairs = 0;
  for (std::size_t id = 1; id <= vankien::syllable_count(); ++id) {
    const std::string syllable(vankien::syllable_text(static_cast<vankien::SyllableId>(id)));
    const std::string other(vankien::other_spelling(syllable));
    if (other.empty()) continue;
    CAPTURE(syllable);
    ++pairs;
    CHECK(vankien::normalize(other) == other);
    CHECK(vankien::other_spelling(other) == syllable);
    std::string folded = vankien::fold(syllable);
    const char last = folded.back();
    folded.back() = last == 'i' ? 'y' : 'i';
    CHECK(vankien::fold(other) == folded);
    folded.pop_back();
    CHECK(std::string("h k l m s t qu").find(folded) != std::string::npos);
  }
  CHECK(pairs > 30);
}

TEST_CASE("words that only differ by i and y are no spellings of each other") {
  for (const char* syllable : {"đi", "in", "tỉnh", "vi", "thi", "thy", "tai", "tay", "thúi", "thúy",
                               "mi", "my", "", "x", "kỹ thuật"}) {
    CAPTURE(std::string(syllable));
    CHECK(vankien::other_spelling(syllable).empty());
  }
  CHECK(vankien::other_spelling("kỹ") == "kĩ");
  CHECK(vankien::other_spelling("quí") == "quý");
}
