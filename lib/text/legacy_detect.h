// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/decode.h"

namespace vankien {

struct LegacyText {
  std::string text;
  std::size_t replaced = 0;
  std::vector<ConvertedRun> converted;
  bool has_unicode = false;  ///< letters with signs that were left as they are
};

/// Reads bytes, or text that another program made of them, as UTF-8 or by the encoding that gives
/// it sense.
LegacyText read_with_legacy(std::string_view bytes, std::optional<LegacyEncoding> stated);

}  // namespace vankien
