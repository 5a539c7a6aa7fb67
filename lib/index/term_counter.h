// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vankien {

/// Adds up weights by term. A document has some hundred different terms without positions and
/// millions of documents come one after the other: all terms lie in one string, found by open
/// addressing, and clear() keeps the memory, so that counting allocates nothing.
class TermCounter {
 public:
  TermCounter() : slots_(kInitialSlots) {}

  void clear() {
    arena_.clear();
    entries_.clear();
    slots_.assign(slots_.size(), 0);
  }

  void add(std::string_view term, std::uint32_t weight) {
    if (entries_.size() * 2 >= slots_.size()) grow();
    const std::size_t hash = std::hash<std::string_view>{}(term);
    std::uint32_t& slot = find(hash, term);
    if (slot == 0) {
      entries_.push_back({hash, arena_.size(), term.size(), 0});
      arena_ += term;
      slot = static_cast<std::uint32_t>(entries_.size());
    }
    entries_[slot - 1].weight += weight;
  }

  /// Calls visit(term, weight) for each different term.
  template <typename Visitor>
  void for_each(Visitor&& visit) const {
    for (const Entry& entry : entries_) {
      visit(std::string_view(arena_).substr(entry.begin, entry.size), entry.weight);
    }
  }

 private:
  static constexpr std::size_t kInitialSlots = 1024;  // a power of two, as all later sizes

  struct Entry {
    std::size_t hash;
    std::size_t begin;
    std::size_t size;
    std::uint32_t weight;
  };

  // The slot of the term, or the free one where it belongs. A slot is an entry's place plus one.
  std::uint32_t& find(std::size_t hash, std::string_view term) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != 0) {
      const Entry& entry = entries_[slots_[at] - 1];
      if (entry.hash == hash && arena_.compare(entry.begin, entry.size, term) == 0) break;
      at = (at + 1) & (slots_.size() - 1);
    }
    return slots_[at];
  }

  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const Entry& entry = entries_[i];
      find(entry.hash, std::string_view(arena_).substr(entry.begin, entry.size)) =
          static_cast<std::uint32_t>(i + 1);
    }
  }

  std::string arena_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace vankien
