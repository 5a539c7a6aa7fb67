// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipients.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vankien {
namespace {

constexpr std::size_t kMaxRecipients = 60;
constexpr std::size_t kMaxListCells = 200;
constexpr std::size_t kMaxListLine = 250;
constexpr std::size_t kMaxInline = 600;  // of a list in a flattened document

struct Label {
  std::string_view folded;
  const char* rule;
};
constexpr std::array<Label, 4> kLabels{{{"kinh gui", "addressee"},
                                        {"dong kinh gui", "addressee"},
                                        {"kinh trinh", "addressee"},
                                        {"noi nhan", "recipients"}}};

class RecipientReader {
 public:
  RecipientReader(const FoldedText& text, const Lines& lines, Stretch within)
      : text_(text), lines_(lines), within_(within) {}

  std::vector<Recipient> read() {
    const std::vector<Cell>& cells = lines_.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Stretch cell = cells[i].stretch;
      if (cell.end <= within_.begin) continue;
      if (cell.begin >= within_.end) break;
      const bool flat = cell.end - cell.begin > kMaxListLine;
      for (std::size_t at = std::max(cell.begin, within_.begin); at < cell.end;
           at = text_.next_word(at + 1)) {
        if (at > cell.begin && !flat) break;
        read_at(i, at);
      }
    }
    return std::move(out_);
  }

 private:
  void read_at(std::size_t index, std::size_t at) {
    if (text_[at] != 'k' && text_[at] != 'n' && text_[at] != 'd') return;
    if (!text_.is_upper(at)) return;
    for (const Label& label : kLabels) {
      const std::size_t end = phrase_end(text_, at, label.folded);
      if (end == 0 || (text_[end] != ':' && end < lines_.cells()[index].stretch.end)) continue;
      rule_ = label.rule;
      read_list(index, end + (text_[end] == ':' ? 1 : 0));
      return;
    }
  }

  // The rest of the line of the label, and the lines with a dash below it.
  void read_list(std::size_t index, std::size_t at) {
    const std::vector<Cell>& cells = lines_.cells();
    const Cell& first = cells[index];
    if (has_words(text_, {at, first.stretch.end})) {
      const bool flat = first.stretch.end - at > kMaxListLine;
      read_inline({at, flat ? sentence_end(at, first.stretch.end) : first.stretch.end});
      if (flat) return;
    }
    std::size_t line = first.line;
    for (std::size_t i = index + 1; i < cells.size(); ++i) {
      const Cell& cell = cells[i];
      if (cell.stretch.begin >= within_.end || cell.line > line + 2) return;
      if (i - index > kMaxListCells || out_.size() >= kMaxRecipients) return;
      if (cell.column != first.column) continue;
      if (cell.stretch.end - cell.stretch.begin > kMaxListLine) return;
      if (cell.bullet) {
        add(cell.stretch);
      } else if (goes_on(cell, line)) {
        Stretch& whole = out_.back().stretch;
        whole.end = cell.stretch.end;
        out_.back().name = text_.words(whole.begin, whole.end);
        strip(out_.back());
      } else if (has_words(text_, cell.stretch)) {
        if (cell.line > first.line) return;
      }
      line = cell.line;
    }
  }

  // A line that its narrow column broke.
  bool goes_on(const Cell& cell, std::size_t line) const {
    return !out_.empty() && cell.line == line + 1 && !text_.is_upper(cell.stretch.begin) &&
           text_.is_letter(cell.stretch.begin);
  }

  std::size_t sentence_end(std::size_t at, std::size_t limit) const {
    limit = std::min(limit, at + kMaxInline);
    for (; at + 2 < limit; ++at) {
      if ((text_[at] == '.' || text_[at] == ':') && text_[at + 1] == ' ' &&
          text_.is_upper(at + 2)) {
        return at;
      }
    }
    return limit;
  }

  // "- A; - B;" or "A; B" in one line.
  void read_inline(Stretch list) {
    std::size_t begin = list.begin;
    for (std::size_t at = list.begin; at <= list.end; ++at) {
      const bool dash = text_[at] == '-' && text_[at + 1] == ' ' && !has_words(text_, {begin, at});
      if (dash) begin = at + 1;
      const bool next =
          (text_[at] == ';' || text_[at] == ',') && text_[text_.skip_space(at + 1)] == '-';
      if (at < list.end && text_[at] != ';' && !next) continue;
      add({begin, at});
      begin = at + 1;
    }
  }

  void add(Stretch stretch) {
    stretch = trim(text_, stretch);
    if (!has_words(text_, stretch) || out_.size() >= kMaxRecipients) return;
    if (text_.starts_word(stretch.begin, "nhu") || text_.starts_word(stretch.begin, "luu")) return;
    out_.push_back({text_.words(stretch.begin, stretch.end), stretch, rule_});
    strip(out_.back());
  }

  static void strip(Recipient& recipient) {
    while (!recipient.name.empty() &&
           std::string_view(",;.: ").find(recipient.name.back()) != std::string_view::npos) {
      recipient.name.pop_back();
    }
  }

  const FoldedText& text_;
  const Lines& lines_;
  Stretch within_;
  const char* rule_ = "";
  std::vector<Recipient> out_;
};

}  // namespace

std::vector<Recipient> read_recipients(const FoldedText& text, const Lines& lines, std::size_t from,
                                       std::size_t to) {
  return RecipientReader(text, lines, {from, to}).read();
}

}  // namespace vankien
