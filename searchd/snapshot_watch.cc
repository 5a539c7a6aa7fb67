// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/snapshot_watch.h"

#include <utility>

#include "vankien/util/log.h"

namespace vankien::searchd {

SnapshotWatch::SnapshotWatch(std::filesystem::path index, std::vector<std::string> collections)
    : index_(std::move(index)), collections_(std::move(collections)) {}

void SnapshotWatch::refresh() {
  const Status status = open_current();
  std::optional<Error> error;
  if (!status) error = status.error();

  const std::lock_guard lock(mutex_);
  // The same failure is found every second; one line in the log is enough.
  if (error && (!state_.last_error || state_.last_error->message != error->message)) {
    log_error("{}{}{}", error->message, error->hint.empty() ? "" : "; ", error->hint);
  }
  state_.last_error = std::move(error);
}

Status SnapshotWatch::open_current() {
  const auto name = index_.current();
  if (!name) return tl::unexpected(name.error());
  const auto served = snapshot();
  if (served && served->generation() == *name) return {};

  auto opened = Snapshot::open(index_.generation_path(*name), collections_);
  if (!opened) return tl::unexpected(opened.error());
  const auto documents = (*opened)->documents();
  // The old snapshot is let go outside of the lock: its destruction may take a while.
  {
    const std::lock_guard lock(mutex_);
    std::swap(state_.snapshot, *opened);
  }
  log_info("serving generation {} with {} documents", *name, documents);
  return {};
}

SnapshotWatch::State SnapshotWatch::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

}  // namespace vankien::searchd
