// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty_sentence.h"

#include <algorithm>
#include <array>

namespace vankien {
namespace {

// A shorter line was ended by the writer, not by the margin.
constexpr std::size_t kShortLine = 50;
constexpr std::array<std::string_view, 7> kAbbreviations{"tp", "ths", "ts", "pgs",
                                                         "gs", "bs",  "dc"};

constexpr std::array<bool, 256> kMayEnd = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\n', '|', '.', ';', '?', '!'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool is_bullet(char c) { return c == '-' || c == '+' || c == '*' || c == FoldedText::kOther; }

// Behind "1.", "2.1.", "a)", "IV.", "- "; `at` when no item begins there.
std::size_t pass_item_mark(const FoldedText& text, std::size_t at) {
  if (is_bullet(text[at])) return text.is_digit(at + 1) ? at : at + 1;
  std::size_t end = at;
  while (end - at < 6 && (text.is_digit(end) || (text[end] == '.' && text.is_digit(end + 1))))
    ++end;
  if (end == at) {
    while (end - at < 5 && (text[end] == 'i' || text[end] == 'v' || text[end] == 'x')) ++end;
    if (end == at && text.is_letter(at)) ++end;
  }
  if (end == at || text.is_word(end)) return at;
  if (text[end] != '.' && text[end] != ')' && text[end] != '/' && text[end] != '-') return at;
  return text.is_blank(end + 1) ? end + 1 : at;
}

std::size_t skip_blanks(const FoldedText& text, std::size_t at) {
  while (text.is_blank(at)) ++at;
  return at;
}

bool ends_abbreviation(const FoldedText& text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 4 && text.is_letter(begin - 1)) --begin;
  const std::string_view word = text.folded(begin, at);
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

class SentenceCutter {
 public:
  explicit SentenceCutter(const FoldedText& text) : text_(text) {}

  std::vector<Stretch> cut() {
    begin_at(0);
    const std::string_view chars = text_.folded();
    for (std::size_t at = 0; at < chars.size(); ++at) {
      const char c = chars[at];
      if (!kMayEnd[static_cast<unsigned char>(c)] || at < begin_) continue;
      if (c == '\n') {
        if (ends_at_break(at)) end_at(at);
        line_ = at + 1;
      } else if (c == '|' || (is_stop(c) && is_followed_by_gap(at) && !is_inner(at))) {
        end_at(at);
      }
    }
    end_at(text_.size());
    return std::move(sentences_);
  }

 private:
  static bool is_stop(char c) { return c == '.' || c == ';' || c == '?' || c == '!'; }

  bool is_followed_by_gap(std::size_t at) const {
    const char next = text_[at + 1];
    return next == ' ' || next == '\t' || next == '\n' || next == '"' || next == '/';
  }

  // A full stop that ends no sentence: "TP. Vinh", "v.v. và".
  bool is_inner(std::size_t at) const {
    if (text_[at] != '.') return false;
    if (text_[at + 1] == '/' && text_[at + 2] != '.') return true;
    if (ends_abbreviation(text_, at)) return true;
    const std::size_t next = skip_blanks(text_, at + 1);
    return text_.is_letter(next) && !text_.is_upper(next);
  }

  bool ends_at_break(std::size_t at) const {
    const std::size_t next = skip_blanks(text_, at + 1);
    if (text_[next] == '\n' || text_[next] == '|') return true;
    if (pass_item_mark(text_, next) != next) return true;
    std::size_t last = at;
    while (last > line_ && text_.is_blank(last - 1)) --last;
    if (last > line_ && (text_[last - 1] == ':' || text_[last - 1] == '.')) return true;
    const bool capital = text_.is_letter(next) && text_.is_upper(next);
    return capital && at - line_ < kShortLine;
  }

  void begin_at(std::size_t at) {
    begin_ = at;
    while (begin_ < text_.size() && (text_.is_blank(begin_) || text_[begin_] == '\n')) {
      if (text_[begin_++] == '\n') line_ = begin_;
    }
    begin_ = skip_blanks(text_, pass_item_mark(text_, begin_));
  }

  void end_at(std::size_t at) {
    const Stretch sentence = trim(text_, {begin_, std::max(begin_, at)});
    if (has_words(text_, sentence)) sentences_.push_back(sentence);
    begin_at(at + 1);
  }

  const FoldedText& text_;
  std::vector<Stretch> sentences_;
  std::size_t begin_ = 0;
  std::size_t line_ = 0;  // where the line begins
};

std::size_t bytes(const FoldedText& text, std::size_t begin, std::size_t end) {
  return text.span(begin, end).size();
}

bool is_clause_end(const FoldedText& text, std::size_t at) {
  return (text[at] == ',' || text[at] == ':') && text.is_blank(at + 1);
}

}  // namespace

std::vector<Stretch> cut_sentences(const FoldedText& text) { return SentenceCutter(text).cut(); }

Stretch quote_around(const FoldedText& text, Stretch sentence, Stretch core,
                     std::size_t max_bytes) {
  if (bytes(text, sentence.begin, sentence.end) <= max_bytes) return sentence;
  if (bytes(text, core.begin, core.end) > max_bytes) return {};
  Stretch quote = core;
  // What follows comes first: it is nearer to the point, and shorter.
  std::size_t word = core.end;
  for (std::size_t at = core.end; at <= sentence.end; ++at) {
    if (bytes(text, core.begin, at) > max_bytes) break;
    if (at == sentence.end || is_clause_end(text, at)) quote.end = at;
    if (!text.is_word(at)) word = at;
  }
  if (quote.end == core.end) quote.end = word;
  word = core.begin;
  for (std::size_t at = core.begin;; --at) {
    if (bytes(text, at, quote.end) > max_bytes) break;
    if (at == sentence.begin || (at > 1 && is_clause_end(text, at - 2))) quote.begin = at;
    if (at == sentence.begin) break;
    if (text.is_word(at) && !text.is_word(at - 1)) word = at;
  }
  if (quote.begin == core.begin) quote.begin = word;
  return trim(text, quote);
}

}  // namespace vankien
