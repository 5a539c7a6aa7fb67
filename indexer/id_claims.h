// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace vankien::indexer {

/// Where a document stands: in a file of the scan, on a line of it if it is JSON Lines.
struct Place {
  std::size_t file = 0;
  std::uint64_t line = 0;
};

/// Whose an id is, or an identity: the first document's in the order of the input. Batches are
/// understood in parallel, but claim their ids in turn, before they write: so a duplicate is never
/// written, whichever thread is faster. Batches must be started in their order; each has a Turn.
class IdClaims {
 public:
  /// The right of one batch to claim, which ends with this object. To be made when the batch is
  /// started, so that the next one is let through whatever becomes of this one.
  class Turn {
   public:
    Turn(IdClaims& claims, std::uint64_t batch) : claims_(claims), batch_(batch) {}
    ~Turn() { claims_.end_turn(batch_); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    /// Returns once all earlier batches have had their turn.
    void wait();

    /// The place of the document that has the id already; else it is this one's now.
    std::optional<Place> claim(const std::string& id, Place place);

    /// The id of the document that has the identity already; else it is now that of `id`.
    std::optional<std::string> claim_identity(const std::string& identity, const std::string& id);

   private:
    IdClaims& claims_;
    std::uint64_t batch_;
  };

 private:
  void end_turn(std::uint64_t batch);

  std::mutex mutex_;
  std::condition_variable next_changed_;
  std::uint64_t next_ = 0;         // the batch whose turn it is
  std::set<std::uint64_t> ended_;  // later ones that failed before theirs
  // Touched only by the batch whose turn it is.
  std::unordered_map<std::string, Place> places_;
  std::unordered_map<std::string, std::string> identities_;
};

}  // namespace vankien::indexer
