// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

namespace vankien::searchd {

struct ListenAddress {
  std::string host;  ///< a numeric IPv4 or IPv6 address, without brackets
  std::uint16_t port = 0;
  bool loopback = false;
};

/// Reads 127.0.0.1:8080 or [::1]:8080. Names are refused: what they stand for may change.
Result<ListenAddress> parse_listen_address(std::string_view text);

struct Options {
  std::filesystem::path index;
  ListenAddress listen;
  std::vector<std::string> collections;
  std::size_t threads = 0;
  std::string title;
  std::chrono::milliseconds header_timeout{};
  std::optional<std::string> explain;  ///< a query to explain instead of serving
};

/// What a command line comes to: to run, or to stop at once with `exit_code` after whatever was
/// asked for (--help) or wrong has been printed.
struct CommandLine {
  bool run = false;
  int exit_code = 0;
  Options options;
};

CommandLine read_command_line(int argc, const char* const* argv);

}  // namespace vankien::searchd
