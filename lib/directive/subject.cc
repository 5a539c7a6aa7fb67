// SPDX-License-Identifier: GPL-3.0-or-later
#include "subject.h"

#include <algorithm>
#include <array>
#include <vector>

#include "organ_name.h"
#include "phrase_list.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxSubjectLines = 12;
constexpr std::size_t kMaxSubjectChars = 900;
constexpr std::size_t kMaxSubjectLine = 110;  // a longer line that begins a sentence is the body
constexpr std::size_t kMaxFlatSubject = 2000;
constexpr std::size_t kFlatCell = 600;  // a longer cell is a whole document in one line

// With these nothing but the body begins.
constexpr PhraseList kBodyOpenings(std::array<std::string_view, 9>{
    "can cu", "kinh gui", "kinh trinh", "dieu 1", "chuong i", "phan thu nhat", "phan i", "noi nhan",
    "hom nay"});
// Nor is it likely with these, once a first line of the subject has been read.
constexpr PhraseList kLikelyOpenings(std::array<std::string_view, 24>{
    "thuc hien", "trien khai", "xet",       "de",         "nham",     "qua",
    "trong",     "vua qua",    "thoi gian", "sau",        "tai",      "ngay",
    "sang",      "chieu",      "theo",      "tren co so", "tu",       "tiep theo",
    "nhung nam", "duoc su",    "phat huy",  "co the",     "hien nay", "gan day"});

bool opens_with(const FoldedText& text, std::size_t at, const auto& phrases) {
  return text.is_upper(at) && phrases.stands(text, at);
}

// "1.", "I-", "a)", "IV.".
bool begins_list(const FoldedText& text, std::size_t at) {
  std::size_t end = at;
  if (text.is_digit(at)) {
    while (text.is_digit(end) && end - at < 2) ++end;
  } else {
    while ((text[end] == 'i' || text[end] == 'v' || text[end] == 'x') && text.is_upper(end)) ++end;
  }
  const char mark = text[end];
  return end > at && (mark == '.' || mark == '-' || mark == ')' || mark == '/') &&
         (text.is_blank(end + 1) || text[end + 1] == '\n');
}

bool is_body_opening(const FoldedText& text, const Cell& cell) {
  return opens_with(text, cell.stretch.begin, kBodyOpenings) ||
         begins_list(text, cell.stretch.begin);
}

// The subject ends with a rule in its cell: "… năm 2019 ----- Thực hiện …".
std::size_t rule_in(const FoldedText& text, Stretch stretch) {
  std::size_t run = 0;
  for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
    const char c = text[at];
    run = c == '-' || c == '_' || c == '*' || c == '=' ? run + 1 : 0;
    if (run == 3) return at - 2;
  }
  return stretch.end;
}

// "… năm 2022 Toàn huyện có": behind a year a capital and small letters begin a sentence.
bool begins_behind_year(const FoldedText& text, std::size_t at) {
  if (!text.is_upper(at) || text.is_upper(at + 1) || at < 5) return false;
  for (std::size_t i = at - 5; i + 1 < at; ++i) {
    if (!text.is_digit(i)) return false;
  }
  const std::size_t next = text.skip_space(word_at(text, at).end);
  return text.is_letter(next) && !text.is_upper(next);
}

bool is_capital_word(const FoldedText& text, std::size_t at) {
  const Stretch word = word_at(text, at);
  return word.end - word.begin > 1 && is_capitals(text, word);
}

// In a document that is all one line, the subject ends where a sentence of the body begins.
std::size_t opening_in(const FoldedText& text, Stretch stretch, const Vocabulary& vocabulary) {
  for (std::size_t at = stretch.begin + 1; at < stretch.end; ++at) {
    if (text[at - 1] == '.' && text.is_blank(at)) return at - 1;
    if (!text.is_blank(at - 1) || text[at - 2] == ',') continue;
    if (opens_with(text, at, kBodyOpenings) || opens_with(text, at, kLikelyOpenings) ||
        begins_list(text, at) || begins_behind_year(text, at) ||
        (text[at] == '-' && text.is_blank(at + 1) && text.is_upper(at + 2))) {
      return at;
    }
    // "CHỦ TỊCH ỦY BAN NHÂN DÂN …", "HỘI ĐỒNG NHÂN DÂN …": who enacts.
    if (is_capital_word(text, at) && !is_capital_word(text, stretch.begin) &&
        (phrase_end(text, at, "chu tich") != 0 || phrase_end(text, at, "bo truong") != 0 ||
         organ_at(text, at, stretch.end, vocabulary))) {
      const std::size_t next = text.skip_space(word_at(text, at).end);
      if (is_capital_word(text, next)) return at;
    }
  }
  return stretch.end;
}

class SubjectReader {
 public:
  SubjectReader(const FoldedText& text, const Lines& lines, const Vocabulary& vocabulary)
      : text_(text), lines_(lines), vocabulary_(vocabulary) {}

