// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbouring syllables of the sample corpus, glued together as a broken conversion does it, are
// cut where they were; what is not glued is left alone.
#include "glued.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "vankien/text/normalize.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"

namespace {

std::vector<std::string> cut(std::string_view run) {
  std::vector<std::size_t> ends;
  vankien::split_glued(run, ends);
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
    pieces.emplace_back(run.substr(begin, *end - begin));
    begin = *end;
  }
  return pieces;
}

struct Counts {
  std::size_t glued = 0;
  std::size_t right = 0;
  std::size_t wrong = 0;  // the others are left alone, as short ones (ytế) are
};

// Pairs of neighbouring syllables with at least one sign that are no syllable together.
void count_pairs(const std::string& text, Counts& counts) {
  vankien::Tokenizer tokens(text);
  std::string before;
  for (vankien::Token token; tokens.next(token);) {
    const std::string written(slice(text, token.span));
    const bool pair = token.syllable != 0 && !before.empty() && !token.after_break;
    const std::string glued = before + written;
    if (pair && vankien::find_syllable(vankien::normalize(glued)) == 0 &&
        vankien::fold(glued) != vankien::normalize(glued)) {
      ++counts.glued;
      const std::vector<std::string> pieces = cut(glued);
      if (pieces == std::vector<std::string>{before, written}) {
        ++counts.right;
      } else if (!pieces.empty()) {
        ++counts.wrong;
      }
    }
    before = token.syllable != 0 ? written : std::string();
  }
}

}  // namespace

TEST_CASE("glued words") {
  using Pieces = std::vector<std::string>;
  CHECK(cut("quyđịnh") == Pieces{"quy", "định"});
  CHECK(cut("củaĐảng") == Pieces{"của", "Đảng"});
  CHECK(cut("QUYĐỊNH") == Pieces{"QUY", "ĐỊNH"});
  CHECK(cut("thựchiệnquyđịnh") == Pieces{"thực", "hiện", "quy", "định"});
  CHECK(cut("ngày30") == Pieces{"ngày", "30"});
  CHECK(cut("qu\u00FDIII").empty());
  for (const std::string_view whole :
       {"HĐND", "UBKTTƯ", "camera", "chinhsach", "QH15", "Đắk", "định", "日本", "français", ""}) {
    CAPTURE(whole);
    CHECK(cut(whole).empty());
  }
}

TEST_CASE("pairs of the sample corpus are cut where they were") {
  Counts counts;
  for (const auto& entry :
       std::filesystem::directory_iterator(VANKIEN_SOURCE_DIR "/corpus/directives")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    count_pairs({std::istreambuf_iterator<char>(file), {}}, counts);
  }
  REQUIRE(counts.glued > 10000);
  MESSAGE(counts.right, " right and ", counts.wrong, " wrong of ", counts.glued);
  CHECK(counts.right * 1000 >= counts.glued * 990);
  CHECK(counts.wrong * 1000 <= counts.glued * 3);
}
