// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace vankien::indexer {

/// Writes what is read from each file, one JSON object a line; one for each line of a JSON Lines
/// file. A file that cannot be read has an object that says why, and makes the result 1.
int run_describe(const Options& options, std::ostream& out);

}  // namespace vankien::indexer
