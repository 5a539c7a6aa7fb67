// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>

#include <fmt/format.h>
#include <xapian.h>

#include "vankien/util/error.h"

namespace vankien {

/// What a Xapian exception means to us.
inline Error to_error(const Xapian::Error& error, std::string_view action) {
  const char* system = error.get_error_string();  // null unless a system call failed
  const std::string message =
      fmt::format("{}: {}{}{}", action, error.get_msg(), system != nullptr ? ": " : "",
                  system != nullptr ? system : "");
  if (system != nullptr && std::string_view(system) == std::strerror(ENOSPC)) {
    return {ErrorCode::no_space, message, "free some space on that file system and run it again"};
  }
  const std::string_view type = error.get_type();
  if (type == "DatabaseCorruptError" || type == "DatabaseOpeningError" ||
      type == "DatabaseVersionError" || type == "DatabaseNotFoundError") {
    return {ErrorCode::corrupt, message,
            "run `vankien-indexer verify`; build the index again, or roll back to an older one"};
  }
  if (type == "DatabaseError" || type == "DatabaseCreateError" || type == "DatabaseLockError") {
    return {ErrorCode::unreadable, message, "check the disk and the permissions of the index"};
  }
  return {ErrorCode::internal, message, {}};
}

/// Runs something that calls Xapian and returns a Result. The one seam at which its exceptions,
/// which do not derive from std::exception, become values.
template <typename Function>
auto guard_xapian(std::string_view action, Function&& function) -> decltype(function()) {
  try {
    return function();
  } catch (const Xapian::Error& error) {
    return tl::unexpected(to_error(error, action));
  } catch (const std::bad_alloc&) {
    return fail(ErrorCode::too_large, fmt::format("{}: out of memory", action));
  } catch (const std::exception& error) {
    return fail(ErrorCode::internal, fmt::format("{}: {}", action, error.what()));
  }
}

}  // namespace vankien
