// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace vankien {

/// The spelling with y of a syllable that is written with i, and the other way round, where both
/// are in use for the same words: "kĩ" of "kỹ", "quí" of "quý". `syllable` as normalize() writes
/// it. Empty when it has one spelling only. For queries: what was written is what is indexed. Any
/// thread.
std::string_view other_spelling(std::string_view syllable);

}  // namespace vankien
