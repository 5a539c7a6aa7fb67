// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_words.h"

#include <algorithm>

#include "vankien/text/normalize.h"

#include "char_kind.h"

namespace vankien {

namespace {

bool has_word(std::string_view name, std::string_view word) {
  for (std::size_t at = name.find(word); at != std::string_view::npos;
       at = name.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_of_word(name[at - 1]);
    if (begins && (end == name.size() || !is_of_word(name[end]))) return true;
  }
  return false;
}

}  // namespace

NameWords::NameWords(std::string_view typed) {
  const std::string normal = normalize(typed);
  for (auto at = normal.begin(); at != normal.end();) {
    const auto begin = std::find_if(at, normal.end(), is_of_word);
    at = std::find_if_not(begin, normal.end(), is_of_word);
    if (begin == at) break;
    const std::string word(begin, at);
    (word == fold(word) ? bare_ : marked_).push_back(word);
  }
}

bool NameWords::in(std::string_view name) const {
  if (marked_.empty() && bare_.empty()) return false;
  const auto all = [](const std::vector<std::string>& words, std::string_view text) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return has_word(text, word); });
  };
  return all(marked_, name) && (bare_.empty() || all(bare_, fold(name)));
}

}  // namespace vankien
