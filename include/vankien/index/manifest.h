// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

namespace vankien {

/// What a generation holds, and what its files must be. Written last, as manifest.json.
struct Manifest {
  struct Collection {
    std::string name;
    std::uint64_t documents = 0;
  };
  struct File {
    std::string path;  ///< below the generation's directory, with '/'
    std::uint64_t size = 0;
    std::string sha256;
  };

  std::string generation;  ///< its name
  std::string created;     ///< UTC, 2026-11-23T03:15:00Z
  std::string builder;     ///< program and version
  int schema_version = 0;
  int text_version = 0;
  std::vector<Collection> collections;
  std::vector<File> files;

  std::uint64_t documents() const;
};

/// Reads manifest.json of a generation. ErrorCode::incompatible, with the command that mends it,
/// when it was written by another schema or text version than this program's.
Result<Manifest> read_manifest(const std::filesystem::path& generation);

/// Lists and digests all files of a generation into `manifest.files` and writes manifest.json.
Status write_manifest(const std::filesystem::path& generation, Manifest manifest);

/// Names every file that is missing, foreign, or differs in size or SHA-256; empty when all is
/// well.
Result<std::vector<std::string>> compare_with_manifest(const std::filesystem::path& generation);

}  // namespace vankien
