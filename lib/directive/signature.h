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
  Stretch on_behalf_stretch;
  Stretch title_stretch;
  Stretch name_stretch;
  bool joint = false;  ///< another one stands beside it
  /// How the name was told from what stands around it.
  enum class NameIn { small_letters, capitals, title } name_in = NameIn::small_letters;
};

/// The last signature within `within`; of minutes that of the chair.
std::optional<Signature> find_signature(const FoldedText& text, const Lines& lines, Stretch within);

}  // namespace vankien
