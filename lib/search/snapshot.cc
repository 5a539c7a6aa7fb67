// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/search/snapshot.h"

#include <algorithm>

#include <fmt/format.h>

#include "vankien/index/manifest.h"
#include "vankien/index/record.h"
#include "vankien/index/schema.h"
#include "vankien/util/file.h"

#include "databases.h"
#include "facet_columns.h"
#include "forward_indexes.h"
#include "index/xapian_error.h"
#include "spelling.h"
#include "suggest.h"

namespace vankien {

namespace {

// Sizes only: they tell a copy that is incomplete in no time. Contents are `verify`'s business.
Status check_sizes(const std::filesystem::path& generation, const Manifest& manifest) {
  for (const auto& file : manifest.files) {
    const auto size = regular_file_size(generation / file.path);
    if (!size) return tl::unexpected(size.error());
    if (*size != file.size) {
      return fail(ErrorCode::corrupt,
                  fmt::format("{} has {} bytes instead of {}", (generation / file.path).string(),
                              *size, file.size),
                  "roll back to an older generation, or build the index again");
    }
  }
  return {};
}

// A document must be readable and be found by its own id.
Status run_canary(const Xapian::Database& database) {
  const auto first = database.postlist_begin("");
  if (first == database.postlist_end("")) return {};
  const auto record = decode_record(database.get_document(*first).get_data());
  if (!record) return tl::unexpected(record.error());
  const std::string term = make_term(prefix::kId, record->id);
  const auto found = database.postlist_begin(term);
  if (found != database.postlist_end(term) && *found == *first) return {};
  return fail(ErrorCode::corrupt, fmt::format("document {} is not found by its id", record->id),
              "build the index again");
}

}  // namespace

Snapshot::Snapshot() = default;
Snapshot::~Snapshot() = default;

Result<std::shared_ptr<const Snapshot>> Snapshot::open(
    const std::filesystem::path& generation, const std::vector<std::string>& collections) {
  auto manifest = read_manifest(generation);
  if (!manifest) return tl::unexpected(manifest.error());
  if (auto whole = check_sizes(generation, *manifest); !whole) return tl::unexpected(whole.error());
  auto vocabulary = Vocabulary::load(generation / "resources");
  if (!vocabulary) return tl::unexpected(vocabulary.error());

  std::shared_ptr<Snapshot> snapshot(new Snapshot);
  snapshot->generation_ = manifest->generation;
  snapshot->created_ = manifest->created;
  snapshot->vocabulary_ = std::move(*vocabulary);
  for (const auto& collection : manifest->collections) {
    const bool named =
        std::find(collections.begin(), collections.end(), collection.name) != collections.end();
    const bool wanted = named || (collections.empty() && collection.name != kRestrictedCollection);
    if (!wanted) continue;
    snapshot->databases_.push_back(generation / collection.name);
    snapshot->documents_ += collection.documents;
  }
  if (snapshot->databases_.empty()) {
    return fail(ErrorCode::not_found,
                fmt::format("generation {} has {}", snapshot->generation_,
                            collections.empty() && !manifest->collections.empty()
                                ? "nothing but the restricted collection, which must be named"
                                : "none of the collections asked for"),
                "see `vankien-indexer list` for those it has");
  }
  std::vector<ForwardIndex> forward;
  for (const auto& database : snapshot->databases_) {
    auto opened = ForwardIndex::open(database);
    if (!opened) return tl::unexpected(std::move(opened.error()));
    forward.push_back(*std::move(opened));
  }
  snapshot->forward_ = std::make_unique<const ForwardIndexes>(std::move(forward));
  return guard_xapian(fmt::format("opening {}", generation.string()),
                      [&]() -> Result<std::shared_ptr<const Snapshot>> {
                        const Xapian::Database database = open_databases(snapshot->databases_);
                        if (auto alive = run_canary(database); !alive) {
                          return tl::unexpected(alive.error());
                        }
                        snapshot->columns_ = std::make_unique<const FacetColumns>(
                            database, snapshot->vocabulary().authority());
                        snapshot->spellings_ =
                            std::make_unique<const SpellingTable>(database, snapshot->forward());
                        snapshot->suggestions_ =
                            std::make_unique<const SuggestTable>(database, snapshot->columns());
                        return snapshot;
                      });
}

}  // namespace vankien
