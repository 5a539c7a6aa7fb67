// SPDX-License-Identifier: GPL-3.0-or-later
// A build publishes what it could index and tells of the rest; it gives the same index whatever the
// threads do; and one that fails, or is interrupted, leaves the live generation and no rubbish.
#include "indexer/build.h"

#include <csignal>
#include <set>
#include <sstream>

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <xapian.h>

#include "vankien/directive/vocabulary.h"
#include "vankien/index/index_directory.h"
#include "vankien/index/manifest.h"
#include "vankien/index/record.h"
#include "vankien/util/file.h"

#include "../temporary_directory.h"
#include "indexer/generations.h"

using namespace vankien;
using namespace vankien::indexer;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct Built {
  int code = 0;
  std::string output;
};

class TestIndex {
 public:
  Options options() const {
    Options options;
    options.index = directory_.path() / "index";
    options.resources = VANKIEN_SOURCE_DIR "/corpus";
    options.quiet = true;
    options.threads = 2;
    return options;
  }

  Built build(Options options, int interrupt = 0) const {
    std::ostringstream out;
    const std::atomic<int> signal{interrupt};
    const int code = run_build(options, out, signal);
    return {code, out.str()};
  }

  Built build(const char* source) const {
    Options build_options = options();
    build_options.sources = {path(source)};
    return build(build_options);
  }

  fs::path path(const char* name) const { return directory_.path() / name; }
  fs::path write(const fs::path& name, std::string_view content) const {
    return directory_.write(name, content);
  }

  std::string live() const {
    const auto current = IndexDirectory(options().index).current();
    return current ? *current : "";
  }

  /// The records of a collection of the live generation, in the order of the index.
  std::vector<Record> records(const char* collection = "main") const {
    std::vector<Record> records;
    const Xapian::Database database((options().index / live() / collection).string());
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      const auto record = decode_record(database.get_document(*it).get_data());
      REQUIRE(record);
      records.push_back(*record);
    }
    return records;
  }

  json::object report() const {
    const auto content = read_file(options().index / "report.json", 1U << 30);
    REQUIRE(content);
    return json::parse(*content).as_object();
  }

  /// Names in the index directory beside generations.
  std::set<std::string> others() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(options().index)) {
      const std::string name = entry.path().filename();
      if (!name.starts_with("20")) names.insert(name);
    }
    return names;
  }

 private:
  TemporaryDirectory directory_;
};

std::string json_line(int number, const std::string& more = {}) {
  return fmt::format(R"({{"id":"{}","text":"Văn bản thứ {}"{}}})", number, number, more) + '\n';
}

}  // namespace

TEST_CASE("a folder becomes an index") {
  const TestIndex index;
  index.write("docs/a.txt", "Kế hoạch học tập Nghị quyết của Đảng bộ");
  index.write("docs/b/c.html", "<title>Trang</title><p>Chữ trên trang");
  index.write("docs/d.jsonl", json_line(1) + json_line(2, R"(,"title":"Hai")"));
  const Built built = index.build("docs");
  CHECK(built.code == 0);
  CHECK(
      built.output.starts_with("4 documents indexed (0 with warnings, "
                               "0 to check), 0 further files of them, 0 refused, 0 ignored\n"));
  CHECK(built.output.find(index.live() + " is live in ") != std::string::npos);

  const auto records = index.records();
  REQUIRE(records.size() == 4);
  CHECK(records[0].id == "docs/a.txt");
  CHECK(records[0].file == "a.txt");
  CHECK(records[0].title == "Kế hoạch học tập Nghị quyết của Đảng bộ");
  CHECK(records[1].id == "docs/b/c.html");
  CHECK(records[1].file == "b/c.html");
  CHECK(records[1].title == "Trang");
  CHECK(records[1].text == "Chữ trên trang");
  CHECK(records[2].id == "1");
  CHECK(records[2].file.empty());
  CHECK(records[3].title == "Hai");

  const fs::path generation = index.options().index / index.live();
  const auto manifest = read_manifest(generation);
  REQUIRE(manifest);
  CHECK(manifest->documents() == 4);
  CHECK(manifest->generation == index.live());
  CHECK(compare_with_manifest(generation)->empty());
  for (const auto name : Vocabulary::file_names()) {
    CHECK(fs::exists(generation / "resources" / name));
  }
  CHECK(fs::exists(generation / "report.json"));
  CHECK(index.report().at("generation").as_string() == index.live());
  CHECK(index.others() == std::set<std::string>{"CURRENT", "lock", "report.html", "report.json"});
}

