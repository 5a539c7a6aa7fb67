// SPDX-License-Identifier: GPL-3.0-or-later
#include "forward_indexes.h"

#include <algorithm>
#include <utility>

#include "vankien/index/schema.h"

namespace vankien {

ForwardIndexes::ForwardIndexes(std::vector<ForwardIndex> indexes) : indexes_(std::move(indexes)) {
  std::size_t most = 0;
  std::uint64_t title_words = 0;
  for (const ForwardIndex& index : indexes_) {
    documents_ += index.documents();
    words_ += index.words();
    most = std::max(most, index.documents());
    title_words += index.title_words();
  }
  const double length = static_cast<double>(words_ + (kTitleWeight - 1) * title_words);
  const double mean = std::max(length / std::max(static_cast<double>(documents_), 1.0), 1.0);
  relative_length_.resize(most * indexes_.size() + 1);
  for (std::size_t i = 0; i < indexes_.size(); ++i) {
    for (std::size_t number = 0; number < indexes_[i].documents(); ++number) {
      const DocumentWords words = indexes_[i].document(number);
      const double own = static_cast<double>(words.text.size() + kTitleWeight * words.title.size());
      relative_length_[number * indexes_.size() + i + 1] = static_cast<float>(own / mean);
    }
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
