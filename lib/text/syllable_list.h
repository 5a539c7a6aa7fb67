// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace vankien {

/// The lines of corpus/syllables.tsv: syllable, tab, frequency.
extern const std::string_view kSyllableList;

}  // namespace vankien
