// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "vankien/search/answer.h"
#include "vankien/search/request.h"

namespace vankien::searchd {

/// The answer of /api/v1/search. Members whose value is unknown are absent. Text out of documents
/// is plain in every member but `snippet_html`, which is escaped and holds no tag but <mark>.
std::string search_json(const SearchRequest& request, const SearchAnswer& answer,
                        const std::string& generation, double took_ms);

/// The answer of /api/v1/documents/{id}. With a query, `text_parts` tells what it matches.
std::string document_json(const DocumentView& document, const SearchRequest& found_by,
                          const std::string& generation);

}  // namespace vankien::searchd
