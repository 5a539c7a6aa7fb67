// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer's function over every file of the directories given, and over mutations of each:
// bytes changed, cut out, doubled. A failed check ends the program.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int kMutations = 2000;

void run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string mutate(std::string input, std::mt19937& random) {
  for (std::size_t change = 1 + random() % 4; change > 0 && !input.empty(); --change) {
    const std::size_t at = random() % input.size();
    const std::size_t length = 1 + random() % 16;
    switch (random() % 3) {
      case 0:
        input[at] = static_cast<char>(random());
        break;
      case 1:
        input.erase(at, length);
        break;
      default:
        input.insert(random() % input.size(), input.substr(at, length));
    }
  }
  return input;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> seeds;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      seeds.push_back(entry.path());
    }
  }
  std::sort(seeds.begin(), seeds.end());
  std::mt19937 random(20240517);
  for (const auto& seed : seeds) {
    std::ifstream file(seed, std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(file), {}};
    run(input);
    for (int i = 0; i < kMutations; ++i) run(mutate(input, random));
  }
  std::printf("%zu seeds, %d mutations of each\n", seeds.size(), kMutations);
  return seeds.empty() ? 1 : 0;
}
