// SPDX-License-Identifier: GPL-3.0-or-later
#include "letterhead.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "furniture.h"
#include "head_anchor.h"
#include "head_organs.h"
#include "organ_name.h"
#include "secrecy.h"

namespace vankien {
namespace {

// How far down a page the letterhead may reach.
constexpr std::size_t kMaxHeadChars = 12000;
constexpr std::size_t kMaxHeadLines = 250;
// Longer cells are sentences of the body.
constexpr std::size_t kMaxHeadCell = 180;
// How near the top a type line must be that has no letterhead above it.
constexpr std::size_t kMaxBareTypeLine = 12;

// Notes of urgency and distribution.
constexpr std::array<std::string_view, 8> kStamps{"thuong khan",      "khan",
                                                  "hoa toc",          "hoa toc hen gio",
                                                  "thu hoi",          "luu hanh noi bo",
                                                  "xem xong tra lai", "xong hoi nghi tra lai"};

class HeadReader {
 public:
  HeadReader(const FoldedText& text, const Lines& lines, const Vocabulary& vocabulary)
      : text_(text),
        lines_(lines),
        vocabulary_(vocabulary),
        anchors_(text, lines, vocabulary),
        organs_(text, vocabulary) {}

  Letterhead read() {
    const std::vector<Cell>& cells = lines_.cells();
    head_.begin = text_.size();
    head_.end = text_.size();
    std::size_t line = lines_.line_count();
    bool furniture = false;
    for (std::size_t i = 0; i < cells.size() && !done_; ++i) {
      if (cells[i].stretch.begin > kMaxHeadChars || cells[i].line > kMaxHeadLines) {
        head_.end = cells[i].stretch.begin;
        break;
      }
      if (cells[i].line != line) {
        line = cells[i].line;
        furniture =
            is_attribute(text_, lines_.line(cells[i])) || is_banner(text_, lines_.line(cells[i]));
      }
      if (!furniture) read_cell(i);
    }
    finish();
    return std::move(head_);
  }

 private:
  void read_cell(std::size_t index) {
    const Cell& cell = lines_.cells()[index];
    const std::size_t end = std::min(cell.stretch.end, kMaxHeadChars);
    std::size_t run = std::max(cell.stretch.begin, resume_);
    bool anchored = false;
    for (std::size_t at = run; at < end && !done_;) {
      const bool word_begins = text_.is_word(at) && (at == run || !text_.is_word(at - 1));
      std::optional<HeadAnchor> anchor;
      if (word_begins) {
        anchor = anchors_.find(at, {index, run, head_.symbol.has_value(), has_evidence()});
      }
      if (!anchor) {
        ++at;
        continue;
      }
      anchored = true;
      keep_run({run, anchor->stretch.begin}, cell);
      apply(*anchor, index);
      at = run = resume_ = anchor->stretch.end;
    }
    if (done_ || run >= end) return;
    if (!anchored && cell.stretch.end - run > kMaxHeadCell && has_evidence()) {
      done_ = true;  // the body begins without any type line or addressee
      head_.end = cell.stretch.begin;
      return;
    }
    keep_run({run, end}, cell);
  }

  bool has_evidence() const {
    return head_.has_title() || head_.symbol || (head_.place_date && !organs_.organs().empty());
  }

  void apply(const HeadAnchor& anchor, std::size_t index) {
    using Kind = HeadAnchor::Kind;
    const Cell& cell = lines_.cells()[index];
    const bool right_column = anchor.kind == Kind::party_title ||
                              anchor.kind == Kind::state_title || anchor.kind == Kind::motto ||
                              anchor.kind == Kind::place_date;
    close_column(cell, right_column);
    switch (anchor.kind) {
      case Kind::party_title:
        if (!head_.party_title) head_.party_title = anchor.stretch;
        break;
      case Kind::state_title:
        if (!head_.state_title) head_.state_title = anchor.stretch;
        break;
      case Kind::motto:
        return;
      case Kind::secrecy_mark:
        head_.capitals.push_back(anchor.stretch);
        return;
      case Kind::symbol:
        apply_symbol(anchor, cell);
        break;
      case Kind::place_date:
        if (!head_.place_date || !date_below_title_) head_.place_date = anchor.place_date;
        date_below_title_ = date_below_title_ || below_title();
        break;
      case Kind::type_line:
        apply_type({anchor.type, anchor.stretch, index}, cell);
        return;
      case Kind::about:
        begin_subject(cell);
        return;
      case Kind::addressee:
        apply_addressee(anchor);
        return;
    }
    head_.begin = std::min(head_.begin, anchor.stretch.begin);
  }

  bool below_title() const { return head_.has_title() || !organs_.organs().empty(); }

  // A page may print attributes of the document, right or wrong, above its letterhead; and of a
  // letterhead printed twice only the second print is whole.
  void apply_symbol(const HeadAnchor& anchor, const Cell& cell) {
    if (!head_.symbol || !symbol_below_title_ ||
        head_.symbol->symbol.number == anchor.symbol->symbol.number) {
      head_.symbol = anchor.symbol;
      head_.subject.clear();
    }
    symbol_below_title_ = symbol_below_title_ || below_title();
    symbol_cell_ = cell;
  }

