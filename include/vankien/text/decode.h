// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "vankien/util/error.h"

namespace vankien {

/// Text as the rest of the program takes it: valid UTF-8, without NUL and without a byte order
/// mark.
struct DecodedText {
  std::string text;
  std::string encoding;      ///< "UTF-8", "UTF-16LE", "UTF-16BE"
  std::size_t replaced = 0;  ///< how many malformed sequences became U+FFFD
};

/// Reads bytes as UTF-16 when they begin with its mark, else as UTF-8. Malformed sequences become
/// U+FFFD and are counted, so that the caller can warn. Bytes that are no text at all (NUL in
/// something that is not UTF-16, or one malformed sequence in ten characters) are
/// ErrorCode::malformed.
Result<DecodedText> decode_text(std::string_view bytes);

}  // namespace vankien
