// SPDX-License-Identifier: GPL-3.0-or-later
// A list of phrases, and the table of names, find in any text what trying every one of them finds.
#include "phrase_list.h"

#include <random>
#include <string>

#include "corpus_vocabulary.h"
#include "longest_name.h"

using vankien::FoldedText;

namespace {

constexpr std::array<std::string_view, 9> kPhrases{"ban",    "ban to", "ba",    "t/m",    "to chuc",
                                                   "to, so", "an ba",  "ti uy", "ngay: 5"};
constexpr vankien::PhraseList kList(kPhrases);

std::string random_text(std::mt19937& random) {
  constexpr std::array<std::string_view, 22> kParts{
      "ban", "tổ", "chức", "an",   "ba", " ", " ",   " ",     "\n",  ", ",  "t/m",
      "to",  "ti", "ủy",   "ngày", ":",  "5", "BAN", "huyện", "Hội", "dân", "-"};
  std::string text;
  for (int parts = 0; parts < 12; ++parts) text += kParts[random() % kParts.size()];
  return text;
}

}  // namespace

TEST_CASE("a list finds what its phrases find one by one") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string words = random_text(random);
    const FoldedText text(words);
    CAPTURE(words);
    for (std::size_t at = 0; at < text.size(); ++at) {
      std::string expected;
      for (const std::string_view phrase : kPhrases) {
        const std::size_t end = vankien::phrase_end(text, at, phrase);
        if (end != 0) expected += std::string(phrase) + '@' + std::to_string(end) + ' ';
      }
      std::string found;
      kList.any(text, at, [&](std::string_view phrase, std::size_t end) {
        found += std::string(phrase) + '@' + std::to_string(end) + ' ';
        return false;
      });
      CHECK(found == expected);
      CHECK(kList.begins(text, at) == !expected.empty());
      CHECK((kList.may_begin(text, at) || expected.empty()));
    }
  }
}

TEST_CASE("the longest name is the longest run of words that is a name") {
  const auto& names = corpus_vocabulary().organ_names();
  std::mt19937 random(11);
  std::size_t named = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string words = random_text(random);
    if (round % 2 == 0) words = names.all()[random() % names.all().size()].folded + ' ' + words;
    const FoldedText text(words);
    std::size_t expected = 0;
    for (std::size_t end = 1; end <= text.size() && text.is_word(0); ++end) {
      if (!text.is_word(end - 1) || text.is_word(end)) continue;
      if (names.find(vankien::folded_words(text, {0, end})) != nullptr) expected = end;
    }
    CAPTURE(words);
    CHECK(longest_name(names, text, {0, text.size()}).end == expected);
    named += expected != 0 ? 1 : 0;
  }
  CHECK(named > 1000);
}
