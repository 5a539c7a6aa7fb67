// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace vankien {

/// The level of a body that a name stands for, without regard to case and diacritics: "district" of
/// "huyện", "cấp huyện" and "district". Nothing when there is no such level.
std::optional<std::string_view> read_level(std::string_view name);

/// Likewise the kind of a document: "news" of "tin", "tin, bài" and "news".
std::optional<std::string_view> read_kind(std::string_view name);

}  // namespace vankien
