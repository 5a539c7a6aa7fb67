// SPDX-License-Identifier: GPL-3.0-or-later
// Symbols sort as a person files them, and come back whole.
#include "vankien/index/symbol_order.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

TEST_CASE("by type, organ, number as a number, year") {
  const std::vector<std::string> filed{
      "9-CV/HU",       "10-CV/HU",      "0447-CV/HU",     "2-CV/TU",  "1-DA/TU",  "1-ĐA/TU",
      "30/2020/NĐ-CP", "30/2021/NĐ-CP", "100/2019/NĐ-CP", "25-NQ/TW", "30-NQ/TW", "30a-NQ/TW"};
  std::vector<std::string> shuffled = filed;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(3));
  std::sort(shuffled.begin(), shuffled.end(), [](const auto& a, const auto& b) {
    return vankien::symbol_order(a) < vankien::symbol_order(b);
  });
  CHECK(shuffled == filed);
}

TEST_CASE("any symbol comes back") {
  for (const std::string symbol :
       {"447-CV/HU", "30/2020/NĐ-CP", "x", "-", "/", "12/", "999999999999-A"}) {
    CAPTURE(symbol);
    CHECK(vankien::symbol_of_order(vankien::symbol_order(symbol)) == symbol);
  }
  CHECK(vankien::symbol_order("").empty());
}
