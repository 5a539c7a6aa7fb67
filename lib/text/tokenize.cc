// SPDX-License-Identifier: GPL-3.0-or-later
// Words are told by their bytes (scan_run) and known by them (WordForms); only what is no
// syllable in its usual spelling is taken apart letter by letter (Word).
#include "vankien/text/tokenize.h"

#include <algorithm>
#include <utility>

#include "vankien/text/normalize.h"

#include "characters.h"
#include "glued.h"
#include "run.h"
#include "utf8.h"
#include "whole.h"
#include "word.h"
#include "word_form.h"

namespace vankien {

namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool word_begins(std::string_view text, std::size_t at) {
  const auto byte_class = run_detail::kByteClasses[static_cast<unsigned char>(text[at])];
  return byte_class != run_detail::ByteClass::end &&
         (byte_class <= run_detail::ByteClass::digit ||
          run_detail::letter_length(text, at, byte_class) > 0);
}

// Skips blanks and punctuation; whether anything other than blanks was skipped.
bool skip_to_word(std::string_view text, std::size_t& at) {
  bool other = false;
  while (at < text.size() && !word_begins(text, at)) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
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
    while (at + count < text.size() && is_ascii_digit(text[at + count]) && count < 4) ++count;
    return count;
  };
  while (end < text.size() && (text[end] == '.' || text[end] == ',') && digits_from(end + 1) == 3) {
    end += 4;
  }
  return end;
}

char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

void write_number(std::string_view written, std::string& term) {
  term.clear();
  for (const char c : written) {
    if (is_ascii_digit(c)) term += c;
  }
  term.erase(0, std::min(term.find_first_not_of('0'), term.size() - 1));
}

Shape shape_of_ascii(std::string_view written, const Run& run) {
  const std::size_t letters = written.size() - run.digits;
  if (run.upper == 0) return Shape::lower;
  if (run.upper == letters && letters > 1) return Shape::upper;
  const bool first = written.front() >= 'A' && written.front() <= 'Z';
  return run.upper == 1 && first ? Shape::capitalised : Shape::mixed;
}

// What scan_run() would say of a syllable, as far as read_whole() asks: only of one in capitals
// whether it is ASCII, as the look at its terms takes time.
Run run_of(const WordForm& form, std::size_t size, std::size_t end) {
  Run run;
  run.end = end;
  if (form.shape == Shape::upper) {
    run.upper = size;
    run.ascii = form.terms->term.data() == form.terms->folded.data();
  }
  return run;
}

bool may_continue(std::string_view text, std::size_t end) {
  if (end + 1 >= text.size()) return false;
  const char c = text[end];
  return (c == '.' || c == '@' || c == ':' || c == '_') && text[end + 1] != ' ' &&
         text[end + 1] != '\n';
}

// Whether the word [begin, end) may be the "ngày" of "ngày 5 tháng 5 năm 2017".
bool day_may_follow(std::string_view text, std::size_t begin, std::size_t end) {
  return lower_case(text[begin]) == 'n' && end + 1 < text.size() &&
         (text[end] == ' ' || text[end] == '\n') && is_ascii_digit(text[end + 1]);
}

}  // namespace

Tokenizer::Tokenizer(std::string_view text) : forms_(WordForms::get()), text_(text) {}

