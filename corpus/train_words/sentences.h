// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "vankien/text/words.h"
#include "vankien/util/error.h"

namespace vankien::training {

/// A sentence with its words known.
struct Sentence {
  std::vector<WordInput> tokens;
  std::vector<std::string> terms;   ///< of the tokens
  std::vector<std::string> folded;  ///< the same without signs
  std::vector<std::uint8_t> joins;  ///< as WordModel::segment() writes them
};

/// Whether the tokens on both sides of boundary i begin with a capital, as within a name.
inline bool is_name_boundary(const Sentence& sentence, std::size_t i) {
  return sentence.tokens[i].shape == Shape::capitalised &&
         sentence.tokens[i + 1].shape == Shape::capitalised;
}

/// Reads lines of words joined by '_'.
Result<std::vector<Sentence>> read_sentences(const std::filesystem::path& path);

/// Some `count` paragraphs of a plain text, the same each time, their words not known.
Result<std::vector<Sentence>> sample_paragraphs(const std::filesystem::path& path,
                                                std::size_t count);

/// The same sentence in capitals or in small letters.
Sentence in_shape(const Sentence& sentence, Shape shape);

/// The same sentence without signs.
Sentence without_signs(const Sentence& sentence);

}  // namespace vankien::training
