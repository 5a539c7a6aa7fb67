// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "spelling.h"

namespace vankien {

/// Tells which words of a query only make it a question ("như thế nào", "bao nhiêu", "… hay
/// không"), and settles how they are meant: they say nothing about the document that answers, and
/// documents that answer have none of them to tell their spelling by.
std::vector<bool> settle_question_words(std::vector<TypedWord>& words);

}  // namespace vankien
