// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "vankien/util/error.h"

namespace vankien {

/// Reads `length` bytes from `offset` of a regular file; fewer only at its end. Symbolic links,
/// pipes and devices are refused: an input tree may be hostile.
Result<std::string> read_file_range(const std::filesystem::path& path, std::uint64_t offset,
                                    std::uint64_t length);

/// Reads a whole regular file of at most `max_bytes`.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t max_bytes);

/// Size of a regular file in bytes; refuses what read_file_range() refuses.
Result<std::uint64_t> regular_file_size(const std::filesystem::path& path);

/// Replaces the content of `path` so that a reader, or a crash, sees either the old or the new
/// content whole: a temporary file beside it, fsync, rename, fsync of the directory.
Status write_file_atomically(const std::filesystem::path& path, std::string_view content);

/// Forces every file and directory below and including `directory` to the disk.
Status sync_tree(const std::filesystem::path& directory);

/// Renames within one file system and forces the parent directory to the disk.
Status rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes a file or a tree; a path that does not exist is no error.
Status remove_tree(const std::filesystem::path& path);

/// The error of a failed system call on `path`: ENOSPC, ENOENT and the rest mapped to a code.
Error system_error(int error_number, std::string_view action, const std::filesystem::path& path);

}  // namespace vankien
