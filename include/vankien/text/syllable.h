// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vankien {

/// A syllable (tiếng) of corpus/syllables.tsv; 0 is none. Vietnamese has a closed set of some five
/// thousand, so that what is none of them is an abbreviation, a foreign word, a broken or a
/// mis-decoded one. The list is compiled in and part of what kTextVersion stands for; ids are not
/// stable between versions and are never stored.
using SyllableId = std::uint16_t;

/// Ids run from 1 to syllable_count().
std::size_t syllable_count();

/// The syllable that a term is, as Tokenizer and normalize() write it ("hòa", not "hoà"); 0 when it
/// is none. Any thread.
SyllableId find_syllable(std::string_view term);

/// Whether some syllable is written so without its signs: "van" is, of vận, văn, vấn …
bool is_folded_syllable(std::string_view folded);

/// The spelling of a syllable; empty for 0.
std::string_view syllable_text(SyllableId syllable);

/// The same without its signs.
std::string_view folded_syllable_text(SyllableId syllable);

/// How frequent it is: about the binary logarithm of how often it was seen in some ninety megabytes
/// of law and administrative texts, from 1; 0 for none.
int syllable_frequency(SyllableId syllable);

}  // namespace vankien
