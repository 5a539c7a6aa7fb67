// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of reading directives, beside cutting the same texts into tokens: megabytes a second of
// processor time, best of five rounds, and the slowest of the documents.
//
//   directive_bench RESOURCES FILE...   (text files, or .jsonl with one text a line)
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "vankien/directive/directive.h"
#include "vankien/text/decode.h"
#include "vankien/text/tokenize.h"

namespace {

constexpr std::size_t kBytes = 32 << 20;  // of each file
constexpr int kRounds = 5;
constexpr double kSeconds = 0.3;              // of a round, at least
constexpr std::size_t kLongDocument = 20000;  // shorter ones are too short for a clock

using Texts = std::vector<std::string>;

void add(const std::string& bytes, Texts& texts) {
  auto decoded = vankien::decode_text(bytes);
  if (decoded) texts.push_back(std::move(decoded->text));
}

void read_file(const std::filesystem::path& path, Texts& texts) {
  std::ifstream input(path, std::ios::binary);
  if (path.extension() != ".jsonl") {
    add({std::istreambuf_iterator<char>(input), {}}, texts);
    return;
  }
  std::size_t bytes = 0;
  for (std::string line; bytes < kBytes && std::getline(input, line); bytes += line.size()) {
    add(std::string(boost::json::parse(line).as_object().at("text").as_string()), texts);
  }
}

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

template <typename Function>
double megabytes_a_second(const Texts& texts, Function&& function) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = seconds();
    double read = 0;
    do {
      for (const std::string& text : texts) function(text);
      read += static_cast<double>(bytes) / 1e6;
    } while (seconds() - begin < kSeconds);
    best = std::max(best, read / (seconds() - begin));
  }
  return best;
}

template <typename Function>
double slowest_milliseconds_a_megabyte(const Texts& texts, Function&& function) {
  double slowest = 0;
  for (const std::string& text : texts) {
    if (text.size() < kLongDocument) continue;
    double best = 1e9;
    for (int round = 0; round < kRounds; ++round) {
      const double begin = seconds();
      function(text);
      best = std::min(best, (seconds() - begin) * 1e9 / static_cast<double>(text.size()));
    }
    slowest = std::max(slowest, best);
  }
  return slowest;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: directive_bench RESOURCES FILE...\n");
    return 2;
  }
  const auto vocabulary = vankien::Vocabulary::load(argv[1]);
  if (!vocabulary) {
    fmt::print(stderr, "{}\n", vocabulary.error().message);
    return 2;
  }
  Texts texts;
  for (int i = 2; i < argc; ++i) read_file(argv[i], texts);

  volatile std::size_t sink = 0;
  const auto read = [&](const std::string& text) {
    sink = sink + vankien::read_directive(text, **vocabulary).citations.size();
  };
  const auto tokenize = [&](const std::string& text) {
    vankien::Tokenizer tokens(text);
    for (vankien::Token token; tokens.next(token);) sink = sink + token.term.size();
  };
  const double ours = megabytes_a_second(texts, read);
  const double plain = megabytes_a_second(texts, tokenize);
  fmt::print("{} documents: directives {:.1f} MB/s, tokens {:.1f} MB/s, ratio {:.2f}", texts.size(),
             ours, plain, ours / plain);
  fmt::print("; slowest of {} bytes or more {:.1f} ms a MB\n", kLongDocument,
             slowest_milliseconds_a_megabyte(texts, read));
}
