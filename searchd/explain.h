// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searchd/options.h"

namespace vankien::searchd {

/// Prints every stage of the query in `options` to standard output, or what went wrong to standard
/// error. Returns the exit code.
int explain(const Options& options);

}  // namespace vankien::searchd
