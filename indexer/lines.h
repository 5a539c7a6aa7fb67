// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "vankien/util/error.h"

#include "indexer/batch.h"

namespace vankien::indexer {

/// Reads the lines of a batch and calls `visit` with the number and the content of each that is
/// not blank; the content is an error where the line is too long. An error is that of the file,
/// before any line was visited.
Status for_each_line(
    const InputFile& file, const LineBatch& batch,
    const std::function<void(std::uint64_t number, Result<std::string_view> line)>& visit);

}  // namespace vankien::indexer
