// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"
#include "vankien/util/mapped_file.h"

namespace vankien {

/// A word by 31 bits of a hash of its term. With a million words in an index, one in two thousand
/// shares its key with another: good enough to order answers by, not to decide what is one.
using WordKey = std::uint32_t;

WordKey word_key(std::string_view term);

/// A word at its place in a text.
class PlacedWord {
 public:
  PlacedWord(WordKey key, bool joined) : bits_(key << 1 | (joined ? 1U : 0U)) {}

  WordKey key() const { return bits_ >> 1; }
  /// Whether only blanks part it from the word before.
  bool joined() const { return (bits_ & 1) != 0; }

 private:
  std::uint32_t bits_;
};

/// How often a word, or two that stand next to each other, occur.
struct Frequency {
  std::uint32_t documents = 0;
  std::uint32_t occurrences = 0;
};

/// The words of a document in their order.
struct DocumentWords {
  std::span<const PlacedWord> title;
  std::span<const PlacedWord> text;
};

/// Two neighbouring words, or one word behind kNoWord, as counted in a file of the index.
struct CountedPair {
  static constexpr WordKey kNoWord = 0xFFFFFFFF;

  WordKey first;
  WordKey second;
  Frequency frequency;

  std::uint64_t key() const { return std::uint64_t{first} << 32 | second; }
};

/// Collects the words of the documents of a segment, in the order they are added to it.
class ForwardWriter {
 public:
  void add(DocumentWords document);

  /// Writes the files of the forward index into `directory`.
  Status write(const std::filesystem::path& directory);

 private:
  friend Status merge_forward_indexes(std::span<const std::filesystem::path>,
                                      const std::filesystem::path&);

  std::vector<PlacedWord> words_;
  std::vector<std::uint64_t> ends_;  // of each title and each text, in words
  std::vector<CountedPair> counts_;  // of each document
  std::vector<std::uint64_t> met_;   // words and pairs of one document, kept for its memory
};

/// Puts the forward indexes of `directories` one behind the other into `output`, as Xapian numbers
/// their documents when it merges the databases beside them.
Status merge_forward_indexes(std::span<const std::filesystem::path> directories,
                             const std::filesystem::path& output);

/// What each document of a database says word by word, and how often each word, and each word
/// behind another, occurs: what ordering answers and guessing at spellings need beyond what Xapian
/// tells. Two files beside the database, in the machine's own byte order. Immutable; any thread.
class ForwardIndex {
 public:
  /// ErrorCode::corrupt when the files are not as a writer left them.
  static Result<ForwardIndex> open(const std::filesystem::path& directory);

  std::size_t documents() const { return ends_.size() / 2; }
  std::uint64_t words() const { return words_.size(); }
  std::uint64_t title_words() const { return title_words_; }

  /// `number` from 0.
  DocumentWords document(std::size_t number) const;

  /// Of the word alone.
  Frequency frequency(WordKey word) const { return frequency(CountedPair::kNoWord, word); }
  /// Of `second` behind `first` with only blanks between.
  Frequency frequency(WordKey first, WordKey second) const;

 private:
  friend Status merge_forward_indexes(std::span<const std::filesystem::path>,
                                      const std::filesystem::path&);

  ForwardIndex(MappedFile words, MappedFile counts)
      : words_file_(std::move(words)), counts_file_(std::move(counts)) {}

  MappedFile words_file_;
  MappedFile counts_file_;
  std::span<const PlacedWord> words_;
  std::span<const std::uint64_t> ends_;
  std::span<const CountedPair> counts_;  // sorted by key()
  std::uint64_t title_words_ = 0;
};

}  // namespace vankien
