// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "vankien/util/error.h"

namespace vankien {

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The same of a file of any size, read in blocks.
Result<std::string> sha256_file(const std::filesystem::path& path);

}  // namespace vankien
