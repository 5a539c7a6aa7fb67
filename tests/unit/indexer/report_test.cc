// SPDX-License-Identifier: GPL-3.0-or-later
// The report says of everything in the input what became of it, in text and in JSON, and counts
// right; its length is bounded.
#include "indexer/report.h"

#include <algorithm>

#include <boost/json.hpp>
#include <doctest/doctest.h>

using namespace vankien;
using namespace vankien::indexer;
namespace json = boost::json;

namespace {

std::vector<InputFile> some_files() {
  std::vector<InputFile> files(5);
  files[0].path = "docs/.git";
  files[0].verdict = InputFile::Verdict::ignore;
  files[0].reason = "hidden";
  files[1].path = "docs/a.txt";
  files[2].path = "docs/b\n.txt";
  files[3].path = "docs/c.pdf";
  files[3].verdict = InputFile::Verdict::refuse;
  files[3].reason = "its format is not read";
  files[4].path = "docs/d.jsonl";
  files[4].format = FileFormat::json_lines;
  return files;
}

DocumentOutcome outcome(std::size_t file, std::uint64_t line, std::optional<std::string> refusal,
                        std::vector<std::string> warnings = {}) {
  DocumentOutcome told;
  told.file = file;
  told.line = line;
  told.id = "id";
  told.refusal = std::move(refusal);
  told.warnings = std::move(warnings);
  return told;
}

}  // namespace

TEST_CASE("everything is told") {
  const auto files = some_files();
  Report report(files);
  report.add(outcome(1, 0, std::nullopt, {"một", "hai"}));
  report.add(outcome(2, 0, "bad"));
  report.add(outcome(4, 1, std::nullopt));
  report.add(outcome(4, 2, std::nullopt, {"ba"}));
  DocumentOutcome secret = outcome(4, 3, "it bears the secrecy mark MẬT");
  secret.id.clear();
  report.add(secret);
  report.finish();

  CHECK(report.counts().indexed == 3);
  CHECK(report.counts().indexed_with_warning == 2);
  CHECK(report.counts().refused == 3);
  CHECK(report.counts().ignored == 1);
  CHECK(report.text() ==
        "warning docs/a.txt: một\n"
        "warning docs/a.txt: hai\n"
        "refused docs/b\\x0A.txt: bad\n"
        "refused docs/c.pdf: its format is not read\n"
        "warning docs/d.jsonl:2: ba\n"
        "refused docs/d.jsonl:3: it bears the secrecy mark MẬT\n"
        "3 documents indexed (2 with warnings, 0 to check), 0 further files of them, 3 refused, 1 "
        "ignored\n");

  BuildEnd end;
  end.generation = "g";
  end.collections = {{"main", 3}};
  const json::object told = json::parse(report.json(end)).as_object();
  CHECK(told.at("generation") == "g");
  CHECK(told.at("collections") == json::parse(R"([{"name":"main","documents":3}])"));
  CHECK(told.at("counts") ==
        json::parse(R"({"indexed":3,"indexed_with_warning":2,"to_check":0,"copies":0,
                          "refused":3,"ignored":1})"));
  CHECK(told.at("files") == json::parse(R"([
    {"file":"docs/.git","outcome":"ignored","reasons":["hidden"]},
    {"file":"docs/a.txt","outcome":"indexed_with_warning","reasons":["một","hai"]},
    {"file":"docs/b\\x0A.txt","outcome":"refused","reasons":["bad"]},
    {"file":"docs/c.pdf","outcome":"refused","reasons":["its format is not read"]},
    {"file":"docs/d.jsonl","outcome":"indexed_with_warning",
     "documents":{"indexed":2,"indexed_with_warning":1,"to_check":0,"copies":0,"refused":1}}])"));
  CHECK(told.at("lines") == json::parse(R"([
    {"file":"docs/d.jsonl","line":2,"id":"id","outcome":"indexed_with_warning","reasons":["ba"]},
    {"file":"docs/d.jsonl","line":3,"outcome":"refused",
     "reasons":["it bears the secrecy mark MẬT"]}])"));
  CHECK(told.at("lines_left_out") == 0);
  CHECK(!told.contains("error"));
}

TEST_CASE("what was in encodings before Unicode is told of each file, but not of what is refused") {
  const auto files = some_files();
  Report report(files);
  const auto converted = [](DocumentOutcome document, const char* encoding,
                            vankien::Conversion what) {
    document.encoding = encoding;
    document.converted = what;
    return document;
  };
  report.add(converted(outcome(1, 0, std::nullopt), "TCVN3", {12, 0.987}));
  report.add(converted(outcome(2, 0, "bad"), "TCVN3", {12, 0.987}));
  report.add(converted(outcome(4, 1, std::nullopt), "VNI-Windows", {3, 0.75}));
  report.add(converted(outcome(4, 2, std::nullopt), "UTF-8 + TCVN3", {1, 0.5}));
  report.add(outcome(4, 3, std::nullopt));
  report.add(converted(outcome(4, 4, "bad"), "VISCII", {9, 0.1}));
  const json::object told = json::parse(report.json({})).as_object();
  const json::array& items = told.at("files").as_array();
  CHECK(items[1] == json::parse(R"({"file":"docs/a.txt","outcome":"indexed","converted":
    {"encodings":["TCVN3"],"documents":1,"paragraphs":12,"confidence":0.99}})"));
  CHECK(!items[2].as_object().contains("converted"));
  CHECK(
      items[4].at("converted") ==
      json::parse(
          R"({"encodings":["UTF-8 + TCVN3","VNI-Windows"],"documents":2,"paragraphs":4,"confidence":0.5})"));
}

TEST_CASE("a file of lines that cannot be read, or has none, is refused once") {
  const auto files = some_files();
  SUBCASE("vanished") {
    Report report(files);
    report.add(outcome(4, 0, "gone"));
    report.add(outcome(4, 0, "gone"));
    report.finish();
    CHECK(report.counts().refused == 2);
    CHECK(report.text().find("refused docs/d.jsonl: gone\n") != std::string::npos);
  }
  SUBCASE("empty") {
    Report report(files);
    report.finish();
    CHECK(report.text().find("refused docs/d.jsonl: there is no document in it\n") !=
          std::string::npos);
  }
}

TEST_CASE("a failed build is told with its error") {
  const std::vector<InputFile> files;
  BuildEnd end;
  end.error = Error{ErrorCode::no_space, "full", "make room"};
  const json::object told = json::parse(Report(files).json(end)).as_object();
  CHECK(told.at("generation").is_null());
  CHECK(told.at("error") ==
        json::parse(R"({"code":"no_space","message":"full","hint":"make room"})"));
}

TEST_CASE("what a failed build did not come to is not called indexed") {
  const auto files = some_files();
  Report report(files);
  report.add(outcome(1, 0, std::nullopt));
  const json::object told = json::parse(report.json({})).as_object();
  const json::array& outcomes = told.at("files").as_array();
  CHECK(outcomes[1].at("outcome") == "indexed");
  CHECK(outcomes[2].at("outcome") == "not_reached");
  CHECK(outcomes[4].at("outcome") == "not_reached");
}

TEST_CASE("the text is bounded") {
  const auto files = some_files();
  Report report(files);
  for (std::uint64_t line = 1; line <= 20'000; ++line) report.add(outcome(4, line, "bad"));
  const std::string text = report.text();
  CHECK(std::count(text.begin(), text.end(), '\n') == 10'002);
  CHECK(text.find("… and 10,001 more, in report.json\n") != std::string::npos);
}
