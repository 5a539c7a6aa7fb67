// SPDX-License-Identifier: GPL-3.0-or-later
// Counting by open addressing gives what a map gives, also when the table grows or is used again.
#include "index/term_counter.h"

#include <map>
#include <random>
#include <string>

#include <doctest/doctest.h>

TEST_CASE("counts equal those of a map") {
  std::mt19937 random(5);
  vankien::TermCounter counter;
  for (const unsigned different : {3U, 100U, 5000U, 20U}) {
    counter.clear();
    std::map<std::string, std::uint32_t> expected;
    for (int i = 0; i < 20000; ++i) {
      const std::string term = "t" + std::to_string(random() % different);
      const auto weight = static_cast<std::uint32_t>(1 + random() % 6);
      counter.add(term, weight);
      expected[term] += weight;
    }
    std::map<std::string, std::uint32_t> counted;
    counter.for_each([&](std::string_view term, std::uint32_t weight) {
      CHECK(counted.emplace(term, weight).second);
    });
    CHECK(counted == expected);
  }
}
