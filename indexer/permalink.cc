// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/permalink.h"

#include <string_view>

#include <fmt/format.h>

#include "vankien/directive/symbol.h"
#include "vankien/text/normalize.h"

namespace vankien::indexer {
namespace {

bool has_identity(const Directive& directive) {
  const bool issued =
      directive.kind.value == DirectiveKind::party || directive.kind.value == DirectiveKind::state;
  const auto sure = [](const auto& fact) { return fact && fact->confidence >= kCheckBelow; };
  return issued && !directive.draft && sure(directive.issuer) && sure(directive.symbol) &&
         sure(directive.type) && sure(directive.date);
}

const std::string& issuer_of(const Directive& directive) {
  return directive.issuer_id.empty() ? directive.issuer->value : directive.issuer_id;
}

// Letters and digits without diacritics, one dash for whatever stands between.
std::string slug(std::string_view text) {
  std::string out;
  for (const char c : fold(text)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

}  // namespace

std::string identity_of(const Directive& directive) {
  if (!has_identity(directive)) return {};
  return fmt::format("{}\n{}\n{}\n{}", normalize(issuer_of(directive)),
                     normalize(directive.type->value), symbol_key(directive.symbol->value),
                     to_iso(directive.date->value));
}

std::string permalink_of(const Directive& directive) {
  if (!has_identity(directive)) return {};
  return fmt::format("{}-{}-{}", slug(directive.symbol->value), slug(issuer_of(directive)),
                     to_iso(directive.date->value));
}

}  // namespace vankien::indexer
