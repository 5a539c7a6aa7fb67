// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/search/answer.h"
#include "vankien/search/citations.h"

#include "searchd/parameters.h"
#include "searchd/problem.h"

namespace vankien::searchd {

/// What a page says about the index it was made from.
struct IndexFacts {
  std::uint64_t documents = 0;
  std::string created;  ///< UTC, ISO 8601; empty when there is no index
};

/// Where a document leads to.
struct DocumentLinks {
  Citations citations;
  std::vector<DocumentSummary> similar;
};

/// The pages for people, in Vietnamese: HTML that works without JavaScript, from the templates in
/// searchd/pages/. Templates escape by default; what they take unescaped has a name ending in _html
/// and comes out of SafeHtml. For one thread at a time.
class Pages {
 public:
  explicit Pages(std::string site_title);
  Pages(Pages&&) noexcept;
  ~Pages();

  std::string results(const Parameters& parameters, const SearchAnswer& answer, double seconds,
                      const IndexFacts& index);
  /// The form as it was sent, with what is wrong in it.
  std::string faults(const Parameters& parameters, const IndexFacts& index);
  std::string document(const DocumentView& document, const SearchRequest& found_by,
                       const IndexFacts& index, const DocumentLinks& links = {});
  std::string problem(const Problem& problem);

  static std::string_view style_sheet();

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace vankien::searchd
