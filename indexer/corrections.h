// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vankien/extract/source_document.h"
#include "vankien/util/error.h"

namespace vankien::indexer {

/// What people know better than the text tells: `corrections.tsv` at the top of a source, a line
/// for each field that is corrected: id or path, field, value, who, when, why, with tabs between;
/// empty lines and lines that begin with # are passed over. The fields are those of a JSON line.
/// A correction wins over what the text says and over what a file states of itself, and survives
/// every rebuild, since it is part of the input.
class Corrections {
 public:
  static constexpr std::string_view kFileName = "corrections.tsv";

  struct Problem {
    std::filesystem::path file;
    std::uint64_t line = 0;
    std::string reason;

    std::string place() const;  ///< "docs/corrections.tsv:3"
  };

  /// Reads the files of all sources. A line that cannot be read is a problem, not an error: the
  /// others still hold. An error is a file that cannot be read at all.
  static Result<Corrections> load(std::span<const std::filesystem::path> sources);

  /// Puts what is corrected of a document into `given`. Any thread.
  void apply(std::string_view id, std::string_view path, GivenFacts& given) const;

  /// To be told of each document, in any order, by one thread.
  void mark_seen(std::string_view id, std::string_view path);

  /// Lines that could not be read, and those that are of no document seen.
  std::vector<Problem> problems() const;

 private:
  struct Entry {
    std::string target;
    std::string field;
    std::string value;
    std::size_t file = 0;
    std::uint64_t line = 0;
    bool seen = false;
  };

  void read(std::size_t file, std::string_view content);
  void add_line(std::size_t file, std::uint64_t line, std::string_view content);
  std::vector<std::filesystem::path> files_;
  std::vector<Entry> entries_;
  std::unordered_multimap<std::string, std::size_t> by_target_;
  std::vector<Problem> malformed_;
};

}  // namespace vankien::indexer
