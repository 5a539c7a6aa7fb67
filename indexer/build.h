// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <ostream>

#include "indexer/options.h"

namespace vankien::indexer {

/// Builds and publishes a generation; tells what became of the input on `out`, the course of it and
/// errors on standard error. Returns what the process returns: 0 when all was indexed, 1 when
/// something was refused, else why nothing was published. `interrupt` becomes the number of a
/// signal when one asks to stop.
int run_build(const Options& options, std::ostream& out, const std::atomic<int>& interrupt);

}  // namespace vankien::indexer
