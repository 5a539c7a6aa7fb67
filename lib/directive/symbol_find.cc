// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "vankien/text/normalize.h"

#include "codes.h"
#include "symbol_scan.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxNumberDigits = 6;
constexpr std::size_t kMaxTokenLetters = 16;
constexpr std::size_t kMaxBlanks = 4;

struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What stands between two parts of a symbol.
struct Gap {
  char mark = 0;  // the first dash or slash; 0 where there are only blanks or nothing
  bool blank = false;
  std::size_t end = 0;
};

/// Type and organs, the part behind the number and the year.
struct Code {
  std::string type_code;
  std::vector<OrganReading> organs;
  std::size_t end = 0;
};

bool is_mark(char c) { return c == '-' || c == '/' || c == '_'; }

Gap read_gap(const FoldedText& text, std::size_t at) {
  Gap gap;
  gap.end = at;
  const auto pass_blanks = [&] {
    const std::size_t end = text.skip_space(gap.end);
    if (end - gap.end > kMaxBlanks) return;
    gap.blank = gap.blank || end > gap.end;
    gap.end = end;
  };
  pass_blanks();
  if (!is_mark(text[gap.end])) return gap;
  gap.mark = text[gap.end] == '/' ? '/' : '-';
  do {
    ++gap.end;
  } while (is_mark(text[gap.end]));
  pass_blanks();
  return gap;
}

// Letters, and the digits right behind them: "QH15".
std::optional<Token> read_token(const FoldedText& text, std::size_t at) {
  Token token{at, at};
  while (text.is_letter(token.end)) ++token.end;
  if (token.end == at || token.end - at > kMaxTokenLetters) return std::nullopt;
  while (text.is_digit(token.end) && token.end - at <= kMaxTokenLetters) ++token.end;
  return token;
}

bool is_code_like(const FoldedText& text, Token token) {
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (std::size_t i = token.begin; i < token.end; ++i) {
    if (!text.is_letter(i)) continue;
    ++letters;
    if (text.is_upper(i)) ++capitals;
  }
  return letters >= 2 && capitals * 2 > letters;
}

struct OrganToken {
  OrganReading reading;
  std::size_t end = 0;
};

// "T.Ư", "T.W": the press writes the code of the centre so. Where it ends, or 0.
std::size_t dotted_centre_end(const FoldedText& text, std::size_t at) {
  if (!text.starts(at, "t.u") && !text.starts(at, "t.w")) return 0;
  if (text.is_word(at + 3) || !text.is_upper(at) || !text.is_upper(at + 2)) return 0;
  return text[at + 2] == 'w' || normalize(text.words(at + 2, at + 3)) == "ư" ? at + 3 : 0;
}

// Where a blank got lost ("36-KH/HUngày 04/8/2016") the known code before the small letters counts.
OrganToken read_organ_token(const FoldedText& text, Token token, const Vocabulary& vocabulary) {
  OrganReading whole = read_organ_code(text.words(token.begin, token.end), vocabulary);
  if (whole.match == CodeMatch::none) {
    for (std::size_t end = token.end - 1; end > token.begin + 1; --end) {
      if (text.is_upper(end) || !text.is_letter(end) || !text.is_upper(token.begin)) continue;
      OrganReading part = read_organ_code(text.words(token.begin, end), vocabulary);
      if (part.match == CodeMatch::exact) return {std::move(part), end};
    }
  }
  return {std::move(whole), token.end};
}

// "BTCTU-BDVTU", "UBND-VX": organs joined by dashes without blanks.
void read_more_organs(const FoldedText& text, const Vocabulary& vocabulary, Code& code) {
  while (text[code.end] == '-') {
    const std::optional<Token> token = read_token(text, code.end + 1);
    if (!token || !is_code_like(text, *token)) return;
    OrganToken organ = read_organ_token(text, *token, vocabulary);
    code.organs.push_back(std::move(organ.reading));
    code.end = organ.end;
  }
}

