// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vankien/util/error.h"

namespace vankien {

/// A row of corpus/abbreviations.tsv: UBND and "Ủy ban nhân dân".
struct Abbreviation {
  std::string short_form;
  std::string long_form;
  // As the tokenizer cuts them: KT-XH is two.
  std::vector<std::string> short_words;
  std::vector<std::string> long_words;
};

/// What offices abbreviate, to be searched in either form. An optional file of the vocabulary.
/// Immutable; any thread.
class Abbreviations {
 public:
  static constexpr std::string_view kFile = "abbreviations.tsv";

  /// Without the file, none.
  static Result<Abbreviations> load(const std::filesystem::path& directory);

  struct Match {
    const Abbreviation* abbreviation = nullptr;
    std::size_t words = 0;  ///< how many of the words it is
    bool is_short = false;  ///< the short form was found, else the long one
  };

  /// The longest short or long form that `words` begin with, as terms of the tokenizer; a short
  /// one also without its accents.
  std::optional<Match> find(std::span<const std::string> words) const;

  std::size_t size() const { return rows_.size(); }

 private:
  Status add(std::string_view line);

  struct Form {
    std::size_t row = 0;
    bool is_short = false;
  };

  std::vector<Abbreviation> rows_;
  std::unordered_map<std::string, Form> forms_;          // by their words with blanks between
  std::unordered_map<std::string, std::size_t> folded_;  // short forms without their accents
  std::size_t longest_ = 0;
};

}  // namespace vankien
