// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/id_claims.h"

namespace vankien::indexer {

void IdClaims::Turn::wait() {
  std::unique_lock lock(claims_.mutex_);
  claims_.next_changed_.wait(lock, [this] { return claims_.next_ == batch_; });
}

std::optional<Place> IdClaims::Turn::claim(const std::string& id, Place place) {
  const auto [first, is_new] = claims_.places_.try_emplace(id, place);
  if (is_new) return std::nullopt;
  return first->second;
}

std::optional<std::string> IdClaims::Turn::claim_identity(const std::string& identity,
                                                          const std::string& id) {
  const auto [first, is_new] = claims_.identities_.try_emplace(identity, id);
  if (is_new) return std::nullopt;
  return first->second;
}

void IdClaims::end_turn(std::uint64_t batch) {
  {
    const std::lock_guard lock(mutex_);
    ended_.insert(batch);
    while (ended_.erase(next_) > 0) ++next_;
  }
  next_changed_.notify_all();
}

}  // namespace vankien::indexer
