// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the segmenter alone, on tokens that were read before: million syllables and megabytes of
// their text a second of processor time, best of nine; and how long loading the model takes.
//
//   words_bench RESOURCES TEXT
#include <algorithm>
#include <fstream>
#include <string>

#include <fmt/format.h>
#include <time.h>

#include "vankien/text/normalize.h"
#include "vankien/text/words.h"

namespace {

constexpr std::size_t kBytes = 32 << 20;
constexpr int kRounds = 9;

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

void bench(const vankien::WordModel& model, const vankien::WordTokens& tokens, std::size_t bytes,
           bool marked) {
  std::vector<std::uint8_t> joins(tokens.inputs.size());
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = processor_seconds();
    model.segment(tokens.inputs, marked, joins);
    best = std::min(best, processor_seconds() - begin);
  }
  const auto joined = std::count(joins.begin(), joins.end(), std::uint8_t{1});
  fmt::print("{}: {:.1f} M syllables/s, {:.0f} MB/s, {:.1f} % of boundaries joined\n",
             marked ? "with signs" : "without", static_cast<double>(joins.size()) / best / 1e6,
             static_cast<double>(bytes) / best / 1e6,
             100.0 * static_cast<double>(joined) / static_cast<double>(joins.size()));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  double best = 1e9;
  std::shared_ptr<const vankien::WordModel> model;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = processor_seconds();
    const auto loaded = vankien::WordModel::load(argv[1]);
    best = std::min(best, processor_seconds() - begin);
    if (!loaded) {
      fmt::print(stderr, "{}\n", loaded.error().message);
      return 1;
    }
    model = *loaded;
  }
  fmt::print("load {:.2f} ms\n", best * 1e3);
  std::ifstream input(argv[2]);
  std::string text(kBytes, '\0');
  input.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(input.gcount()));
  text.resize(text.find_last_of('\n') + 1);
  vankien::WordTokens tokens;
  read_word_tokens(text, tokens);
  bench(*model, tokens, text.size(), true);
  for (std::size_t i = 0; i < tokens.inputs.size(); ++i) {
    const std::string folded = vankien::fold(vankien::slice(text, tokens.spans[i]));
    tokens.inputs[i].code = vankien::word_code(folded);
    tokens.inputs[i].syllable = vankien::find_syllable(folded);
  }
  bench(*model, tokens, text.size(), false);
}
