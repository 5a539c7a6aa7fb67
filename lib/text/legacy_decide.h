// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "legacy_reading.h"

namespace vankien {

/// A run of letters in a text, and how it is read.
struct LegacyToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  TokenVerdict verdict;
  bool is_ascii = false;
  bool starts_line = false;
  std::uint8_t reading = kAsItStands;
  double confidence = 0;  ///< as in ConvertedRun
};

/// Decides how the tokens of a text are read, a part of the text after the other.
///
/// Each token has a cost in each reading, and to change the reading costs something too, more
/// inside a line than between lines. The cheapest way through all tokens (Viterbi) is what the text
/// is read by. So short lines are decided by their neighbours, and a few odd words in a line of
/// Unicode are not enough to change it.
class LegacyDecider {
 public:
  /// `stated` is what the text says it is in.
  explicit LegacyDecider(std::optional<LegacyEncoding> stated);

  /// Decides the tokens of whole lines that follow those decided before.
  void decide(std::vector<LegacyToken>& tokens);

  /// Whether the next token stands after text that is read as it stands.
  bool is_unicode() const { return reading_ == kAsItStands; }

  /// What stands before the next tokens is Unicode.
  void set_unicode() { reading_ = kAsItStands; }

 private:
  using Tokens = std::vector<LegacyToken>;

  void find_way(Tokens& tokens);
  void judge_stretches(Tokens& tokens) const;
  void judge_stretch(Tokens& tokens, std::size_t begin, std::size_t end) const;
  void find_strays(Tokens& tokens, std::size_t begin, std::size_t end);

  std::size_t reading_ = kAsItStands;  // of what stands before
  std::size_t stated_ = kReadings;     // none
  // Kept for their capacity.
  std::vector<std::array<std::uint8_t, kReadings>> from_;
  std::vector<std::size_t> strays_;
};

}  // namespace vankien
