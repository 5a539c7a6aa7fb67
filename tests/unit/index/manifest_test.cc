// SPDX-License-Identifier: GPL-3.0-or-later
// Any change to any file of a generation is found and named; other versions are refused with the
// command that mends it.
#include "vankien/index/manifest.h"

#include <fstream>

#include <doctest/doctest.h>

#include "vankien/util/file.h"

#include "../temporary_directory.h"

using vankien::ErrorCode;

namespace {

void make_generation(const TemporaryDirectory& directory) {
  directory.write("main/postlist.glass", "some bytes");
  directory.write("resources/organs.tsv", "x");
  vankien::Manifest manifest;
  manifest.generation = "20261123T031500Z-0000";
  manifest.builder = "test";
  manifest.collections = {{"main", 2}, {"other", 3}};
  REQUIRE(vankien::write_manifest(directory.path(), manifest).has_value());
}

}  // namespace

TEST_CASE("a manifest comes back as written") {
  const TemporaryDirectory directory;
  make_generation(directory);
  const auto manifest = vankien::read_manifest(directory.path());
  REQUIRE(manifest.has_value());
  CHECK(manifest->documents() == 5);
  CHECK(manifest->collections[1].name == "other");
  REQUIRE(manifest->files.size() == 2);
  CHECK(manifest->files[0].path == "main/postlist.glass");
  CHECK(manifest->files[0].size == 10);
  CHECK(vankien::compare_with_manifest(directory.path())->empty());
}

TEST_CASE("every single-bit change is found") {
  const TemporaryDirectory directory;
  make_generation(directory);
  const auto path = directory.path() / "main/postlist.glass";
  const std::string original = *vankien::read_file(path, 100);
  for (std::size_t bit = 0; bit < original.size() * 8; ++bit) {
    std::string changed = original;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    std::ofstream(path, std::ios::binary) << changed;
    const auto faults = vankien::compare_with_manifest(directory.path());
    REQUIRE(faults.has_value());
    REQUIRE(faults->size() == 1);
    REQUIRE(faults->front().find("main/postlist.glass") == 0);
  }
}

TEST_CASE("missing, foreign and truncated files are named") {
  const TemporaryDirectory directory;
  make_generation(directory);
  std::filesystem::remove(directory.path() / "resources/organs.tsv");
  directory.write("main/extra", "");
  directory.write("main/postlist.glass", "some");
  const auto faults = vankien::compare_with_manifest(directory.path());
  REQUIRE(faults.has_value());
  CHECK(faults->size() == 3);
}

TEST_CASE("another version is refused with the command that mends it") {
  const TemporaryDirectory directory;
  make_generation(directory);
  const auto path = directory.path() / "manifest.json";
  std::string content = *vankien::read_file(path, 10000);
  const std::string member = "\"text_version\":";
  content.insert(content.find(member) + member.size(), "9");
  std::ofstream(path, std::ios::binary) << content;
  const auto manifest = vankien::read_manifest(directory.path());
  REQUIRE_FALSE(manifest.has_value());
  CHECK(manifest.error().code == ErrorCode::incompatible);
  CHECK(manifest.error().hint.find("vankien-indexer build --index") != std::string::npos);

  std::ofstream(path, std::ios::binary) << "{\"generation\":7}";
  CHECK(vankien::read_manifest(directory.path()).error().code == ErrorCode::corrupt);
}
