// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// The sentences and list items of a text, in order, without the marks of items ("1.", "-", "a)").
/// A semicolon ends one too. A line that is only wrapped does not.
std::vector<Stretch> cut_sentences(const FoldedText& text);

/// `core` with as much of its sentence about it as keeps to `max_bytes`, cut at commas or else
/// between words; empty when `core` alone is longer.
Stretch quote_around(const FoldedText& text, Stretch sentence, Stretch core, std::size_t max_bytes);

}  // namespace vankien
