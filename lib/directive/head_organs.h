// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "vankien/directive/vocabulary.h"

#include "folded_text.h"
#include "letterhead.h"
#include "lines.h"
#include "organ_name.h"

namespace vankien {

/// Puts the runs of capitals of a letterhead together to names of offices, which its columns and
/// broken lines may have torn apart.
class HeadOrgans {
 public:
  HeadOrgans(const FoldedText& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  /// Takes a run of capitals; false when it is neither a name nor the continuation of one.
  bool add(Stretch run, const Cell& cell);

  /// Something else stands in this column: the name above goes on no further.
  void close(std::size_t column) {
    if (!organs_.empty() && organs_.back().column == column) open_ = false;
  }

  const std::vector<PrintedOrgan>& organs() const { return organs_; }
  std::vector<PrintedOrgan> take() { return std::move(organs_); }

 private:
  void begin(std::string words, Stretch stretch, const Cell& cell);
  void extend_last(Stretch name, const Cell& cell);
  bool extends_last(const Cell& cell) const;
  bool follows_dash(Stretch name) const;
  bool belongs_to_last(Stretch name, const OrganAt& organ, const Cell& cell);
  bool begins_office(Stretch name, const Cell& cell) const;
  bool gives_territory(Stretch name, const Cell& cell) const;
  bool joins_pending(Stretch name, const Cell& cell);

  const FoldedText& text_;
  const Vocabulary& vocabulary_;
  std::vector<PrintedOrgan> organs_;
  std::optional<PrintedOrgan> pending_;  // no name by itself, but perhaps with the next line
  std::size_t before_pending_ = 0;       // how many names stood above it
  bool open_ = false;                    // the last name may go on in the next line
};

}  // namespace vankien
