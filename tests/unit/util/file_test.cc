// SPDX-License-Identifier: GPL-3.0-or-later
// Files are read only if they are regular, within their limit; written whole or not at all; and
// what fails names the path.
#include "vankien/util/file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../temporary_directory.h"

using vankien::ErrorCode;

TEST_CASE("reading") {
  const TemporaryDirectory directory;
  const auto file = directory.write("a.txt", "0123456789");
  CHECK(vankien::read_file(file, 10) == std::string("0123456789"));
  CHECK(vankien::regular_file_size(file) == 10U);
  CHECK(vankien::read_file_range(file, 3, 4) == std::string("3456"));
  CHECK(vankien::read_file_range(file, 8, 100) == std::string("89"));
  CHECK(vankien::read_file_range(file, 100, 1) == std::string());
}

TEST_CASE("what is refused, and why") {
  const TemporaryDirectory directory;
  const auto file = directory.write("a.txt", "0123456789");
  const auto pipe = directory.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const auto link = directory.path() / "link";
  std::filesystem::create_symlink(file, link);

  const struct {
    std::filesystem::path path;
    ErrorCode code;
  } cases[] = {{file, ErrorCode::too_large},
               {directory.path() / "none", ErrorCode::not_found},
               {directory.path(), ErrorCode::unreadable},
               {pipe, ErrorCode::unreadable},
               {link, ErrorCode::unreadable}};
  for (const auto& c : cases) {
    CAPTURE(c.path.string());
    const auto content = vankien::read_file(c.path, 9);
    REQUIRE_FALSE(content.has_value());
    CHECK(content.error().code == c.code);
    CHECK(content.error().message.find(c.path.string()) != std::string::npos);
  }
}

TEST_CASE("an atomic write replaces the whole file and leaves nothing beside it") {
  const TemporaryDirectory directory;
  const auto file = directory.write("CURRENT", "a much longer old content");
  REQUIRE(vankien::write_file_atomically(file, "new").has_value());
  CHECK(vankien::read_file(file, 100) == std::string("new"));
  const std::filesystem::directory_iterator entries(directory.path());
  CHECK(std::distance(begin(entries), end(entries)) == 1);

  const auto nowhere = vankien::write_file_atomically(directory.path() / "no/such", "x");
  REQUIRE_FALSE(nowhere.has_value());
  CHECK(nowhere.error().code == ErrorCode::not_found);
}

TEST_CASE("a full disk is told as such") {
  const auto error = vankien::system_error(ENOSPC, "write", "/index/x");
  CHECK(error.code == ErrorCode::no_space);
  CHECK_FALSE(error.hint.empty());
}

TEST_CASE("trees are synced, renamed and removed") {
  const TemporaryDirectory directory;
  directory.write("tmp/one/two.txt", "x");
  CHECK(vankien::sync_tree(directory.path() / "tmp").has_value());
  CHECK(vankien::rename_durably(directory.path() / "tmp", directory.path() / "done").has_value());
  CHECK(std::filesystem::exists(directory.path() / "done/one/two.txt"));
  CHECK(vankien::remove_tree(directory.path() / "done").has_value());
  CHECK_FALSE(std::filesystem::exists(directory.path() / "done"));
  CHECK(vankien::remove_tree(directory.path() / "done").has_value());
  CHECK_FALSE(vankien::sync_tree(directory.path() / "done").has_value());
}
