// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace vankien::indexer {

/// How far a build is.
struct ProgressState {
  std::uint64_t bytes = 0;
  std::uint64_t total_bytes = 0;
  std::uint64_t documents = 0;
  std::chrono::duration<double> elapsed{};
};

/// " 37 % [=======>            ] 12,345 documents, 1,480/s, 3.1 MB/s, 1:05 left"
std::string progress_line(const ProgressState& state);

/// Tells a person how a build goes. On a terminal one line is rewritten, ten times a second at
/// most; elsewhere, as in a log, there is a line every ten seconds.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;
  enum class Style { none, terminal, lines };

  /// `out` must outlive it.
  Progress(std::FILE* out, Style style, std::uint64_t total_bytes)
      : out_(out), style_(style), started_(Clock::now()), shown_(started_) {
    state_.total_bytes = total_bytes;
  }
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Adds what a batch has done.
  void advance(std::uint64_t bytes, std::uint64_t documents);

  /// Says what goes on now that all input was read.
  void phase(std::string_view what);

 private:
  void show(std::string_view line);
  void clear();
  void write(std::string_view text);

  std::FILE* out_;
  Style style_;
  Clock::time_point started_;
  Clock::time_point shown_;
  ProgressState state_;
  bool line_stands_ = false;
};

}  // namespace vankien::indexer
