// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrecy.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxMarkChars = 40;  // with its frame, letters set apart
constexpr std::array<std::string_view, 5> kLabels{"do mat", "muc do mat", "muc mat", "dau mat",
                                                  "do mat cua van ban"};

// "MẬT", also as scanning misreads its accent; other syllables that fold to the same are words.
bool is_mat(std::string_view letters) {
  return letters == "mật" || letters == "mât" || letters == "mạt" || letters == "mat";
}

Stretch letters_only(const FoldedText& text, Stretch stretch) {
  while (!stretch.empty() && !text.is_letter(stretch.begin)) ++stretch.begin;
  while (!stretch.empty() && !text.is_letter(stretch.end - 1)) --stretch.end;
  return stretch;
}

// The mark that these words spell in any case, or nothing.
std::string mark_in(const FoldedText& text, Stretch words) {
  if (words.empty() || words.end - words.begin > kMaxMarkChars) return {};
  std::string plain;
  for (const char c : text.folded(words.begin, words.end)) {
    if (c != ' ' && c != '\t' && c != '\n') plain += c;
  }
  if (plain == "tuyetmat") return "TUYỆT MẬT";
  if (plain == "toimat") return "TỐI MẬT";
  if (plain != "mat") return {};
  std::string letters;  // with the accents that tell it from other words
  for (const char c : normalize(text.words(words.begin, words.end))) {
    if (c != ' ') letters += c;
  }
  return is_mat(letters) ? "MẬT" : std::string();
}

// The value of "Độ mật: …", in this cell or the next one of its line.
std::optional<SecrecyMark> labelled_mark(const FoldedText& text, const Lines& lines,
                                         std::size_t index) {
  const Cell& cell = lines.cells()[index];
  for (const std::string_view label : kLabels) {
    std::size_t at = phrase_end(text, cell.stretch.begin, label);
    if (at == 0 || at > cell.stretch.end) continue;
    while (text.is_blank(at) || text[at] == '*' || text[at] == '_') ++at;
    const bool in_cell = text[at] == ':' && has_words(text, {at, cell.stretch.end});
    Stretch value{at, cell.stretch.end};
    if (!in_cell) {
      if (has_words(text, value) || index + 1 >= lines.cells().size()) continue;
      const Cell& next = lines.cells()[index + 1];
      if (next.line != cell.line) continue;
      value = next.stretch;
    }
    value = letters_only(text, value);
    std::string mark = mark_in(text, value);
    if (!mark.empty()) return SecrecyMark{std::move(mark), value};
  }
  return std::nullopt;
}

}  // namespace

std::optional<SecrecyMark> secrecy_mark_of(const FoldedText& text, Stretch stretch) {
  if (stretch.end - stretch.begin > kMaxMarkChars) return std::nullopt;
  for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
    if (text.is_digit(at)) return std::nullopt;
  }
  const Stretch words = letters_only(text, stretch);
  if (!text.is_upper(words.begin) || !is_capitals(text, words)) return std::nullopt;
  std::string mark = mark_in(text, words);
  if (mark.empty()) return std::nullopt;
  return SecrecyMark{std::move(mark), words};
}

std::optional<SecrecyMark> find_secrecy_mark(const FoldedText& text, const Lines& lines,
                                             const Letterhead& head) {
  for (const Stretch run : head.capitals) {
    if (auto mark = secrecy_mark_of(text, run)) return mark;
  }
  const std::vector<Cell>& cells = lines.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (auto mark = secrecy_mark_of(text, cells[i].stretch)) return mark;
    if (auto mark = labelled_mark(text, lines, i)) return mark;
    // In small letters it is a mark only where marks are printed.
    const Stretch words = letters_only(text, cells[i].stretch);
    const bool in_head = head.has_title() && words.end <= head.end;
    if (in_head && text.is_upper(words.begin)) {
      std::string mark = mark_in(text, words);
      if (!mark.empty()) return SecrecyMark{std::move(mark), words};
    }
  }
  return std::nullopt;
}

}  // namespace vankien
