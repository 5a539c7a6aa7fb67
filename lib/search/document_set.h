// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

namespace vankien {

/// A set of documents by their numbers: a bit each, which is what intersecting is cheapest on.
class DocumentSet {
 public:
  /// Empty; for documents below `size`.
  explicit DocumentSet(std::size_t size) : words_((size + 63) / 64) {}

  void add(Xapian::docid document) { words_[document / 64] |= bit(document); }
  bool contains(Xapian::docid document) const {
    return (words_[document / 64] & bit(document)) != 0;
  }

  void intersect(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
  }
  void unite(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  void subtract(const DocumentSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
  }

 private:
  static std::uint64_t bit(Xapian::docid document) { return std::uint64_t{1} << (document % 64); }

  std::vector<std::uint64_t> words_;
};

}  // namespace vankien
