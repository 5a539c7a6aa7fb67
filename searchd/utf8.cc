// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/utf8.h"

namespace vankien::searchd {
namespace {

struct Form {
  int continuation_bytes;
  char32_t smallest;  // anything below has a shorter form
};

std::optional<Form> form_of(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return Form{1, 0x80};
  if (lead >= 0xE0 && lead <= 0xEF) return Form{2, 0x800};
  if (lead >= 0xF0 && lead <= 0xF4) return Form{3, 0x10000};
  return std::nullopt;
}

}  // namespace

std::optional<char32_t> next_character(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const auto form = form_of(lead);
  if (!form) return std::nullopt;
  char32_t character = lead & (0x3FU >> form->continuation_bytes);
  std::size_t next = at;
  for (int i = 0; i < form->continuation_bytes; ++i, ++next) {
    if (next == text.size()) return std::nullopt;
    const auto byte = static_cast<unsigned char>(text[next]);
    if ((byte & 0xC0U) != 0x80U) return std::nullopt;
    character = (character << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (character < form->smallest || character > 0x10FFFF || surrogate) return std::nullopt;
  at = next;
  return character;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!next_character(text, at)) return false;
  }
  return true;
}

}  // namespace vankien::searchd
