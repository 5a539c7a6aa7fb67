// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// Who signed, as what, and for whom: "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ / Nguyễn Văn An".
struct Signature {
  std::string authority;     ///< "T/M", "KT."; empty where the head signs himself
  std::string on_behalf_of;  ///< "BAN THƯỜNG VỤ", as printed
  std::string title;         ///< "PHÓ BÍ THƯ THƯỜNG TRỰC", as printed
  std::string name;          ///< may be empty
  Stretch authority_stretch;
  Stretch title_stretch;
  Stretch name_stretch;
};

/// The last signature of the text that begins behind `from`; of minutes that of the chair.
std::optional<Signature> find_signature(const FoldedText& text, const Lines& lines,
                                        std::size_t from);

}  // namespace vankien
