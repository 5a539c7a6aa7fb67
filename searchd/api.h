// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "vankien/search/answer.h"
#include "vankien/search/citations.h"
#include "vankien/search/request.h"
#include "vankien/search/suggestion.h"

namespace vankien::searchd {

/// The answer of /api/v1/search. Members whose value is unknown are absent. Text out of documents
/// is plain in every member but `snippet_html`, which is escaped and holds no tag but <mark>.
std::string search_json(const SearchRequest& request, const SearchAnswer& answer,
                        const std::string& generation, double took_ms);

/// The answer of /api/v1/documents/{id}. With a query, `text_parts` tells what it matches.
std::string document_json(const DocumentView& document, const SearchRequest& found_by,
                          const std::string& generation);

/// The answers of /api/v1/documents/{id}/citations, /chain and /similar, of
/// /api/v1/symbols/{symbol} and of /api/v1/suggest.
std::string citations_json(const std::string& id, const Citations& citations,
                           const std::string& generation);
std::string chain_json(const std::string& id, const Chain& chain, const std::string& generation);
std::string similar_json(const std::string& id, const std::vector<DocumentSummary>& similar,
                         const std::string& generation);
std::string symbol_json(const SymbolView& symbol, const std::string& generation);
std::string suggest_json(const std::vector<Suggestion>& suggestions, const std::string& generation);

}  // namespace vankien::searchd
