// SPDX-License-Identifier: GPL-3.0-or-later
// The tone of a syllable is one thing wherever it was typed: for every rhyme of the table, each
// tone on each vowel letter gives the same term, in NFC and NFD.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "vankien/text/normalize.h"

#include "characters.h"
#include "utf8.h"

namespace {

// Vowels of a rhyme, its coda, and which letter bears the tone.
struct Rhyme {
  std::u32string_view vowels;
  std::u32string_view coda;
  std::size_t bearer;
};

constexpr Rhyme kRhymes[] = {
    {U"a", U"", 0},    {U"ă", U"n", 0},   {U"â", U"n", 0},   {U"e", U"m", 0},   {U"ê", U"nh", 0},
    {U"i", U"", 0},    {U"o", U"ng", 0},  {U"ô", U"", 0},    {U"ơ", U"i", 0},   {U"u", U"n", 0},
    {U"ư", U"", 0},    {U"y", U"", 0},    {U"oa", U"", 0},   {U"oa", U"n", 1},  {U"oe", U"", 0},
    {U"oe", U"n", 1},  {U"uy", U"", 0},   {U"uy", U"nh", 1}, {U"uê", U"", 1},   {U"uơ", U"", 1},
    {U"ai", U"", 0},   {U"ao", U"", 0},   {U"au", U"", 0},   {U"ay", U"", 0},   {U"âu", U"", 0},
    {U"eo", U"", 0},   {U"êu", U"", 0},   {U"ia", U"", 0},   {U"iu", U"", 0},   {U"oi", U"", 0},
    {U"ôi", U"", 0},   {U"ui", U"", 0},   {U"ua", U"", 0},   {U"ưa", U"", 0},   {U"ưu", U"", 0},
    {U"iê", U"ng", 1}, {U"uô", U"ng", 1}, {U"ươ", U"ng", 1}, {U"iêu", U"", 1},  {U"yêu", U"", 1},
    {U"oai", U"", 1},  {U"oay", U"", 1},  {U"uya", U"", 1},  {U"uyê", U"n", 2}, {U"ươi", U"", 1},
    {U"ươu", U"", 1},  {U"uôi", U"", 1},  {U"oao", U"", 1},  {U"oeo", U"", 1},  {U"uyu", U"", 1},
};

std::string spell(const Rhyme& rhyme, std::u32string_view onset, std::size_t toned,
                  vankien::Tone tone, bool composed) {
  static constexpr char32_t kMarks[] = {0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323};
  std::string out;
  for (const char32_t c : onset) vankien::append_utf8(out, c);
  for (std::size_t i = 0; i < rhyme.vowels.size(); ++i) {
    const char32_t letter = rhyme.vowels[i];
    if (i != toned) {
      vankien::append_utf8(out, letter);
    } else if (composed) {
      vankien::append_utf8(out, vankien::with_tone(letter, tone));
    } else {
      vankien::append_utf8(out, letter);
      vankien::append_utf8(out, kMarks[static_cast<std::size_t>(tone)]);
    }
  }
  for (const char32_t c : rhyme.coda) vankien::append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("every tone on every vowel of every rhyme goes to its place") {
  std::size_t checked = 0;
  for (const Rhyme& rhyme : kRhymes) {
    for (const std::u32string_view onset : {U"", U"h", U"th", U"ngh", U"đ"}) {
      for (int tone = 1; tone <= 5; ++tone) {
        const auto mark = static_cast<vankien::Tone>(tone);
        const std::string expected = spell(rhyme, onset, rhyme.bearer, mark, true);
        for (std::size_t toned = 0; toned < rhyme.vowels.size(); ++toned) {
          for (const bool composed : {true, false}) {
            const std::string typed = spell(rhyme, onset, toned, mark, composed);
            CAPTURE(typed);
            CHECK(vankien::normalize(typed) == expected);
            ++checked;
          }
        }
      }
    }
  }
  CHECK(checked > 3000);
}

TEST_CASE("qu and gi before a vowel are onsets") {
  CHECK(vankien::normalize("qúa qủa qúy quỳên") == "quá quả quý quyền");
  CHECK(vankien::normalize("gía gịa gíêng") == "giá giạ giếng");
  CHECK(vankien::normalize("gì gìn") == "gì gìn");
}

TEST_CASE("what is no Vietnamese syllable keeps its tones") {
  CHECK(vankien::normalize("résumé") == "résumé");
  CHECK(vankien::normalize("àáb") == "àáb");
}
