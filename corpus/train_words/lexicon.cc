// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include <fmt/format.h>

namespace vankien::training {
namespace {

constexpr std::array<std::string_view, 7> kKinds{"word",  "name", "surname", "given",
                                                 "title", "body", "phrase"};

}  // namespace

Result<std::vector<LexiconWord>> read_lexicon(const std::filesystem::path& path) {
  std::vector<LexiconWord> words;
  std::ifstream input(path);
  std::size_t number = 0;
  for (std::string line; std::getline(input, line);) {
    ++number;
    if (line.empty() || line.front() == '#' || line == "word\tkind") continue;
    const std::size_t tab = line.find('\t');
    LexiconWord word;
    if (tab != std::string::npos) word.kind = line.substr(tab + 1);
    if (std::ranges::find(kKinds, word.kind) == kKinds.end()) {
      return fail(ErrorCode::malformed,
                  fmt::format("{}: line {} is not `word TAB kind`", path.string(), number));
    }
    for (std::size_t at = 0; at < tab;) {
      const std::size_t end = std::min(line.find(' ', at), tab);
      word.syllables.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    words.push_back(std::move(word));
  }
  if (words.empty()) return fail(ErrorCode::not_found, path.string() + " has no words");
  return words;
}

}  // namespace vankien::training
