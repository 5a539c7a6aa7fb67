// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vankien/text/words.h"
#include "vankien/util/error.h"

namespace vankien {

/// The office's own words, words.local.tsv. They are not weighed against the model: where one
/// stands, it is joined, and parted from what is before and behind; the longest that begins first
/// wins. So an office that adds a word sees it at once, and everywhere.
class LocalWords {
 public:
  /// Adds the rows of a file: `word TAB kind`, of which kind `word` counts here. Empty lines and
  /// those that begin with '#' say nothing. An error names the line.
  Status add(std::string_view content);

  bool empty() const { return marked_.empty(); }

  /// Changes the joins of these tokens.
  void apply(std::span<const WordInput> tokens, bool marked, std::span<std::uint8_t> joins) const;

 private:
  // Words by their first syllable.
  using Words = std::unordered_map<std::uint32_t, std::vector<std::vector<std::uint32_t>>>;

  static std::size_t match(const Words& words, std::span<const WordInput> tokens);

  Words marked_;
  Words plain_;
};

}  // namespace vankien
