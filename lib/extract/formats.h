// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "vankien/extract/source_document.h"
#include "vankien/text/decode.h"
#include "vankien/util/error.h"

namespace vankien {

/// A longer text is not a directive; it would cost more to search than it is worth.
inline constexpr std::size_t kMaxTextBytes = std::size_t{20} << 20;

Error text_too_large();

/// False for scans without a text layer, binary rubbish, and lists of figures.
bool has_letter(std::string_view text);

/// CR LF and CR become LF.
void unify_line_ends(std::string& text);

/// A page as characters, marks and all.
struct DecodedPage {
  DecodedText decoded;
  std::optional<LegacyEncoding> stated;  ///< what the page says that it is in
  /// Its bytes were taken for windows-1252 only because they are no UTF-8: it is not unless they
  /// turn out to be in a legacy encoding.
  bool is_guess = false;
};

/// By the byte order mark; else as UTF-8 where the bytes are that; else by the charset that the
/// page names, since a template's `charset=` is wrong more often than bytes are valid UTF-8 by
/// chance.
Result<DecodedPage> decode_html(std::string_view bytes);

/// A page, already UTF-8, to text and title.
Result<SourceDocument> read_html(std::string_view page);

/// Converts the text and the given facts of a document where they are in a legacy encoding, all
/// together: titles are short, and decided by the text.
void convert_document(SourceDocument& document, std::optional<LegacyEncoding> stated);

/// Sums up what was converted; adds a warning when it is doubtful.
void note_conversion(const DecodedText& decoded, SourceDocument& document);

/// Takes out what only marks up: hashes before headings, emphasis, targets of links, backslashes
/// before punctuation. Everything else stays as it is: `*` under a letterhead, rules, tables.
std::string strip_markdown(std::string_view text);

}  // namespace vankien
