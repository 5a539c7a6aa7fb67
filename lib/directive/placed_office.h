// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vankien/directive/authority.h"

#include "authority_tables.h"

namespace vankien {

// The rules by which a body follows from an office and a place.

Body derive_body(const AuthorityTables& tables, const PlacedOffice& placed);

/// On a day; without one, the last it had. Empty when there is none.
std::string parent_id(const AuthorityTables& tables, const PlacedOffice& placed,
                      std::optional<Date> on);

void add_predecessors(const AuthorityTables& tables, const PlacedOffice& placed,
                      std::vector<BodyLink>& links);

}  // namespace vankien
