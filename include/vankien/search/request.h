// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vankien/directive/date.h"

namespace vankien {

enum class SortOrder { relevance, newest, oldest };

/// One search as its caller means it; everything in it is checked before it gets here, except that
/// `text` is whatever a person typed.
struct SearchRequest {
  std::string text;                  ///< UTF-8; empty finds all documents
  std::optional<Date> from;          ///< first day of issue that counts
  std::optional<Date> to;            ///< last day, included
  std::vector<std::string> issuers;  ///< any of these; compared as normalize() does
  std::vector<std::string> types;    ///< any of these
  std::vector<std::string> kinds;    ///< any of these: party, state, news, other
  SortOrder sort = SortOrder::relevance;
  std::size_t page = 1;  ///< from 1
  std::size_t size = 10;
};

/// Beyond these a request is refused rather than answered slowly.
struct SearchLimits {
  static constexpr std::size_t kTextBytes = 2048;
  static constexpr std::size_t kPageSize = 100;
  static constexpr std::size_t kOffset = 1000;     ///< (page - 1) * size
  static constexpr std::size_t kTerms = 64;        ///< words of a query that are looked at
  static constexpr std::size_t kFacetValues = 50;  ///< buckets told of one facet
};

}  // namespace vankien
