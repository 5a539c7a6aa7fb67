// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "vankien/index/record.h"
#include "vankien/util/error.h"

namespace vankien {

/// Writes a small database of its own, from one thread. Xapian's cost a posting grows with what it
/// holds in memory, so an index is made of many small segments, written in parallel and merged:
/// about twice as fast as one large writer, in a fixed amount of memory.
class SegmentWriter {
 public:
  /// `directory` must not exist yet.
  static Result<SegmentWriter> create(const std::filesystem::path& directory);

  SegmentWriter(SegmentWriter&&) noexcept;
  SegmentWriter& operator=(SegmentWriter&&) noexcept;
  ~SegmentWriter();

  /// Documents are numbered from 1 in the order in which they are added.
  Status add(const Record& record);

  /// Notes that the document with this id, of any segment of the collection, is in `file` too.
  Status add_copy(const std::string& id, const std::string& file);

  /// Writes what was added to the disk and closes the segment.
  Status finish();

 private:
  class Implementation;
  explicit SegmentWriter(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

/// Merges finished segments into one compact database at `output`, documents in the order of the
/// segments, and removes them.
Status merge_segments(std::span<const std::filesystem::path> segments,
                      const std::filesystem::path& output);

/// The ids of all documents of a database, in the order of their bytes; one of more than
/// kMaxTermBytes in its shortened form.
Result<std::vector<std::string>> document_ids(const std::filesystem::path& database);

/// Checks the structure of a database and that it holds `documents` documents which can be read.
Status check_database(const std::filesystem::path& database, std::uint64_t documents);

}  // namespace vankien
