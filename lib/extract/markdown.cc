// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <vector>

#include "formats.h"

namespace vankien {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// ASCII letters and digits, and every byte of a character beyond ASCII.
bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_word(c); }

/// `## Mục tiêu ##` → `Mục tiêu`
std::string_view strip_heading(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos || begin > 3) return line;
  const std::size_t end = std::min(line.find_first_not_of('#', begin), line.size());
  const std::size_t level = end - begin;
  if (level < 1 || level > 6 || (end < line.size() && !is_blank(line[end]))) return line;

  std::string_view title = line.substr(end);
  const auto trim = [&] {
    while (!title.empty() && is_blank(title.back())) title.remove_suffix(1);
  };
  trim();
  const std::size_t last = title.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  if (last + 1 < title.size() && is_blank(title[last])) title = title.substr(0, last);
  trim();
  title.remove_prefix(std::min(title.find_first_not_of(" \t"), title.size()));
  return title;
}

/// Marks the bytes of a line that are emphasis: runs of one to three `*` or `_`, of which an
/// opening one stands before and a closing one after a word, and each closing one has its opening
/// one. `*` on a line of its own, `(*)`, `2*3*4` and `____` to be filled in are none.
class Emphasis {
 public:
  explicit Emphasis(std::string_view line) : line_(line), dropped_(line.size(), false) {}

  std::vector<bool> find() {
    for (std::size_t at = 0; at < line_.size();) {
      if (line_[at] == '\\') {
        at += 2;
      } else if (line_[at] == '*' || line_[at] == '_') {
        const std::size_t end = std::min(line_.find_first_not_of(line_[at], at), line_.size());
        if (end - at <= 3) visit_run(at, end);
        at = end;
      } else {
        ++at;
      }
    }
    return std::move(dropped_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void visit_run(std::size_t begin, std::size_t end) {
    const char before = begin > 0 ? line_[begin - 1] : ' ';
    const char after = end < line_.size() ? line_[end] : ' ';
    std::size_t& opening = openings_[line_[begin] == '*' ? 0 : 1][end - begin - 1];
    if (opening != kNone && !is_blank(before) && !is_word(after)) {
      std::fill_n(dropped_.begin() + static_cast<std::ptrdiff_t>(opening), end - begin, true);
      std::fill_n(dropped_.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, true);
      opening = kNone;
    } else if (!is_blank(after) && !is_word(before)) {
      opening = begin;
    }
  }

  std::string_view line_;
  std::vector<bool> dropped_;
  // The last opening run by character and length: enough for nesting, and linear.
  std::array<std::array<std::size_t, 3>, 2> openings_{
      {{kNone, kNone, kNone}, {kNone, kNone, kNone}}};
};

/// The end of `](target)` that begins at `at`, or `at` when there is none.
std::size_t skip_target(std::string_view line, std::size_t at) {
  if (line.substr(at, 2) != "](") return at;
  const std::size_t end = line.find_first_of("()", at + 2);
  return end != std::string_view::npos && line[end] == ')' ? end + 1 : at;
}

/// For each `[` that begins a link, marks it, its `]` and target, and the `!` of an image.
void mark_links(std::string_view line, std::vector<bool>& dropped) {
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '[') {
      open = at;
    } else if (line[at] == ']' && open != std::string_view::npos) {
      if (const std::size_t end = skip_target(line, at); end != at) {
        const bool image = open > 0 && line[open - 1] == '!';
        dropped[open] = true;
        if (image) dropped[open - 1] = true;
        for (; at < end; ++at) dropped[at] = true;
        --at;
      }
      open = std::string_view::npos;
    }
  }
}

void append_inline(std::string_view line, std::string& text) {
  if (line.find_first_of("*_[\\") == std::string_view::npos) {
    text += line;
    return;
  }
  std::vector<bool> dropped = Emphasis(line).find();
  mark_links(line, dropped);
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (dropped[at]) continue;
    if (line[at] == '\\' && at + 1 < line.size() && is_punctuation(line[at + 1])) ++at;
    text += line[at];
  }
}

}  // namespace

std::string strip_markdown(std::string_view source) {
  std::string text;
  text.reserve(source.size());
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    append_inline(strip_heading(source.substr(0, end)), text);
    if (end < source.size()) text += '\n';
    source.remove_prefix(std::min(end + 1, source.size()));
  }
  return text;
}

}  // namespace vankien
