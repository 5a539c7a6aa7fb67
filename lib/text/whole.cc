// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "characters.h"
#include "utf8.h"
#include "word.h"

namespace vankien {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMaxSymbolLetters = 40;
constexpr std::size_t kMaxSymbolDigits = 6;
constexpr std::size_t kMaxAddressBytes = 255;  // no look goes further, so that none costs much
constexpr std::size_t kMaxAbbreviation = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_alphanumeric(char c) { return is_digit(c) || is_lower(c) || (c >= 'A' && c <= 'Z'); }
char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  bool done() const { return at_ >= text_.size(); }
  CodePoint peek() const { return done() ? CodePoint{} : read_code_point(text_, at_); }
  Character peek_character() const { return done() ? Character{} : character(peek().value); }

  std::size_t skip_blanks(std::size_t at_most) {
    std::size_t count = 0;
    while (count < at_most && !done() && peek_character().kind == CharacterClass::blank) {
      at_ += peek().length;
      ++count;
    }
    return count;
  }

  bool take(char c) {
    if (done() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool take_dash() {
    if (done() || peek_character().kind != CharacterClass::dash) return false;
    at_ += peek().length;
    return true;
  }

  /// The digits here, `at_most` of them; none if there are more.
  std::string_view digits(std::size_t at_most) {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end - at_ > at_most) return {};
    const std::string_view found = text_.substr(at_, end - at_);
    at_ = end;
    return found;
  }

  /// The run of letters and digits here, as normalize() writes it; empty if there is none.
  const std::string& word() {
    Word word;
    at_ = word.read(text_, at_);
    word.write(term_, folded_);
    return term_;
  }
  const std::string& folded_word() {
    word();
    return folded_;
  }

 private:
  std::string_view text_;
  std::size_t at_;
  std::string term_;
  std::string folded_;
};

unsigned value_of(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

bool is_day(unsigned day, unsigned month, unsigned year) {
  constexpr std::array<unsigned, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > kDays[month - 1]) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month != 2 || day < 29 || leap;
}

bool write_date(std::string_view day, std::string_view month, std::string_view year,
                std::string& term) {
  if (day.empty() || month.empty() || year.size() != 4) return false;
  if (!is_day(value_of(day), value_of(month), value_of(year))) return false;
  term = fmt::format("{}-{:02}-{:02}", year, value_of(month), value_of(day));
  return true;
}

bool read_numeric_date(std::string_view text, std::size_t begin, std::size_t& end,
                       std::string& term) {
  Reader reader(text, begin);
  const std::string_view day = reader.digits(2);
  if (day.empty() || reader.done()) return false;
  const char separator = text[reader.at()];
  if (separator != '/' && separator != '-' && separator != '.') return false;
  reader.take(separator);
  const std::string_view month = reader.digits(2);
  if (!reader.take(separator)) return false;
  const std::string_view year = reader.digits(4);
  const CharacterClass next = reader.peek_character().kind;
  if (next == CharacterClass::letter || next == CharacterClass::digit) return false;
  end = reader.at();
  return write_date(day, month, year, term);
}

// Blanks around the first joint, or in its place, are passed over only where what follows cannot be
// anything else: capitals, a slash, capitals. "30 - hai/ba" is no symbol, nor "2017 QĐ/TW".
bool spaced_type_follows(Reader reader, bool joined, std::string_view number) {
  const bool year = number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
  if (!joined && year) return false;
  if (!reader.peek_character().upper) return false;
  reader.word();
  return reader.take('/') && reader.peek_character().upper;
}

// Told by its shape alone: a number, then runs of letters and digits joined by '-' or '/', with a
// slash and letters among them. The vocabulary of types and offices is not known here, and a false
// symbol is only one more term.
bool read_symbol(std::string_view text, std::size_t begin, std::size_t& end, std::string& term) {
  Reader reader(text, begin);
  const std::string_view number = reader.digits(kMaxSymbolDigits);
  if (number.empty()) return false;
  term = number.substr(std::min(number.find_first_not_of('0'), number.size() - 1));

  const Character behind = reader.peek_character();
  Reader spaced = reader;
  const bool blank_before = spaced.skip_blanks(2) > 0;
  const bool dash = spaced.take_dash();
  const bool blank_behind = dash && spaced.skip_blanks(2) > 0;
  if (blank_before || blank_behind) {
    if (!spaced_type_follows(spaced, dash, number)) return false;
    reader = spaced;
    term += '-';
    term += reader.word();
  } else if (behind.kind == CharacterClass::letter) {
    // 858CV/ĐUK lacks its dash; 30a does not.
    const std::string& rest = reader.word();
    if (rest.size() > 1) term += '-';
    term += rest;
  }

  bool slash = false;
  bool letters = behind.kind == CharacterClass::letter || blank_before || blank_behind;
  end = reader.at();
  while (!reader.done() && term.size() < 4 * kMaxSymbolLetters) {
    const bool is_slash = reader.take('/');
    if (!is_slash && !reader.take_dash()) break;
    const CharacterClass kind = reader.peek_character().kind;
    if (kind != CharacterClass::letter && kind != CharacterClass::digit) break;
    term += is_slash ? '/' : '-';
    const std::string& part = reader.word();
    term += part;
    letters = letters || std::any_of(part.begin(), part.end(), [](char c) { return !is_digit(c); });
    slash = slash || is_slash;
    end = reader.at();
  }
  return slash && letters && term.size() <= 2 * kMaxSymbolLetters;
}

// The longest stretch from `begin` of what addresses are made of, without the punctuation of the
// sentence behind it. None where a letter that no address has follows: its word would be cut in
// two.
std::string_view address_at(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  const std::size_t limit = std::min(text.size(), begin + kMaxAddressBytes);
  while (end < limit && (is_alphanumeric(text[end]) ||
                         "-._~:/?#@!$&'*+,;=%"sv.find(text[end]) != std::string_view::npos)) {
    ++end;
  }
  const CharacterClass next = Reader(text, end).peek_character().kind;
  if (next == CharacterClass::letter || next == CharacterClass::mark) return {};
  while (end > begin && !is_alphanumeric(text[end - 1]) && text[end - 1] != '/') --end;
  return text.substr(begin, end - begin);
}

bool is_host(std::string_view text) {
  return text.find('.') != std::string_view::npos &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_alphanumeric(c) || c == '-' || c == '.'; });
}

