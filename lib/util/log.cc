// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/util/log.h"

#include <cstdlib>
#include <ctime>
#include <string>

#include <fmt/chrono.h>
#include <unistd.h>

namespace vankien {

void write_log(LogLevel level, std::string_view message) {
  static const bool under_journal = std::getenv("JOURNAL_STREAM") != nullptr;
  std::string line = under_journal
                         ? fmt::format("<{}>", static_cast<int>(level))
                         : fmt::format("{:%Y-%m-%dT%H:%M:%SZ} {}", fmt::gmtime(std::time(nullptr)),
                                       level == LogLevel::error     ? "error: "
                                       : level == LogLevel::warning ? "warning: "
                                                                    : "");
  for (const char c : message) {
    const auto byte = static_cast<unsigned char>(c);
    line += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  line += '\n';
  // A log that cannot be written is nothing the program could report anywhere else.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace vankien
