// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/pages.h"

#include <stdexcept>
#include <utility>

#include "vankien/util/sha256.h"

#include "searchd/page_data.h"
#include "searchd/templates.h"
#include "searchd/wording.h"

namespace vankien::searchd {
namespace {

using kainjow::mustache::mustache;

/// A page inside the layout, parsed as one template.
mustache compile(std::string_view page) {
  constexpr std::string_view kPlace = "{{>content}}\n";
  std::string text(kLayoutTemplate);
  text.replace(text.find(kPlace), kPlace.size(), page);
  mustache compiled(text);
  if (!compiled.is_valid()) throw std::logic_error(compiled.error_message());
  compiled.set_custom_escape([](const std::string& value) { return escape(value).text(); });
  return compiled;
}

}  // namespace

class Pages::Implementation {
 public:
  explicit Implementation(std::string site_title) : site_title_(std::move(site_title)) {}

  std::string render(mustache& page, PageData data, const IndexFacts& index) const {
    const PageData* title = data.get("title");
    data.set("page_title",
             title == nullptr ? site_title_ : title->string_value() + " – " + site_title_);
    data.set("site_title", site_title_);
    data.set("version", style_version_);
    data.set("has_index", !index.created.empty());
    data.set("documents", grouped(index.documents));
    data.set("updated", moment_text(index.created));
    return page.render(data);
  }

  const std::string site_title_;
  // Part of the style sheet's address: browsers may keep it for good.
  const std::string style_version_ = sha256_hex(kStyleSheet).substr(0, 8);
  mustache results_ = compile(kResultsTemplate);
  mustache document_ = compile(kDocumentTemplate);
  mustache problem_ = compile(kProblemTemplate);
};

Pages::Pages(std::string site_title)
    : implementation_(std::make_unique<Implementation>(std::move(site_title))) {}
Pages::Pages(Pages&&) noexcept = default;
Pages::~Pages() = default;

std::string Pages::results(const Parameters& parameters, const SearchAnswer& answer, double seconds,
                           const IndexFacts& index) {
  PageData data;
  fill_results(data, parameters, &answer, seconds);
  return implementation_->render(implementation_->results_, std::move(data), index);
}

std::string Pages::faults(const Parameters& parameters, const IndexFacts& index) {
  PageData data;
  fill_results(data, parameters, nullptr, 0);
  return implementation_->render(implementation_->results_, std::move(data), index);
}

std::string Pages::document(const DocumentView& document, const SearchRequest& found_by,
                            const IndexFacts& index, const DocumentLinks& links) {
  PageData data;
  fill_document(data, document, found_by);
  fill_links(data, links);
  return implementation_->render(implementation_->document_, std::move(data), index);
}

std::string Pages::problem(const Problem& problem) {
  PageData data;
  data.set("title", problem.title.vi);
  data.set("problem", problem.title.vi);
  data.set("problem_detail", problem.detail.vi);
  return implementation_->render(implementation_->problem_, std::move(data), IndexFacts());
}

std::string_view Pages::style_sheet() { return kStyleSheet; }

}  // namespace vankien::searchd