bool Tokenizer::next(Token& token) {
  if (!glued_ends_.empty()) {
    token.after_break = false;
    read_letters(token, glued_ends_.back());
    glued_ends_.pop_back();
    return true;
  }
  const bool broken = skip_to_word(text_, at_);
  token.after_break = std::exchange(whole_after_break_, false) || broken;
  if (at_ >= text_.size()) return false;
  WordForm form;
  if (const std::size_t size = forms_.find_before_ascii(text_, at_, form)) {
    const std::size_t end = at_ + size;
    if (at_ >= whole_until_ && read_whole(token, run_of(form, size, end), end)) return true;
    fill(token, form, end);
    return true;
  }
  const Run run = scan_run(text_, at_);
  const std::size_t end = run.plain ? run.end : Word().read(text_, at_);
  if (at_ >= whole_until_ && read_whole(token, run, end)) return true;

  const std::string_view written = text_.substr(at_, end - at_);
  if (run.plain && run.digits == written.size()) {
    read_number(token, end);
  } else if (run.plain && forms_.find(text_, {at_, end}, form)) {
    fill(token, form, end);
  } else if (run.plain && run.ascii && written.size() <= Word::kMaxLetters) {
    fill(token, TokenKind::word, end);
    term_.assign(written);
    std::transform(term_.begin(), term_.end(), term_.begin(), lower_case);
    token.shape = shape_of_ascii(written, run);
    token.syllable = token.shape == Shape::mixed ? find_syllable(term_) : SyllableId{0};
    token.term = term_;
    token.folded = term_;
  } else {
    read_letters(token, end);
  }
  return true;
}

bool Tokenizer::read_whole(Token& token, const Run& run, std::size_t end) {
  Whole whole{TokenKind::symbol, end};
  if (is_ascii_digit(text_[at_])) {
    if (!read_numeric_whole(text_, at_, whole, term_)) return false;
  } else if (run.plain && run.ascii && run.upper > 1 && run.upper == end - at_) {
    if (!read_roman(text_.substr(at_, end - at_), term_)) return false;
    whole.kind = TokenKind::roman;
  } else if (day_may_follow(text_, at_, end)) {
    if (!read_worded_date(text_, at_, whole, term_)) return false;
  } else if (!may_continue(text_, end) || !read_dotted(text_, at_, end, whole, term_)) {
    return false;
  }
  folded_ = fold(term_);
  token.kind = whole.kind;
  token.shape = Shape::none;
  token.syllable = 0;
  token.span = {at_, whole.end};
  token.position = position_ + 1;
  token.term = term_;
  token.folded = folded_ == term_ ? token.term : std::string_view(folded_);
  whole_until_ = whole.end;
  whole_after_break_ = token.after_break;
  return true;
}

void Tokenizer::fill(Token& token, TokenKind kind, std::size_t end) {
  token.kind = kind;
  token.shape = Shape::none;
  token.syllable = 0;
  token.span = {at_, end};
  token.position = ++position_;
  at_ = end;
}

void Tokenizer::fill(Token& token, const WordForm& form, std::size_t end) {
  fill(token, TokenKind::word, end);
  token.shape = form.shape;
  token.syllable = form.syllable;
  token.term = form.terms->term;
  token.folded = form.terms->folded;
}

void Tokenizer::read_number(Token& token, std::size_t end) {
  const std::size_t begin = at_;
  if (end - begin <= 3 && begin >= whole_until_) end = grouped_number_end(text_, end);
  fill(token, TokenKind::number, end);
  write_number(text_.substr(begin, end - begin), term_);
  token.term = term_;
  token.folded = term_;
}

void Tokenizer::read_letters(Token& token, std::size_t end) {
  Word word;
  word.read(text_.substr(0, end), at_);
  const bool differ = word.write(term_, folded_);
  if (word.all_digits()) {
    // Digits of another script, or a number that was glued to a word.
    term_.erase(0, std::min(term_.find_first_not_of('0'), term_.size() - 1));
    fill(token, TokenKind::number, end);
    token.term = term_;
    token.folded = term_;
    return;
  }
  const SyllableId syllable = find_syllable(term_);
  if (syllable == 0 && glued_ends_.empty()) {
    split_glued(text_.substr(at_, end - at_), glued_ends_);
    if (!glued_ends_.empty()) {
      for (std::size_t& piece : glued_ends_) piece += at_;
      read_letters(token, glued_ends_.back());
      glued_ends_.pop_back();
      return;
    }
  }
  fill(token, TokenKind::word, end);
  token.shape = word.shape();
  token.syllable = syllable;
  token.term = term_;
  token.folded = differ ? std::string_view(folded_) : token.term;
}

}  // namespace vankien
