// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "letterhead.h"
#include "lines.h"
#include "symbol_scan.h"

namespace vankien {

/// An element of a letterhead that is recognised by itself, wherever it stands.
struct HeadAnchor {
  enum class Kind {
    party_title,
    state_title,
    motto,
    symbol,
    secrecy_mark,
    place_date,
    type_line,
    about,     ///< "V/v"
    addressee  ///< "Kính gửi", "Nơi nhận"
  };
  Kind kind = Kind::motto;
  Stretch stretch;
  std::optional<ScannedSymbol> symbol;
  std::optional<PlaceDate> place_date;
  const DocumentType* type = nullptr;
};

/// Finds the anchors of a letterhead.
class HeadAnchors {
 public:
  HeadAnchors(const FoldedText& text, const Lines& lines, const Vocabulary& vocabulary)
      : text_(text), lines_(lines), vocabulary_(vocabulary) {}

  /// What the reader knows when it comes to a word.
  struct State {
    std::size_t cell = 0;  ///< index of the cell of the word
    std::size_t run = 0;   ///< end of the anchor before it, or the beginning of the cell
    bool has_symbol = false;
    bool has_evidence = false;  ///< enough was found to take this for a letterhead
    bool in_subject = false;    ///< the run is the subject of a công văn
    bool is_complete = false;   ///< number and day were found: nothing but type and subject is left
  };

  /// The anchor that begins (a place and date: whose "ngày" begins) with the word at `at`.
  std::optional<HeadAnchor> find(std::size_t at, const State& state) const;

 private:
  std::size_t title_end(std::size_t at, bool of_party, const State& state) const;
  std::size_t motto_end(std::size_t at) const;
  std::optional<ScannedSymbol> symbol_at(std::size_t at, std::size_t run) const;
  std::optional<HeadAnchor> typed_symbol_at(std::size_t at, const Cell& cell,
                                            std::size_t run) const;
  std::optional<PlaceDate> place_date_at(std::size_t at, const State& state) const;
  std::size_t secrecy_mark_end(std::size_t at, const State& state) const;
  std::optional<TypeLine> type_at(std::size_t at, const State& state) const;
  std::size_t addressee_end(std::size_t at, bool first) const;
  bool is_type_word(Stretch word) const;
  bool begins_about(std::size_t at) const;

  const FoldedText& text_;
  const Lines& lines_;
  const Vocabulary& vocabulary_;
};

}  // namespace vankien
