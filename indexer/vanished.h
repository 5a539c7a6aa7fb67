// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "vankien/index/index_directory.h"
#include "vankien/util/error.h"

namespace vankien::indexer {

/// What the live generation has and a new one has not.
struct Vanished {
  std::string since;             ///< the live generation; empty when there is none to compare with
  std::uint64_t documents = 0;   ///< that it has
  std::vector<std::string> ids;  ///< of those that are gone, sorted

  /// Whether so much is gone that a folder is more likely unmounted than emptied: more than one
  /// document in fifty, and more than ten.
  bool is_too_much() const { return ids.size() > 10 && ids.size() * 50 > documents; }
};

/// Compares the generation that is made in `directory`, of these collections, with the live one. A
/// live generation of another schema or text version cannot be compared with.
Result<Vanished> find_vanished(const IndexDirectory& index, const std::filesystem::path& directory,
                               const std::vector<Manifest::Collection>& collections);

}  // namespace vankien::indexer
