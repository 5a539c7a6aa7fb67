// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// The name of an office, taken apart: "Huyện ủy" + "Hớn Quản".
struct OrganName {
  const Organ* organ = nullptr;  ///< null when the name begins with none of the vocabulary
  std::string head;              ///< as the vocabulary writes it, abbreviations expanded
  std::string rest;              ///< what distinguishes it: "huyện Đô Lương"; may be empty

  std::string text() const {
    return head.empty() || rest.empty() ? head + rest : head + ' ' + rest;
  }
};

struct OrganAt {
  const Organ* organ = nullptr;
  std::size_t end = 0;
  std::size_t other = 0;  ///< which of its names: 0 its own, else from 1 in other_names
};

/// The longest name of the vocabulary that begins at `at` and ends by `limit`.
std::optional<OrganAt> organ_at(const FoldedText& text, std::size_t at, std::size_t limit,
                                const Vocabulary& vocabulary);

/// Cuts a run of capitals into the names of offices it is made of, as a flattened letterhead has
/// them: "QUẬN ỦY NINH KIỀU BAN DÂN VẬN". What precedes the first name comes back as it is.
std::vector<Stretch> split_organs(const FoldedText& text, Stretch run,
                                  const Vocabulary& vocabulary);

/// Reads one name, in capitals or not. "BAN THƯỜNG VỤ HỘI LHPN …" is read as the organisation it
/// is the committee of; `spoken_by` then receives "Ban Thường vụ".
OrganName read_organ_name(std::string_view printed, const Vocabulary& vocabulary,
                          std::string* spoken_by = nullptr);

/// Whether this is a body that speaks for an organisation (ban thường vụ, ban chấp hành …) rather
/// than the organisation itself.
bool is_speaker(const Organ& organ);

/// "HUYỆN KRÔNG PA" → "huyện Krông Pa": words that say what kind of place it is stay small.
std::string proper_case(std::string_view capitals);

}  // namespace vankien
