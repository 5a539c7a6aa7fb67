// SPDX-License-Identifier: GPL-3.0-or-later
// A generation that is incomplete, damaged or of another version is refused before anything is
// served from it.
#include "vankien/search/snapshot.h"

#include <fstream>

#include "vankien/util/file.h"

#include "small_index.h"

TEST_CASE("opening tells what a snapshot is") {
  vankien::Record record;
  record.id = "a";
  record.text = "văn bản";
  const SmallIndex index({{record}, {record}});
  const auto snapshot = vankien::Snapshot::open(index.generation(), {});
  REQUIRE(snapshot.has_value());
  CHECK((*snapshot)->documents() == 2);
  CHECK((*snapshot)->generation() == index.generation().filename().string());
  CHECK(vankien::Snapshot::open(index.generation(), {"none"}).error().code ==
        vankien::ErrorCode::not_found);
}

TEST_CASE("what is not whole is refused") {
  vankien::Record record;
  record.id = "a";
  record.text = "văn bản";
  const SmallIndex index({{record}});
  const auto postlist = index.generation() / "c0/postlist.glass";
  SUBCASE("a truncated file") {
    std::filesystem::resize_file(postlist, std::filesystem::file_size(postlist) / 2);
  }
  SUBCASE("a missing file") { std::filesystem::remove(postlist); }
  SUBCASE("missing resources") { std::filesystem::remove_all(index.generation() / "resources"); }
  SUBCASE("no manifest") { std::filesystem::remove(index.generation() / "manifest.json"); }
  const auto snapshot = vankien::Snapshot::open(index.generation(), {});
  REQUIRE_FALSE(snapshot.has_value());
  CHECK_FALSE(snapshot.error().message.empty());
}
