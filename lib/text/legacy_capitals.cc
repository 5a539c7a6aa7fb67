// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_capitals.h"

#include <algorithm>
#include <vector>

#include "legacy_tables.h"

namespace vankien {

namespace {

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}

enum class Case { small, capital, unknown };

struct LetterRun {
  std::size_t begin;
  std::size_t end;
  Case kind;
  bool is_evidence;  // for the words beside it
};

/// `capital` tells letters that are capitals for certain.
Case case_of(LegacyEncoding encoding, std::u32string_view word) {
  bool late_capital = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool is_small = (c >= 'a' && c <= 'z') || (c > 0x80 && capital_letter(c) != c);
    if (is_small && has_own_capital(encoding, c)) return Case::small;
    late_capital = late_capital || (!is_small && i > 0);
  }
  return late_capital ? Case::capital : Case::unknown;
}

}  // namespace

void restore_capitals(LegacyEncoding encoding, std::u32string& text) {
  if (encoding != LegacyEncoding::tcvn3 && encoding != LegacyEncoding::viscii &&
      encoding != LegacyEncoding::vps) {
    return;
  }
  std::vector<LetterRun> words;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const Case kind = case_of(encoding, std::u32string_view(text).substr(at, end - at));
    // In "Số 12-NQ/TU" the abbreviations say nothing of the word before.
    const auto is_joint = [](char32_t c) { return c == '-' || c == '/' || (c >= '0' && c <= '9'); };
    const bool is_code =
        (at > 0 && is_joint(text[at - 1])) || (end < text.size() && is_joint(text[end]));
    words.push_back({at, end, kind, kind != Case::unknown && !is_code});
    at = end;
  }
  // What the words beside an unknown one say; the nearest on each side that says anything.
  std::vector<Case> after(words.size(), Case::unknown);
  for (std::size_t i = words.size(); i > 1; --i) {
    after[i - 2] = words[i - 1].is_evidence ? words[i - 1].kind : after[i - 1];
  }
  Case before = Case::unknown;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool beside = (before == Case::capital || after[i] == Case::capital) &&
                        before != Case::small && after[i] != Case::small;
    if (words[i].kind == Case::capital || (words[i].kind == Case::unknown && beside)) {
      std::transform(text.begin() + static_cast<std::ptrdiff_t>(words[i].begin),
                     text.begin() + static_cast<std::ptrdiff_t>(words[i].end),
                     text.begin() + static_cast<std::ptrdiff_t>(words[i].begin), capital_letter);
    }
    if (words[i].is_evidence) before = words[i].kind;
  }
}

}  // namespace vankien
