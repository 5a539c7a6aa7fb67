// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

namespace vankien {

/// All collections of a snapshot as one database. Document numbers are the same in every handle
/// opened on the same list. Throws Xapian::Error.
inline Xapian::Database open_databases(const std::vector<std::filesystem::path>& paths) {
  if (paths.size() == 1) return Xapian::Database(paths.front().string());
  Xapian::Database all;
  for (const auto& path : paths) all.add_database(Xapian::Database(path.string()));
  return all;
}

}  // namespace vankien
