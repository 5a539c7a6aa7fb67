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
  std::string item;  ///< the numbered item the snippet stands in: "II.3", "Điều 12. Tên điều"
};

/// One value of a facet and how many of the matches have it. `selected` ones are being filtered by.
struct FacetValue {
  std::string value;
  std::uint64_t count = 0;
  bool selected = false;
};

/// What a facet (by its parameter) has beyond the values told: how many, in how many documents.
struct FacetCut {
  std::string facet;
  std::uint64_t values = 0;
  std::uint64_t documents = 0;
};

/// Counts by issuer, type and so on: the number of matches one would get by choosing the value, so
/// each ignores the filter on itself. Most frequent first; years and months newest first. Documents
/// without a value are counted last, under kNoValue, so that the counts of a facet without a filter
/// on it and what is cut of it add up to the total; months apart.
struct Facets {
  std::vector<FacetValue> issuers;
  std::vector<FacetValue> types;
  std::vector<FacetValue> kinds;
  std::vector<FacetValue> levels;
  std::vector<FacetValue> signers;
  std::vector<FacetValue> years;   ///< ignores months as well
  std::vector<FacetValue> months;  ///< "2017-05", of a year that is chosen; else none
  std::vector<FacetCut> cut;
};

/// A body before or after one that is filtered by, whose documents the filter leaves out.
struct RelatedIssuer {
  std::string name;
  std::string of;   ///< the one that is filtered by
  std::string how;  ///< "predecessor" or "successor"
  std::uint64_t count = 0;
};

/// Why a query was searched as plain words though it has signs of the grammar.
struct QueryNotice {
  /// unbalanced_quote, unbalanced_bracket, empty_quotes, empty_brackets, missing_operand,
  /// near_without_sides, short_prefix, bad_value, too_complex
  std::string code;
  std::string piece;  ///< of the query
};

/// A directive that documents cite and none is: what they say of it.
struct Ghost {
  std::string symbol;
  std::string date;    ///< ISO; empty where none tells it
  std::string issuer;  ///< as written
  std::uint64_t cited_by = 0;
};

/// How the words of a request were taken.
struct Interpretation {
  /// A word that was taken for another.
  struct Reading {
    std::string typed;
    std::string meant;
  };

  struct Expansion {
    std::string short_form;
    std::string long_form;
  };

  std::vector<std::string> words;    ///< terms searched for, as normalize() writes them
  std::string converted;             ///< the query, when it was pasted in a legacy encoding
  std::vector<Reading> typed;        ///< typed in Telex or VNI without an input method
  std::vector<Reading> restored;     ///< given the diacritics it was most likely meant with
  std::vector<Expansion> expanded;   ///< abbreviations and names searched in their other form too
  std::vector<std::string> symbols;  ///< document symbols recognised, normal form
  std::string number;                ///< a bare number with a type word: "447" in "công văn 447"
  std::string type;                  ///< that type: "Công văn"
  /// True when a word was also searched without regard to diacritics, since it was typed without
  /// any or since the index does not have it as typed.
  bool folded = false;
  /// Symbols that nobody bears or cites as typed, and the one with other accents that is held.
  std::vector<Reading> symbols_assumed;
  std::vector<Ghost> ghosts;          ///< symbols asked for that are cited but not held
  std::vector<std::string> not_held;  ///< symbols that no document bears or cites
  std::vector<std::string> unknown;   ///< words that no document has
  std::vector<std::string> ignored;   ///< words beyond the limit
  std::vector<QueryNotice> notices;   ///< then all of the query was searched as plain words
  /// The query that takes each word as typed, where some were taken for others.
  std::string as_typed;
  std::string grammar;  ///< the query as its tree is written, where it has operators
};

/// A condition of a thin answer, and how many documents there would be without it.
struct Relaxation {
  std::string condition;  ///< name of its parameter: "issuer", "from"; "q" for a piece of the query
  std::string without;    ///< the query without the piece; of "q" only
  std::string piece;      ///< of the query, what is taken out
  std::uint64_t count = 0;
};

struct SearchAnswer {
  Interpretation interpretation;
  std::uint64_t total = 0;
  bool total_is_exact = true;  ///< otherwise `total` is a lower bound
  bool partial = false;        ///< the deadline passed: what was found until then
  std::vector<Hit> hits;       ///< of the page asked for
  Facets facets;
  std::vector<Relaxation> relaxations;         ///< of a thin answer; most documents first
  std::vector<RelatedIssuer> related_issuers;  ///< offered, never added silently
};

/// A document with its text, and the spans of the text that a query matches as parts.
struct DocumentView {
  Record record;
  std::vector<std::string> copies;  ///< paths of further files with the same document
  std::vector<SnippetPart> text;
};

}  // namespace vankien
