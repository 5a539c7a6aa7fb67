// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vankien/extract/source_document.h"
#include "vankien/util/error.h"

namespace vankien {

enum class FileFormat { text, markdown, html, json_lines };
const char* to_string(FileFormat format);

/// The format that a file name's ending stands for, in any case: .txt, .md, .html, .htm, .jsonl.
/// Nothing for a file that is not read.
std::optional<FileFormat> format_of(std::string_view file_name);

/// A file that is one document (any format but json_lines) to text. Bytes in any encoding that
/// decode_text() knows, which is told in the document; a charset named by an HTML page is obeyed
/// where the bytes agree with it.
/// Scripts, styles, and what a page hides are left out. A row of a table is a line, its cells
/// joined by " | "; cells of several lines are columns side by side, as in a letterhead, and are
/// read one after the other. A file without any letter is ErrorCode::malformed.
Result<SourceDocument> extract_document(FileFormat format, std::string_view bytes);

/// One line of a JSON Lines file. `id` and `text` are required; the members of GivenFacts may be
/// given as strings; others are ignored. Text in an encoding from before Unicode is converted as
/// that of a file is. The id is any UTF-8 of 1 to 1,000 bytes without control characters.
Result<SourceDocument> extract_json_line(std::string_view line);

/// The file beside a document, NAME.json beside NAME, that states what is known of it: an object
/// with the members of GivenFacts. They are added to the document.
Status extract_side_car(std::string_view bytes, SourceDocument& document);

}  // namespace vankien
