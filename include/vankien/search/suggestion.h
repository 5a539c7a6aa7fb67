// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace vankien {

/// What somebody who typed the beginning of it may be looking for.
struct Suggestion {
  enum class Kind { symbol, body, subject, word };

  std::string text;
  Kind kind = Kind::word;
};

}  // namespace vankien
