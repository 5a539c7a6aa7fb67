// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/util/error.h"

namespace vankien {

const char* to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_argument:
      return "invalid_argument";
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::unreadable:
      return "unreadable";
    case ErrorCode::malformed:
      return "malformed";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::no_space:
      return "no_space";
    case ErrorCode::locked:
      return "locked";
    case ErrorCode::corrupt:
      return "corrupt";
    case ErrorCode::incompatible:
      return "incompatible";
    case ErrorCode::refused:
      return "refused";
    case ErrorCode::timed_out:
      return "timed_out";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

int exit_code(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_argument:
      return 2;
    case ErrorCode::not_found:
      return 3;
    case ErrorCode::unreadable:
    case ErrorCode::malformed:
    case ErrorCode::too_large:
    case ErrorCode::refused:
      return 4;
    case ErrorCode::no_space:
      return 5;
    case ErrorCode::locked:
      return 6;
    case ErrorCode::corrupt:
      return 7;
    case ErrorCode::incompatible:
      return 8;
    case ErrorCode::timed_out:
      return 9;
    case ErrorCode::internal:
      return 10;
  }
  return 10;
}

}  // namespace vankien
