// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vankien/util/error.h"

#include "words_tables.h"

namespace vankien {

inline constexpr std::string_view kWordModelFile = "words.model";
inline constexpr std::string_view kLocalWordsFile = "words.local.tsv";

/// The file words.model, little-endian: a head of 32 bytes (magic, version of the format, of the
/// text layer, checksum of all that follows), then for text with signs and for text without the
/// four sizes as powers of two and the four tables.
std::string write_word_model(const WordTables& marked, const WordTables& plain);

/// Views into `bytes`, which must be aligned to 8 and outlive them. `name` is for messages.
Status read_word_model(std::string_view bytes, std::string_view name, WordTables& marked,
                       WordTables& plain);

}  // namespace vankien