TEST_CASE("what is refused is told and the rest is published") {
  const TestIndex index;
  index.write("docs/a.txt", "Kế hoạch");
  index.write("docs/b.pdf", "x");
  index.write("docs/c.txt", "1234");
  index.write("docs/d.txt", "MẬT\n\nKế hoạch bí ẩn");
  index.write("docs/e.jsonl", json_line(1) + "{\"id\":\n\n" + json_line(2, R"(,"date":"hôm qua")") +
                                  R"({"id":"lộ","text":"MẬT\n\nKế hoạch bí ẩn"})" + '\n' +
                                  json_line(3, R"(,"collection":"Nội bộ")"));
  const Built built = index.build("docs");
  CHECK(built.code == 1);
  CHECK(index.records().size() == 3);
  const std::string docs = index.path("docs").string();
  for (const std::string& line : {
           "refused " + docs + "/b.pdf: its format is not read\n",
           "refused " + docs + "/c.txt: there is no text in it\n",
           "refused " + docs + "/d.txt: it bears the secrecy mark MẬT\n",
           "refused " + docs + "/e.jsonl:2: not valid JSON after byte 6: incomplete JSON\n",
           "warning " + docs + "/e.jsonl:4: the given date \"hôm qua\" is no day; left out\n",
           "refused " + docs + "/e.jsonl:5: it bears the secrecy mark MẬT\n",
           "refused " + docs + "/e.jsonl:6: \"Nội bộ\" is no name of a collection\n",
       }) {
    CAPTURE(line);
    CHECK(built.output.find(line) != std::string::npos);
  }
  const auto report = read_file(index.options().index / "report.json", 1U << 20);
  REQUIRE(report);
  for (const std::string& text : {built.output, *report}) {
    CHECK(text.find("bí ẩn") == std::string::npos);
    CHECK(text.find("lộ") == std::string::npos);
  }
}

TEST_CASE("the first document of an id is kept, the index does not depend on threads") {
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    const int id = i % 5 == 4 ? i / 2 : i;
    lines += json_line(
        id, fmt::format(R"(,"title":"Dòng {}"{})", i, i % 3 == 0 ? R"(,"collection":"ba")" : ""));
  }
  std::vector<std::string> seen[2];
  for (const unsigned threads : {1U, 5U}) {
    const TestIndex index;
    Options options = index.options();
    options.threads = threads;
    options.sources = {index.write("all.jsonl", lines)};
    CHECK(index.build(options).code == 1);
    for (const char* collection : {"main", "ba"}) {
      for (const Record& record : index.records(collection)) {
        seen[threads == 1 ? 0 : 1].push_back(collection + record.id + record.title);
      }
    }
    // Line 5 has the id of line 3, line 10 that of line 5, which has it not.
    const json::array told = index.report().at("lines").as_array();
    REQUIRE(!told.empty());
    CHECK(told[0].at("line") == 5);
    CHECK(told[0].at("reasons").at(0).as_string().ends_with("all.jsonl:3"));
  }
  CHECK(seen[0] == seen[1]);
  std::set<std::string> ids;
  std::size_t kept = 0;
  for (int i = 0; i < 3000; ++i) {
    kept += ids.insert(std::to_string(i % 5 == 4 ? i / 2 : i)).second ? 1U : 0U;
  }
  CHECK(seen[0].size() == kept);
}

