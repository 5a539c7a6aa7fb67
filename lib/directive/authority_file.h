// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

#include "authority_tables.h"

namespace vankien {

/// The rows of places.tsv and places.local.tsv that are well formed; what is wrong with the others
/// is added to `problems`.
std::vector<Place> read_places(const std::filesystem::path& directory,
                               std::vector<Error>& problems);
std::vector<BodyRow> read_bodies(const std::filesystem::path& directory,
                                 std::vector<Error>& problems);

/// `where` is file and line.
Error row_error(std::string_view where, std::string_view why);

inline constexpr std::string_view kPlacesFile = "places.tsv";
inline constexpr std::string_view kLocalPlacesFile = "places.local.tsv";
inline constexpr std::string_view kBodiesFile = "bodies.tsv";
inline constexpr std::string_view kLocalBodiesFile = "bodies.local.tsv";

}  // namespace vankien
