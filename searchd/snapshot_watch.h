// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "vankien/index/index_directory.h"
#include "vankien/search/snapshot.h"
#include "vankien/util/error.h"

namespace vankien::searchd {

/// Follows the pointer of an index directory to its live generation. A new generation is opened
/// whole before anybody gets to see it; whoever still uses the old one keeps it until done. When
/// the new one cannot be opened the old one stays.
class SnapshotWatch {
 public:
  struct State {
    std::shared_ptr<const Snapshot> snapshot;  ///< null before the first generation
    std::optional<Error> last_error;           ///< why the live generation is not the one served
  };

  SnapshotWatch(std::filesystem::path index, std::vector<std::string> collections);

  /// Looks at the pointer; opens the generation it names unless that is the one being served.
  /// Called by one thread; a generation that could not be opened is tried again each time.
  void refresh();

  /// From any thread.
  State state() const;
  std::shared_ptr<const Snapshot> snapshot() const { return state().snapshot; }

 private:
  Status open_current();

  const IndexDirectory index_;
  const std::vector<std::string> collections_;
  mutable std::mutex mutex_;
  State state_;  // guarded by mutex_
};

}  // namespace vankien::searchd
