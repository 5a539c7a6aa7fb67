// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// A line of the attribute block of a portal: "Số hiệu: …", "Ngày ban hành: …".
bool is_attribute(const FoldedText& text, Stretch line);

/// A line of the page around a text: "Hôm nay, Chủ nhật ngày 17/01/2021", "In trang này".
bool is_banner(const FoldedText& text, Stretch line);

/// A line of the foot of a page: who has the rights, by what licence.
bool is_foot(const FoldedText& text, Stretch line);

/// The lists of other documents that pages put beside a text ("Văn bản liên quan"), in order.
std::vector<Stretch> find_related_lists(const FoldedText& text, const Lines& lines);

/// Blocks of short lines with entries of menus, in order.
std::vector<Stretch> find_menus(const FoldedText& text, const Lines& lines);

}  // namespace vankien
