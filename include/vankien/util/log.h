// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <fmt/format.h>

namespace vankien {

/// Severities as journald knows them by the prefix `<N>`.
enum class LogLevel { error = 3, warning = 4, info = 6 };

/// Writes one line to standard error in one call, so that lines of several threads do not mix.
/// Control characters are replaced: what a client or a file sends cannot forge a line. Under
/// journald (JOURNAL_STREAM is set) the line begins with its level, otherwise with its time.
void write_log(LogLevel level, std::string_view message);

template <typename... Args>
void log_error(fmt::format_string<Args...> format, Args&&... args) {
  write_log(LogLevel::error, fmt::format(format, std::forward<Args>(args)...));
}
template <typename... Args>
void log_warning(fmt::format_string<Args...> format, Args&&... args) {
  write_log(LogLevel::warning, fmt::format(format, std::forward<Args>(args)...));
}
template <typename... Args>
void log_info(fmt::format_string<Args...> format, Args&&... args) {
  write_log(LogLevel::info, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace vankien
