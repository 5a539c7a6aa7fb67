// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

namespace vankien::indexer {

/// Segments to be merged into one of the next level, in order.
struct MergeJob {
  std::size_t level = 0;
  std::vector<std::filesystem::path> inputs;
};

/// The accepted segments of a collection, merged as a log-structured tree merges its runs: when a
/// level has kFanIn of them they become one of the next level. So no merge opens more than kFanIn
/// databases at once, and each document is copied a few times however many there are. A higher
/// level holds earlier documents than a lower one, which keeps them in the order of the input. One
/// job at a time.
class SegmentLevels {
 public:
  static constexpr std::size_t kFanIn = 64;

  void add(std::filesystem::path segment);

  /// A level that is full.
  std::optional<MergeJob> full_level();

  /// A merge without which all that is left could not be merged at once.
  std::optional<MergeJob> surplus();

  /// What became of a job.
  void done(const MergeJob& job, std::filesystem::path output);

  /// Everything, in order; empties the levels.
  std::vector<std::filesystem::path> take_all();

 private:
  MergeJob take(std::size_t level, std::size_t count);

  std::vector<std::vector<std::filesystem::path>> levels_;
};

}  // namespace vankien::indexer
