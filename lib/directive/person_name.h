// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

struct PersonName {
  Stretch stretch;
  std::size_t words = 0;
};

/// The words that may be a name and begin where `within` does: "Nguyễn Thị Vui", "Y Bion Niê",
/// "H'Bia"; in capitals only when `capitals` allows it.
PersonName name_at(const FoldedText& text, Stretch within, bool capitals);

/// Whether no word behind the first one is a word of offices and posts.
bool is_person(const FoldedText& text, Stretch name);

/// Whether one of the frequent family names stands at `at`.
bool begins_family_name(const FoldedText& text, std::size_t at);

}  // namespace vankien
