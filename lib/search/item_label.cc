// SPDX-License-Identifier: GPL-3.0-or-later
#include "item_label.h"

#include <algorithm>
#include <array>

#include "vankien/text/normalize.h"

#include "char_kind.h"

namespace vankien {

namespace {

constexpr std::size_t kLookedAt = 64 * 1024;
constexpr std::size_t kMaxLabel = 120;  // bytes; a longer heading is cut at a word
constexpr std::size_t kShortLine = 200;
constexpr std::size_t kHeadLines = 20;  // that are not empty, in which a letterhead stands
constexpr std::string_view kDigits = "0123456789";

bool begins_with(std::string_view text, std::string_view folded_word) {
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  return word.size() < kShortLine && fold(word) == folded_word;
}

std::string_view after_word(std::string_view text) {
  const std::size_t blank = text.find_first_of(" \t");
  if (blank == std::string_view::npos) return {};
  const std::size_t next = text.find_first_not_of(" \t", blank);
  return next == std::string_view::npos ? std::string_view() : text.substr(next);
}

std::string_view leading(std::string_view text, std::string_view letters) {
  return text.substr(0, std::min(text.find_first_not_of(letters), text.size()));
}

std::string cut_at_word(std::string_view text) {
  if (text.size() <= kMaxLabel) return std::string(text);
  const std::size_t blank = text.substr(0, kMaxLabel).rfind(' ');
  if (blank != std::string_view::npos) return std::string(text.substr(0, blank)) + " …";
  return {};
}

// "3", "3.1" of "3. Nội dung", "3.1. Nội dung", "3) …"; empty of a date or a figure in running
// text.
std::string_view number_of(std::string_view line) {
  const std::string_view number = leading(line, "0123456789.");
  std::string_view rest = line.substr(number.size());
  std::string_view label = number;
  if (label.ends_with('.')) {
    label.remove_suffix(1);
  } else if (rest.starts_with(')') || rest.starts_with('/')) {
    rest.remove_prefix(1);
  } else if (!rest.starts_with("- ") && label.find('.') == std::string_view::npos) {
    return {};
  }
  if (rest.starts_with('-')) rest.remove_prefix(1);
  const bool sane = !label.empty() && label.size() <= 8 && label.front() != '.' &&
                    label.find("..") == std::string_view::npos &&
                    leading(label, kDigits).size() <= 2;
  const bool followed = rest.starts_with(' ') || rest.starts_with('*');
  return sane && followed ? label : std::string_view();
}

// "II" of "II. Nhiệm vụ", "II- …", "II – …", "II/ …", but not of "V/v".
std::string_view roman_of(std::string_view line) {
  const std::string_view roman = leading(line, "IVXL");
  const std::string_view rest = line.substr(roman.size());
  const bool ended = rest.starts_with('.') || rest.starts_with('-') || rest.starts_with("/ ") ||
                     rest.starts_with(" -") || rest.starts_with(" –") || rest.starts_with(")");
  return !roman.empty() && roman.size() <= 6 && ended ? roman : std::string_view();
}

// A heading that holds all below it: "Điều 12. Tên điều", "Mục 2", "Chương II".
std::string heading_of(std::string_view line) {
  if (begins_with(line, "dieu")) {
    const std::string_view number = leading(after_word(line), kDigits);
    if (number.empty() || number.size() > 4) return {};
    const std::string_view rest = after_word(line).substr(number.size());
    if (!rest.empty() && rest.front() != '.' && rest.front() != ':' && rest.front() != 'a')
      return {};
    // Its name stands on the line, or all of its text does.
    std::string_view heading = line;
    while (heading.ends_with('.') || heading.ends_with(':') || heading.ends_with('*')) {
      heading.remove_suffix(1);
    }
    if (heading.size() <= kMaxLabel) return std::string(heading);
    return "Điều " + std::string(number);
  }
  if (line.size() > kShortLine) return {};
  for (const std::string_view word : {"muc", "chuong", "phan"}) {
    if (!begins_with(line, word)) continue;
    const std::string_view number = leading(after_word(line), "0123456789IVXL");
    const std::string_view rest = after_word(line).substr(number.size());
    const bool ended = rest.empty() || rest.front() == '.' || rest.front() == ':';
    if (!number.empty() && ended) return cut_at_word(line.substr(0, line.size() - rest.size()));
  }
  return {};
}

bool is_recipients(std::string_view line) {
  return line.size() < kShortLine && fold(line).starts_with("noi nhan");
}

// Lines that only a letterhead has.
bool is_letterhead(std::string_view line) {
  const std::string folded = fold(line);
  const auto has = [&](std::string_view words) { return folded.find(words) != std::string::npos; };
  if (has("dang cong san viet nam") || has("cong hoa xa hoi chu nghia") || has("doc lap")) {
    return line.size() < kShortLine;
  }
  const bool number = (folded.starts_with("so ") || folded.starts_with("so:")) &&
                      folded.find_first_of(kDigits) < 8 && has("/");
  const bool day = has("ngay") && has("thang") && has(" nam") && has(", ") && folded.size() < 90;
  return number || day;
}

// No letter of it is small.
bool is_capitals(std::string_view line) {
  const std::string normal = normalize(line);
  return line.size() < kShortLine && to_nfc(line) != normal &&
         std::none_of(line.begin(), line.end(), is_lower);
}

}  // namespace

std::string_view plain_line(std::string_view line) {
  constexpr std::string_view kAround = " \t\r#*_|>";
  const std::size_t begin = line.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kAround) - begin + 1);
}

std::string item_label(std::string_view text, std::size_t at) {
  const std::size_t limit = at > kLookedAt ? at - kLookedAt : 0;
  std::string number;
  std::size_t end = std::min(text.find('\n', std::min(at, text.size())), text.size());
  while (true) {
    const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = plain_line(text.substr(begin, end - begin));
    if (!line.empty()) {
      if (number.empty() && is_recipients(line)) return {};
      if (std::string heading = heading_of(line); !heading.empty()) return heading;
      if (const auto roman = roman_of(line); !roman.empty()) {
        return std::string(roman) + (number.empty() ? "" : '.' + number);
      }
      if (number.empty()) number = number_of(line);
    }
    if (begin == 0 || begin <= limit) return number;
    end = begin - 1;
  }
}

std::size_t body_begin(std::string_view text) {
  std::size_t body = 0;
  std::size_t lines = 0;
  bool in_head = true;  // so far, or only capitals since the last line of it
  for (std::size_t at = 0; at < text.size() && lines < kHeadLines;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = plain_line(text.substr(at, end - at));
    at = end + 1;
    if (!line.empty()) ++lines;
    const bool head = !line.empty() && line.size() < 2 * kShortLine && is_letterhead(line);
    in_head = head || (in_head && (line.empty() || line == "-" || is_capitals(line)));
    if (head || (in_head && body > 0)) body = std::min(at, text.size());
  }
  return body;
}

}  // namespace vankien
