// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "vankien/directive/directive.h"
#include "vankien/directive/vocabulary.h"
#include "vankien/extract/source_document.h"
#include "vankien/index/record.h"

namespace vankien::indexer {

/// What a document is: as read from its text, with the given facts in place of what was read.
/// Given facts that make no sense are left out, with a warning.
Directive understand(const SourceDocument& document, const Vocabulary& vocabulary,
                     std::vector<std::string>& warnings);

/// The record of a document that may be indexed. Takes the text out of `document`.
Record make_record(SourceDocument&& document, Directive&& directive, const Vocabulary& vocabulary);

}  // namespace vankien::indexer
