// SPDX-License-Identifier: GPL-3.0-or-later
// A line of JSON gives its document with everything stated beside the text, or an error that says
// what is wrong with the line.
#include <string>

#include <doctest/doctest.h>

#include "vankien/extract/extract.h"

using namespace vankien;

TEST_CASE("all members are taken") {
  const auto document = extract_json_line(
      R"({"id":"a/1","text":"một\r\nhai","title":"T","symbol":"1-CV/HU","date":"2017-05-05",)"
      R"("issuer":"I","type":"Y","subject":"S","url":"https://example.org","collection":"mat",)"
      R"("more":{"text":[1,null]}} )");
  REQUIRE(document);
  CHECK(document->id == "a/1");
  CHECK(document->text == "một\nhai");
  CHECK(document->encoding == "UTF-8");
  CHECK(document->given.title == "T");
  CHECK(document->given.symbol == "1-CV/HU");
  CHECK(document->given.date == "2017-05-05");
  CHECK(document->given.issuer == "I");
  CHECK(document->given.type == "Y");
  CHECK(document->given.subject == "S");
  CHECK(document->given.url == "https://example.org");
  CHECK(document->given.collection == "mat");
  CHECK(document->warnings.empty());
}

TEST_CASE("absent, null and empty members are not given; others than strings are warned of") {
  const auto document =
      extract_json_line(R"({"id":"1","text":"chữ","title":"","symbol":null,"date":2017})");
  REQUIRE(document);
  CHECK(!document->given.title);
  CHECK(!document->given.symbol);
  CHECK(!document->given.date);
  REQUIRE(document->warnings.size() == 1);
  CHECK(document->warnings[0] == "\"date\" is not a string and was ignored");
}

TEST_CASE("NUL does not get into text") {
  const auto document = extract_json_line("{\"id\":\"1\",\"text\":\"a\\u0000b\"}");
  REQUIRE(document);
  CHECK(document->text == "a\uFFFDb");
  CHECK(document->warnings.size() == 1);
}

TEST_CASE("a title makes up for a text without letters") {
  CHECK(!extract_json_line(R"({"id":"1","text":"..."})"));
  CHECK(!extract_json_line(R"({"id":"1","text":"","title":"1"})"));
  const auto titled = extract_json_line(R"({"id":"1","text":"","title":"Công văn"})");
  REQUIRE(titled);
  CHECK(titled->warnings.size() == 1);
}

TEST_CASE("errors say what is wrong") {
  struct Row {
    std::string line;
    const char* message;
  };
  const Row rows[] = {
      {"", "not valid JSON"},
      {"{\"id\":\"1\",\"text\":\"chữ\"", "not valid JSON"},
      {"{\"id\":\"1\",\"text\":\"chữ\"} x", "not valid JSON"},
      {"{\"id\":\"1\",\"text\":\"\xFF\"}", "not valid JSON"},
      {"{'id':'1'}", "not valid JSON after byte 1"},
      {"[\"id\"]", "not a JSON object"},
      {"{\"text\":\"chữ\"}", "\"id\" is missing"},
      {"{\"id\":7,\"text\":\"chữ\"}", "\"id\" is not a string"},
      {"{\"id\":\"\",\"text\":\"chữ\"}", "\"id\" is empty"},
      {"{\"id\":\"a\\nb\",\"text\":\"chữ\"}", "\"id\" has a control character"},
      {"{\"id\":\"a\\u0085b\",\"text\":\"chữ\"}", "\"id\" has a control character"},
      {"{\"id\":\"" + std::string(1001, 'a') + "\",\"text\":\"chữ\"}", "\"id\" is longer than"},
      {"{\"id\":\"1\"}", "\"text\" is missing"},
      {"{\"id\":\"1\",\"text\":[\"chữ\"]}", "\"text\" is not a string"},
      {"{\"id\":\"1\",\"text\":\"chữ\",\"x\":" + std::string(40, '[') + std::string(40, ']') + "}",
       "not valid JSON"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const auto document = extract_json_line(row.line);
    REQUIRE(!document);
    CHECK(document.error().code == ErrorCode::malformed);
    CHECK(document.error().message.find(row.message) == 0);
  }
  CHECK(extract_json_line("{\"id\":\"" + std::string(1000, 'a') + "\",\"text\":\"chữ\"}"));
}

TEST_CASE("a text beyond the limit is refused") {
  const auto document =
      extract_json_line("{\"id\":\"1\",\"text\":\"" + std::string((20U << 20) + 1, 'a') + "\"}");
  REQUIRE(!document);
  CHECK(document.error().code == ErrorCode::too_large);
}

TEST_CASE("text and facts in a legacy encoding are converted together") {
  for (const char* line :
       {"{\"id\":\"1\",\"title\":\"NghÞ quyÕt\",\"url\":\"ñ\",\"text\":\"c«ng t¸c\\nd©n vËn\"}",
        "{\"id\":\"1\",\"title\":\"Ngh\xDE quy\xD5t\",\"url\":\"\xF1\","
        "\"text\":\"c\xABng t\xB8"
        "c\\nd\xA9n v\xCBn\"}"}) {
    const auto document = extract_json_line(line);
    REQUIRE(document);
    CHECK(document->given.title == "Nghị quyết");
    CHECK(document->given.url == "ñ");
    CHECK(document->text == "công tác\ndân vận");
    CHECK(document->encoding == "TCVN3");
    REQUIRE(document->converted);
    CHECK(document->converted->paragraphs == 3);
  }
}
