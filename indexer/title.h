// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "vankien/directive/directive.h"
#include "vankien/extract/source_document.h"

namespace vankien::indexer {

/// `text` on one line, composed, for display: blanks collapsed, control characters and those that
/// reorder text left out.
std::string clean_line(std::string_view text);

/// What a list of results shows: the given title; else type and subject ("Công văn về …"); else
/// type and symbol; else the first line that looks like a heading; empty when there is none.
std::string make_title(const SourceDocument& document, const Directive& directive);

}  // namespace vankien::indexer
