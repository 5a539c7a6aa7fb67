// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/scan.h"

namespace vankien::indexer {

/// A batch becomes one segment. Xapian's cost a posting grows with the documents held in memory:
/// more than these, and building slows down; fewer, and merging does.
inline constexpr std::uint64_t kBatchBytes = std::uint64_t{1} << 20;
inline constexpr std::size_t kBatchDocuments = 250;

/// Files that are one document each, by their place in the scan.
using FileBatch = std::vector<std::size_t>;

/// Whole lines of a JSON Lines file; a range of more than kBatchBytes is one single line.
struct LineBatch {
  std::size_t file = 0;  ///< place in the scan
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
  std::uint64_t first_line = 1;
  std::string failure;  ///< why the file could not be read on from here; the rest is then lost
};

/// A part of the input, described and not held: whoever works on it reads the bytes.
using Batch = std::variant<FileBatch, LineBatch>;

/// Cuts the input, in order.
class BatchCutter {
 public:
  /// `files` must outlive the cutter.
  explicit BatchCutter(const std::vector<InputFile>& files) : files_(files) {}

  /// Nothing at the end of the input.
  std::optional<Batch> next();

 private:
  std::optional<Batch> next_lines();
  FileBatch next_files();

  const std::vector<InputFile>& files_;
  std::size_t at_ = 0;        // file
  std::uint64_t offset_ = 0;  // within it, when it is JSON Lines
  std::uint64_t line_ = 1;
};

}  // namespace vankien::indexer