std::optional<Code> read_type_and_organ(const FoldedText& text, Token first, Gap before,
                                        SymbolContext context, const Vocabulary& vocabulary) {
  const Gap between = read_gap(text, first.end);
  const std::optional<Token> second = read_token(text, between.end);
  if (!second) return std::nullopt;
  // "5 tháng 9": words are no codes, whatever the vocabulary has.
  if (between.mark == 0 && context == SymbolContext::running) return std::nullopt;
  if (!is_code_like(text, first) && (before.blank || between.blank)) return std::nullopt;

  TypeCodeReading type = read_type_code(text.words(first.begin, first.end), vocabulary);
  OrganToken organ;
  if (const std::size_t end = dotted_centre_end(text, second->begin); end != 0) {
    organ = {read_organ_code("TW", vocabulary), end};
  } else {
    organ = read_organ_token(text, *second, vocabulary);
  }
  const bool organ_known = organ.reading.match != CodeMatch::none;
  const bool capitals = is_code_like(text, first) && is_code_like(text, *second);
  bool accepted = false;
  switch (type.match) {
    case CodeMatch::exact:
      accepted = is_code_like(text, first) ? organ_known || is_code_like(text, *second)
                                           : organ_known && !before.blank && !between.blank;
      break;
    case CodeMatch::folded:
      accepted = organ_known && capitals;
      break;
    case CodeMatch::none:
      // Without a type code, "1234/XYZ-ABC" is the letter of an office: organs only.
      accepted = capitals && before.mark == '-' &&
                 (organ.reading.match == CodeMatch::exact || context == SymbolContext::labelled);
      break;
  }
  // "Số 12-KH HU" has lost its slash; in a sentence that would be two words.
  if (between.mark == 0) {
    accepted = accepted && organ_known && type.match == CodeMatch::exact &&
               context == SymbolContext::labelled;
  }
  if (!accepted || (before.mark == 0 && !organ_known && between.mark != '/')) return std::nullopt;
  Code code{std::move(type.spelling), {}, organ.end};
  code.organs.push_back(std::move(organ.reading));
  read_more_organs(text, vocabulary, code);
  return code;
}

std::optional<Code> read_organs_only(const FoldedText& text, Token first, Gap before, bool has_year,
                                     SymbolContext context, const Vocabulary& vocabulary) {
  if (before.mark == 0 || (before.mark == '-' && !has_year) || !is_code_like(text, first)) {
    return std::nullopt;
  }
  OrganToken organ = read_organ_token(text, first, vocabulary);
  const bool known = organ.reading.match == CodeMatch::exact;
  if (!known && context != SymbolContext::labelled) return std::nullopt;
  Code code{{}, {}, organ.end};
  code.organs.push_back(std::move(organ.reading));
  read_more_organs(text, vocabulary, code);
  // "15/TW" may be anything; a letter names the unit that drafted it.
  if (!has_year && code.organs.size() < 2) return std::nullopt;
  return code;
}

std::optional<Code> read_code(const FoldedText& text, Gap before, bool has_year,
                              SymbolContext context, const Vocabulary& vocabulary) {
  const std::optional<Token> first = read_token(text, before.end);
  if (!first) return std::nullopt;
  auto code = read_type_and_organ(text, *first, before, context, vocabulary);
  if (!code) code = read_organs_only(text, *first, before, has_year, context, vocabulary);
  if (code && text.is_digit(code->end)) return std::nullopt;
  return code;
}

// "30a" of 30a/2008/NQ-CP is a number too.
std::size_t number_end(const FoldedText& text, std::size_t at) {
  std::size_t end = at;
  while (text.is_digit(end)) ++end;
  if (end - at > kMaxNumberDigits) return at;
  const bool suffix = text.is_letter(end) && !text.is_upper(end) && is_mark(text[end + 1]);
  return suffix && end > at ? end + 1 : end;
}

bool is_year(const FoldedText& text, std::size_t at) {
  if (!text.starts(at, "19") && !text.starts(at, "20")) return false;
  return text.is_digit(at + 2) && text.is_digit(at + 3) && !text.is_digit(at + 4);
}

