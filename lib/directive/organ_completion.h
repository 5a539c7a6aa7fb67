// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "organ_name.h"

namespace vankien {

/// What stands around the name of the body in a letterhead.
struct OrganSurroundings {
  const FoldedText& text;  ///< all of the document
  OrganName* parent;       ///< of the line above; null when there is none
  const Organ* coded;      ///< that the symbol's code names; null when it names none
  std::string& place;      ///< of the place-date line; may be empty
};

/// Adds to the last name of a letterhead what only the lines around it say: "VĂN PHÒNG" below
/// "TỈNH ỦY NAM ĐỊNH". Where the same place is spelt in two ways, the less frequent spelling is
/// mended, in `parent` and `place` too.
void complete_organ_name(OrganName& body, const OrganSurroundings& around);

}  // namespace vankien
