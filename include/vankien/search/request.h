// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/date.h"

namespace vankien {

/// `symbol` files by type, organ and number; `issuer` by the Vietnamese alphabet, then newest
/// first. What has no such value comes last.
enum class SortOrder { relevance, newest, oldest, symbol, issuer };

/// As a value of a filter: the documents that have none. As a month: those without a date.
inline constexpr std::string_view kNoValue = "-";

/// One search as its caller means it; everything in it is checked before it gets here, except that
/// `text` is whatever a person typed.
struct SearchRequest {
  std::string text;                  ///< UTF-8; empty finds all documents
  std::optional<Date> from;          ///< first day of issue that counts
  std::optional<Date> to;            ///< last day, included
  std::vector<std::string> months;   ///< any of these months of issue: "2017-05"
  std::vector<std::string> issuers;  ///< any of these; compared as normalize() does
  /// Counts the bodies below them as well, as they stood on the day of each document.
  bool with_subordinates = false;
  std::vector<std::string> types;   ///< any of these
  std::vector<std::string> kinds;   ///< any of these: party, state, news, other
  std::vector<std::string> levels;  ///< any of these, of the issuing body: central, province, …
  /// Any of these, or, where no signer is called so, those whose name has all words of it.
  std::vector<std::string> signers;
  std::vector<std::string> recipients;  ///< any of these: a recipient that has all words of it
  std::vector<std::string> cites;       ///< any of these symbols is cited
  SortOrder sort = SortOrder::relevance;
  std::size_t page = 1;  ///< from 1
  std::size_t size = 10;
};

/// Beyond these a request is refused rather than answered slowly.
struct SearchLimits {
  static constexpr std::size_t kTextBytes = 2048;
  static constexpr std::size_t kPageSize = 100;
  static constexpr std::size_t kOffset = 1000;      ///< (page - 1) * size
  static constexpr std::size_t kTerms = 64;         ///< words of a query that are looked at
  static constexpr std::size_t kFilterValues = 50;  ///< of one filter
  static constexpr std::size_t kNameValues = 10;    ///< signers, recipients or cited symbols
  static constexpr std::size_t kFacetValues = 50;   ///< buckets told of one facet
};

}  // namespace vankien
