// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/span.h"

namespace vankien {

/// A text as the readers of this layer scan it: one char a letter, lower case and without
/// diacritics, so that a keyword is found by a plain comparison whatever the text has been through:
/// capitals, NFD, old tone placement, Ð for Đ, look-alike Cyrillic capitals, lost diacritics,
/// blanks and dashes of all kinds, invisible characters.
///
///   letters        'a'..'z' (is_upper tells capitals)      digits       '0'..'9'
///   blanks         ' '; a tab stays '\t'                   line breaks  '\n'
///   dashes '-'     double quotes '"'     single quotes '\''
///   other ASCII    itself                                  anything else  kOther
///
/// Positions count these chars; span() leads back to the bytes. Where accents matter (MẬT is not
/// MẮT) compare words() with normalize().
class FoldedText {
 public:
  static constexpr char kOther = '\x01';

  /// `text` must be valid UTF-8 and outlive this object.
  explicit FoldedText(std::string_view text);

  std::size_t size() const { return chars_.size(); }
  /// The char at `at`; '\n' at and beyond the end, as behind the last line.
  char operator[](std::size_t at) const { return at < chars_.size() ? chars_[at] : '\n'; }
  bool is_upper(std::size_t at) const { return at < upper_.size() && upper_[at] != 0; }

  bool is_letter(std::size_t at) const { return is_letter_char((*this)[at]); }
  bool is_digit(std::size_t at) const { return is_digit_char((*this)[at]); }
  bool is_word(std::size_t at) const { return is_letter(at) || is_digit(at); }
  bool is_blank(std::size_t at) const { return (*this)[at] == ' ' || (*this)[at] == '\t'; }

  /// Where the first word (letters and digits) that begins at `at` or behind it begins; size() when
  /// there is none.
  std::size_t next_word(std::size_t at) const {
    std::size_t block = at / 64;
    if (block >= word_begins_.size()) return size();
    std::uint64_t begins = word_begins_[block] >> (at % 64);
    if (begins != 0) return at + static_cast<std::size_t>(std::countr_zero(begins));
    while (++block < word_begins_.size()) {
      begins = word_begins_[block];
      if (begins != 0) return block * 64 + static_cast<std::size_t>(std::countr_zero(begins));
    }
    return size();
  }

  std::string_view folded() const { return chars_; }
  std::string_view folded(std::size_t begin, std::size_t end) const {
    return std::string_view(chars_).substr(begin, end - begin);
  }

  struct LetterCount {
    std::size_t letters = 0;
    std::size_t capitals = 0;  ///< of these
  };
  /// Of the chars [begin, end), which lie in the text.
  LetterCount count_letters(std::size_t begin, std::size_t end) const;

  /// The bytes of the chars [begin, end).
  std::string_view bytes(std::size_t begin, std::size_t end) const {
    const Span bytes = span(begin, end);
    return text_.substr(bytes.begin, bytes.size());
  }

  /// True when `word` (as folded() spells it) stands at `at`, whatever follows.
  bool starts(std::size_t at, std::string_view word) const {
    return at < chars_.size() && word.size() <= chars_.size() - at &&
           std::memcmp(chars_.data() + at, word.data(), word.size()) == 0;
  }
  /// The same, and no letter or digit before or behind it.
  bool starts_word(std::size_t at, std::string_view word) const {
    return starts(at, word) && (at == 0 || !is_word(at - 1)) && !is_word(at + word.size());
  }

  /// Behind blanks and at most one line break: extraction breaks lines inside names and dates.
  std::size_t skip_space(std::size_t at) const;

  /// The bytes of the chars [begin, end).
  Span span(std::size_t begin, std::size_t end) const;

  /// The chars [begin, end) in their own spelling: NFC, blanks and line breaks collapsed to one
  /// blank, none at the ends, invisible characters dropped, look-alikes made Latin.
  std::string words(std::size_t begin, std::size_t end) const;

 private:
  static bool is_letter_char(char c) { return static_cast<unsigned char>(c - 'a') < 26; }
  static bool is_digit_char(char c) { return static_cast<unsigned char>(c - '0') < 10; }

  std::string_view text_;
  std::string chars_;
  std::vector<char> upper_;
  std::vector<std::uint64_t> word_begins_;  // a bit for each char
  std::vector<std::uint32_t> offsets_;      // of the first byte of every char, and of the end
};

}  // namespace vankien
