// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "vankien/directive/symbol.h"

#include "folded_text.h"

namespace vankien {

/// A symbol found in a text; positions of FoldedText.
struct ScannedSymbol {
  Symbol symbol;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// How much must be known of what is read. `labelled` stands behind "số" or is all there is, so
/// that its shape is enough; `running` must have a known code.
enum class SymbolContext { running, labelled };

/// Reads the symbol that begins with the digits at `at`.
std::optional<ScannedSymbol> scan_symbol_at(const FoldedText& text, std::size_t at,
                                            SymbolContext context, const Vocabulary& vocabulary);

/// A symbol whose number is still blank: "-QĐ/HU" of "Số      -QĐ/HU"; `at` is where the blank
/// begins. The number is empty.
std::optional<ScannedSymbol> scan_blank_symbol_at(const FoldedText& text, std::size_t at,
                                                  const Vocabulary& vocabulary);

/// Every symbol of the chars [begin, end), in order.
std::vector<ScannedSymbol> scan_symbols(const FoldedText& text, std::size_t begin, std::size_t end,
                                        const Vocabulary& vocabulary);

}  // namespace vankien
