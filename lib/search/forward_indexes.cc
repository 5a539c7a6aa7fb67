// SPDX-License-Identifier: GPL-3.0-or-later
#include "forward_indexes.h"

#include <utility>

namespace vankien {

ForwardIndexes::ForwardIndexes(std::vector<ForwardIndex> indexes) : indexes_(std::move(indexes)) {
  for (const ForwardIndex& index : indexes_) {
    documents_ += index.documents();
    words_ += index.words();
    title_words_ += index.title_words();
  }
}

// Xapian deals the numbers of several databases in turn: the first of each, then the second.
DocumentWords ForwardIndexes::document(Xapian::docid document) const {
  const std::size_t number = document - 1;
  return indexes_[number % indexes_.size()].document(number / indexes_.size());
}

Frequency ForwardIndexes::frequency(WordKey word) const {
  return frequency(CountedPair::kNoWord, word);
}

Frequency ForwardIndexes::frequency(WordKey first, WordKey second) const {
  Frequency sum;
  for (const ForwardIndex& index : indexes_) {
    const Frequency found = index.frequency(first, second);
    sum.documents += found.documents;
    sum.occurrences += found.occurrences;
  }
  return sum;
}

}  // namespace vankien
