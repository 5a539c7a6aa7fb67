// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include "folded_text.h"
#include "lines.h"
#include "signature.h"

namespace vankien {

/// The signature whose authority or title begins at `at`, a char of the cell with the index `cell`,
/// with what stands beside and below it before `end`; nothing when none begins there.
std::optional<Signature> signature_at(const FoldedText& text, const Lines& lines, std::size_t cell,
                                      std::size_t at, std::size_t end);

}  // namespace vankien
