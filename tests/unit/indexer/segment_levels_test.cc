// SPDX-License-Identifier: GPL-3.0-or-later
// However many segments there are, merging keeps their order, opens a bounded number at once, and
// copies each a bounded number of times.
#include "indexer/segment_levels.h"

#include <map>
#include <string>

#include <doctest/doctest.h>

using namespace vankien::indexer;

TEST_CASE("order, fan-in and work are as promised") {
  for (const int count : {0, 1, 63, 64, 65, 128, 200, 4095, 4096, 5000}) {
    CAPTURE(count);
    SegmentLevels levels;
    std::map<std::filesystem::path, std::vector<int>> content;
    std::size_t copied = 0;
    int merges = 0;
    const auto merge = [&](const MergeJob& job) {
      CHECK(job.inputs.size() <= SegmentLevels::kFanIn);
      const std::filesystem::path output = "m" + std::to_string(++merges);
      for (const auto& input : job.inputs) {
        content[output].insert(content[output].end(), content[input].begin(), content[input].end());
      }
      copied += content[output].size();
      levels.done(job, output);
    };
    for (int i = 0; i < count; ++i) {
      const std::filesystem::path segment = "s" + std::to_string(i);
      content[segment] = {i};
      levels.add(segment);
      // As in the pipeline: a merge may be done some batches later.
      if (i % 5 == 0) {
        if (const auto job = levels.full_level()) merge(*job);
      }
    }
    while (const auto job = levels.surplus()) merge(*job);
    const auto rest = levels.take_all();
    CHECK(rest.size() <= SegmentLevels::kFanIn);
    std::vector<int> order;
    for (const auto& segment : rest) {
      order.insert(order.end(), content[segment].begin(), content[segment].end());
    }
    REQUIRE(order.size() == static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) CHECK(order[static_cast<std::size_t>(i)] == i);
    CHECK(copied <= 3 * static_cast<std::size_t>(count));
    CHECK(levels.take_all().empty());
  }
}
