// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "vankien/text/span.h"

namespace vankien {

/// Changes whenever the same text may give other tokens. An index remembers the version it was
/// written with; a query is only ever read by the same one.
inline constexpr int kTextVersion = 1;

enum class TokenKind : std::uint8_t {
  word,    ///< letters, or letters and digits: a syllable, an abbreviation, a foreign word
  number,  ///< digits only; without leading zeros and points between thousands: 1.234 is "1234"
  symbol   ///< a whole document symbol, 447-CV/HU; its parts follow as tokens of their own
};

/// One token. The two views stay valid until the next call of Tokenizer::next().
struct Token {
  TokenKind kind = TokenKind::word;
  Span span;                   ///< bytes in the text given, as it was given
  std::uint32_t position = 0;  ///< counts words and numbers from 1; a symbol has its first part's
  bool after_break = false;    ///< something other than blanks stands between it and the one before
  std::string_view term;       ///< as normalize() gives it
  std::string_view folded;     ///< as fold() gives it; equal to `term` where there is no difference
};

/// Cuts text into tokens, the same for documents and for queries. Syllables, numbers and symbols;
/// NFC and NFD, old and new tone placement, Đ and Ð, any case give the same terms. Works in place,
/// without an allocation a token; the text must be valid UTF-8 (decode_text) and outlive it.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  /// Moves to the next token; false at the end of the text.
  bool next(Token& token);

 private:
  std::size_t symbol_end(std::size_t begin) const;
  void write_symbol(std::string_view symbol);
  void read_part(Token& token);

  std::string_view text_;
  std::size_t at_ = 0;            // where reading goes on
  std::size_t symbol_until_ = 0;  // end of the symbol whose parts are being read
  std::uint32_t position_ = 0;
  // What the views of the last token point into.
  std::string term_;
  std::string folded_;
  // Where a symbol is put together; kept for their capacity.
  std::string symbol_term_;
  std::string symbol_folded_;
};

}  // namespace vankien
