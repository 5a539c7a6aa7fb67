// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "folded_text.h"
#include "lines.h"

namespace vankien {

/// Rows that have a phrase each (`folded`, of two chars or more), arranged so that nearly all words
/// of a text are told by two chars to begin none of them.
template <typename Row, std::size_t kCount>
class PhraseList {
 public:
  constexpr explicit PhraseList(const std::array<Row, kCount>& rows) : rows_(rows) {
    std::size_t count = 0;
    for (std::size_t first = 0; first < kBuckets; ++first) {
      begins_[first] = static_cast<std::uint16_t>(count);
      for (std::size_t i = 0; i < kCount; ++i) {
        const std::string_view phrase = phrase_of(rows_[i]);
        if (bucket(phrase[0]) != first) continue;
        order_[count++] = static_cast<std::uint16_t>(i);
        seconds_[first] |= std::uint32_t{1} << bucket(phrase[1]);
      }
    }
    begins_[kBuckets] = static_cast<std::uint16_t>(count);
  }

  static constexpr std::size_t size() { return kCount; }
  /// Of a row that any() gave.
  std::size_t index(const Row& row) const { return static_cast<std::size_t>(&row - rows_.data()); }

  /// Whether a phrase may begin at `at`.
  bool may_begin(const FoldedText& text, std::size_t at) const {
    return ((seconds_[bucket(text[at])] >> bucket(text[at + 1])) & 1) != 0;
  }

  /// Calls `visit(row, end)` for the rows whose phrase begins at `at`, in their order, until it
  /// says true; `end` is what phrase_end() tells. Whether it did.
  template <typename Visit>
  bool any(const FoldedText& text, std::size_t at, Visit&& visit) const {
    if (!may_begin(text, at)) return false;
    const std::size_t first = bucket(text[at]);
    for (std::size_t i = begins_[first]; i < begins_[first + 1]; ++i) {
      const Row& row = rows_[order_[i]];
      const std::size_t end = phrase_end(text, at, phrase_of(row));
      if (end != 0 && visit(row, end)) return true;
    }
    return false;
  }

  /// Whether one of the phrases stands at `at`.
  bool begins(const FoldedText& text, std::size_t at) const {
    return any(text, at, [](const Row&, std::size_t) { return true; });
  }

  /// The same, and no digit behind it.
  bool stands(const FoldedText& text, std::size_t at) const {
    return any(text, at, [&](const Row&, std::size_t end) { return !text.is_word(end); });
  }

 private:
  static constexpr std::size_t kBuckets = 32;

  static constexpr std::size_t bucket(char c) { return static_cast<unsigned char>(c) % kBuckets; }
  static constexpr std::string_view phrase_of(std::string_view row) { return row; }
  template <typename Other>
  static constexpr std::string_view phrase_of(const Other& row) {
    return row.folded;
  }

  std::array<Row, kCount> rows_;
  std::array<std::uint16_t, kBuckets + 1> begins_{};
  std::array<std::uint16_t, kCount> order_{};
  std::array<std::uint32_t, kBuckets> seconds_{};
};

}  // namespace vankien