  void apply_type(TypeLine type, const Cell& cell) {
    if (has_evidence()) {
      head_.type_line = type;
      head_.end = type.stretch.end;
      done_ = true;
    } else if (!bare_type_ && cell.line <= kMaxBareTypeLine) {
      bare_type_ = type;
    }
  }

  void apply_addressee(const HeadAnchor& anchor) {
    if (!has_evidence()) return;
    head_.addressed = !text_.starts(anchor.stretch.begin, "noi");
    head_.end = anchor.stretch.begin;
    done_ = true;
  }

  void begin_subject(const Cell& cell) {
    head_.subject.clear();  // of a first print that was cut off
    in_subject_ = true;
    interrupted_ = false;
    subject_column_ = cell.column;
    subject_line_ = cell.line;
  }

  // Something else stands in this column: neither subject nor name goes on below it. But the right
  // column of an interleaved letterhead only interrupts the subject.
  void close_column(const Cell& cell, bool interleaved) {
    if (in_subject_ && cell.column == subject_column_) {
      in_subject_ = interleaved;
      interrupted_ = true;
      subject_line_ = cell.line;
    }
    organs_.close(cell.column);
  }

  // What stands between two anchors, or an anchor and the end of its cell.
  void keep_run(Stretch run, const Cell& cell) {
    if (run.end <= run.begin) return;
    const Stretch printed = trim(text_, run);
    if (!has_words(text_, printed)) {
      close_column(cell, false);
      return;
    }
    const Stretch words = without_stamp(printed);
    if (words.empty()) return;
    if (goes_on_subject(words, cell)) {
      head_.subject.push_back(words);
      subject_line_ = cell.line;
    } else if (secrecy_mark_of(text_, words)) {
      head_.capitals.push_back(words);
    } else if (is_capitals(text_, words)) {
      if (!organs_.add(words, cell)) head_.capitals.push_back(words);
    } else if (starts_subject(cell)) {
      begin_subject(cell);
      head_.subject.push_back(words);
    }
  }

  // Without the note of urgency or distribution that it may end with.
  Stretch without_stamp(Stretch words) const {
    for (const std::string_view stamp : kStamps) {
      if (words.end - words.begin < stamp.size()) continue;
      const std::size_t begin = words.end - stamp.size();
      const bool whole_word = begin == words.begin || !text_.is_word(begin - 1);
      if (whole_word && phrase_end(text_, begin, stamp) == words.end &&
          is_capitals(text_, {begin, words.end})) {
        return trim(text_, {words.begin, begin});
      }
    }
    return words;
  }

  bool goes_on_subject(Stretch words, const Cell& cell) const {
    if (!in_subject_ || cell.column != subject_column_ || cell.line > subject_line_ + 1) {
      return false;
    }
    if (interrupted_ && text_.is_upper(words.begin)) return false;
    const bool capitals = is_capitals(text_, words) && !head_.subject.empty() &&
                          !is_capitals(text_, head_.subject.front());
    return !(capitals && organ_at(text_, words.begin, words.end, vocabulary_));
  }

  // A công văn may have its subject under the number without "V/v".
  bool starts_subject(const Cell& cell) const {
    if (!head_.symbol || !head_.subject.empty() || cell.column != symbol_cell_.column) return false;
    if (cell.line > symbol_cell_.line + 2 || text_[cell.stretch.end - 1] == ',') return false;
    const std::string& code = head_.symbol->symbol.type_code;
    return code.empty() || code == "CV";
  }

  void finish() {
    head_.organs = organs_.take();
    // A menu has "THÔNG BÁO" too; a type line alone counts where all of the letterhead was lost.
    if (bare_type_ && !head_.type_line && !head_.has_title() && !head_.place_date &&
        !head_.symbol) {
      head_.type_line = bare_type_;
      head_.begin = bare_type_->stretch.begin;
      head_.end = bare_type_->stretch.end;
      head_.subject.clear();
      head_.organs.clear();
    }
    if (!head_.organs.empty()) {
      head_.begin = std::min(head_.begin, head_.organs.front().stretch.begin);
    }
    head_.begin = std::min(head_.begin, head_.end);
  }

  const FoldedText& text_;
  const Lines& lines_;
  const Vocabulary& vocabulary_;
  const HeadAnchors anchors_;
  HeadOrgans organs_;
  Letterhead head_;
  std::size_t resume_ = 0;  // an anchor may reach into the next lines
  bool done_ = false;

  bool symbol_below_title_ = false;
  bool date_below_title_ = false;
  Cell symbol_cell_;
  std::optional<TypeLine> bare_type_;
  bool in_subject_ = false;
  bool interrupted_ = false;
  std::size_t subject_column_ = 0;
  std::size_t subject_line_ = 0;
};

}  // namespace

Letterhead read_letterhead(const FoldedText& text, const Lines& lines,
                           const Vocabulary& vocabulary) {
  return HeadReader(text, lines, vocabulary).read();
}

}  // namespace vankien
