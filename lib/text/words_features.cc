// SPDX-License-Identifier: GPL-3.0-or-later
#include "words_features.h"

namespace vankien {
namespace {

constexpr unsigned kAlwaysJoined = 7;  // of PairInfo::joined()
constexpr std::uint8_t kNoShape = 7;   // of what stands beyond a break

}  // namespace

void WordChunk::read(const WordTables& tables, std::span<const WordInput> tokens) {
  size_ = std::min(tokens.size(), kMaxTokens);
  const std::size_t end = kPad + size_;
  for (const std::size_t at : {std::size_t{0}, std::size_t{1}, end, end + 1}) {
    code_[at] = 0;
    shape_[at] = kNoShape;
    trait_[at] = 0;
    pair_[at] = &kNoPair;
    from_[at] = 0;
    until_[at] = 0;
  }
  gate_[kPad - 1] = Gate::closed;
  for (std::size_t i = 0; i < size_; ++i) {
    const std::size_t at = kPad + i;
    code_[at] = tokens[i].code;
    shape_[at] = static_cast<std::uint8_t>(tokens[i].shape);
    trait_[at] = tables.traits_of(tokens[i]);
  }
  std::fill_n(from_.begin() + kPad, size_, std::uint8_t{1});
  std::fill_n(until_.begin() + kPad, size_, std::uint8_t{1});
  std::fill_n(cover_.begin() + kPad, size_, std::uint8_t{0});
  std::fill_n(inner_.begin() + kPad, size_, std::uint8_t{0});
  std::fill_n(greedy_.begin() + kPad, size_, std::uint8_t{0});
  find_pairs(tables);
  match_lexicon(tables);
  close_gates();
}

// First which pairs may be in the table at all, without a branch that nobody foresees; then those.
void WordChunk::find_pairs(const WordTables& tables) {
  std::fill_n(pair_.begin() + kPad, size_, &kNoPair);
  std::array<std::uint64_t, kMaxTokens> keys;
  std::size_t count = 0;
  for (std::size_t at = kPad; at + 1 < kPad + size_; ++at) {
    keys[count] = pair_key(code_[at], code_[at + 1]);
    known_[count] = static_cast<std::uint16_t>(at);
    count += tables.may_have_pair(keys[count]) ? 1 : 0;
  }
  known_count_ = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = known_[i];
    pair_[at] = &tables.pair(keys[i]);
    known_[known_count_] = static_cast<std::uint16_t>(at);
    known_count_ += pair_[at]->info.exists() ? 1 : 0;
  }
}

void WordChunk::close_gates() {
  const std::size_t end = kPad + size_ - 1;
  for (std::size_t at = kPad; at < end; ++at) {
    const bool open = pair_[at]->info.exists() || is_name_boundary(at);
    gate_[at] = open ? Gate::open : Gate::closed;
  }
  gate_[end] = Gate::closed;
  for (std::size_t i = 0; i < known_count_; ++i) {
    const std::size_t at = known_[i];
    const bool alone = gate_[at - 1] == Gate::closed && gate_[at + 1] == Gate::closed;
    if (alone && pair_[at]->info.joined() == kAlwaysJoined) gate_[at] = Gate::sure;
  }
}

void WordChunk::match_lexicon(const WordTables& tables) {
  const std::size_t end = kPad + size_;
  bool any = false;
  const auto found = [&](std::size_t at, std::size_t length) {
    any = true;
    const auto size = static_cast<std::uint8_t>(length);
    from_[at] = size;
    until_[at + length - 1] = std::max(until_[at + length - 1], size);
    for (std::size_t i = 0; i + 1 < length; ++i) {
      if (cover_[at + i] >= size) continue;
      cover_[at + i] = size;
      inner_[at + i] = i > 0 ? 1 : 0;
    }
  };
  for (std::size_t i = 0; i < known_count_; ++i) {
    const std::size_t at = known_[i];
    const PairInfo info = pair_[at]->info;
    if (info.is_word()) found(at, 2);
    if (!info.begins_longer()) continue;
    std::uint64_t key = pair_key(code_[at], code_[at + 1]);
    for (std::size_t length = 3; length <= kMaxWord && at + length <= end; ++length) {
      key = longer_key(key, code_[at + length - 1]);
      const std::uint32_t flags = tables.run_flags(key);
      if ((flags & kRunIsWord) != 0) found(at, length);
      if ((flags & kRunGoesOn) == 0) break;
    }
  }
  if (!any) return;
  for (std::size_t at = kPad; at < end; at += from_[at]) {
    for (std::size_t i = 0; i + 1 < from_[at]; ++i) greedy_[at + i] |= 1;
  }
  for (std::size_t at = end; at > kPad; at -= until_[at - 1]) {
    for (std::size_t i = 1; i < until_[at - 1]; ++i) greedy_[at - 1 - i] |= 2;
  }
}

bool WordChunk::is_name_boundary(std::size_t at) const {
  constexpr auto kCapitalised = static_cast<std::uint8_t>(Shape::capitalised);
  constexpr auto kUpper = static_cast<std::uint8_t>(Shape::upper);
  const std::uint8_t shape = shape_[at];
  if (shape == kCapitalised && shape_[at + 1] == kCapitalised) return true;
  // In capitals or small letters a name is told by its syllables and by what announces it.
  const bool goes_on = gate_[at - 1] == Gate::open && !pair_[at - 1]->info.exists();
  if (shape == kUpper && shape_[at + 1] == kUpper && (goes_on || (trait_[at - 1] & kTitle) != 0)) {
    return true;
  }
  return (trait_[at + 1] & kGivenName) != 0 &&
         ((trait_[at] & kSurname) != 0 || (goes_on && (trait_[at] & kGivenName) != 0));
}

}  // namespace vankien
