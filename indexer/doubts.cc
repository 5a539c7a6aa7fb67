// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/doubts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/title.h"

namespace vankien::indexer {
namespace {

constexpr std::size_t kMaxEvidence = 300;

std::string quote(std::string_view text, Span span) {
  span.end = std::min(span.end, span.begin + kMaxEvidence);
  while (span.end < text.size() && (static_cast<unsigned char>(text[span.end]) & 0xC0) == 0x80) {
    ++span.end;  // not in the middle of a character
  }
  return clean_line(slice(text, span));
}

}  // namespace

std::vector<Doubt> doubtful_facts(const Directive& directive, std::string_view text) {
  std::vector<Doubt> doubts;
  const auto add = [&](const char* field, std::string value, const auto& fact) {
    if (fact.confidence >= kCheckBelow) return;
    doubts.push_back({field, std::move(value), fact.confidence, quote(text, fact.span)});
  };
  const auto add_text = [&](const char* field, const std::optional<Fact<std::string>>& fact) {
    if (fact) add(field, fact->value, *fact);
  };
  add("kind", to_string(directive.kind.value), directive.kind);
  add_text("symbol", directive.symbol);
  if (directive.date) add("date", to_iso(directive.date->value), *directive.date);
  add_text("place", directive.place);
  add_text("issuer", directive.issuer);
  add_text("type", directive.type);
  add_text("subject", directive.subject);
  add_text("signer", directive.signer);
  return doubts;
}

}  // namespace vankien::indexer
