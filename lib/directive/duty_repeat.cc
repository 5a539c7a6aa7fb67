// SPDX-License-Identifier: GPL-3.0-or-later
// How often something is due.
#include "date_words.h"
#include "duty_due.h"

namespace vankien {
namespace {

using Repeat = Duty::Repeat;

std::size_t pass(const FoldedText& text, std::size_t at, std::string_view phrase) {
  const std::size_t end = phrase_end(text, at, phrase);
  return end == 0 ? at : text.skip_space(end);
}

int rank(Repeat repeat) { return static_cast<int>(repeat); }

// A unit of time; the value is the rank of its Repeat.
std::optional<Figure> frequency_at(const FoldedText& text, std::size_t at) {
  for (const std::string_view word : {"vao", "hang", "moi", "tung", "theo", "ca"}) {
    at = pass(text, at, word);
  }
  int count = 1;
  if (const auto number = read_count(text, at)) {
    // "năm" is five and year; a unit behind it tells.
    const std::size_t unit = text.skip_space(number->end);
    if (text.starts_word(unit, "thang") || text.starts_word(unit, "nam")) {
      count = number->value;
      at = unit;
    }
  }
  std::optional<Figure> unit;
  if (const std::size_t month = phrase_end(text, at, "thang")) {
    const Repeat repeat = count == 1   ? Repeat::monthly
                          : count == 3 ? Repeat::quarterly
                          : count == 6 ? Repeat::half_yearly
                                       : Repeat::yearly;
    if (repeat == Repeat::yearly && count != 12) return std::nullopt;
    unit = Figure{rank(repeat), month};
  } else if (const std::size_t quarter = phrase_end(text, at, "quy");
             quarter != 0 && may_be(text, at, quarter, "quý")) {
    unit = Figure{rank(Repeat::quarterly), quarter};
  } else if (const std::size_t year = phrase_end(text, at, "nam"); year != 0 && count == 1) {
    unit = Figure{rank(Repeat::yearly), year};
  }
  if (!unit || text.is_word(unit->end) || text.is_digit(text.skip_space(unit->end))) {
    return std::nullopt;
  }
  for (const std::string_view times : {"mot lan", "1 lan", "01 lan"}) {
    const std::size_t end = phrase_end(text, text.skip_space(unit->end), times);
    if (end != 0) unit->end = end;
  }
  if (const std::size_t times = phrase_end(text, unit->end, "/lan")) unit->end = times;
  return unit;
}

}  // namespace

std::optional<ScannedDue> scan_repeated(const FoldedText& text, std::size_t at) {
  if (text[at] != 'd' && text[at] != 'h' && text[at] != 'm') return std::nullopt;
  std::size_t next = at;
  const std::size_t fixed = phrase_end(text, at, "dinh ky");
  bool open = false;
  if (fixed != 0) {
    next = text.skip_space(fixed);
    if (text[next] == '(') {
      open = true;
      next = text.skip_space(next + 1);
    }
  } else if (!text.starts_word(at, "hang") && !text.starts_word(at, "moi")) {
    return std::nullopt;
  }
  ScannedDue due;
  due.kind = ScannedDue::Kind::repeated;
  due.begin = at;
  for (int units = 0; units < 5; ++units) {
    const auto unit = frequency_at(text, next);
    if (!unit) break;
    if (due.end == 0 || unit->value < rank(due.repeat)) {
      due.repeat = static_cast<Repeat>(unit->value);
    }
    due.end = unit->end;
    next = text.skip_space(due.end);
    const std::size_t link =
        text[next] == ',' || text[next] == '/' ? next + 1 : phrase_end(text, next, "va");
    if (link == 0) break;
    next = text.skip_space(link);
  }
  if (due.end == 0) return std::nullopt;
  if (open && text[text.skip_space(due.end)] == ')') due.end = text.skip_space(due.end) + 1;
  return due;
}

}  // namespace vankien
