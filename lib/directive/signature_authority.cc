// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature_authority.h"

#include <array>

#include "person_name.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxLineChars = 90;

struct Form {
  std::string_view folded;
  std::string_view written;
};
constexpr std::array<Form, 15> kAuthorities{{{"t/m", "T/M"},
                                             {"k/t", "K/T"},
                                             {"t/l", "T/L"},
                                             {"t/u", "T/U"},
                                             {"tuq.", "TUQ."},
                                             {"tm.", "TM."},
                                             {"kt.", "KT."},
                                             {"tl.", "TL."},
                                             {"tm ", "TM."},
                                             {"kt ", "KT."},
                                             {"tl ", "TL."},
                                             {"t.m.", "T/M"},
                                             {"k.t.", "K/T"},
                                             {"t.l.", "T/L"},
                                             {"q.", "Q."}}};

// "T/M Ban Thường vụ" on a line of its own: the slash tells enough.
bool is_small_form(const FoldedText& text, const Form& form, Stretch next, std::size_t at,
                   Stretch cell) {
  return form.folded[1] == '/' && at == cell.begin && text.is_upper(next.begin) &&
         cell.end - cell.begin <= kMaxLineChars && name_at(text, cell, true).words < 4;
}

}  // namespace

std::optional<AuthorityMark> authority_mark_at(const FoldedText& text, std::size_t at,
                                               Stretch cell) {
  if (!text.is_upper(at)) return std::nullopt;
  for (const Form& form : kAuthorities) {
    if (!text.starts(at, form.folded)) continue;
    if (!text.is_upper(at + form.folded.find_last_of("lmqtu"))) continue;
    const Stretch next = word_at(text, text.skip_space(at + form.folded.size()));
    const bool capitals = is_capitals(text, next) || (at == cell.begin && is_capitals(text, cell));
    if (next.end - next.begin > 1 && (capitals || is_small_form(text, form, next, at, cell))) {
      return AuthorityMark{form.written, at + form.folded.size()};
    }
  }
  return std::nullopt;
}

}  // namespace vankien
