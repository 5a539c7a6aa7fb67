// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "vankien/index/manifest.h"
#include "vankien/util/error.h"
#include "vankien/util/lock.h"

namespace vankien {

/// A directory of generations and the pointer to the live one:
///
///     CURRENT                  the name of the live generation, replaced by one rename
///     20261123T031500Z-0000/   a generation; never changed once published
///     tmp-…/                   a build that is under way, or what a killed one left
///     lock                     held by whoever builds
///
/// Readers only ever follow CURRENT. Several processes may read while one writes.
class IndexDirectory {
 public:
  explicit IndexDirectory(std::filesystem::path path) : path_(std::move(path)) {}

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path generation_path(const std::string& name) const { return path_ / name; }

  /// The live generation's name; ErrorCode::not_found before the first build.
  Result<std::string> current() const;

  /// Published generations, oldest first; their names sort by time.
  Result<std::vector<std::string>> generations() const;

  /// Points CURRENT at a published generation, after checking that it is whole.
  Status set_current(const std::string& name) const;

  /// Points CURRENT at the newest generation that is older than the live one and whole; its name.
  Result<std::string> rollback() const;

  /// Removes the oldest generations beyond `keep`, never the live one.
  Status prune(std::size_t keep) const;

 private:
  std::filesystem::path path_;
};

/// A generation being built, under the lock of its index directory. Nothing of it is visible to
/// readers until publish(); if it is not published it is removed, and what a killed build left is
/// removed by the next begin().
class GenerationBuild {
 public:
  /// Creates the index directory if need be and takes its lock.
  static Result<GenerationBuild> begin(const IndexDirectory& index);

  GenerationBuild(GenerationBuild&&) noexcept;
  GenerationBuild& operator=(GenerationBuild&&) = delete;
  ~GenerationBuild();

  const std::string& name() const { return name_; }
  /// Where the generation is made: a directory for each collection, and resources/.
  const std::filesystem::path& directory() const { return directory_; }
  /// For temporary files on the same file system; not part of the generation.
  const std::filesystem::path& scratch() const { return scratch_; }

  /// Checks every collection's database, writes the manifest, forces everything to the disk,
  /// renames the generation into place and points CURRENT at it.
  Status publish(Manifest manifest);

 private:
  GenerationBuild(const IndexDirectory& index, FileLock lock);
  IndexDirectory index_;
  FileLock lock_;
  std::string name_;
  std::filesystem::path directory_;
  std::filesystem::path scratch_;
};

}  // namespace vankien
