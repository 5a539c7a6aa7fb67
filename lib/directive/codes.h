// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/symbol.h"
#include "vankien/directive/vocabulary.h"

namespace vankien {

/// How sure it is that a code is one of the vocabulary.
enum class CodeMatch { none, folded, exact };

/// A code as the vocabulary spells it; as printed where it is unknown.
struct TypeCodeReading {
  std::string spelling;
  CodeMatch match = CodeMatch::none;
};

struct OrganReading {
  std::string spelling;
  const Organ* organ = nullptr;  ///< null for unknown ones, even where the side can be told
  Side side = Side::unknown;
  CodeMatch match = CodeMatch::none;
};

/// Exactly (but for case) first, then without accents: "CTR" → "CTr", "QD" → "QĐ".
TypeCodeReading read_type_code(std::string_view printed, const Vocabulary& vocabulary);

/// The same for one organ code. A term of the National Assembly may follow it ("QH15"), and what
/// ends in the code of a committee ("HĐTĐTU") is party though the vocabulary lacks it.
OrganReading read_organ_code(std::string_view printed, const Vocabulary& vocabulary);

/// Puts a symbol together: the side and the form follow from the first organ.
/// `printed_form` decides where the vocabulary does not.
Symbol make_symbol(std::string number, std::string year, std::string type_code,
                   const std::vector<OrganReading>& organs, SymbolForm printed_form);

}  // namespace vankien
