// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "vankien/index/manifest.h"
#include "vankien/util/error.h"

#include "indexer/corrections.h"
#include "indexer/scan.h"
#include "indexer/vanished.h"
#include "indexer/worker.h"

namespace vankien::indexer {

/// How a build ended, for the head of its report.
struct BuildEnd {
  std::string started;   ///< UTC, ISO 8601
  std::string finished;  ///< the same
  double seconds = 0;
  std::optional<std::string> generation;  ///< absent when none was published
  std::vector<Manifest::Collection> collections;
  Vanished vanished;
  std::optional<Error> error;
};

/// What became of everything that was found in the sources. Nothing of a document's text is in it,
/// and of a document with a secrecy mark only where it is.
class Report {
 public:
  struct Counts {
    std::uint64_t indexed = 0;  ///< documents, those with warnings included
    std::uint64_t indexed_with_warning = 0;
    std::uint64_t to_check = 0;  ///< documents of which something read is in doubt
    std::uint64_t copies = 0;    ///< further files of documents that are indexed
    std::uint64_t refused = 0;   ///< documents, and files that are none
    std::uint64_t ignored = 0;   ///< files and directories
  };

  /// Takes what the scan refused and ignored; `files` must outlive the report.
  explicit Report(const std::vector<InputFile>& files);

  /// In the order of the input.
  void add(DocumentOutcome outcome);

  /// A correction that was not applied.
  void add(const Corrections::Problem& problem) { corrections_.push_back(problem); }

  const Counts& counts() const { return counts_; }

  /// To be called when all outcomes were added: a JSON Lines file without any line is refused.
  void finish();

  /// A line for each refusal and warning, up to kTextEntries, and one with the counts.
  std::string text() const;

  /// The same as JSON, with every file, and every line that was refused or warned of up to
  /// kJsonEntries.
  std::string json(const BuildEnd& end) const;

  /// The same as a page for people, in Vietnamese, up to kPageEntries a section.
  std::string page(const BuildEnd& end) const;

  static constexpr std::size_t kTextEntries = 10'000;
  static constexpr std::size_t kJsonEntries = 1'000'000;
  static constexpr std::size_t kPageEntries = 2'000;

 private:
  struct Entry {
    bool refused = false;
    std::vector<std::string> reasons;  ///< of the refusal, or the warnings
    std::vector<Doubt> doubts;
  };
  /// What was converted from encodings before Unicode.
  struct Conversions {
    std::set<std::string> encodings;
    std::uint64_t documents = 0;
    std::uint64_t paragraphs = 0;
    double confidence = 1;  ///< the lowest of a document
  };
  struct FileEntry : Entry {
    std::string copy_of;   ///< the id of the document it is another file of
    bool reached = false;  ///< false for what a build that failed did not come to
    Counts lines;          ///< of a JSON Lines file
    Conversions conversions;
  };
  struct LineEntry : Entry {
    std::size_t file = 0;
    std::uint64_t line = 0;
    std::string id;
  };

  void refuse_file(std::size_t file, std::string reason);
  const char* outcome_name(std::size_t file) const;
  template <typename Visitor>
  void for_each_entry(Visitor&& visit) const;

  const std::vector<InputFile>& files_;
  std::vector<FileEntry> entries_;  // beside files_
  std::vector<LineEntry> lines_;
  std::vector<Corrections::Problem> corrections_;
  std::uint64_t lines_left_out_ = 0;
  Counts counts_;
};

/// Files and lines in the order of the input, as visit(entry, file, line); ignored files left out.
template <typename Visitor>
void Report::for_each_entry(Visitor&& visit) const {
  auto line = lines_.begin();
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (files_[i].verdict != InputFile::Verdict::ignore) visit(entries_[i], i, std::uint64_t{0});
    for (; line != lines_.end() && line->file == i; ++line) visit(*line, i, line->line);
  }
}

}  // namespace vankien::indexer
