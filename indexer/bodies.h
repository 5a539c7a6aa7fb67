// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace vankien::indexer {

/// Checks the authority file of the resources: its figures on `out`, or everything that is wrong
/// with it on standard error. The exit code.
int run_bodies_check(const Options& options, std::ostream& out);

/// Shows all bodies that have a name, or the one that has an id. The exit code.
int run_bodies_show(const Options& options, std::ostream& out);

}  // namespace vankien::indexer
