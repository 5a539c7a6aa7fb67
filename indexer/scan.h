// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "vankien/extract/extract.h"
#include "vankien/util/error.h"

namespace vankien::indexer {

/// A larger file that is one document is refused unread, as is a longer line of a JSON Lines file.
inline constexpr std::uint64_t kMaxDocumentBytes = std::uint64_t{64} << 20;

/// What tells that a file was changed. Taken by the scan and compared after each reading.
struct FileStamp {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t modified_ns = 0;

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Anything found in a source, read or not: nothing is left out silently.
struct InputFile {
  enum class Verdict { read, refuse, ignore };

  std::filesystem::path path;  ///< as it is opened
  std::string id;              ///< `<source's name>/<path below it>`, printable
  std::string below;           ///< the path below its source, printable
  FileFormat format = FileFormat::text;
  FileStamp stamp;
  std::filesystem::path side_car;  ///< NAME.json beside NAME, which states facts of it; or empty
  Verdict verdict = Verdict::read;
  std::string reason;  ///< of another verdict than `read`
};

/// A file, or a line of one, for people: "docs/a.txt", "docs/all.jsonl:17".
std::string place_name(const InputFile& file, std::uint64_t line = 0);

/// Everything in the sources in the order given, directories by name, so that the same input gives
/// the same index. No symbolic link is followed below a source. Hidden files, the index itself, and
/// what is read with something else (side-cars, corrections) are ignored. A source that cannot be
/// read is an error: an unmounted disk must not empty an index.
Result<std::vector<InputFile>> scan(std::span<const std::filesystem::path> sources,
                                    const std::filesystem::path& index_directory);

/// A single file as the scan would judge it; without an id.
InputFile file_at(const std::filesystem::path& path);

/// Reads `length` bytes from `offset`; ErrorCode::unreadable when the file is no longer the one
/// that was scanned.
Result<std::string> read_scanned(const InputFile& file, std::uint64_t offset, std::uint64_t length);

}  // namespace vankien::indexer
