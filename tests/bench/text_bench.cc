// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of folding a text, of cutting it into terms, and of cutting it into terms and joining these
// to words in one pass, beside the chain that ICU offers for it (convert, normalize, word break,
// lower case, convert back). Megabytes a second of processor time of one thread, best of five.
//
//   text_bench CORPUS.jsonl RESOURCES
#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <time.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"
#include "vankien/text/words.h"

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

// A paragraph at a time, as documents are read: its terms, then which of them are one word.
std::size_t tokenize_to_words(const std::string& text, const vankien::WordModel& model) {
  vankien::WordTokens tokens;
  std::vector<std::uint8_t> joins;
  std::size_t words = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    read_word_tokens(line, tokens);
    joins.assign(tokens.inputs.size(), 0);
    model.segment(tokens.inputs, tokens.marked, joins);
    words += static_cast<std::size_t>(std::count(joins.begin(), joins.end(), std::uint8_t{0}));
  }
  return words;
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

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

template <typename Function>
double megabytes_a_second(const std::string& text, Function&& function) {
  double best = 0;
  for (int round = 0; round < 5; ++round) {
    const double begin = processor_seconds();
    if (function(text) == 0) return 0;
    const double seconds = processor_seconds() - begin;
    best = std::max(best, static_cast<double>(text.size()) / 1e6 / seconds);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: text_bench CORPUS.jsonl RESOURCES\n");
    return 2;
  }
  const auto model = vankien::WordModel::load(argv[2]);
  if (!model) {
    fmt::print(stderr, "{}\n", model.error().message);
    return 1;
  }
  const std::string text = read_text(argv[1]);
  const double icu = megabytes_a_second(text, icu_chain);
  const double terms = megabytes_a_second(text, tokenize);
  const double words =
      megabytes_a_second(text, [&](const std::string& t) { return tokenize_to_words(t, **model); });
  fmt::print("folding {:.0f} MB/s\n", megabytes_a_second(text, fold));
  fmt::print("terms and folded terms {:.0f} MB/s, {:.1f} times ICU's chain\n", terms, terms / icu);
  fmt::print("the same with words {:.0f} MB/s, {:.1f} times ICU's chain\n", words, words / icu);
  fmt::print("ICU's chain {:.0f} MB/s\n", icu);
}
