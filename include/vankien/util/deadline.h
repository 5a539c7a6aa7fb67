// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace vankien {

/// A moment after which work is worth nothing to whoever waits for it. Copied freely; uses the
/// steady clock, so that setting the time of day neither ends nor prolongs anything.
class Deadline {
 public:
  using Clock = std::chrono::steady_clock;

  static Deadline after(std::chrono::milliseconds time) { return Deadline(Clock::now() + time); }
  static Deadline never() { return Deadline(Clock::time_point::max()); }

  bool passed() const { return Clock::now() >= moment_; }
  Clock::time_point moment() const { return moment_; }

 private:
  explicit Deadline(Clock::time_point moment) : moment_(moment) {}
  Clock::time_point moment_;
};

}  // namespace vankien
