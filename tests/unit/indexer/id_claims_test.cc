// SPDX-License-Identifier: GPL-3.0-or-later
// The first document in the order of the input gets an id, whichever thread is first; a batch that
// fails before its turn holds up nobody.
#include "indexer/id_claims.h"

#include <thread>
#include <vector>

#include <doctest/doctest.h>

using namespace vankien::indexer;

TEST_CASE("claims are made in the order of the batches") {
  IdClaims claims;
  constexpr std::size_t kBatches = 40;
  std::vector<std::size_t> winners;
  std::vector<std::thread> threads;
  // Started backwards, so that all but the last have to wait.
  for (std::size_t batch = kBatches; batch-- > 0;) {
    threads.emplace_back([&, batch] {
      IdClaims::Turn turn(claims, batch);
      if (batch % 7 == 3) return;  // fails
      turn.wait();
      if (!turn.claim("id" + std::to_string(batch / 2), {batch, 1})) winners.push_back(batch);
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::vector<std::size_t> expected;
  for (std::size_t batch = 0; batch < kBatches; ++batch) {
    const bool fails = batch % 7 == 3;
    const bool is_second = batch % 2 == 1 && (batch - 1) % 7 != 3;
    if (!fails && !is_second) expected.push_back(batch);
  }
  CHECK(winners == expected);
}

TEST_CASE("who is second is told who was first") {
  IdClaims claims;
  {
    IdClaims::Turn turn(claims, 0);
    turn.wait();
    CHECK(!turn.claim("a", {3, 7}));
  }
  IdClaims::Turn turn(claims, 1);
  turn.wait();
  const auto first = turn.claim("a", {4, 1});
  REQUIRE(first);
  CHECK(first->file == 3);
  CHECK(first->line == 7);
}
