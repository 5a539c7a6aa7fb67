// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes.h"

#include <algorithm>
#include <array>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

constexpr std::array<std::string_view, 6> kCommitteeEndings{"tw", "tu", "hu", "qu", "thu", "đu"};

// QH15, UBTVQH14: without the number of the term.
std::string_view without_term(std::string_view code) {
  while (!code.empty() && code.back() >= '0' && code.back() <= '9') code.remove_suffix(1);
  return code;
}

bool ends_like_committee(std::string_view printed) {
  const std::string code = normalize(printed);
  return std::any_of(kCommitteeEndings.begin(), kCommitteeEndings.end(), [&](auto ending) {
    return code.size() > ending.size() + 1 && code.ends_with(ending);
  });
}

OrganReading known_organ(const Organ& organ, std::string_view term, CodeMatch match) {
  return {organ.code + std::string(term), &organ, organ.side, match};
}

}  // namespace

TypeCodeReading read_type_code(std::string_view printed, const Vocabulary& vocabulary) {
  const std::vector<std::string>& like = vocabulary.type_codes_like(fold(printed));
  if (like.empty()) return {std::string(printed), CodeMatch::none};
  if (const std::string_view spelling = vocabulary.type_code(printed); !spelling.empty()) {
    return {std::string(spelling), CodeMatch::exact};
  }
  return {like.front(), CodeMatch::folded};
}

OrganReading read_organ_code(std::string_view printed, const Vocabulary& vocabulary) {
  if (const Organ* organ = vocabulary.organ_by_code(printed)) {
    return known_organ(*organ, {}, CodeMatch::exact);
  }
  const std::string_view base = without_term(printed);
  const std::string_view term = printed.substr(base.size());
  if (const Organ* organ = vocabulary.organ_by_code(base)) {
    return known_organ(*organ, term, CodeMatch::exact);
  }
  const std::vector<std::string>& like = vocabulary.organ_codes_like(fold(base));
  if (!like.empty()) {
    return known_organ(*vocabulary.organ_by_code(like.front()), term, CodeMatch::folded);
  }
  const Side side = ends_like_committee(base) ? Side::party : Side::unknown;
  return {std::string(printed), nullptr, side, CodeMatch::none};
}

Symbol make_symbol(std::string number, std::string year, std::string type_code,
                   const std::vector<OrganReading>& organs, SymbolForm printed_form) {
  Symbol symbol{std::move(number), std::move(year), std::move(type_code), {},
                Side::unknown,     printed_form};
  const Organ* first = nullptr;
  for (const OrganReading& organ : organs) {
    if (!symbol.organ.empty()) symbol.organ += '-';
    symbol.organ += organ.spelling;
    if (symbol.side == Side::unknown) {
      symbol.side = organ.side;
      first = organ.organ;
    }
  }
  const bool uses_both = first != nullptr && first->level == "front";
  if (symbol.side == Side::state || !symbol.year.empty() || symbol.type_code.empty()) {
    symbol.form = SymbolForm::state;
  } else if (symbol.side == Side::party && !uses_both) {
    symbol.form = SymbolForm::party;
  }
  return symbol;
}

}  // namespace vankien
