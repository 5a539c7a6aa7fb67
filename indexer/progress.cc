// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.h"

#include <algorithm>

#include <fmt/format.h>

#include "indexer/figures.h"

namespace vankien::indexer {
namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

constexpr std::size_t kBarWidth = 20;
/// To the first column, and clear what stands there.
constexpr std::string_view kClearLine = "\r\033[K";
/// Before this, a rate says nothing.
constexpr double kSettledSeconds = 0.5;

}  // namespace

std::string progress_line(const ProgressState& state) {
  const double part = state.total_bytes == 0
                          ? 1.0
                          : std::min(1.0, static_cast<double>(state.bytes) /
                                              static_cast<double>(state.total_bytes));
  const auto filled = static_cast<std::size_t>(part * static_cast<double>(kBarWidth));
  std::string bar(filled, '=');
  if (filled < kBarWidth) bar += '>';
  bar.resize(kBarWidth, ' ');
  std::string line =
      fmt::format("{:3.0f} % [{}] {} documents", part * 100, bar, with_thousands(state.documents));
  const double seconds = state.elapsed.count();
  if (seconds < kSettledSeconds) return line;
  line += fmt::format(
      ", {}/s, {:.1f} MB/s",
      with_thousands(static_cast<std::uint64_t>(static_cast<double>(state.documents) / seconds)),
      static_cast<double>(state.bytes) / 1e6 / seconds);
  if (part > 0 && part < 1) {
    const auto left = static_cast<std::uint64_t>(seconds / part * (1 - part));
    line += fmt::format(", {}:{:02} left", left / 60, left % 60);
  }
  return line;
}

void Progress::advance(std::uint64_t bytes, std::uint64_t documents) {
  state_.bytes += bytes;
  state_.documents += documents;
  if (style_ == Style::none) return;
  const Clock::time_point now = Clock::now();
  if (now - shown_ < (style_ == Style::terminal ? Clock::duration(100ms) : Clock::duration(10s))) {
    return;
  }
  shown_ = now;
  state_.elapsed = now - started_;
  show(progress_line(state_));
}

void Progress::phase(std::string_view what) {
  if (style_ == Style::none) return;
  state_.elapsed = Clock::now() - started_;
  show(fmt::format("{}; {}", progress_line(state_), what));
}

void Progress::show(std::string_view line) {
  std::string shown(line);
  if (style_ == Style::terminal) {
    shown.insert(0, kClearLine);
    line_stands_ = true;
  } else {
    shown += '\n';
  }
  write(shown);
}

void Progress::clear() {
  if (line_stands_) write(kClearLine);
  line_stands_ = false;
}

/// A terminal that is gone is no reason to end a build.
void Progress::write(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), out_);
  std::fflush(out_);
}

}  // namespace vankien::indexer