// A host without "www." or a scheme looks like two sentences without a blank between.
bool ends_like_host(std::string_view host) {
  constexpr std::array<std::string_view, 6> kEndings{".vn",  ".com",  ".net",
                                                     ".org", ".info", ".edu"};
  return std::all_of(host.begin(), host.end(), [](char c) { return lower_case(c) == c; }) &&
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view ending) { return host.ends_with(ending); });
}

bool is_address(std::string_view text) {
  for (const std::string_view scheme : {"http://"sv, "https://"sv, "ftp://"sv}) {
    if (text.starts_with(scheme)) return text.size() > scheme.size();
  }
  if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
    return at > 0 && is_host(text.substr(at + 1));
  }
  const std::string_view host = text.substr(0, text.find_first_of("/?#:"));
  return is_host(host) && (host.starts_with("www.") || ends_like_host(host));
}

bool read_abbreviation(std::string_view text, std::size_t begin, std::size_t& end,
                       std::string& term) {
  Reader reader(text, begin);
  term.clear();
  std::size_t letters = 0;
  while (letters <= kMaxAbbreviation) {
    if (!reader.peek_character().upper) return false;
    const std::string& letter = reader.word();
    if (read_code_point(letter, 0).length != letter.size()) return false;
    term += letter;
    ++letters;
    end = reader.at();
    Reader behind = reader;
    if (!behind.take('.') || behind.peek_character().kind != CharacterClass::letter) break;
    reader = behind;
  }
  return letters >= 2 && letters <= kMaxAbbreviation;
}

}  // namespace

bool read_numeric_whole(std::string_view text, std::size_t begin, Whole& whole, std::string& term) {
  if (read_numeric_date(text, begin, whole.end, term)) {
    whole.kind = TokenKind::date;
    return true;
  }
  whole.kind = TokenKind::symbol;
  return read_symbol(text, begin, whole.end, term);
}

bool read_worded_date(std::string_view text, std::size_t begin, Whole& whole, std::string& term) {
  Reader reader(text, begin);
  constexpr std::size_t kBlanks = 4;
  if (reader.folded_word() != "ngay" || reader.skip_blanks(kBlanks) == 0) return false;
  const std::string_view day = reader.digits(2);
  if (day.empty() || reader.skip_blanks(kBlanks) == 0 || reader.folded_word() != "thang") {
    return false;
  }
  reader.skip_blanks(kBlanks);
  const std::string_view month = reader.digits(2);
  if (reader.skip_blanks(kBlanks) == 0 || reader.folded_word() != "nam") return false;
  reader.skip_blanks(kBlanks);
  const std::string_view year = reader.digits(4);
  whole = {TokenKind::date, reader.at()};
  return write_date(day, month, year, term);
}

bool read_roman(std::string_view run, std::string& term) {
  constexpr std::array<std::string_view, 10> kOnes{"",  "I",  "II",  "III",  "IV",
                                                   "V", "VI", "VII", "VIII", "IX"};
  // Chapters, terms of office and congresses are below forty; L, C, D and M are mostly other
  // things.
  constexpr std::array<std::string_view, 4> kTens{"", "X", "XX", "XXX"};
  for (std::size_t tens = kTens.size(); tens-- > 0;) {
    if (!run.starts_with(kTens[tens])) continue;
    const auto* ones = std::find(kOnes.begin(), kOnes.end(), run.substr(kTens[tens].size()));
    if (ones == kOnes.end()) return false;
    term = fmt::format("{}", tens * 10 + static_cast<std::size_t>(ones - kOnes.begin()));
    return true;
  }
  return false;
}

bool read_dotted(std::string_view text, std::size_t begin, std::size_t run_end, Whole& whole,
                 std::string& term) {
  if (text[run_end] == '.' && read_abbreviation(text, begin, whole.end, term)) {
    whole.kind = TokenKind::abbreviation;
    return true;
  }
  const std::string_view address = address_at(text, begin);
  if (begin + address.size() <= run_end || !is_address(address)) return false;
  whole = {TokenKind::address, begin + address.size()};
  term.clear();
  std::transform(address.begin(), address.end(), std::back_inserter(term), lower_case);
  return true;
}

}  // namespace vankien
