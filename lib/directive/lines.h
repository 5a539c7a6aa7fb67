// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "folded_text.h"

namespace vankien {

/// The chars [begin, end) of a FoldedText.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return end <= begin; }
};

/// What stands in one column of one line, without the blanks, the emphasis (**…**, _…_, # …) and
/// the bullet around it. A cell without a letter or digit, such as "-----" or "*", is kept.
struct Cell {
  Stretch stretch;
  std::size_t line = 0;
  std::size_t column = 0;
  bool bullet = false;
};

/// A text cut into lines, and these into the cells that bars, tabs and wide gaps make of them.
class Lines {
 public:
  explicit Lines(const FoldedText& text);

  /// All cells, line by line. Blank lines have none, so that a gap in Cell::line shows them.
  const std::vector<Cell>& cells() const { return cells_; }

  /// The whole line of a cell.
  Stretch line(const Cell& cell) const { return lines_[cell.line]; }

  /// The index of the first cell of a line, as an index into cells().
  std::size_t first_in_line(std::size_t line) const { return first_cells_[line]; }
  std::size_t line_count() const { return lines_.size(); }

 private:
  void cut(const FoldedText& text, Stretch line);
  void add(const FoldedText& text, Stretch stretch, std::size_t column);

  std::vector<Stretch> lines_;
  std::vector<std::size_t> first_cells_;
  std::vector<Cell> cells_;
};

/// Without blanks, emphasis marks and the like at its ends.
Stretch trim(const FoldedText& text, Stretch stretch);

bool has_words(const FoldedText& text, Stretch stretch);

/// Written in capitals. Not all letters need be: legacy fonts had no capitals with tones, so that
/// their texts come out as "Bộ NộI Vụ".
bool is_capitals(const FoldedText& text, Stretch stretch);

/// The word that begins at `at`: letters and digits.
Stretch word_at(const FoldedText& text, std::size_t at);

/// Where `phrase` (folded words with single blanks between them) ends when it begins at `at`, with
/// any blanks, one line break or nothing between its words; 0 when it does not stand there.
std::size_t phrase_end_behind_first(const FoldedText& text, std::size_t at,
                                    std::string_view phrase);
inline std::size_t phrase_end(const FoldedText& text, std::size_t at, std::string_view phrase) {
  return text[at] == phrase.front() ? phrase_end_behind_first(text, at, phrase) : 0;
}

}  // namespace vankien
