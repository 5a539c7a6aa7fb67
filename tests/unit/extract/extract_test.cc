// SPDX-License-Identifier: GPL-3.0-or-later
// A file's ending decides how it is read; bytes of any kind become clean text, a stated refusal,
// or a warning, and never anything else.
#include "vankien/extract/extract.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace vankien;

TEST_CASE("the ending of a name tells the format") {
  struct Row {
    const char* name;
    std::optional<FileFormat> format;
  };
  const Row rows[] = {
      {"a.txt", FileFormat::text},
      {"A.TXT", FileFormat::text},
      {"a.md", FileFormat::markdown},
      {"a.b.html", FileFormat::html},
      {"a.Htm", FileFormat::html},
      {"a.jsonl", FileFormat::json_lines},
      {"công văn.txt", FileFormat::text},
      {"a.json", std::nullopt},
      {"a.pdf", std::nullopt},
      {"txt", std::nullopt},
      {".txt", std::nullopt},
      {"", std::nullopt},
      {"a.txt ", std::nullopt},
      {"a.txt.gz", std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(format_of(row.name) == row.format);
  }
}

TEST_CASE("text is kept as it is, but for line ends") {
  const auto document = extract_document(FileFormat::text, "Số 447-CV/HU\r\n*\rKính  gửi:\n");
  REQUIRE(document);
  CHECK(document->text == "Số 447-CV/HU\n*\nKính  gửi:\n");
  CHECK(document->encoding == "UTF-8");
  CHECK(document->id.empty());
  CHECK(document->warnings.empty());
}

TEST_CASE("UTF-16 with a mark is read") {
  const auto document =
      extract_document(FileFormat::text, std::string_view("\xFF\xFE\x10\x01\xA3\x1E", 6));
  REQUIRE(document);
  CHECK(document->text == "Đả");
  CHECK(document->encoding == "UTF-16LE");
}

TEST_CASE("text in a legacy encoding is converted, and told") {
  const auto document = extract_document(FileFormat::markdown,
                                         "# H\xEDn Qu\xB6n\n\n**C\xABng t\xB8"
                                         "c** d\xA9n v\xCBn \xEB x\xB7\n");
  REQUIRE(document);
  CHECK(document->text == "Hớn Quản\n\nCông tác dân vận ở xã\n");
  CHECK(document->encoding == "TCVN3");
  REQUIRE(document->converted);
  CHECK(document->converted->paragraphs == 2);
  CHECK(document->converted->confidence > 0.9);
  CHECK(document->warnings.empty());
}

TEST_CASE("a doubtful conversion is warned of") {
  const auto document = extract_document(FileFormat::text,
                                         "c\xF1"
                                         "a\n");
  REQUIRE(document);
  CHECK(document->text == "của\n");
  REQUIRE(document->warnings.size() == 1);
  CHECK(document->warnings[0].find("read as TCVN3 with a confidence of only 0.") == 0);
}

TEST_CASE("malformed bytes are replaced with a warning that counts them") {
  const auto document = extract_document(
      FileFormat::text, "Ban Thường vụ Huyện ủy yêu cầu các cơ quan \xFF thực hiện");
  REQUIRE(document);
  CHECK(document->text.find("quan \uFFFD thực") != std::string::npos);
  REQUIRE(document->warnings.size() == 1);
  CHECK(document->warnings[0] == "1 malformed sequence of UTF-8 replaced by U+FFFD");
}

TEST_CASE("what has no letters is refused") {
  for (const auto format : {FileFormat::text, FileFormat::markdown, FileFormat::html}) {
    for (const char* bytes : {"", " \n\n", "1 2 3\n* 45/67", "\uFFFD\uFFFD", "<p>12</p>"}) {
      if (format != FileFormat::html && *bytes == '<') continue;
      CAPTURE(bytes);
      const auto document = extract_document(format, bytes);
      REQUIRE(!document);
      CHECK(document.error().code == ErrorCode::malformed);
    }
  }
}

TEST_CASE("a text beyond the limit is refused") {
  const std::string paragraph = "Thực hiện Nghị quyết của Ban Chấp hành Trung ương.\n";
  std::string text;
  while (text.size() <= (20U << 20)) text += paragraph;
  for (const auto format : {FileFormat::text, FileFormat::markdown, FileFormat::html}) {
    const auto document = extract_document(format, text);
    REQUIRE(!document);
    CHECK(document.error().code == ErrorCode::too_large);
  }
}

TEST_CASE("a JSON Lines file is not one document") {
  const auto document = extract_document(FileFormat::json_lines, "{}");
  REQUIRE(!document);
  CHECK(document.error().code == ErrorCode::invalid_argument);
}

TEST_CASE("random bytes never do harm") {
  std::mt19937 random(20171005);
  const std::string alphabet =
      "<>/!-&#;x=\"' \n\t*_[]()\\#pbdivtrtablehiddentitle\0\xC4\x90\xFF{}:,";
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 200, ' ');
    for (char& c : bytes) {
      c = round % 3 == 0 ? static_cast<char>(random()) : alphabet[random() % alphabet.size()];
    }
    for (const auto format : {FileFormat::text, FileFormat::markdown, FileFormat::html}) {
      const auto document = extract_document(format, bytes);
      if (document) CHECK(document->text.find('\0') == std::string::npos);
    }
    (void)extract_json_line(bytes);
  }
}
