// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "vankien/util/error.h"

#include "authority_tables.h"

namespace vankien {

/// What is wrong between rows that are each well formed: unknown parents and successors, cycles of
/// either, two rows for the same name and parent at the same time.
void check_tables(const AuthorityTables& tables, std::vector<Error>& problems);

}  // namespace vankien
