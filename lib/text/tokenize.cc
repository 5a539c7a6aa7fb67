// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/tokenize.h"

#include "characters.h"
#include "utf8.h"
#include "word.h"

namespace vankien {

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// A symbol is told by its shape alone: digits, then runs of letters and digits joined by '-' or '/'
// without blanks, at least one '/' and one run that begins with a letter. The vocabulary of types
// and offices is not known here, and a false symbol is only one more term.
constexpr std::size_t kMaxSymbolLetters = 40;
constexpr std::size_t kMaxSymbolDigits = 6;

// Skips blanks and punctuation; whether anything other than blanks was skipped.
bool skip_to_word(std::string_view text, std::size_t& at) {
  bool other = false;
  while (at < text.size()) {
    const CodePoint point = read_code_point(text, at);
    const CharacterClass kind = character(point.value).kind;
    if (kind == CharacterClass::letter || kind == CharacterClass::digit) break;
    // A line break between paragraphs ends a phrase; one inside a paragraph does not.
    if (kind == CharacterClass::blank) {
      other = other || (point.value == U'\n' && at + 1 < text.size() && text[at + 1] == '\n');
    } else {
      other = other || kind != CharacterClass::invisible;
    }
    at += point.length;
  }
  return other;
}

// 1.234.567 is one number: groups of exactly three digits behind points, or behind commas.
std::size_t grouped_number_end(std::string_view text, std::size_t end) {
  const auto digits_from = [&](std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_ascii_digit(text[at + count])) ++count;
    return count;
  };
  while (end < text.size() && (text[end] == '.' || text[end] == ',') && digits_from(end + 1) == 3) {
    end += 4;
  }
  return end;
}

void drop_leading_zeros(std::string& number) {
  const std::size_t first = number.find_first_not_of('0');
  number.erase(0, first == std::string::npos ? number.size() - 1 : first);
}

}  // namespace

std::size_t Tokenizer::symbol_end(std::size_t begin) const {
  std::size_t at = begin;
  std::size_t end = begin;
  std::size_t digits = 0;
  bool slash = false;
  bool letters = false;
  bool at_joint = false;  // just behind '-' or '/'
  std::size_t count = 0;
  while (at < text_.size()) {
    const CodePoint point = read_code_point(text_, at);
    const CharacterClass kind = character(point.value).kind;
    if (kind == CharacterClass::letter || kind == CharacterClass::digit ||
        (kind == CharacterClass::mark && !at_joint)) {
      if (!letters && kind == CharacterClass::digit && end == at) ++digits;
      letters = letters || kind == CharacterClass::letter;
      if (kind != CharacterClass::mark && ++count > kMaxSymbolLetters) return begin;
      at_joint = false;
      end = at + point.length;
    } else if ((kind == CharacterClass::dash || point.value == U'/') && !at_joint) {
      if (digits > kMaxSymbolDigits) return begin;
      slash = slash || point.value == U'/';
      at_joint = true;
    } else {
      break;
    }
    at += point.length;
  }
  return slash && letters ? end : begin;
}

bool Tokenizer::next(Token& token) {
  const bool other_between = skip_to_word(text_, at_);
  if (at_ >= text_.size()) return false;
  token.after_break = other_between;
  if (at_ >= symbol_until_ && is_ascii_digit(text_[at_])) {
    if (const std::size_t end = symbol_end(at_); end > at_) {
      symbol_until_ = end;
      token.kind = TokenKind::symbol;
      token.span = {at_, end};
      token.position = position_ + 1;
      write_symbol(slice(text_, token.span));
      token.term = term_;
      token.folded = folded_;
      return true;
    }
  }
  read_part(token);
  return true;
}

void Tokenizer::write_symbol(std::string_view symbol) {
  symbol_term_.clear();
  symbol_folded_.clear();
  std::size_t at = 0;
  while (at < symbol.size()) {
    Word word;
    const std::size_t end = word.read(symbol, at);
    if (end > at) {
      word.write(term_, folded_);
      if (symbol_term_.empty()) {
        drop_leading_zeros(term_);
        drop_leading_zeros(folded_);
      }
      symbol_term_ += term_;
      symbol_folded_ += folded_;
      at = end;
      continue;
    }
    const CodePoint point = read_code_point(symbol, at);
    const char joint = point.value == U'/' ? '/' : '-';
    symbol_term_ += joint;
    symbol_folded_ += joint;
    at += point.length;
  }
  term_.swap(symbol_term_);
  folded_.swap(symbol_folded_);
}

void Tokenizer::read_part(Token& token) {
  Word word;
  const std::size_t begin = at_;
  at_ = word.read(text_, at_);
  const bool differ = word.write(term_, folded_);
  token.kind = TokenKind::word;
  if (word.all_digits()) {
    token.kind = TokenKind::number;
    if (at_ - begin <= 3 && begin >= symbol_until_) {
      if (const std::size_t end = grouped_number_end(text_, at_); end > at_) {
        for (std::size_t i = at_; i < end; ++i) {
          if (is_ascii_digit(text_[i])) term_ += text_[i];
        }
        at_ = end;
      }
    }
    drop_leading_zeros(term_);
  }
  token.span = {begin, at_};
  token.position = ++position_;
  token.term = term_;
  token.folded = differ ? std::string_view(folded_) : token.term;
}

}  // namespace vankien
