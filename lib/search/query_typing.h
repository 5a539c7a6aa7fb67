// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/search/answer.h"

#include "spelling.h"

namespace vankien {

/// A query in which the words that were typed in Telex or VNI without an input method have been put
/// right.
struct TypedQuery {
  std::string text;
  std::vector<Interpretation::Reading> read;  ///< what was put right, in the order of the query
};

/// Puts right what only makes sense as keys: words that the index does not have in any spelling and
/// that come out as syllables, where the query tells that it was typed so. One word that can be
/// nothing else is enough to tell; or, where no other word is unknown, several that are likely, or
/// one that makes a pair of the index with its neighbour. Then ambiguous ones are read so as well.
/// Abbreviations in capitals and parts of addresses are left alone, and so is a query in quotation
/// marks; in a document symbol only what the index has with đ is put right ("217-QDD/TW"). Throws
/// Xapian::Error.
TypedQuery read_typing(std::string_view text, const SpellingTable& spellings,
                       const Xapian::Database& database);

}  // namespace vankien
