// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

#include "indexer/options.h"

namespace vankien::indexer {

// The commands that look after published generations; each returns what the process returns.

/// One line a generation, oldest first; the live one is marked.
int run_list(const Options& options, std::ostream& out);

int run_rollback(const Options& options, std::ostream& out);

/// Compares files with the manifest, and checks the databases.
int run_verify(const Options& options, std::ostream& out);

}  // namespace vankien::indexer
