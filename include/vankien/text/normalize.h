// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace vankien {

/// NFC, with the repairs that NFC does not make: a tone typed before the circumflex or breve
/// ("é" + U+0302) is put after it, and Ð (eth) and Ɖ become Đ. For display of titles and the like;
/// the text of a document is stored as it came.
std::string to_nfc(std::string_view text);

/// The form in which two spellings of the same word are equal: to_nfc, lower case, one placement
/// of the tone (hoà = hòa), blanks of all kinds collapsed to one, typographic dashes and quotes to
/// ASCII ones, invisible characters dropped. Facets, filters and bodies are compared in it.
std::string normalize(std::string_view text);

/// normalize() without diacritics, and đ as d: "Dân vận khéo" → "dan van kheo".
std::string fold(std::string_view text);

}  // namespace vankien
