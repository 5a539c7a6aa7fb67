// SPDX-License-Identifier: GPL-3.0-or-later
// Batches cover the input once, in order, at line ends, within their bounds; lines keep their
// numbers; a line beyond all bounds costs no memory.
#include "indexer/batch.h"

#include <map>
#include <string>

#include <doctest/doctest.h>

#include "../temporary_directory.h"
#include "indexer/lines.h"

using namespace vankien;
using namespace vankien::indexer;
namespace fs = std::filesystem;

namespace {

std::vector<Batch> batches_of(const std::vector<InputFile>& files) {
  std::vector<Batch> all;
  BatchCutter cutter(files);
  while (auto batch = cutter.next()) all.push_back(*std::move(batch));
  return all;
}

/// All lines of a JSON Lines file as the batches give them, by number.
std::map<std::uint64_t, std::string> lines_of(const fs::path& path) {
  std::map<std::uint64_t, std::string> lines;
  const std::vector<InputFile> files{file_at(path)};
  for (const Batch& batch : batches_of(files)) {
    const auto& range = std::get<LineBatch>(batch);
    const Status status = for_each_line(files[0], range, [&](std::uint64_t number, auto line) {
      CHECK(lines.find(number) == lines.end());
      lines[number] = line ? std::string(*line) : "error: " + line.error().message;
    });
    CHECK(status);
  }
  return lines;
}

}  // namespace

TEST_CASE("files go together up to the bounds") {
  std::vector<InputFile> files(600);
  for (InputFile& file : files) file.stamp.size = 100;
  files[3].verdict = InputFile::Verdict::refuse;
  files[500].stamp.size = kBatchBytes;
  files[501].stamp.size = 3 * kBatchBytes;
  std::vector<std::size_t> seen;
  std::vector<std::size_t> sizes;
  for (const Batch& batch : batches_of(files)) {
    const auto& list = std::get<FileBatch>(batch);
    sizes.push_back(list.size());
    seen.insert(seen.end(), list.begin(), list.end());
  }
  CHECK(sizes == std::vector<std::size_t>{250, 249, 1, 1, 98});
  CHECK(seen.size() == 599);
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  CHECK(std::find(seen.begin(), seen.end(), 3U) == seen.end());
}

TEST_CASE("lines keep number and content wherever the cuts fall") {
  const TemporaryDirectory directory;
  std::string content = "\xEF\xBB\xBF";
  std::map<std::uint64_t, std::string> expected;
  for (std::uint64_t number = 1; number <= 1500; ++number) {
    // Short lines that fill a batch by number, long ones that fill it by size, one of several MB.
    std::size_t length = number < 700 ? number % 50 : number * 37 % 40'000;
    if (number == 1200) length = 3'500'000;
    if (length > 0) expected[number] = std::string(length, static_cast<char>('a' + number % 26));
    content += std::string(length, static_cast<char>('a' + number % 26)) + '\n';
  }
  expected[1501] = "không có xuống dòng ở cuối";
  content += expected[1501];
  const fs::path path = directory.write("x.jsonl", content);
  CHECK(lines_of(path) == expected);

  const std::vector<InputFile> files{file_at(path)};
  for (const Batch& batch : batches_of(files)) {
    const auto& range = std::get<LineBatch>(batch);
    CHECK((range.length <= kBatchBytes || range.first_line == 1200));
  }
}

TEST_CASE("blank lines are no documents") {
  const TemporaryDirectory directory;
  CHECK(lines_of(directory.write("a.jsonl", "")).empty());
  CHECK(lines_of(directory.write("b.jsonl", "\n \t\r\n\n")).empty());
  CHECK(lines_of(directory.write("c.jsonl", "\r\na\r\n")) ==
        std::map<std::uint64_t, std::string>{{2, "a\r"}});
}

TEST_CASE("a line beyond the limit is refused unread, the next is read") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("x.jsonl", "");
  fs::resize_file(path, (64U << 20) + 5);  // NUL bytes, sparse
  std::ofstream(path, std::ios::app) << "\nsau";
  CHECK(lines_of(path) == std::map<std::uint64_t, std::string>{
                              {1, "error: the line is longer than 64 MB"}, {2, "sau"}});
}

TEST_CASE("a file that vanishes ends as a failure of the rest of it") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("x.jsonl", std::string(300, '\n') + "a\n");
  const std::vector<InputFile> files{file_at(path), file_at(path)};
  BatchCutter cutter(files);
  REQUIRE(cutter.next());
  fs::remove(path);
  const auto rest = cutter.next();
  REQUIRE(rest);
  CHECK(!std::get<LineBatch>(*rest).failure.empty());
  CHECK(std::get<LineBatch>(*rest).offset == 250);
  const auto second = cutter.next();
  REQUIRE(second);
  CHECK(std::get<LineBatch>(*second).file == 1);
  CHECK(!cutter.next());
}