TEST_CASE("more segments than one merge takes keep their order") {
  const TestIndex index;
  std::string lines;
  constexpr int kDocuments = 250 * 140;
  for (int i = 0; i < kDocuments; ++i) lines += json_line(i);
  index.write("all.jsonl", lines);
  CHECK(index.build("all.jsonl").code == 0);
  const auto records = index.records();
  REQUIRE(records.size() == static_cast<std::size_t>(kDocuments));
  for (int i = 0; i < kDocuments; ++i) {
    REQUIRE(records[static_cast<std::size_t>(i)].id == std::to_string(i));
  }
}

TEST_CASE("a build that fails leaves the live generation") {
  const TestIndex index;
  index.write("docs/a.txt", "Kế hoạch");
  REQUIRE(index.build("docs").code == 0);
  const std::string live = index.live();
  index.write("empty/a.txt", "123");
  Options options = index.options();
  options.sources = {index.path("docs")};
  int expected = 0;
  bool report_tells = true;

  SUBCASE("nothing to index") {
    options.sources = {index.path("empty")};
    expected = exit_code(ErrorCode::not_found);
  }
  SUBCASE("no source") {
    options.sources = {index.path("docs"), index.path("none")};
    expected = exit_code(ErrorCode::not_found);
    report_tells = false;
  }
  SUBCASE("no vocabulary") {
    options.resources = index.path("none");
    expected = exit_code(ErrorCode::not_found);
  }
  SUBCASE("interrupted") { expected = 128 + SIGTERM; }
  SUBCASE("another build runs") {
    const auto other = GenerationBuild::begin(IndexDirectory(options.index));
    REQUIRE(other);
    CHECK(index.build(options).code == exit_code(ErrorCode::locked));
    expected = exit_code(ErrorCode::not_found);
    options.resources = index.path("none");
    CHECK(index.build(options).code == exit_code(ErrorCode::locked));
    CHECK(!index.report().contains("error"));
    return;
  }
  CHECK(index.build(options, expected > 128 ? SIGTERM : 0).code == expected);
  CHECK(expected >= 2);
  CHECK(index.live() == live);
  CHECK(index.others() == std::set<std::string>{"CURRENT", "lock", "report.html", "report.json"});
  CHECK(index.report().contains("error") == report_tells);
}

TEST_CASE("three generations are kept; list, rollback and verify") {
  const TestIndex index;
  index.write("docs/a.txt", "Kế hoạch");
  std::vector<std::string> names;
  for (int i = 0; i < 5; ++i) {
    REQUIRE(index.build("docs").code == 0);
    names.push_back(index.live());
  }
  const Options options = index.options();
  CHECK(IndexDirectory(options.index).generations() ==
        std::vector<std::string>{names[2], names[3], names[4]});

  std::ostringstream list;
  CHECK(run_list(options, list) == 0);
  CHECK(list.str().find("  " + names[3] + "  20") != std::string::npos);
  CHECK(list.str().find("* " + names[4] + "  20") != std::string::npos);
  CHECK(list.str().find(": 1 document: main 1\n") == std::string::npos);
  CHECK(list.str().find("1 document: main 1\n") != std::string::npos);

  std::ostringstream verify;
  CHECK(run_verify(options, verify) == 0);
  CHECK(verify.str() == names[4] + " is whole\n");

  std::ostringstream rollback;
  CHECK(run_rollback(options, rollback) == 0);
  CHECK(rollback.str() == names[3] + " is live again\n");
  CHECK(index.live() == names[3]);

  index.write("index/" + names[4] + "/main/postlist.glass", "x");
  Options newest = options;
  newest.generation = names[4];
  std::ostringstream faults;
  CHECK(run_verify(newest, faults) == exit_code(ErrorCode::corrupt));
  CHECK(faults.str().find("postlist.glass") != std::string::npos);

  for (const char* name : {"../index", ".", "", "none"}) {
    newest.generation = name;
    CHECK((run_verify(newest, faults) == 0) == (*name == '\0'));
  }
}
