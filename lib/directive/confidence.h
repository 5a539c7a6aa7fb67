// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "vankien/directive/directive.h"
#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "issuer.h"
#include "kind.h"
#include "letterhead.h"
#include "lines.h"
#include "signature.h"

namespace vankien {

/// How often what a rule reads is right when nothing on the page speaks against it. Of a rule that
/// reads several fields the field tells: "signature" for signer, title and authority.
double confidence_of(std::string_view field, std::string_view rule);

/// The rule of a name that the authority file corrected, which has a confidence of its own.
inline constexpr const char* kMendedRule = "authority.place";

/// What a directive was read from.
struct ReadPage {
  const FoldedText& text;
  const Lines& lines;
  const Letterhead& head;
  const std::optional<Signature>& signature;
  const Issuer& issuer;
  const Vocabulary& vocabulary;
};

/// Sets the confidence of every fact: that of its rule, lowered where the page contradicts itself
/// (letterhead, symbol, signature, portal), where print is damaged, and where the value has a shape
/// that right ones seldom have.
void weigh(Directive& directive, const ReadPage& page);

/// How sure a kind is, by the certainty of its reading.
double confidence_of_kind(const KindReading& kind);

}  // namespace vankien
