// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/extract/extract.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include <fmt/format.h>

#include "vankien/text/tokenize.h"

#include "formats.h"

namespace vankien {
namespace {

constexpr std::array<std::pair<std::string_view, FileFormat>, 5> kEndings{{
    {".txt", FileFormat::text},
    {".md", FileFormat::markdown},
    {".html", FileFormat::html},
    {".htm", FileFormat::html},
    {".jsonl", FileFormat::json_lines},
}};

bool ends_with_ignoring_case(std::string_view name, std::string_view ending) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return name.size() > ending.size() && std::equal(ending.rbegin(), ending.rend(), name.rbegin(),
                                                   [&](char a, char b) { return a == lower(b); });
}

void warn_of_replaced(const DecodedText& decoded, SourceDocument& document) {
  if (decoded.replaced == 0) return;
  document.warnings.push_back(
      fmt::format("{} malformed {} of {} replaced by U+FFFD", decoded.replaced,
                  decoded.replaced == 1 ? "sequence" : "sequences", decoded.encoding));
}

Result<SourceDocument> extract_text(FileFormat format, std::string_view bytes) {
  Result<DecodedText> decoded = decode_text(bytes);
  if (!decoded) return tl::unexpected(std::move(decoded.error()));
  SourceDocument document;
  note_conversion(*decoded, document);
  warn_of_replaced(*decoded, document);
  unify_line_ends(decoded->text);
  document.text =
      format == FileFormat::markdown ? strip_markdown(decoded->text) : std::move(decoded->text);
  if (document.text.size() > kMaxTextBytes) return tl::unexpected(text_too_large());
  return document;
}

Result<SourceDocument> extract_page(std::string_view bytes) {
  Result<DecodedPage> page = decode_html(bytes);
  if (!page) return tl::unexpected(std::move(page.error()));
  Result<SourceDocument> document = read_html(page->decoded.text);
  if (!document) return document;
  document->encoding = page->decoded.encoding;
  convert_document(*document, page->stated);
  if (page->is_guess && !document->converted) {
    Result<DecodedText> decoded = decode_unicode(bytes);
    if (!decoded) return tl::unexpected(std::move(decoded.error()));
    document = read_html(decoded->text);
    if (!document) return document;
    document->encoding = decoded->encoding;
    page->decoded = *std::move(decoded);
  }
  warn_of_replaced(page->decoded, *document);
  return document;
}

}  // namespace

const char* to_string(FileFormat format) {
  switch (format) {
    case FileFormat::text:
      return "text";
    case FileFormat::markdown:
      return "markdown";
    case FileFormat::html:
      return "html";
    case FileFormat::json_lines:
      return "json_lines";
  }
  return "";
}

std::optional<FileFormat> format_of(std::string_view file_name) {
  for (const auto& [ending, format] : kEndings) {
    if (ends_with_ignoring_case(file_name, ending)) return format;
  }
  return std::nullopt;
}

Error text_too_large() {
  return Error{ErrorCode::too_large,
               fmt::format("the text is longer than {} MB", kMaxTextBytes >> 20),
               "cut it into documents of their own"};
}

bool has_letter(std::string_view text) {
  Tokenizer tokenizer(text);
  Token token;
  while (tokenizer.next(token)) {
    if (token.kind == TokenKind::word) return true;
  }
  return false;
}

void unify_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (text[from] == '\r') {
      if (from + 1 < text.size() && text[from + 1] == '\n') continue;
      text[to++] = '\n';
    } else {
      text[to++] = text[from];
    }
  }
  text.resize(to);
}

Result<SourceDocument> extract_document(FileFormat format, std::string_view bytes) {
  if (format == FileFormat::json_lines) {
    return fail(ErrorCode::invalid_argument, "a JSON Lines file is not one document");
  }
  Result<SourceDocument> document =
      format == FileFormat::html ? extract_page(bytes) : extract_text(format, bytes);
  if (document && !has_letter(document->text)) {
    return fail(ErrorCode::malformed, "there is no text in it",
                "a scan must go through text recognition first");
  }
  return document;
}

}  // namespace vankien
