// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "letterhead.h"
#include "lines.h"
#include "signature.h"
#include "subject.h"

namespace vankien {

/// Who issued a directive, as far as letterhead, signature and subject tell.
struct Issuer {
  std::string committee;  ///< "Huyện ủy Hớn Quản"; empty when unknown
  std::string author;     ///< "Ban Thường vụ Huyện ủy Hớn Quản"
  std::string parent;     ///< "Đảng bộ tỉnh Bình Phước"; empty when none is printed
  std::string place;      ///< of the place-date line, spelt as the rest of the text spells it
  const Organ* organ = nullptr;
  Stretch stretch;  ///< of the committee's line
  Stretch parent_stretch;
  const char* rule = "";
  std::string id;  ///< of the authority file
  // Names that the authority file corrected, and how sure that is.
  bool committee_mended = false;
  bool place_mended = false;
  bool parent_mended = false;
  double mended_confidence = 1;
};

Issuer read_issuer(const FoldedText& text, const Lines& lines, const Letterhead& head,
                   const std::optional<Signature>& signature, const std::optional<Subject>& subject,
                   const Vocabulary& vocabulary);

}  // namespace vankien
