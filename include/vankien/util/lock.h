// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "vankien/util/error.h"

namespace vankien {

/// An exclusive lock on a file, held until destruction or the end of the process, however it ends:
/// nobody ever has to delete the file. The holder writes who it is into it, so that whoever is
/// refused can be told.
class FileLock {
 public:
  /// Fails with ErrorCode::locked, naming the holder's process, when somebody else has it.
  static Result<FileLock> acquire(const std::filesystem::path& path, std::string_view purpose);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace vankien
