// SPDX-License-Identifier: GPL-3.0-or-later
// A generation appears whole or not at all; the pointer only ever names one that is whole; what a
// build left behind is cleared by the next.
#include "vankien/index/index_directory.h"

#include <fstream>

#include <doctest/doctest.h>

#include "vankien/index/segment.h"

#include "../temporary_directory.h"

using vankien::ErrorCode;
using vankien::GenerationBuild;
using vankien::IndexDirectory;

namespace {

std::string publish(const IndexDirectory& index) {
  auto build = GenerationBuild::begin(index);
  REQUIRE(build.has_value());
  auto segment = vankien::SegmentWriter::create(build->scratch() / "0");
  REQUIRE(segment.has_value());
  vankien::Record record;
  record.id = "a";
  record.text = "văn bản";
  REQUIRE(segment->add(record).has_value());
  REQUIRE(segment->finish().has_value());
  const std::filesystem::path segments[] = {build->scratch() / "0"};
  REQUIRE(vankien::merge_segments(segments, build->directory() / "main").has_value());
  vankien::Manifest manifest;
  manifest.collections = {{"main", 1}};
  const auto published = build->publish(manifest);
  if (!published) FAIL(published.error().message);
  return build->name();
}

std::size_t entries(const std::filesystem::path& directory) {
  const std::filesystem::directory_iterator all(directory);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace

TEST_CASE("publishing makes a generation live, and later names sort later") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path() / "index");
  CHECK(index.current().error().code == ErrorCode::not_found);
  std::vector<std::string> names;
  for (int i = 0; i < 3; ++i) {
    names.push_back(publish(index));
    CHECK(index.current() == names.back());
  }
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(index.generations() == names);
  CHECK(entries(index.path()) == 3 + 2);  // and CURRENT and lock
}

TEST_CASE("a build that is not published leaves no trace, a killed one is cleared") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path() / "index");
  const std::string live = publish(index);
  { REQUIRE(GenerationBuild::begin(index).has_value()); }
  CHECK(entries(index.path()) == 3);
  directory.write("index/tmp-20200101T000000Z-0000/generation/main/postlist.glass", "half");
  { REQUIRE(GenerationBuild::begin(index).has_value()); }
  CHECK(entries(index.path()) == 3);
  CHECK(index.current() == live);
}

TEST_CASE("one build at a time") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path() / "index");
  const auto first = GenerationBuild::begin(index);
  REQUIRE(first.has_value());
  CHECK(GenerationBuild::begin(index).error().code == ErrorCode::locked);
  CHECK(index.rollback().error().code == ErrorCode::locked);
}

TEST_CASE("a collection that is not what the manifest says is not published") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path() / "index");
  const std::string live = publish(index);
  {
    auto build = GenerationBuild::begin(index);
    REQUIRE(build.has_value());
    vankien::Manifest manifest;
    manifest.collections = {{"main", 1}};
    CHECK_FALSE(build->publish(manifest).has_value());
  }
  CHECK(index.current() == live);
  CHECK(index.generations()->size() == 1);
}

TEST_CASE("rollback goes to the newest older generation that is whole") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path() / "index");
  const std::string first = publish(index);
  const std::string second = publish(index);
  publish(index);
  std::ofstream(index.generation_path(second) / "main/postlist.glass", std::ios::app) << "x";
  CHECK(index.set_current(second).error().code == ErrorCode::corrupt);
  CHECK(index.rollback() == first);
  CHECK(index.current() == first);
  CHECK(index.rollback().error().code == ErrorCode::not_found);

  // With a pointer that is damaged, to the newest one that is whole.
  directory.write("index/CURRENT", "../../etc");
  CHECK(index.current().error().code == ErrorCode::corrupt);
  CHECK(index.rollback() == index.generations()->back());
}

TEST_CASE("pruning keeps the newest and the live one") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path() / "index");
  std::vector<std::string> names;
  for (int i = 0; i < 4; ++i) names.push_back(publish(index));
  REQUIRE(index.set_current(names[0]).has_value());
  REQUIRE(index.prune(2).has_value());
  CHECK(index.generations() == std::vector<std::string>{names[0], names[3]});
}
