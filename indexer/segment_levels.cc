// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/segment_levels.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vankien::indexer {

namespace fs = std::filesystem;

void SegmentLevels::add(fs::path segment) {
  if (levels_.empty()) levels_.emplace_back();
  levels_[0].push_back(std::move(segment));
}

MergeJob SegmentLevels::take(std::size_t level, std::size_t count) {
  auto& segments = levels_[level];
  const auto end = segments.begin() + static_cast<std::ptrdiff_t>(count);
  MergeJob job{level, {std::move_iterator(segments.begin()), std::move_iterator(end)}};
  segments.erase(segments.begin(), end);
  return job;
}

std::optional<MergeJob> SegmentLevels::full_level() {
  for (std::size_t level = 0; level < levels_.size(); ++level) {
    if (levels_[level].size() >= kFanIn) return take(level, kFanIn);
  }
  return std::nullopt;
}

std::optional<MergeJob> SegmentLevels::surplus() {
  std::size_t total = 0;
  for (const auto& level : levels_) total += level.size();
  if (total <= kFanIn) return std::nullopt;
  const auto lowest = std::find_if(levels_.begin(), levels_.end(),
                                   [](const auto& level) { return !level.empty(); });
  return take(static_cast<std::size_t>(lowest - levels_.begin()), std::min(lowest->size(), kFanIn));
}

void SegmentLevels::done(const MergeJob& job, fs::path output) {
  if (levels_.size() == job.level + 1) levels_.emplace_back();
  levels_[job.level + 1].push_back(std::move(output));
}

std::vector<fs::path> SegmentLevels::take_all() {
  std::vector<fs::path> all;
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    std::move(level->begin(), level->end(), std::back_inserter(all));
  }
  levels_.clear();
  return all;
}

}  // namespace vankien::indexer
