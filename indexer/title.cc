// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title.h"

#include <algorithm>
#include <cstddef>

#include "vankien/directive/date.h"
#include "vankien/text/normalize.h"

namespace vankien::indexer {
namespace {

constexpr std::size_t kMaxTitleBytes = 400;
constexpr std::size_t kHeadingLines = 40;  ///< among so many lines a heading is looked for
constexpr std::size_t kHeadingWords = 5;   ///< shorter lines are menus, dates, mottoes

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Length in bytes of what must not be shown at the beginning of `text`, as UTF-8: C0, DEL, C1,
/// U+200E, U+200F, U+2028–202E, U+2066–2069, U+FEFF. 0 when it may be shown.
std::size_t unshown_length(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return 2;
  if (byte(0) == 0xE2 && byte(1) == 0x80) {
    const bool order = byte(2) == 0x8E || byte(2) == 0x8F || (byte(2) >= 0xA8 && byte(2) <= 0xAE);
    return order ? 3 : 0;
  }
  if (byte(0) == 0xE2 && byte(1) == 0x81) return byte(2) >= 0xA6 && byte(2) <= 0xA9 ? 3 : 0;
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;
  return 0;
}

std::string shorten(std::string line) {
  if (line.size() <= kMaxTitleBytes) return line;
  std::size_t end = line.rfind(' ', kMaxTitleBytes);
  if (end == std::string::npos) {
    for (end = kMaxTitleBytes; is_continuation(line[end]);) --end;
  }
  line.resize(end);
  return line + "…";
}

/// "V/v tăng cường …" → "về việc tăng cường …", "Về …" → "về …": as it stands within a title.
std::string subject_phrase(std::string_view type, std::string_view subject) {
  const std::size_t space = std::min(subject.find(' '), subject.size());
  std::string first = normalize(subject.substr(0, space));
  while (first.ends_with(':') || first.ends_with('.')) first.pop_back();
  const std::string_view rest = subject.substr(space);
  if (first == "v/v") return "về việc" + std::string(rest);
  if (first == "về" || first == "của") return first + std::string(rest);
  if (type == "Công văn") return "về " + std::string(subject);
  return std::string(subject);
}

std::size_t count_words(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
}

/// The first line long enough to be a heading and not about a day ("Hôm nay, thứ Hai ngày …");
/// else the first line there is.
std::string first_heading(std::string_view text) {
  std::string first;
  for (std::size_t lines = 0; !text.empty() && lines < kHeadingLines; ++lines) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    // The bytes of a longer line cannot make the title longer.
    std::string line = clean_line(text.substr(0, std::min(end, 4 * kMaxTitleBytes)));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    const std::size_t words = count_words(line);
    const bool dated = words < 2 * kHeadingWords && !find_dates(line).empty();
    if (words >= kHeadingWords && !dated) return line;
    if (first.empty()) first = std::move(line);
  }
  return first;
}

}  // namespace

std::string clean_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool blank = false;
  while (!text.empty()) {
    const std::size_t unshown = unshown_length(text);
    const bool is_nbsp = text.starts_with("\u00A0");
    if (text[0] == ' ' || is_nbsp || unshown == 1) {
      blank = !line.empty();
    } else if (unshown == 0) {
      if (blank) line += ' ';
      blank = false;
      line += text[0];
    }
    text.remove_prefix(std::max<std::size_t>(is_nbsp ? 2 : unshown, 1));
  }
  return to_nfc(line);
}

std::string make_title(const SourceDocument& document, const Directive& directive) {
  if (document.given.title) {
    std::string title = clean_line(*document.given.title);
    if (!title.empty()) return shorten(std::move(title));
  }
  if (directive.type) {
    const std::string& type = directive.type->value;
    if (directive.subject) {
      return shorten(type + ' ' + subject_phrase(type, clean_line(directive.subject->value)));
    }
    if (directive.symbol) return type + " số " + directive.symbol->value;
  }
  return shorten(first_heading(document.text));
}

}  // namespace vankien::indexer
