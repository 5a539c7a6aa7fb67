// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace vankien {

/// Cuts a run of letters that is no syllable into the syllables (and numbers) that were glued
/// together: quyđịnh → quy|định, ngày30 → ngày|30. Writes where each of them ends, the last first;
/// nothing when the run is no such thing: without a sign of Vietnamese it is left alone ("camera").
void split_glued(std::string_view run, std::vector<std::size_t>& ends);

}  // namespace vankien
