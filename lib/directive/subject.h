// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "letterhead.h"
#include "lines.h"

namespace vankien {

struct Subject {
  std::string words;
  Stretch stretch;
};

/// The trích yếu: the lines below the type line up to a rule, a blank line or the body, or what
/// "V/v" of a công văn introduced.
std::optional<Subject> read_subject(const FoldedText& text, const Lines& lines,
                                    const Letterhead& head, const Vocabulary& vocabulary);

}  // namespace vankien
