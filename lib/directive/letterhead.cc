// SPDX-License-Identifier: GPL-3.0-or-later
#include "letterhead.h"

#include <algorithm>
#include <string_view>

#include "vankien/text/normalize.h"

#include "furniture.h"
#include "head_anchor.h"
#include "head_organs.h"
#include "organ_name.h"
#include "secrecy.h"
#include "stamp.h"

namespace vankien {
namespace {

// How far down a page the letterhead may reach.
constexpr std::size_t kMaxHeadChars = 12000;
constexpr std::size_t kMaxHeadLines = 250;
// Longer cells are sentences of the body.
constexpr std::size_t kMaxHeadCell = 180;
// How near the top a type line must be that has no letterhead above it.
constexpr std::size_t kMaxBareTypeLine = 12;
// How near the top "Kính gửi" must be that has no letterhead above it.
constexpr std::size_t kMaxBareAddressee = 80;

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
    for (std::size_t at = text_.is_word(run) ? run : text_.next_word(run); at < end && !done_;) {
      const bool in_subject = in_subject_ && !interrupted_ && cell.line == subject_line_;
      auto anchor = anchors_.find(at, {index, run, head_.symbol.has_value(), has_evidence(),
                                       in_subject, head_.symbol && head_.place_date});
      if (!anchor) {
        at = text_.next_word(at + 1);
        continue;
      }
      if (anchor->place_date && anchor->stretch.begin > run) drop_subject_words(*anchor);
      anchored = true;
      keep_run({run, anchor->stretch.begin}, cell);
      apply(*anchor, index);
      run = resume_ = anchor->stretch.end;
      at = text_.is_word(run) ? run : text_.next_word(run);
    }
    if (done_ || run >= end) return;
    if (!anchored && cell.stretch.end - run > kMaxHeadCell && has_evidence()) {
      done_ = true;  // the body begins without any type line or addressee
      head_.end = cell.stretch.begin;
      return;
    }
    keep_run({run, end}, cell);
  }

  // "V/v … tả lợn châu Phi Kon Tum, ngày …": the place that the office is named after is all of it.
  void drop_subject_words(HeadAnchor& anchor) const {
    Stretch& place = anchor.place_date->place;
    for (std::size_t at = place.begin; at < place.end; at = text_.next_word(at + 1)) {
      const std::string name = fold(text_.words(at, place.end));
      const bool named = std::any_of(
          organs_.organs().begin(), organs_.organs().end(),
          [&](const PrintedOrgan& organ) { return fold(organ.words).ends_with(' ' + name); });
      if (!named) continue;
      place.begin = anchor.stretch.begin = at;
      return;
    }
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
        if (!head_.place_date || !date_below_title_) {
          head_.place_date = anchor.place_date;
        } else if (head_.place_date->day != anchor.place_date->day) {
          head_.date_contested = true;
        }
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
    const std::string& number = anchor.symbol->symbol.number;
    const bool same = head_.symbol && head_.symbol->symbol.number == number;
    if (head_.symbol && !same && symbol_below_title_) head_.symbol_contested = true;
    if (!head_.symbol || !symbol_below_title_ || same) {
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
      head_.flat_subject =
          has_words(text_, {std::min(head_.end, cell.stretch.end), cell.stretch.end});
      done_ = true;
    } else if (!bare_type_ && cell.line <= kMaxBareTypeLine) {
      bare_type_ = type;
    }
  }

  void apply_addressee(const HeadAnchor& anchor) {
    const bool recipients = text_.starts(anchor.stretch.begin, "noi");
    if (!has_evidence()) {
      if (!recipients && organs_.organs().empty() && anchor.stretch.begin < kMaxBareAddressee) {
        bare_addressee_ = anchor.stretch.begin;
      }
      return;
    }
    head_.addressed = !recipients;
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
    const Stretch words = without_mark(without_stamp(printed));
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
  Stretch without_stamp(Stretch words) {
    auto stamp = stamp_at_end(text_, words);
    if (!stamp) return words;
    words.end = stamp->stretch.begin;
    head_.stamps.push_back(*std::move(stamp));
    return has_words(text_, words) ? trim(text_, words) : Stretch{};
  }

  // Without the secrecy mark behind the subject of a flattened letterhead: "V/v … cây MẬT".
  Stretch without_mark(Stretch words) {
    for (const std::string_view mark : {"tuyet mat", "toi mat", "mat"}) {
      const std::size_t size = mark.size();
      if (words.end - words.begin <= size || text_.is_word(words.end - size - 1)) continue;
      const Stretch end{words.end - size, words.end};
      if (!secrecy_mark_of(text_, end) || is_capitals(text_, words)) continue;
      head_.capitals.push_back(end);
      return trim(text_, {words.begin, end.begin});
    }
    return words;
  }

  bool goes_on_subject(Stretch words, const Cell& cell) const {
    const bool small = text_.is_letter(words.begin) && !text_.is_upper(words.begin);
    if (!in_subject_ || cell.column != subject_column_ ||
        cell.line > subject_line_ + (small ? 2 : 1)) {
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
      head_.bare = true;
      head_.begin = bare_type_->stretch.begin;
      head_.end = bare_type_->stretch.end;
      head_.subject.clear();
      head_.organs.clear();
    }
    if (bare_addressee_ && !head_.type_line && !head_.has_title() && !head_.symbol) {
      head_.addressed = true;  // of a letter that lost its letterhead
      head_.bare = true;
      head_.begin = head_.end = *bare_addressee_;
      head_.organs.clear();
      head_.place_date.reset();
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
  std::optional<std::size_t> bare_addressee_;
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
