// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "vankien/directive/directive.h"
#include "vankien/directive/vocabulary.h"

#include "citation_issuer.h"
#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// Where citations are looked for, and what is not one.
struct CitationScope {
  std::size_t begin = 0;
  std::vector<Stretch> excluded;  ///< in order: lists beside the text, attribute lines
  std::string own_symbol;         ///< normal form; empty where the text has none
  std::optional<Date> own_date;
  CitationIssuers issuers;
};

/// Every mention of another directive, in order, one Citation a mention.
std::vector<Citation> read_citations(const FoldedText& text, const CitationScope& scope,
                                     const Vocabulary& vocabulary);

}  // namespace vankien
