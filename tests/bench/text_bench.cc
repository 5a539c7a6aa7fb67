// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of folding a text and of cutting it into terms, beside the chain that ICU offers for it
// (convert, normalize, word break, lower case, convert back). Megabytes a second of one thread,
// best of five.
//
//   text_bench CORPUS.jsonl
#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <string>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

namespace {

constexpr std::size_t kBytes = 32 << 20;

std::string read_text(const char* path) {
  std::string text;
  std::ifstream input(path);
  for (std::string line; text.size() < kBytes && std::getline(input, line);) {
    text += boost::json::parse(line).as_object().at("text").as_string();
    text += "\n\n";
  }
  return text;
}

std::size_t tokenize(const std::string& text) {
  std::size_t bytes = 0;
  vankien::Tokenizer tokens(text);
  for (vankien::Token token; tokens.next(token);) bytes += token.term.size() + token.folded.size();
  return bytes;
}

std::size_t fold(const std::string& text) { return vankien::fold(text).size(); }

std::size_t icu_chain(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  const icu::UnicodeString composed =
      icu::Normalizer2::getNFCInstance(status)->normalize(wide, status);
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
  words->setText(composed);
  std::size_t bytes = 0;
  std::string term;
  for (int32_t begin = words->first(), end = words->next(); end != icu::BreakIterator::DONE;
       begin = end, end = words->next()) {
    if (words->getRuleStatus() == UBRK_WORD_NONE) continue;
    term.clear();
    composed.tempSubStringBetween(begin, end).toLower().toUTF8String(term);
    bytes += term.size();
  }
  return bytes;
}

template <typename Function>
double megabytes_a_second(const std::string& text, Function&& function) {
  double best = 0;
  for (int round = 0; round < 5; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    if (function(text) == 0) return 0;
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    best = std::max(best, static_cast<double>(text.size()) / 1e6 / seconds);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: text_bench CORPUS.jsonl\n");
    return 2;
  }
  const std::string text = read_text(argv[1]);
  const double ours = megabytes_a_second(text, tokenize);
  const double icu = megabytes_a_second(text, icu_chain);
  fmt::print("folding {:.0f} MB/s\n", megabytes_a_second(text, fold));
  fmt::print("terms and folded terms {:.0f} MB/s, ICU chain {:.0f} MB/s, ratio {:.1f}\n", ours, icu,
             ours / icu);
}
