// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/span.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"
#include "vankien/util/error.h"

namespace vankien {

/// What the segmenter knows of a token: which it is, how it is written, and whether something other
/// than blanks stands before it.
struct WordInput {
  std::uint32_t code = 0;   ///< word_code() of its term
  SyllableId syllable = 0;  ///< of the same term, or 0 if it is none
  Shape shape = Shape::none;
  bool after_break = false;
};

/// The code of a term as Tokenizer and normalize() write it, a hash that is stable between
/// versions.
std::uint32_t word_code(std::string_view term);

/// The same by table, for a syllable; not for 0.
std::uint32_t word_code(SyllableId syllable);

/// The tokens of a text (whole symbols left out, only their parts) and where they stand in it.
struct WordTokens {
  std::vector<WordInput> inputs;
  std::vector<Span> spans;
  bool marked = false;  ///< some token has a sign of Vietnamese: ă, đ, ế …
};

/// Reads valid UTF-8; clears `tokens`, whose capacity is kept.
void read_word_tokens(std::string_view text, WordTokens& tokens);

class WordTables;
class LocalWords;

/// Joins syllables to words: an averaged perceptron over the boundaries that a table of pairs lets
/// through, in the standard of the Vietnamese treebank. One set of weights is for text with signs,
/// one for text without. Immutable; any thread.
class WordModel {
 public:
  /// Reads words.model of `directory`, and words.local.tsv where there is one: the office's own
  /// words, `word TAB kind` a line. A model that is damaged, or of another version of the text
  /// layer, is an error that says what to do.
  static Result<std::shared_ptr<const WordModel>> load(const std::filesystem::path& directory);

  ~WordModel();

  /// Sets joins[i] to 1 where token i is joined to the next, else to 0. `marked`: whether the text
  /// they stand in has signs at all; without, the codes must be those of folded terms, which they
  /// are. Linear time; context reaches over some two hundred tokens without a break at most.
  void segment(std::span<const WordInput> tokens, bool marked, std::span<std::uint8_t> joins) const;

 private:
  WordModel() = default;

  std::string bytes_;
  std::unique_ptr<WordTables> marked_;
  std::unique_ptr<WordTables> plain_;
  std::unique_ptr<LocalWords> local_;
};

}  // namespace vankien
