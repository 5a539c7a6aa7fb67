// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/span.h"
#include "vankien/text/syllable.h"

namespace vankien {

class WordForms;
struct WordForm;
struct Run;

/// Changes whenever the same text may give other tokens. An index remembers the version it was
/// written with; a query is only ever read by the same one.
inline constexpr int kTextVersion = 2;

enum class TokenKind : std::uint8_t {
  word,    ///< letters, or letters and digits: a syllable, an abbreviation, a foreign word
  number,  ///< digits only; without leading zeros and points between thousands: 1.234 is "1234"
  // Wholes: read as one, and their parts follow as tokens of their own.
  symbol,        ///< a document symbol: 447-CV/HU and 447 – CV/HU are "447-cv/hu"
  date,          ///< a day: 05/5/2017, 5.5.2017 and "ngày 05 tháng 5 năm 2017" are "2017-05-05"
  roman,         ///< a Roman numeral of capitals, two or more: XII is "12"
  abbreviation,  ///< capitals with points between: T.Ư is "tư"
  address        ///< of electronic mail or the web
};

/// Whether the tokens that follow are parts of this one.
constexpr bool is_whole(TokenKind kind) { return kind > TokenKind::number; }

/// How a word is written; none for what has no letters.
enum class Shape : std::uint8_t { none, lower, capitalised, upper, mixed };

/// One token. The two views stay valid until the next call of Tokenizer::next().
struct Token {
  TokenKind kind = TokenKind::word;
  Shape shape = Shape::none;   ///< of a word
  SyllableId syllable = 0;     ///< of a word that is one; an abbreviation or a foreign word is none
  Span span;                   ///< bytes in the text given, as it was given
  std::uint32_t position = 0;  ///< counts words and numbers from 1; a whole has its first part's
  bool after_break = false;    ///< something other than blanks stands between it and the one before
  std::string_view term;       ///< as normalize() gives it
  std::string_view folded;     ///< as fold() gives it; equal to `term` where there is no difference
};

/// Cuts text into tokens, the same for documents and for queries: syllables, numbers, and wholes
/// with their parts. NFC and NFD, old and new tone placement, Đ and Ð, any case give the same
/// terms. Syllables glued together by a broken conversion ("quyđịnh") are cut apart where the set
/// of syllables leaves no doubt. Works in place, without an allocation a token; the text must be
/// valid UTF-8 (decode_text) and outlive it.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text);

  /// Moves to the next token; false at the end of the text.
  bool next(Token& token);

 private:
  bool read_whole(Token& token, const Run& run, std::size_t end);
  void read_number(Token& token, std::size_t end);
  void read_letters(Token& token, std::size_t end);
  void fill(Token& token, TokenKind kind, std::size_t end);
  void fill(Token& token, const WordForm& form, std::size_t end);

  const WordForms& forms_;
  std::string_view text_;
  std::size_t at_ = 0;           // where reading goes on
  std::size_t whole_until_ = 0;  // end of the whole whose parts are being read
  bool whole_after_break_ = false;
  std::uint32_t position_ = 0;
  // Ends of the syllables of a glued word that is being read, the last first.
  std::vector<std::size_t> glued_ends_;
  // What the views of the last token point into, unless it is a syllable of the list.
  std::string term_;
  std::string folded_;
};

}  // namespace vankien
