// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "vankien/util/error.h"

namespace vankien::training {

/// A row of corpus/words.tsv.
struct LexiconWord {
  std::vector<std::string> syllables;  ///< as normalize() writes them
  std::string kind;                    ///< word, name, surname, given, title, body, phrase
};

/// Reads words.tsv; an error names the line.
Result<std::vector<LexiconWord>> read_lexicon(const std::filesystem::path& path);

}  // namespace vankien::training
