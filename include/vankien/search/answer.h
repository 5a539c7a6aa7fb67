// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "vankien/index/record.h"

namespace vankien {

/// A piece of a snippet, as plain text; `hit` pieces are what the query matched. Whoever writes
/// HTML escapes each piece: nothing here is markup.
struct SnippetPart {
  std::string text;
  bool hit = false;
};
using Snippet = std::vector<SnippetPart>;

struct Hit {
  Record record;  ///< without the text
  Snippet snippet;
};

/// One value of a facet and how many of the matches have it. `selected` ones are being filtered by.
struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
  bool selected = false;
};

/// Counts by issuer, type and year: the number of matches one would get by choosing the value, so
/// each ignores the filter on itself. Most frequent first; years newest first.
struct Facets {
  std::vector<FacetValue> issuers;
  std::vector<FacetValue> types;
  std::vector<FacetValue> kinds;
  std::vector<FacetValue> years;
};

/// How the words of a request were taken.
struct Interpretation {
  /// A word that was taken for another.
  struct Reading {
    std::string typed;
    std::string meant;
  };

  std::vector<std::string> words;    ///< terms searched for, as normalize() writes them
  std::string converted;             ///< the query, when it was pasted in a legacy encoding
  std::vector<Reading> typed;        ///< typed in Telex or VNI without an input method
  std::vector<Reading> restored;     ///< given the diacritics it was most likely meant with
  std::vector<std::string> symbols;  ///< document symbols recognised, normal form
  std::string number;                ///< a bare number with a type word: "447" in "công văn 447"
  std::string type;                  ///< that type: "Công văn"
  /// True when a word was also searched without regard to diacritics, since it was typed without
  /// any or since the index does not have it as typed.
  bool folded = false;
  std::vector<std::string> not_held;  ///< symbols that no document bears or cites
  std::vector<std::string> unknown;   ///< words that no document has
  std::vector<std::string> ignored;   ///< words beyond the limit
};

struct SearchAnswer {
  Interpretation interpretation;
  std::uint64_t total = 0;
  bool total_is_exact = true;  ///< otherwise `total` is a lower bound
  bool partial = false;        ///< the deadline passed: what was found until then
  std::vector<Hit> hits;       ///< of the page asked for
  Facets facets;
};

/// A document with its text, and the spans of the text that a query matches as parts.
struct DocumentView {
  Record record;
  std::vector<std::string> copies;  ///< paths of further files with the same document
  std::vector<SnippetPart> text;
};

}  // namespace vankien
