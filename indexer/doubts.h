// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/directive.h"

namespace vankien::indexer {

/// Something that was read from a document and that a person should check.
struct Doubt {
  std::string field;  ///< as in GivenFacts, so that it can be corrected by that name
  std::string value;
  double confidence = 0;
  std::string evidence;  ///< the words it was read from, on one line
};

/// The facts whose confidence is below kCheckBelow. `text` is what the directive was read from.
std::vector<Doubt> doubtful_facts(const Directive& directive, std::string_view text);

}  // namespace vankien::indexer
