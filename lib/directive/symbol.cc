// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/directive/symbol.h"

#include "vankien/text/normalize.h"

#include "symbol_scan.h"

namespace vankien {

std::string Symbol::text() const {
  if (form == SymbolForm::party && year.empty() && !type_code.empty()) {
    return number + '-' + type_code + '/' + organ;
  }
  std::string out = number;
  if (!year.empty()) out += '/' + year;
  if (!type_code.empty()) out += '/' + type_code;
  out += type_code.empty() ? '/' : '-';
  return out + organ;
}

std::string symbol_key(std::string_view symbol) {
  std::string key;
  for (const char c : normalize(symbol)) {
    const bool leading_zero = c == '0' && key.empty();
    if (c != ' ' && !leading_zero) key += c;
  }
  return key;
}

std::optional<Symbol> parse_symbol(std::string_view text, const Vocabulary& vocabulary) {
  const FoldedText folded(text);
  std::size_t at = folded.skip_space(0);
  if (folded.starts(at, "so")) at += 2;
  while (folded[at] == ':' || folded[at] == '.' || folded.is_blank(at)) ++at;
  auto found = scan_symbol_at(folded, at, SymbolContext::labelled, vocabulary);
  if (!found) return std::nullopt;
  for (at = found->end; at < folded.size(); ++at) {
    const char c = folded[at];
    if (c != ' ' && c != '\n' && c != '\t' && c != '.' && c != ',' && c != ';') return std::nullopt;
  }
  return std::move(found->symbol);
}

std::vector<SymbolMatch> find_symbols(std::string_view text, const Vocabulary& vocabulary) {
  const FoldedText folded(text);
  std::vector<SymbolMatch> matches;
  for (ScannedSymbol& found : scan_symbols(folded, 0, folded.size(), vocabulary)) {
    matches.push_back({std::move(found.symbol), folded.span(found.begin, found.end)});
  }
  return matches;
}

}  // namespace vankien
