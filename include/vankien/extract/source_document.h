// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

namespace vankien {

/// What somebody states about a document beside its text. Present values win over whatever would be
/// read from the text. All are as written; whoever applies them checks them.
struct GivenFacts {
  std::optional<std::string> title;
  std::optional<std::string> kind;  ///< party, state, news, other
  std::optional<std::string> symbol;
  std::optional<std::string> date;
  std::optional<std::string> place;
  std::optional<std::string> issuer;
  std::optional<std::string> type;
  std::optional<std::string> subject;
  std::optional<std::string> signer;
  std::optional<std::string> url;
  std::optional<std::string> collection;
};

using GivenMember = std::optional<std::string> GivenFacts::*;

/// The member with this name, as a JSON line and a correction write it; null when there is none.
GivenMember given_member(std::string_view name);

/// That some of a document was in encodings from before Unicode (vankien/text/decode.h).
struct Conversion {
  std::size_t paragraphs = 0;
  double confidence = 0;  ///< from 0 to 1; of what was converted, the mean by length
};

/// One document as it comes out of a file, before anything is understood of it.
struct SourceDocument {
  std::string id;    ///< given by a JSON line; empty for a file, whose path names it
  std::string text;  ///< plain UTF-8; paragraphs and table rows on lines of their own
  /// What the bytes were in; of a JSON line or a page, what its text was in: "UTF-8",
  /// "TCVN3", "UTF-8 + TCVN3".
  std::string encoding;
  std::optional<Conversion> converted;
  GivenFacts given;
  std::vector<std::string> warnings;  ///< what the administrator should know
};

}  // namespace vankien
