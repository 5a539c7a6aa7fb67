// SPDX-License-Identifier: GPL-3.0-or-later
// What is described is what would be indexed, as JSON a program can rely on: members in a fixed
// order, refusals without content, failures as objects and in the exit code.
#include "indexer/describe.h"

#include <sstream>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "../temporary_directory.h"

using namespace vankien::indexer;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct Described {
  int code = 0;
  std::vector<json::object> objects;
};

Described describe(const std::vector<fs::path>& files) {
  Options options;
  options.resources = VANKIEN_SOURCE_DIR "/corpus";
  options.sources = files;
  std::ostringstream out;
  Described described;
  described.code = run_describe(options, out);
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) {
    described.objects.push_back(json::parse(line).as_object());
  }
  return described;
}

std::vector<std::string> keys(const json::object& object) {
  std::vector<std::string> names;
  for (const auto& member : object) names.emplace_back(member.key());
  return names;
}

}  // namespace

TEST_CASE("a directive") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write(
      "a.txt",
      "ĐẢNG BỘ TỈNH BÌNH PHƯỚC\nHUYỆN ỦY HỚN QUẢN\n*\nSố 447-CV/HU\n\n"
      "ĐẢNG CỘNG SẢN VIỆT NAM\nHớn Quản, ngày 05 tháng 5 năm 2017\n\n"
      "V/v tăng cường công tác dân vận\n\nKính gửi: Các đảng ủy\n\n"
      "Thực hiện Kế hoạch số 120-KH/TU, ngày 17/7/2016 của Tỉnh ủy, Huyện ủy yêu cầu.\n\n"
      "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn A\n");
  const Described described = describe({path});
  CHECK(described.code == 0);
  REQUIRE(described.objects.size() == 1);
  const json::object& object = described.objects[0];
  CHECK(object.at("file").as_string() == path.string());
  CHECK(object.at("kind") == "party");
  CHECK(object.at("symbol") == "447-CV/HU");
  CHECK(object.at("date") == "2017-05-05");
  CHECK(object.at("refused") == false);
  CHECK(object.at("citations").at(0).at("symbol") == "120-KH/TU");
  const json::object& evidence = object.at("evidence").as_object();
  CHECK(evidence.at("symbol").at("end").as_int64() > evidence.at("symbol").at("begin").as_int64());
  CHECK(!evidence.at("symbol").at("rule").as_string().empty());
  const json::array& citations = evidence.at("citations").as_array();
  REQUIRE(citations.size() == object.at("citations").as_array().size());
  for (const json::value& citation : citations) {
    CHECK(citation.at("end").as_int64() > citation.at("begin").as_int64());
  }

  const std::vector<std::string> order = {
      "file",         "encoding",  "converted", "kind",      "symbol",       "number",  "type",
      "date",         "place",     "issuer",    "author",    "parent",       "subject", "signer",
      "signer_title", "authority", "issuer_id", "urgency",   "distribution", "draft",   "copy",
      "recipients",   "to_check",  "refused",   "citations", "duties",       "evidence"};
  auto expected = order.begin();
  for (const std::string& key : keys(object)) {
    expected = std::find(expected, order.end(), key);
    REQUIRE(expected != order.end());
  }
}

TEST_CASE("a directive in an encoding before Unicode") {
  const TemporaryDirectory directory;
  const fs::path path = directory.write("a.txt",
                                        "HUY\xD6N \xF1Y H\xEDN QU\xB6N\n*\nS\xE8 447-CV/HU\n\n"
                                        "H\xEDn Qu\xB6n, ng\xB5y 05 th\xB8ng 5 n\xA8m 2017\n");
  const Described described = describe({path});
  REQUIRE(described.objects.size() == 1);
  const json::object& object = described.objects[0];
  CHECK(object.at("encoding") == "TCVN3");
  CHECK(object.at("converted").at("paragraphs") == 3);
  CHECK(object.at("converted").at("confidence").as_double() > 0.9);
  CHECK(object.at("symbol") == "447-CV/HU");
  CHECK(object.at("date") == "2017-05-05");
  CHECK(object.at("place") == "Hớn Quản");
}

TEST_CASE("a secrecy mark hides all else, in any encoding") {
  const TemporaryDirectory legacy;
  const fs::path mark = legacy.write("b.txt",
                                     "M\xCBT\n\nK\xD5 ho\xB9"
                                     "ch b\xB6o v\xD6\n");
  const Described hidden = describe({mark});
  REQUIRE(hidden.objects.size() == 1);
  CHECK(hidden.objects[0] == json::object{{"file", mark.string()},
                                          {"refused", true},
                                          {"reason", "secrecy mark"},
                                          {"mark", "MẬT"}});

  const TemporaryDirectory directory;
  const fs::path path = directory.write("a.txt", "MẬT\n\nKế hoạch");
  const Described described = describe({path});
  CHECK(described.code == 0);
  REQUIRE(described.objects.size() == 1);
  CHECK(described.objects[0] == json::object{{"file", path.string()},
                                             {"refused", true},
                                             {"reason", "secrecy mark"},
                                             {"mark", "MẬT"}});
}

TEST_CASE("lines have their number and id") {
  const TemporaryDirectory directory;
  const fs::path path =
      directory.write("a.jsonl",
                      "{\"id\":\"một\",\"text\":\"chữ\",\"symbol\":\"1-CV/HU\"}\n\nbad\n"
                      "{\"id\":\"lộ\",\"text\":\"MẬT\\n\\nchữ\"}\n");
  const Described described = describe({path});
  CHECK(described.code == 1);
  REQUIRE(described.objects.size() == 3);
  CHECK(described.objects[0].at("line") == 1);
  CHECK(described.objects[0].at("id") == "một");
  CHECK(described.objects[0].at("symbol") == "1-CV/HU");
  CHECK(described.objects[0].at("evidence").at("symbol") ==
        json::parse(R"({"begin":0,"end":0,"rule":"given"})"));
  CHECK(keys(described.objects[1]) == std::vector<std::string>{"file", "line", "error"});
  CHECK(described.objects[1].at("line") == 3);
  CHECK(keys(described.objects[2]) ==
        std::vector<std::string>{"file", "line", "refused", "reason", "mark"});
}

TEST_CASE("what cannot be read is told, and the rest described") {
  const TemporaryDirectory directory;
  const fs::path good = directory.write("good.txt", "Kế hoạch");
  const Described described =
      describe({directory.path() / "none.txt", directory.write("a.pdf", "x"), directory.path(),
                directory.write("digits.txt", "123"), good});
  CHECK(described.code == 1);
  REQUIRE(described.objects.size() == 5);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(keys(described.objects[i]) == std::vector<std::string>{"file", "error"});
  }
  CHECK(described.objects[4].at("file").as_string() == good.string());
}
