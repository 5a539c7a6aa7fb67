// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace vankien::indexer {

/// A file name as it can be shown, logged and used as an id: valid UTF-8 on one line. Bytes that
/// are not UTF-8, control characters, and those that reorder text are written as \xNN; a backslash
/// as \\, so that different names stay different.
std::string printable(std::string_view bytes);

/// [a-z0-9][a-z0-9-]{0,31}, and not `resources`, which a generation keeps for itself.
bool is_collection_name(std::string_view name);

}  // namespace vankien::indexer
