// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/index/forward_index.h"

namespace vankien {

/// The forward indexes of all collections of a snapshot as one, in the order in which their
/// databases are opened. Immutable; any thread.
class ForwardIndexes {
 public:
  explicit ForwardIndexes(std::vector<ForwardIndex> indexes);

  DocumentWords document(Xapian::docid document) const;

  /// Of the document's length in words, those of the title counted kTitleWeight times, to the mean.
  float relative_length(Xapian::docid document) const { return relative_length_[document]; }

  std::uint64_t documents() const { return documents_; }
  std::uint64_t words() const { return words_; }

  Frequency frequency(WordKey word) const;
  /// Of `second` behind `first` with only blanks between.
  Frequency frequency(WordKey first, WordKey second) const;

 private:
  std::vector<ForwardIndex> indexes_;
  std::uint64_t documents_ = 0;
  std::uint64_t words_ = 0;
  std::vector<float> relative_length_;  // by the number of the document
};

}  // namespace vankien
