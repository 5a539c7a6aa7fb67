// SPDX-License-Identifier: GPL-3.0-or-later
// The scan finds everything there is, in an order that does not depend on the file system, follows
// no link out of the source, and a file that changes afterwards is not read.
#include "indexer/scan.h"

#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../temporary_directory.h"

using namespace vankien;
using namespace vankien::indexer;
namespace fs = std::filesystem;

namespace {

std::string summary(const InputFile& file) {
  switch (file.verdict) {
    case InputFile::Verdict::read:
      return file.id + " " + to_string(file.format);
    case InputFile::Verdict::refuse:
      return file.id + " refused: " + file.reason;
    case InputFile::Verdict::ignore:
      return file.id + " ignored: " + file.reason;
  }
  return {};
}

std::vector<std::string> summaries(const std::vector<fs::path>& sources, const fs::path& index) {
  std::vector<std::string> all;
  const auto files = scan(sources, index);
  if (!files) return {to_string(files.error().code)};
  for (const InputFile& file : *files) all.push_back(summary(file));
  return all;
}

}  // namespace

TEST_CASE("everything is found, by name") {
  const TemporaryDirectory directory;
  const fs::path docs = directory.path() / "docs";
  directory.write("docs/b.txt", "b");
  directory.write("docs/a/z.html", "z");
  directory.write("docs/a/y.MD", "y");
  directory.write("docs/a.txt", "a");
  directory.write("docs/c.pdf", "c");
  directory.write("docs/.hidden.txt", "h");
  directory.write("docs/.git/x.txt", "x");
  directory.write("docs/index/CURRENT", "g");
  directory.write("docs/xấu\n.jsonl", "{}");
  directory.write("outside.txt", "o");
  fs::create_symlink(directory.path() / "outside.txt", docs / "link.txt");
  fs::create_directory_symlink(directory.path(), docs / "up");
  REQUIRE(mkfifo((docs / "pipe.txt").c_str(), 0600) == 0);

  const std::vector<std::string> expected = {
      "docs/.git ignored: hidden",
      "docs/.hidden.txt ignored: hidden",
      "docs/a/y.MD markdown",
      "docs/a/z.html html",
      "docs/a.txt text",
      "docs/b.txt text",
      "docs/c.pdf refused: its format is not read",
      "docs/index ignored: the index itself",
      "docs/link.txt refused: a symbolic link is not followed",
      "docs/pipe.txt refused: a pipe is not read",
      "docs/up refused: a symbolic link is not followed",
      "docs/xấu\\x0A.jsonl json_lines",
  };
  CHECK(summaries({docs}, docs / "index") == expected);
  CHECK(summaries({docs / ""}, docs / "index") == expected);
  CHECK(summaries({docs / "a" / ".."}, docs / "index") == expected);
}

TEST_CASE("ids and the path below the source") {
  const TemporaryDirectory directory;
  directory.write("docs/a/b.txt", "b");
  const auto files =
      scan(std::vector<fs::path>{directory.path() / "docs", directory.path() / "docs/a/b.txt"}, {});
  REQUIRE(files);
  REQUIRE(files->size() == 2);
  CHECK(files->at(0).id == "docs/a/b.txt");
  CHECK(files->at(0).below == "a/b.txt");
  CHECK(files->at(1).id == "b.txt");
  CHECK(files->at(1).below == "b.txt");
  CHECK(place_name(files->at(1), 3) == directory.path().string() + "/docs/a/b.txt:3");
}

TEST_CASE("a source that is not there is an error; one that is no document is reported") {
  const TemporaryDirectory directory;
  CHECK(summaries({directory.path() / "none"}, {}) == std::vector<std::string>{"not_found"});
  directory.write("x.pdf", "x");
  CHECK(summaries({directory.path() / "x.pdf"}, {}) ==
        std::vector<std::string>{"x.pdf refused: its format is not read"});
  fs::create_symlink(directory.path(), directory.path() / "here");
  CHECK(summaries({directory.path() / "here"}, {}).size() == 2);
}

TEST_CASE("a document that is too large is refused unread") {
  const TemporaryDirectory directory;
  for (const char* name : {"large.txt", "large.jsonl"}) {
    fs::resize_file(directory.write(name, ""), (64U << 20) + 1);
  }
  const auto files = scan(std::vector{directory.path()}, {});
  REQUIRE(files);
  CHECK(files->at(0).verdict == InputFile::Verdict::read);
  CHECK(files->at(1).reason == "it is larger than 64 MB");
}

TEST_CASE("a file that was changed, exchanged or removed is not read") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("a.txt", "một hai");
  const InputFile file = file_at(path);
  REQUIRE(file.verdict == InputFile::Verdict::read);
  CHECK(read_scanned(file, 0, file.stamp.size) == "một hai");
  CHECK(read_scanned(file, 5, 4) == " hai");

  SUBCASE("changed in size") { directory.write("a.txt", "một"); }
  SUBCASE("changed in time only") {
    fs::last_write_time(path, fs::last_write_time(path) + std::chrono::seconds(1));
  }
  SUBCASE("exchanged") { fs::rename(directory.write("b.txt", "ba bốn"), path); }
  SUBCASE("exchanged for a link") {
    fs::rename(path, directory.path() / "c.txt");
    fs::create_symlink(directory.path() / "c.txt", path);
  }
  SUBCASE("removed") { fs::remove(path); }
  CHECK(!read_scanned(file, 0, file.stamp.size));
}

TEST_CASE("an unreadable directory is reported and the rest is read") {
  if (geteuid() == 0) return;  // nothing is unreadable to root
  const TemporaryDirectory directory;
  directory.write("a/x.txt", "x");
  directory.write("b.txt", "b");
  fs::permissions(directory.path() / "a", fs::perms::none);
  const auto files = scan(std::vector{directory.path()}, {});
  fs::permissions(directory.path() / "a", fs::perms::owner_all);
  REQUIRE(files);
  REQUIRE(files->size() == 2);
  CHECK(files->at(0).verdict == InputFile::Verdict::refuse);
}