  std::vector<Stretch> read(const TypeLine& type) {
    std::size_t index = type.cell;
    // A type name broken in two lines ends in a later cell.
    while (index + 1 < cells().size() && cells()[index].stretch.end < type.stretch.end) ++index;
    const bool beside = behind_type(type, cells()[index]);
    if (beside && !may_go_on(type, cells()[index])) return std::move(parts_);
    std::size_t line = cells()[index].line;
    for (++index; index < cells().size() && parts_.size() < kMaxSubjectLines; ++index) {
      const Cell& cell = cells()[index];
      if (!has_words(text_, cell.stretch)) {
        if (!parts_.empty()) break;
        continue;  // a rule between type and subject
      }
      if (!parts_.empty() && (is_apart(cell, line) || is_body(cell))) break;
      if (beside && !continues_line(cell)) break;
      if (parts_.empty() && (cell.line > line + 3 || is_body_opening(text_, cell))) break;
      line = cell.line;
      if (!take(cell.stretch)) break;
    }
    return std::move(parts_);
  }

 private:
  const std::vector<Cell>& cells() const { return lines_.cells(); }

  // The subject in the line of the type. True when there was one.
  bool behind_type(const TypeLine& type, const Cell& cell) {
    const Stretch behind{type.stretch.end,
                         std::min(cell.stretch.end, type.stretch.end + kMaxFlatSubject)};
    if (behind.empty() || !has_words(text_, behind)) return false;
    const std::size_t rule = rule_in(text_, behind);
    Stretch subject{behind.begin, rule};
    if (rule == behind.end && behind.end - behind.begin > kFlatCell) {
      subject.end = opening_in(text_, behind, vocabulary_);
    }
    subject = trim(text_, subject);
    while (!subject.empty() && !text_.is_word(subject.begin) && text_[subject.begin] != '"') {
      ++subject.begin;
    }
    if (has_words(text_, subject)) parts_.push_back(subject);
    return true;
  }

  // A subject beside its type may have more lines, but where a document is one line it has none.
  bool may_go_on(const TypeLine& type, const Cell& cell) const {
    const bool to_the_end = !parts_.empty() && parts_.back().end == cell.stretch.end;
    return to_the_end && cell.stretch.end - type.stretch.begin <= kMaxSubjectLine;
  }

  bool continues_line(const Cell& cell) const {
    const Stretch words = cell.stretch;
    if (!text_.is_upper(words.begin)) return true;
    return is_capitals(text_, words) && is_capitals(text_, parts_.back());
  }

  // False when the subject ends inside this stretch.
  bool take(Stretch stretch) {
    stretch.end = std::min(stretch.end, stretch.begin + kMaxSubjectChars);
    const std::size_t rule = rule_in(text_, stretch);
    parts_.push_back(trim(text_, {stretch.begin, rule}));
    size_ += rule - stretch.begin;
    return rule == stretch.end && size_ < kMaxSubjectChars;
  }

  // A blank line ends the subject, but in a text with one behind every line a small letter goes on.
  bool is_apart(const Cell& cell, std::size_t line) const {
    const std::size_t at = cell.stretch.begin;
    const bool small = text_.is_letter(at) && !text_.is_upper(at) && text_[at + 1] != ')';
    const bool goes_on = small || (text_.is_digit(at) && !begins_list(text_, at));
    return cell.line > line + (goes_on ? 2 : 1);
  }

  bool is_body(const Cell& cell) const {
    const Stretch words = cell.stretch;
    if (cell.bullet || is_body_opening(text_, cell)) return true;
    if (!text_.is_upper(words.begin)) return false;
    // A subject in capitals goes on in capitals, whatever the word.
    const bool goes_on = is_capitals(text_, parts_.back()) && is_capitals(text_, words);
    if (goes_on) return organ_at(text_, words.begin, words.end, vocabulary_).has_value();
    if (words.end - words.begin > kMaxSubjectLine) return true;
    if (opens_with(text_, words.begin, kLikelyOpenings)) return true;
    // "HỘI ĐỒNG NHÂN DÂN TỈNH …": who enacts.
    return is_capitals(text_, words) &&
           organ_at(text_, words.begin, words.end, vocabulary_).has_value();
  }

  const FoldedText& text_;
  const Lines& lines_;
  const Vocabulary& vocabulary_;
  std::vector<Stretch> parts_;
  std::size_t size_ = 0;
};

}  // namespace

std::optional<Subject> read_subject(const FoldedText& text, const Lines& lines,
                                    const Letterhead& head, const Vocabulary& vocabulary) {
  const std::vector<Stretch> parts =
      head.type_line ? SubjectReader(text, lines, vocabulary).read(*head.type_line) : head.subject;
  Subject subject;
  for (Stretch part : parts) {
    if (subject.words.empty() && text.starts(part.begin, "v/v")) {
      part = trim(text, {part.begin + 3, part.end});
    }
    if (subject.words.empty()) {
      while (!part.empty() && (text[part.begin] == ':' || text.is_blank(part.begin))) ++part.begin;
    }
    if (part.empty()) continue;
    if (subject.words.empty()) {
      subject.stretch.begin = part.begin;
    } else {
      subject.words += ' ';
    }
    subject.words += text.words(part.begin, part.end);
    subject.stretch.end = part.end;
  }
  if (subject.words.empty()) return std::nullopt;
  return subject;
}

}  // namespace vankien
