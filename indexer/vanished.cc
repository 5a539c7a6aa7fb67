// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/vanished.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "vankien/index/segment.h"

namespace vankien::indexer {
namespace {

/// A document that moved to another collection has not vanished.
Result<std::vector<std::string>> ids_of(const std::filesystem::path& generation,
                                        const std::vector<Manifest::Collection>& collections) {
  std::vector<std::string> all;
  for (const Manifest::Collection& collection : collections) {
    auto ids = document_ids(generation / collection.name);
    if (!ids) return ids;
    all.insert(all.end(), std::make_move_iterator(ids->begin()),
               std::make_move_iterator(ids->end()));
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

Result<Vanished> find_vanished(const IndexDirectory& index, const std::filesystem::path& directory,
                               const std::vector<Manifest::Collection>& collections) {
  Vanished vanished;
  const Result<std::string> current = index.current();
  if (!current) return vanished;
  const std::filesystem::path live = index.generation_path(*current);
  const Result<Manifest> manifest = read_manifest(live);
  if (!manifest) return vanished;
  const auto before = ids_of(live, manifest->collections);
  if (!before) return vanished;
  const auto now = ids_of(directory, collections);
  if (!now) return tl::unexpected(now.error());
  vanished.since = *current;
  vanished.documents = before->size();
  std::set_difference(before->begin(), before->end(), now->begin(), now->end(),
                      std::back_inserter(vanished.ids));
  return vanished;
}

}  // namespace vankien::indexer
