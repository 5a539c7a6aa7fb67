// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "vankien/directive/vocabulary.h"

#include "requirement.h"

namespace vankien {

/// Whether `value` is one that the field of the schema can have: of date and year an expression or
/// a range of them ("2017", "2017..2018", ">=05/2017"), of others anything with a letter or digit.
bool is_field_value(std::string_view field, std::string_view value);

/// The type that a name or code stands for, however its letters are written; null when there is
/// none.
const DocumentType* read_type(std::string_view value, const Vocabulary& vocabulary);

/// What the field must be for the value. Names are matched by the words they contain, without
/// regard to diacritics where the value has none. Throws Xapian::Error.
Requirement field_requirement(std::string_view field, std::string_view value,
                              const Vocabulary& vocabulary, const Xapian::Database& database);

}  // namespace vankien
