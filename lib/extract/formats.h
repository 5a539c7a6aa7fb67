// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
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

/// The bytes of a page as UTF-8: by its byte order mark; else as UTF-8 where they are that; else
/// by the charset that the page names, since a template's `charset=` is wrong more often than
/// bytes are valid UTF-8 by chance.
Result<DecodedText> decode_html(std::string_view bytes);

/// A page, already UTF-8, to text and title.
Result<SourceDocument> read_html(std::string_view page);

/// Takes out what only marks up: hashes before headings, emphasis, targets of links, backslashes
/// before punctuation. Everything else stays as it is: `*` under a letterhead, rules, tables.
std::string strip_markdown(std::string_view text);

}  // namespace vankien
