// SPDX-License-Identifier: GPL-3.0-or-later
// The tables load, answer by code and by name whatever the case, and a malformed row is refused
// with its file and line.
#include "vankien/directive/vocabulary.h"

#include <filesystem>
#include <fstream>

#include "../temporary_directory.h"
#include "corpus_vocabulary.h"

namespace {

constexpr const char* kTypes = "name\tcodes\tother_names\tside\nKế hoạch\tKH\t\tunknown\n";
constexpr const char* kOrgans =
    "code\tname\tother_names\tlevel\tside\ttakes_place\nHU\tHuyện ủy\t\tdistrict\tparty\tyes\n";

vankien::Result<std::shared_ptr<const vankien::Vocabulary>> load(const std::string& types,
                                                                 const std::string& organs) {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "document_types.tsv") << types;
  std::ofstream(directory.path() / "organs.tsv") << organs;
  return vankien::Vocabulary::load(directory.path());
}

}  // namespace

TEST_CASE("types answer by code and by name") {
  const vankien::Vocabulary& vocabulary = corpus_vocabulary();
  const struct {
    std::string_view code;
    std::string_view name;
  } codes[] = {{"KH", "Kế hoạch"},  {"ctr", "Chương trình"}, {"QĐ", "Quyết định"},
               {"QĐi", "Quy định"}, {"QĐI", "Quy định"},     {"ĐA", "Đề án"},
               {"DA", "Dự án"},     {"TT", "Thông tri"}};
  for (const auto& c : codes) {
    CAPTURE(c.code);
    REQUIRE(vocabulary.type_by_code(c.code) != nullptr);
    CHECK(vocabulary.type_by_code(c.code)->name == c.name);
  }
  CHECK(vocabulary.type_by_code("QD") == nullptr);
  CHECK(vocabulary.type_by_code("") == nullptr);
  CHECK(vocabulary.type_code("QĐNS") == "QĐNS");
  CHECK(vocabulary.type_code("ttr") == "TTr");
  CHECK(vocabulary.type_code("XX") == "");
  for (const std::string_view name : {"KẾ HOẠCH", "kế hoạch", "Ke hoach"}) {
    CAPTURE(name);
    REQUIRE(vocabulary.type_by_name(name) != nullptr);
    CHECK(vocabulary.type_by_name(name)->name == "Kế hoạch");
  }
  CHECK(vocabulary.type_by_name("CHƯƠNG TRÌNH HÀNH ĐỘNG")->name == "Chương trình");
  CHECK(vocabulary.type_by_name("Trang chủ") == nullptr);
}

TEST_CASE("offices answer by code and by name") {
  const vankien::Vocabulary& vocabulary = corpus_vocabulary();
  CHECK(vocabulary.organ_by_code("hu")->name == "Huyện ủy");
  CHECK(vocabulary.organ_by_code("THU")->code == "ThU");
  CHECK(vocabulary.organ_by_code("TƯ") == nullptr);
  CHECK(vocabulary.organ_by_name("HUYỆN UỶ")->code == "HU");
  CHECK(vocabulary.organ_by_name("ủy ban MTTQ Việt Nam")->code == "MTTQ");
  CHECK(vocabulary.organ_by_name("Trung ương")->code == "TW");
  CHECK(vocabulary.organ_by_name("Văn xã") == nullptr);  // a unit, never an office by itself
  CHECK(vocabulary.organ_by_code("VX") != nullptr);
}

TEST_CASE("codes without accents") {
  const vankien::Vocabulary& vocabulary = corpus_vocabulary();
  CHECK(vocabulary.type_codes_like("qd") == std::vector<std::string>{"QĐ"});
  CHECK(vocabulary.type_codes_like("da") == std::vector<std::string>{"ĐA", "DA"});
  CHECK(vocabulary.organ_codes_like("du") == std::vector<std::string>{"ĐU"});
  CHECK(vocabulary.organ_codes_like("xyz").empty());
}

TEST_CASE("every name of a type is found, and no two types fold to the same name") {
  const vankien::Vocabulary& vocabulary = corpus_vocabulary();
  for (const vankien::DocumentType& type : vocabulary.types()) {
    CAPTURE(type.name);
    CHECK(vocabulary.type_by_name(type.name) == &type);
    for (const std::string& other : type.other_names) {
      CAPTURE(other);
      CHECK(vocabulary.type_by_name(other) == &type);
    }
  }
}

TEST_CASE("comments and Windows line ends are read") {
  const auto loaded = load(
      "# a comment\r\nname\tcodes\tother_names\tside\r\n\r\n"
      "Quy định\tQĐ; QĐi\tQuy định tạm thời; Quy ước\tparty\r\n",
      kOrgans);
  REQUIRE(loaded);
  const vankien::DocumentType& type = (*loaded)->types().front();
  CHECK(type.codes == std::vector<std::string>{"QĐ", "QĐi"});
  CHECK(type.other_names == std::vector<std::string>{"Quy định tạm thời", "Quy ước"});
  CHECK(type.side == vankien::Side::party);
  CHECK((*loaded)->organs().front().takes_place);
}

TEST_CASE("malformed tables are refused by file and line") {
  const std::string header = "code\tname\tother_names\tlevel\tside\ttakes_place\n";
  const struct {
    std::string types;
    std::string organs;
    std::string_view where;
  } cases[] = {
      {"", kOrgans, "document_types.tsv"},
      {"Kế hoạch\tKH\t\tunknown\n", kOrgans, "document_types.tsv:1:"},
      {std::string(kTypes) + "Báo cáo\tBC\n", kOrgans, "document_types.tsv:3:"},
      {std::string(kTypes) + "Báo cáo\tBC\t\tboth\n", kOrgans, "document_types.tsv:3:"},
      {std::string(kTypes) + "\tBC\t\tparty\n", kOrgans, "document_types.tsv:3:"},
      {std::string(kTypes) + "KẾ HOẠCH\tKH\t\tparty\n", kOrgans, "document_types.tsv:3:"},
      {kTypes, header + "HU\tHuyện ủy\t\tdistrict\tparty\tmaybe\n", "organs.tsv:2:"},
      {kTypes, header + "HU\t\t\tdistrict\tparty\tyes\n", "organs.tsv:2:"},
      {kTypes, header + "HU\tHuyện ủy\n", "organs.tsv:2:"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.where);
    const auto loaded = load(c.types, c.organs);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == vankien::ErrorCode::malformed);
    CHECK(loaded.error().message.find(c.where) != std::string::npos);
  }
  CHECK_FALSE(vankien::Vocabulary::load("/nonexistent"));
}

TEST_CASE("load reads the files it names") {
  for (const std::string_view name : vankien::Vocabulary::file_names()) {
    CHECK(std::filesystem::exists(std::filesystem::path(VANKIEN_SOURCE_DIR "/corpus") / name));
  }
  CHECK(vankien::Vocabulary::file_names().size() == 7);
}
