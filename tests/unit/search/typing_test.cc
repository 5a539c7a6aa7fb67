// SPDX-License-Identifier: GPL-3.0-or-later
// A query typed in Telex or VNI without an input method finds what it was meant to find, and says
// so; nothing else is taken for one. The other spelling with i or y is found behind the one asked
// for.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "vankien/search/searcher.h"
#include "vankien/text/decode.h"
#include "vankien/text/normalize.h"

#include "small_index.h"

namespace {

vankien::Record document(const std::string& id, const std::string& title, const std::string& text) {
  vankien::Record record;
  record.id = id;
  record.kind = "party";
  record.title = title;
  record.text = text;
  return record;
}

std::vector<vankien::Record> sample() {
  std::vector<vankien::Record> records{
      document("dan", "Công văn về dân vận khéo", "Đảng bộ xã và công tác dân vận."),
      document("chi", "Chỉ thị về hòa giải", "Hướng dẫn thực hiện Chỉ thị; thanh niên."),
      document("beer", "Quản lý bia", "Nhãn Beer và virus, CO2, visa, max."),
  };
  records[0].symbol = "447-CV/HU";
  records[0].number = "447";
  records[0].type = "Công văn";
  return records;
}

std::string words(const vankien::SearchAnswer& answer) {
  std::string out;
  for (const auto& word : answer.interpretation.words) out += word + " ";
  return out;
}

std::string typed(const vankien::SearchAnswer& answer) {
  std::string out;
  for (const auto& word : answer.interpretation.typed) {
    out += word.typed + ">" + word.meant + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("Telex and VNI find what was meant") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const std::pair<const char*, const char*> cases[] = {
      {"daan vaanj", "dân vận"},
      {"DAAN VAANJ", "dân vận"},
      {"da6n va65n", "dân vận"},
      {"ddangr booj xax", "đảng bộ xã"},
      {"ddangr bộ xax", "đảng bộ xã"},
      {"d9a3ng bo65 xa4", "đảng bộ xã"},
      {"chir thij hoaf giari", "chỉ thị hòa giải"},
      {"chi3 thi5", "chỉ thị"},
      {"thanh nieen", "thanh niên"},
      {"hwowngs daanx", "hướng dẫn"},
      {"coong vawn 447", "công văn 447"},
      {"coong vawn soos 447-CV/HU", "công văn số 447-CV/HU"},
  };
  for (const auto& expected : cases) {
    const std::string meant = expected.second;
    CAPTURE(std::string(expected.first));
    const auto answer = ask(searcher, expected.first);
    CHECK_FALSE(answer.interpretation.typed.empty());
    CHECK(words(answer) == words(ask(searcher, meant)));
    REQUIRE_FALSE(answer.hits.empty());
    CHECK(ids(answer) == ids(ask(searcher, meant)));
  }
  CHECK(typed(ask(searcher, "ddangr bộ xax")) == "ddangr>đảng xax>xã ");
}

TEST_CASE("one word that can be nothing else tells how the ambiguous ones were typed") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  CHECK(typed(ask(searcher, "tw booj")) == "tw>tư booj>bộ ");
  CHECK(typed(ask(searcher, "owr ddangr booj")) == "owr>ở ddangr>đảng booj>bộ ");
  CHECK(typed(ask(searcher, "xa4")) == "");
  CHECK(typed(ask(searcher, "tw thanh nieen")) == "tw>tư nieen>niên ");
  CHECK(typed(ask(searcher, "tw van nieen")) == "");
  CHECK(typed(ask(searcher, "xa4 d9a3ng")) == "xa4>xã d9a3ng>đảng ");
  CHECK(typed(ask(searcher, "xa4 ddangr")) == "ddangr>đảng ");  // each method for itself
}

TEST_CASE("đ in a code of the index") {
  auto records = sample();
  records[1].symbol = "217-QĐ/TW";
  records[1].text += " Quyết định 217-QĐ/TW.";
  const SmallIndex index({records});
  auto searcher = index.open();
  for (const char* text : {"217-QDD/TW", "217-qdd/tw", "217-QD9/TW", "chir thij 217 qdd tw"}) {
    CAPTURE(std::string(text));
    CHECK(ids(ask(searcher, text)).substr(0, 3) == "chi");
    CHECK(ask(searcher, text).interpretation.symbols == std::vector<std::string>{"217-QĐ/TW"});
  }
  CHECK(typed(ask(searcher, "217-NDD/TW")) == "");
  CHECK(typed(ask(searcher, "qdd")) == "");
}

TEST_CASE("what is a word as it stands is never taken for keys") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  for (const char* text : {"beer",
                           "max visa",
                           "dân vận co2",
                           "beer dan van",
                           "tw",
                           "a1 61 25 d9 nq25 qd217",
                           "lo16",
                           "447-CV/HU",
                           "447-cvj/hu",
                           "UBND HDND",
                           "văn bản của TAX và GAS",
                           "banr",
                           "how",
                           "his visa",
                           "how are you",
                           "a@ddangr.vn",
                           "www.ddangr.vn",
                           "thanh phố Hồ Chí Minh 2024",
                           "van nieen",
                           "nieen",
                           "hòa, nieen",
                           "\"daan vaanj\"",
                           "“daan vaanj”",
                           " \"ddangr\" "}) {
    CAPTURE(std::string(text));
    CHECK(typed(ask(searcher, text)) == "");
  }
  // Occurs in the index, so it stays among words that were typed in Telex.
  CHECK(typed(ask(searcher, "ddangr max booj")) == "ddangr>đảng booj>bộ ");
}

