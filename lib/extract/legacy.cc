// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "formats.h"

namespace vankien {
namespace {

/// Below it an administrator should look at the text.
constexpr double kDoubtful = 0.5;

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Takes as many lines off the front of `rest` as `part` has, which is what it became.
void take_lines(std::string_view& rest, std::string& part) {
  std::size_t end = 0;
  for (std::size_t lines = count_lines(part) + 1; lines > 0; --lines) {
    end = std::min(rest.find('\n', end), rest.size()) + 1;
  }
  part = rest.substr(0, end - 1);
  rest.remove_prefix(std::min(end, rest.size()));
}

}  // namespace

void convert_document(SourceDocument& document, std::optional<LegacyEncoding> stated) {
  std::vector<std::string*> parts;
  for (std::optional<std::string>* fact :
       {&document.given.title, &document.given.symbol, &document.given.issuer, &document.given.type,
        &document.given.subject}) {
    if (*fact) parts.push_back(&**fact);
  }
  parts.push_back(&document.text);
  DecodedText decoded;
  decoded.encoding = document.encoding;
  for (const std::string* part : parts) {
    if (part != parts.front()) decoded.text += '\n';
    decoded.text += *part;
  }
  convert_legacy(decoded, stated);
  if (decoded.converted.empty()) return;
  std::string_view rest = decoded.text;
  for (std::string* part : parts) take_lines(rest, *part);
  note_conversion(decoded, document);
}

void note_conversion(const DecodedText& decoded, SourceDocument& document) {
  document.encoding = decoded.encoding;
  if (decoded.converted.empty()) return;
  Conversion conversion;
  double weight = 0;
  std::size_t end = 0;
  for (const ConvertedRun& run : decoded.converted) {
    const std::string_view between =
        std::string_view(decoded.text).substr(end, run.span.begin - end);
    if (end == 0 || between.find('\n') != std::string_view::npos) ++conversion.paragraphs;
    end = run.span.end;
    const auto size = static_cast<double>(run.span.size());
    conversion.confidence += run.confidence * size;
    weight += size;
  }
  conversion.confidence /= weight;
  document.converted = conversion;
  if (conversion.confidence < kDoubtful) {
    document.warnings.push_back(
        fmt::format("read as {} with a confidence of only {:.2f}: its text may be wrong",
                    document.encoding, conversion.confidence));
  }
}

}  // namespace vankien
