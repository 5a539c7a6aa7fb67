// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "vankien/text/decode.h"

namespace vankien {

/// Makes capitals of the letters that were written with the code of the small letter for want of
/// one of their own: "HUYệN ủY" → "HUYỆN ỦY". A word with capitals alone beside them is in
/// capitals; one with none, or only a first one ("Số"), when the words next to it are. `text` is a
/// paragraph.
void restore_capitals(LegacyEncoding encoding, std::u32string& text);

}  // namespace vankien