TEST_CASE("nothing of the sample corpus, typed without diacritics, is taken for keys") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const std::filesystem::path corpus = std::filesystem::path(VANKIEN_SOURCE_DIR) / "corpus";
  std::vector<std::string> lines;
  for (const auto& file : std::filesystem::directory_iterator(corpus / "directives")) {
    std::ostringstream bytes;
    bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
    const auto text = vankien::decode_text(bytes.str());
    REQUIRE(text);
    std::istringstream stream(text->text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
  }
  std::ifstream queries(corpus / "queries.tsv");
  for (std::string line; std::getline(queries, line);) {
    if (line.starts_with('c')) break;  // those typed in Telex and VNI
    lines.push_back(line);
  }
  CHECK(lines.size() > 1000);
  for (const std::string& line : lines) {
    CAPTURE(line);
    const std::string text = vankien::fold(line).substr(0, vankien::SearchLimits::kTextBytes);
    CHECK(typed(ask(searcher, text)) == "");
  }
}

TEST_CASE("the other spelling with i or y is found, behind the one asked for") {
  const SmallIndex index(
      {{document("y", "Kỹ thuật", "nuôi cá"), document("i", "Kĩ thuật", "trồng lúa"),
        document("ly", "Lý lịch", "cán bộ"), document("ki", "Kí hiệu", "kí")}});
  auto searcher = index.open();
  CHECK(ids(ask(searcher, "kỹ thuật")) == "y i");
  CHECK(ids(ask(searcher, "kĩ thuật")) == "i y");
  CHECK(ids(ask(searcher, "lí lịch")) == "ly");
  CHECK(ids(ask(searcher, "li lich")) == "ly");
  const auto restored = ask(searcher, "lí lịch").interpretation.restored;
  REQUIRE(restored.size() == 1);
  CHECK(restored[0].meant == "lý");
}

TEST_CASE("what was pasted in a legacy encoding is converted first") {
  const SmallIndex index({sample()});
  auto searcher = index.open();
  const auto answer = ask(searcher, "c«ng t¸c d©n vËn");
  CHECK(answer.interpretation.converted == "công tác dân vận");
  CHECK(ids(answer) == "dan");
  CHECK(ask(searcher, "công tác dân vận").interpretation.converted.empty());
}
