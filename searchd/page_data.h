// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <kainjow/mustache.hpp>

#include "vankien/search/answer.h"

#include "searchd/html.h"
#include "searchd/pages.h"
#include "searchd/parameters.h"

namespace vankien::searchd {

using PageData = kainjow::mustache::data;

/// An empty list, to which << adds.
inline PageData list() { return PageData(PageData::type::list); }

/// The only way for a value to reach a template unescaped; `name` ends in _html.
inline void set_html(PageData& data, const std::string& name, const SafeHtml& html) {
  data.set(name, html.text());
}

/// Sets `name` unless the value is empty, so that a section of that name stands for "there is one".
inline void set_known(PageData& data, const std::string& name, const std::string& value) {
  if (!value.empty()) data.set(name, value);
}

/// Sets `name` to the entries, and `has_name` to whether there are any.
inline void set_list(PageData& data, const std::string& name, const PageData& entries) {
  data.set("has_" + name, entries.is_non_empty_list());
  data.set(name, entries);
}

/// Fills what results.mustache names. A null answer shows the form and the faults only.
void fill_results(PageData& data, const Parameters& parameters, const SearchAnswer* answer,
                  double seconds);

/// Fills what document.mustache names.
void fill_document(PageData& data, const DocumentView& document, const SearchRequest& found_by);

/// Fills what document.mustache names of the documents it leads to.
void fill_links(PageData& data, const DocumentLinks& links);

/// What a list of results calls a directive.
std::string title_of(const Record& record);

}  // namespace vankien::searchd
