// SPDX-License-Identifier: GPL-3.0-or-later
#include "lines.h"

#include <algorithm>

namespace vankien {
namespace {

constexpr std::size_t kWideGap = 3;

bool is_edge(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '*' || c == '_' || c == '#' || c == '>' ||
         c == '|';
}

// "Số        -QĐ/HU", "ngày     tháng     năm": a gap for the pen, not between columns.
bool is_form_gap(const FoldedText& text, std::size_t begin, std::size_t end) {
  if (text[end] == '-' || text[end] == '/' || text.starts_word(end, "thang") ||
      text.starts_word(end, "nam")) {
    return true;
  }
  while (begin > 0 && (text[begin - 1] == ':' || text[begin - 1] == '.')) --begin;
  for (const std::string_view label : {"so", "ngay", "thang", "nam"}) {
    if (begin >= label.size() && text.starts_word(begin - label.size(), label)) return true;
  }
  return false;
}

// Whether there is a bar, a tab or a wide gap, whose every third char is enough to look at.
bool may_have_columns(std::string_view line) {
  static_assert(kWideGap == 3);
  if (line.find('|') != line.npos || line.find('\t') != line.npos) return true;
  for (std::size_t at = 2; at < line.size(); at += 3) {
    if (line[at] != ' ') continue;
    std::size_t begin = at;
    while (begin > 0 && line[begin - 1] == ' ') --begin;
    std::size_t end = at;
    while (end < line.size() && line[end] == ' ') ++end;
    if (end - begin >= kWideGap) return true;
  }
  return false;
}

}  // namespace

Stretch trim(const FoldedText& text, Stretch stretch) {
  while (stretch.begin < stretch.end && is_edge(text[stretch.begin])) ++stretch.begin;
  while (stretch.begin < stretch.end && is_edge(text[stretch.end - 1])) --stretch.end;
  return stretch;
}

bool has_words(const FoldedText& text, Stretch stretch) {
  return stretch.begin < stretch.end &&
         (text.is_word(stretch.begin) || text.next_word(stretch.begin) < stretch.end);
}

bool is_capitals(const FoldedText& text, Stretch stretch) {
  const auto [letters, capitals] = text.count_letters(stretch.begin, stretch.end);
  return letters > 0 && capitals * 2 > letters;
}

Stretch word_at(const FoldedText& text, std::size_t at) {
  std::size_t end = at;
  while (text.is_word(end)) ++end;
  return {at, end};
}

std::size_t phrase_end_behind_first(const FoldedText& text, std::size_t at,
                                    std::string_view phrase) {
  ++at;
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    if (phrase[i] == ' ') {
      at = text.skip_space(at);
    } else if (text[at] != phrase[i]) {
      return 0;
    } else {
      ++at;
    }
  }
  return text.is_letter(at) ? 0 : at;
}

Lines::Lines(const FoldedText& text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.folded().find('\n', begin), text.size());
    first_cells_.push_back(cells_.size());
    lines_.push_back({begin, end});
    if (may_have_columns(text.folded(begin, end))) {
      cut(text, {begin, end});
    } else {
      add(text, {begin, end}, 0);
    }
    begin = end + 1;
  }
}

void Lines::cut(const FoldedText& text, Stretch line) {
  std::size_t column = 0;
  std::size_t begin = line.begin;
  bool in_cell = false;
  for (std::size_t at = line.begin; at < line.end;) {
    std::size_t end = at;
    while (end < line.end && text.is_blank(end)) ++end;
    const bool tab = text.folded(at, end).find('\t') != std::string_view::npos;
    const bool gap =
        in_cell && end < line.end && (tab || end - at >= kWideGap) && !is_form_gap(text, at, end);
    if (text[end] == '|' || gap) {
      const bool edge = begin == line.begin && !in_cell;  // the bar before the first cell
      add(text, {begin, at}, column);
      if (!edge) ++column;
      begin = text[end] == '|' ? end + 1 : end;
      in_cell = false;
      at = begin;
    } else if (end == at) {
      in_cell = true;
      ++at;
    } else {
      at = end;
    }
  }
  add(text, {begin, line.end}, column);
}

void Lines::add(const FoldedText& text, Stretch stretch, std::size_t column) {
  while (stretch.begin < stretch.end && text.is_blank(stretch.begin)) ++stretch.begin;
  while (stretch.begin < stretch.end && text.is_blank(stretch.end - 1)) --stretch.end;
  if (stretch.empty()) return;
  Cell cell{stretch, lines_.size() - 1, column, false};
  if (has_words(text, stretch)) {
    cell.stretch = trim(text, stretch);
    const std::size_t at = cell.stretch.begin;
    cell.bullet = (text[at] == '-' || text[at] == '+') && text[at + 1] == ' ';
    if (cell.bullet) cell.stretch = trim(text, {at + 1, cell.stretch.end});
  }
  cells_.push_back(cell);
}

}  // namespace vankien
