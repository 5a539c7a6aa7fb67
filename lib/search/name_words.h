// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vankien {

/// The words of a name as somebody typed it, to be found in full names: "Hùng" and "hung" in
/// "nguyễn văn hùng". A word with diacritics only equals a word that has them; one without, any.
class NameWords {
 public:
  explicit NameWords(std::string_view typed);

  /// Whether the name, as normalize() writes it, has all words. No words are in no name.
  bool in(std::string_view name) const;

 private:
  std::vector<std::string> marked_;
  std::vector<std::string> bare_;
};

}  // namespace vankien
