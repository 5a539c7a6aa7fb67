// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/words.h"

#include "indexer/options.h"

namespace vankien::indexer {

/// Writes a line with its words joined by '_' and punctuation apart from them. What is written in
/// one piece for a reason stays so: 447-CV/HU, 3,5, 20/11/2015, v.v., addresses.
class LineSegmenter {
 public:
  explicit LineSegmenter(const WordModel& model) : model_(model) {}

  /// Appends to `out`, without a line break. The line must be valid UTF-8.
  void write(std::string_view line, std::string& out);

 private:
  void write_chunk(std::string_view chunk, bool last, std::string& out);

  const WordModel& model_;
  // Kept for their capacity.
  WordTokens tokens_;
  std::vector<std::uint8_t> joins_;
};

/// Lines of `input` to `output`. Memory is bounded: of a line longer than a megabyte each megabyte
/// is looked at alone. Returns the exit code.
int run_words(const Options& options, std::istream& input, std::ostream& output);

}  // namespace vankien::indexer
