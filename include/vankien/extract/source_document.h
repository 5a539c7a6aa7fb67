// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

namespace vankien {

/// What somebody states about a document beside its text. Present values win over whatever would be
/// read from the text.
struct GivenFacts {
  std::optional<std::string> title;
  std::optional<std::string> symbol;
  std::optional<std::string> date;  ///< as written; checked by whoever applies it
  std::optional<std::string> issuer;
  std::optional<std::string> type;
  std::optional<std::string> subject;
  std::optional<std::string> url;
  std::optional<std::string> collection;
};

/// One document as it comes out of a file, before anything is understood of it.
struct SourceDocument {
  std::string id;        ///< given by a JSON line; empty for a file, whose path names it
  std::string text;      ///< plain UTF-8; paragraphs and table rows on lines of their own
  std::string encoding;  ///< what the bytes were in
  GivenFacts given;
  std::vector<std::string> warnings;  ///< what the administrator should know
};

}  // namespace vankien
