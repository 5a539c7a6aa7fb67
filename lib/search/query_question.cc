// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_question.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vankien/text/normalize.h"

namespace vankien {

namespace {

// As the tokenizer writes them. Words that are also halves of others stand only in phrases: "sao"
// (sao y), "đâu".
constexpr std::array<std::string_view, 22> kPhrases{"như thế nào", "thế nào",      "ra sao",
                                                    "vì sao",      "tại sao",      "là gì",
                                                    "những gì",    "gì",           "nào",
                                                    "khi nào",     "ai",           "ở đâu",
                                                    "bao nhiêu",   "bao lâu",      "hay không",
                                                    "phải không",  "được không",   "có đúng không",
                                                    "đúng không",  "đúng hay sai", "đúng hay không",
                                                    "hay chưa"};

// "… không?", "… không ạ?": a word of its own elsewhere.
constexpr std::string_view kNot = "không";
constexpr std::array<std::string_view, 3> kPolite{"ạ", "à", "nhỉ"};

// Whether the word is the one wanted, or was typed without its marks.
bool is_word(const TypedWord& word, std::string_view wanted) {
  return word.term == wanted || (word.term == word.folded && word.term == fold(wanted));
}

std::vector<std::string_view> words_of(std::string_view phrase) {
  std::vector<std::string_view> words;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    words.push_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return words;
}

bool stands_at(const std::vector<TypedWord>& words, std::size_t at,
               const std::vector<std::string_view>& phrase) {
  if (words.size() - at < phrase.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const TypedWord& word = words[at + i];
    if (!is_word(word, phrase[i]) || (i > 0 && word.after_break)) return false;
  }
  return true;
}

}  // namespace

std::vector<bool> settle_question_words(std::vector<TypedWord>& words) {
  std::vector<bool> asks(words.size());
  const auto settle = [&](std::size_t at, std::string_view meant) {
    asks[at] = true;
    words[at].meant = meant;
    words[at].is_certain = true;
  };
  for (const std::string_view phrase : kPhrases) {
    const std::vector<std::string_view> wanted = words_of(phrase);
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (!stands_at(words, at, wanted)) continue;
      for (std::size_t i = 0; i < wanted.size(); ++i) settle(at + i, wanted[i]);
    }
  }
  std::size_t last = words.size();
  while (last > 0 &&
         std::find(kPolite.begin(), kPolite.end(), words[last - 1].term) != kPolite.end()) {
    asks[--last] = true;
  }
  // A query of this one word asks for it.
  if (last > 1 && is_word(words[last - 1], kNot)) settle(last - 1, kNot);
  return asks;
}

}  // namespace vankien
