// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace vankien {

/// Whether a syllable, as the tokenizer writes it, is a word of grammar ("của", "và", "được"): so
/// frequent that it tells nothing alone. A closed class; part of what kTextVersion stands for.
bool is_function_word(std::string_view term);

/// All of them.
std::span<const std::string_view> function_words();

}  // namespace vankien
