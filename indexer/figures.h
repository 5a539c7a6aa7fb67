// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <string>

#include <fmt/format.h>

namespace vankien::indexer {

/// 1234567 → "1,234,567"
inline std::string with_thousands(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

/// "1 document", "2 documents"
inline std::string counted(std::uint64_t number, const char* noun) {
  return fmt::format("{} {}{}", with_thousands(number), noun, number == 1 ? "" : "s");
}

/// To two places, as JSON shows it.
inline double shown_confidence(double confidence) { return std::round(confidence * 100) / 100; }

}  // namespace vankien::indexer
