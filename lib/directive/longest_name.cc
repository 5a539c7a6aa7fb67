// SPDX-License-Identifier: GPL-3.0-or-later
#include "longest_name.h"

#include <algorithm>

namespace vankien {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

void append(const FoldedText& text, Stretch stretch, std::string& out) {
  for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
    const char c = text[at];
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
}

}  // namespace

NameAt longest_name(const FoldedNames& names, const FoldedText& text, Stretch within) {
  NameAt best;
  auto begin = names.all().begin();
  const auto end = names.all().end();
  std::string words;
  std::size_t at = within.begin;
  while (at < within.end && text.is_word(at)) {
    const std::size_t word_end = std::min(word_at(text, at).end, within.end);
    append(text, {at, word_end}, words);
    begin = std::lower_bound(
        begin, end, words,
        [](const FoldedNames::Name& name, const std::string& than) { return name.folded < than; });
    if (begin == end || !begin->folded.starts_with(words)) break;
    if (begin->folded == words) best = {&*begin, word_end};
    at = std::min(text.next_word(word_end), within.end);
    append(text, {word_end, at}, words);
  }
  return best;
}

std::string folded_words(const FoldedText& text, Stretch stretch) {
  std::string out;
  append(text, stretch, out);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace vankien
