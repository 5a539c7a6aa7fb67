// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <tl/expected.hpp>

namespace vankien {

/// What kind of thing went wrong. The list is closed: a caller may switch over it.
enum class ErrorCode {
  invalid_argument,  ///< the caller asked for something that makes no sense
  not_found,         ///< the named file, document or generation does not exist
  unreadable,        ///< the system refused to read or write it
  malformed,         ///< it was read, but it is not what it should be
  too_large,         ///< it goes beyond a stated limit
  no_space,          ///< the disk is full
  locked,            ///< another process holds it
  corrupt,           ///< an index is damaged
  incompatible,      ///< an index was written by another version
  refused,           ///< it may not be processed, e.g. it bears a secrecy mark
  timed_out,         ///< the deadline passed
  internal           ///< a mistake of ours
};

/// The name as written in the enumeration; stable, for reports and logs.
const char* to_string(ErrorCode code);

/// An expected failure, as a value. `message` says what happened to what (it names the file, the
/// query, the field); `hint`, which may be empty, says what to do next. Both are for people.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string hint;
};

/// A T, or why there is none. No exception crosses the public functions of the library.
template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string hint = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(hint)});
}

/// What a program returns to the shell for this error; 2 and above, listed in doc/operations.md.
int exit_code(ErrorCode code);

}  // namespace vankien
