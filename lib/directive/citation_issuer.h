// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "vankien/directive/symbol.h"
#include "vankien/directive/vocabulary.h"

namespace vankien {

/// Writes the issuers of citations in full by the place of the directive that cites: "Huyện ủy" of
/// a letter of Hớn Quản is Huyện ủy Hớn Quản, and its "Tỉnh ủy" that of the province above.
class CitationIssuers {
 public:
  enum class Level { province, city, district, commune };

  /// The citing directive's own issuer and the body above it, in full; either may be empty.
  CitationIssuers(const Vocabulary& vocabulary, std::string_view issuer, std::string_view parent);

  /// "Ban Thường vụ Tỉnh ủy" → "Ban Thường vụ Tỉnh ủy Bình Phước"; where no issuer is written, the
  /// body that the code of the symbol stands for. Empty when that is not known; as written where
  /// only its place is not.
  std::string in_full(std::string_view issuer, const Symbol& symbol) const;

 private:
  std::string with_place(std::string name) const;
  void learn(std::string_view name);
  std::string& place(Level level) { return places_[static_cast<std::size_t>(level)]; }
  const std::string& place(Level level) const { return places_[static_cast<std::size_t>(level)]; }

  const Vocabulary& vocabulary_;
  std::array<std::string, 4> places_;  // "Bình Phước", "Hớn Quản"; or empty
  std::string commune_;                // with its kind: "xã Sơn Tiến"
};

}  // namespace vankien