// The year of 30/2020/NĐ-CP, with the gap behind it.
std::optional<Gap> read_year(const FoldedText& text, Gap before) {
  if (before.mark == 0 || before.blank || !is_year(text, before.end)) return std::nullopt;
  return read_gap(text, before.end + 4);
}

SymbolForm form_of(Gap before) {
  return before.mark == '/' ? SymbolForm::state : SymbolForm::party;
}

bool is_labelled(const FoldedText& text, std::size_t at) {
  while (at > 0 && (text.is_blank(at - 1) || text[at - 1] == ':' || text[at - 1] == '\n')) --at;
  return at >= 2 && text.starts(at - 2, "so");
}

// A number begins here, and not the inside of a day, a range or a word.
bool may_begin(const FoldedText& text, std::size_t at) {
  if (at == 0) return true;
  if (text.is_letter(at - 1)) return is_labelled(text, at);
  const char before = text[at - 1];
  const bool joins = is_mark(before) || before == '.';
  return !(joins && at > 1 && text.is_digit(at - 2));
}

}  // namespace

std::optional<ScannedSymbol> scan_symbol_at(const FoldedText& text, std::size_t at,
                                            SymbolContext context, const Vocabulary& vocabulary) {
  const std::size_t digits_end = number_end(text, at);
  if (digits_end == at) return std::nullopt;
  Gap before = read_gap(text, digits_end);
  std::string number(text.folded(at, digits_end));
  std::string year;
  SymbolForm form = form_of(before);
  // "giai đoạn 2016 - 2020 KH/HU": a year and something else.
  if (context == SymbolContext::running && before.mark == 0 && before.blank &&
      digits_end - at == 4 && is_year(text, at)) {
    return std::nullopt;
  }
  if (const std::optional<Gap> behind = read_year(text, before)) {
    year = text.folded(before.end, before.end + 4);
    before = *behind;
    form = SymbolForm::state;
  }
  std::optional<Code> code = read_code(text, before, !year.empty(), context, vocabulary);
  if (!code) return std::nullopt;
  return ScannedSymbol{make_symbol(std::move(number), std::move(year), std::move(code->type_code),
                                   code->organs, form),
                       at, code->end};
}

std::optional<ScannedSymbol> scan_blank_symbol_at(const FoldedText& text, std::size_t at,
                                                  const Vocabulary& vocabulary) {
  const std::size_t begin = at;
  while (text.is_blank(at) || text[at] == '.' || text[at] == '_') ++at;
  Gap before = read_gap(text, at);
  if (before.mark == 0) return std::nullopt;
  std::string year;
  if (const std::optional<Gap> behind = read_year(text, before)) {
    year = text.folded(before.end, before.end + 4);
    before = *behind;
  }
  std::optional<Code> code =
      read_code(text, before, !year.empty(), SymbolContext::labelled, vocabulary);
  if (!code) return std::nullopt;
  return ScannedSymbol{
      make_symbol({}, std::move(year), std::move(code->type_code), code->organs, form_of(before)),
      begin, code->end};
}

std::vector<ScannedSymbol> scan_symbols(const FoldedText& text, std::size_t begin, std::size_t end,
                                        const Vocabulary& vocabulary) {
  std::vector<ScannedSymbol> symbols;
  for (std::size_t at = begin; at < end;) {
    if (!text.is_digit(at)) {
      ++at;
      continue;
    }
    std::optional<ScannedSymbol> found;
    if (may_begin(text, at)) {
      const SymbolContext context =
          is_labelled(text, at) ? SymbolContext::labelled : SymbolContext::running;
      found = scan_symbol_at(text, at, context, vocabulary);
    }
    if (found && found->end <= end) {
      at = found->end;
      symbols.push_back(*std::move(found));
    } else {
      while (text.is_digit(at)) ++at;
    }
  }
  return symbols;
}

}  // namespace vankien
