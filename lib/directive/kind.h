// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "vankien/directive/directive.h"

#include "folded_text.h"
#include "issuer.h"
#include "letterhead.h"
#include "lines.h"
#include "signature.h"

namespace vankien {

struct KindReading {
  DirectiveKind kind = DirectiveKind::other;
  Stretch stretch;  ///< the weightiest evidence
  const char* rule = "";
  int certainty = 0;  ///< how much speaks for it; see confidence.h
};

/// What kind of text this is. A number proves nothing: only several elements of a directive
/// together make one.
KindReading read_kind(const FoldedText& text, const Lines& lines, const Letterhead& head,
                      const std::optional<Signature>& signature, const Issuer& issuer,
                      const Vocabulary& vocabulary);

/// The day a page says it was published on, with its place.
struct PublicationDate {
  Date date;
  Stretch stretch;
};
std::optional<PublicationDate> read_publication_date(const FoldedText& text, const Lines& lines);

}  // namespace vankien
