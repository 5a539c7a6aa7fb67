// SPDX-License-Identifier: GPL-3.0-or-later
#include "words_local.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

std::vector<std::uint32_t> codes_of(const std::string& text) {
  std::vector<std::uint32_t> codes;
  Tokenizer tokens(text);
  for (Token token; tokens.next(token);) {
    if (!is_whole(token.kind)) codes.push_back(word_code(token.term));
  }
  return codes;
}

}  // namespace

Status LocalWords::add(std::string_view content) {
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  for (std::size_t number = 1; !content.empty(); ++number) {
    std::string_view line = content.substr(0, content.find('\n'));
    content.remove_prefix(std::min(line.size() + 1, content.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#') || line == "word\tkind") continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      return fail(ErrorCode::malformed, fmt::format("line {} has no tabulator", number),
                  "write a word, a tabulator and its kind, for example: số hóa<TAB>word");
    }
    if (line.substr(tab + 1) != "word") continue;
    const std::string_view word = line.substr(0, tab);
    const std::vector<std::uint32_t> codes = codes_of(normalize(word));
    if (codes.size() < 2) {
      return fail(ErrorCode::malformed,
                  fmt::format("line {}: \"{}\" has not two syllables", number, word),
                  "a word of one syllable needs no joining; take the line out");
    }
    marked_[codes.front()].push_back(codes);
    const std::vector<std::uint32_t> folded = codes_of(fold(word));
    if (folded.size() >= 2) plain_[folded.front()].push_back(folded);
  }
  return {};
}

std::size_t LocalWords::match(const Words& words, std::span<const WordInput> tokens) {
  const auto found = words.find(tokens.front().code);
  if (found == words.end()) return 0;
  std::size_t longest = 0;
  for (const std::vector<std::uint32_t>& word : found->second) {
    if (word.size() <= longest || word.size() > tokens.size()) continue;
    std::size_t equal = 1;
    while (equal < word.size() && tokens[equal].code == word[equal] && !tokens[equal].after_break) {
      ++equal;
    }
    if (equal == word.size()) longest = equal;
  }
  return longest;
}

void LocalWords::apply(std::span<const WordInput> tokens, bool marked,
                       std::span<std::uint8_t> joins) const {
  const Words& words = marked ? marked_ : plain_;
  for (std::size_t i = 0; i < tokens.size();) {
    const std::size_t length = match(words, tokens.subspan(i));
    if (length == 0) {
      ++i;
      continue;
    }
    if (i > 0) joins[i - 1] = 0;
    std::ranges::fill(joins.subspan(i, length - 1), std::uint8_t{1});
    joins[i + length - 1] = 0;
    i += length;
  }
}

}  // namespace vankien
