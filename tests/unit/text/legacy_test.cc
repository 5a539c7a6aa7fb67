// SPDX-License-Identifier: GPL-3.0-or-later
// The sample corpus, written in each encoding that came before Unicode, reads as it was, whole or
// mixed, as bytes or as other programs show them; and what is Unicode, in any language, stays.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include <doctest/doctest.h>

#include "vankien/text/decode.h"
#include "vankien/text/normalize.h"

#include "legacy_encoder.h"

using namespace vankien;
using legacy::encode;
namespace fs = std::filesystem;

namespace {

using Paragraphs = std::vector<std::string>;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Paragraphs split(std::string_view text) {
  Paragraphs lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool has_signs(const std::string& line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return c < 0; });
}

/// The texts of the sample corpus, as far as the encodings have characters for them.
const std::vector<Paragraphs>& samples() {
  static const auto all = [] {
    std::vector<Paragraphs> documents;
    for (const auto& entry : fs::directory_iterator(VANKIEN_SOURCE_DIR "/corpus/directives")) {
      const fs::path ending = entry.path().extension();
      if (ending != ".txt" && ending != ".md") continue;
      const auto decoded = decode_unicode(read_file(entry.path()));
      REQUIRE(decoded);
      documents.push_back(split(legacy::encodable(to_nfc(decoded->text))));
    }
    REQUIRE(documents.size() > 50);
    return documents;
  }();
  return all;
}

/// How many paragraphs that have signs read as they should; capitals that TCVN3 does not have are
/// not counted.
struct Tally {
  int right = 0;
  int all = 0;
  double share() const { return static_cast<double>(right) / all; }

  void add(const Paragraphs& wanted, std::string_view text) {
    Paragraphs read = split(text);
    read.resize(wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (!has_signs(wanted[i])) continue;
      ++all;
      if (normalize(wanted[i]) == normalize(read[i])) ++right;
    }
  }
};

std::string join(const Paragraphs& lines, LegacyEncoding encoding) {
  std::string bytes;
  for (const std::string& line : lines) bytes += encode(encoding, line) + '\n';
  return bytes;
}

std::string decoded_text(std::string_view bytes) {
  const auto decoded = decode_text(bytes);
  return decoded ? decoded->text : std::string();
}

}  // namespace

TEST_CASE("a document in a legacy encoding reads as it was") {
  for (const LegacyEncoding encoding : legacy::kAll) {
    CAPTURE(to_string(encoding));
    Tally bytes;
    Tally shown;
    for (const Paragraphs& document : samples()) {
      const std::string encoded = join(document, encoding);
      const auto decoded = decode_text(encoded);
      REQUIRE(decoded);
      CHECK(decoded->encoding == to_string(encoding));
      CHECK(decoded->replaced == 0);
      bytes.add(document, decoded->text);
      if (encoding == LegacyEncoding::viqr) continue;
      shown.add(document, decoded_text(legacy::as_latin1(encoded)));
      shown.add(document, decoded_text(decode_windows_1252(encoded)));
    }
    CHECK(bytes.share() > 0.998);
    if (encoding != LegacyEncoding::viqr) CHECK(shown.share() > 0.998);
  }
}

TEST_CASE("documents of several encodings read as they were, and their Unicode stays") {
  std::mt19937 random(1258);
  Tally legacy_parts;
  Tally unicode_parts;
  for (const Paragraphs& document : samples()) {
    std::string bytes;
    std::vector<bool> is_unicode;
    while (is_unicode.size() < document.size()) {
      const std::size_t choice = random() % (legacy::kAll.size() + 1);
      for (std::size_t left = 1 + random() % 16; left > 0 && is_unicode.size() < document.size();
           --left) {
        const std::string& line = document[is_unicode.size()];
        is_unicode.push_back(choice == legacy::kAll.size());
        bytes += (is_unicode.back() ? line : encode(legacy::kAll[choice], line)) + '\n';
      }
    }
    Paragraphs read = split(decoded_text(bytes));
    read.resize(document.size());
    for (std::size_t i = 0; i < document.size(); ++i) {
      (is_unicode[i] ? unicode_parts : legacy_parts).add({document[i]}, read[i]);
    }
  }
  CHECK(legacy_parts.share() > 0.985);
  CHECK(unicode_parts.right == unicode_parts.all);
}

TEST_CASE("Unicode is not changed, not even line by line") {
  for (const auto& entry : fs::directory_iterator(VANKIEN_SOURCE_DIR "/corpus/directives")) {
    CAPTURE(entry.path());
    const auto plain = decode_unicode(read_file(entry.path()));
    REQUIRE(plain);
    CHECK(decoded_text(plain->text) == plain->text);
    for (const std::string& line : split(plain->text)) CHECK(decode_query(line) == line);
  }
  for (const char* text :
       {"Số: 25-NQ/TW",
        "§ 5",
        "20 °C",
        "½",
        "3 × 4 = 12",
        "m²",
        "đo ở 20 °C ± 2 °C",
        "©",
        "«là»",
        "Đặng Thị Tuyết",
        "Hà Nam",
        "Bà Rịa - Vũng Tàu",
        "hòa",
        "à",
        "QÐ/TW",
        "ông Müller",
        "L’été dernier, la société française a été très déçue par le procès-verbal.",
        "Le préfet a déjà réuni les élus à la mairie",
        "thé",
        "café",
        "Chloé",
        "naïve",
        "Raúl",
        "Über die Straße hört man schöne Töne",
        "für",
        "El señor Peña y el niño",
        "São Paulo não é a capital",
        "C'est-à-dire",
        "naïve façade",
        "Œuvre",
        "What's this? Go to (a+b)^2, it's o.k. to be.",
        "C++ và e^x",
        "x^2 + y^2",
        "Do you know who he is? Me? No.",
        "Donau\u00ADdampf\u00ADschiff",
        "nư\u00ADớc",
        "Ωmega ЖЗ 漢字"}) {
    CAPTURE(text);
    CHECK(decode_query(text) == text);
    const auto decoded = decode_text(text);
    REQUIRE(decoded);
    CHECK(decoded->text == text);
    CHECK(decoded->encoding == "UTF-8");
    CHECK(decoded->converted.empty());
  }
}

TEST_CASE("what is pasted into a query") {
  const std::pair<const char*, const char*> rows[] = {
      {"TØnh ñy B×nh Ph\u00ADíc, huyÖn Hín Qu¶n", "Tỉnh ủy Bình Phước, huyện Hớn Quản"},
      {"Tænh uûy Bình Phöôùc, huyeän Hôùn Quaûn", "Tỉnh ủy Bình Phước, huyện Hớn Quản"},
      {"Tïnh üy Bình Phß¾c", "Tỉnh ủy Bình Phước"},
      {"TÌnh ûy Bình PhÜ§c", "Tỉnh ủy Bình Phước"},
      {"TiÒnh uÒy BiÌnh Phýõìc", "Tỉnh ủy Bình Phước"},
      {"Ti?nh u?y Bi`nh Phu+o+'c", "Tỉnh ủy Bình Phước"},
      {"c«ng t¸c d©n vËn", "công tác dân vận"},
      {"nghÞ quyÕt 25-NQ/TW", "nghị quyết 25-NQ/TW"},
      {"®) Phßng, chèng thÈm lËu ma tóy", "đ) Phòng, chống thẩm lậu ma túy"},
      {"cña", "của"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(decode_query(row.first) == row.second);
  }
}

TEST_CASE("capitals without a code of their own") {
  const std::pair<const char*, const char*> rows[] = {
      {"HUYÖN ñY HíN QU¶N", "HUYỆN ỦY HỚN QUẢN"},
      {"BÝ TH¦", "BÍ THƯ"},
      {"Bé ChÝnh trÞ, Bé ChÝnh trÞ", "Bộ Chính trị, Bộ Chính trị"},
      {"BAN CHÊP HµNH §¶NG Bé", "BAN CHẤP HÀNH ĐẢNG BỘ"},
      {"Sè 12-NQ/TU cña TØnh ñy", "Số 12-NQ/TU của Tỉnh ủy"},
      {"Thùc hiÖn chØ thÞ cña Bé CHÝNH TRÞ", "Thực hiện chỉ thị của Bộ CHÍNH TRỊ"},
  };
  for (const auto& [written, meant] : rows) CHECK(decode_query(written) == meant);
}

TEST_CASE("single words of TCVN3 in Vietnamese in Unicode") {
  CHECK(decode_query("Nghị quyết cña Đảng và Nhà nước") == "Nghị quyết của Đảng và Nhà nước");
  CHECK(decode_query("luật ph¸p của Nhà nước") == "luật pháp của Nhà nước");
  CHECK(decode_query("chăm sóc søc kháe của dân") == "chăm sóc sức khỏe của dân");
  CHECK(decode_query("Ông Nuñez gặp bà Müller ở Đà Nẵng") == "Ông Nuñez gặp bà Müller ở Đà Nẵng");
}

TEST_CASE("what was converted is told") {
  const auto decoded =
      decode_text("Huyện ủy Hớn Quản\n" +
                  encode(LegacyEncoding::tcvn3, "Công tác dân vận ở huyện") + "\nĐảng ủy xã\n");
  REQUIRE(decoded);
  CHECK(decoded->encoding == "UTF-8 + TCVN3");
  REQUIRE(decoded->converted.size() == 1);
  const ConvertedRun& run = decoded->converted[0];
  CHECK(slice(decoded->text, run.span) == "Công tác dân vận ở huyện");
  CHECK(run.encoding == LegacyEncoding::tcvn3);
  CHECK(run.confidence > 0.9);
  CHECK(run.confidence <= 1);
}

TEST_CASE("a soft hyphen is a letter of TCVN3, and nothing else in Unicode") {
  CHECK(decode_query("ph\u00ADêng, x·") == "phường, xã");
  CHECK(decode_query("nước") == "nước");
}

TEST_CASE("a short paragraph is read as those beside it") {
  const Paragraphs lines{"Thực hiện Nghị quyết của Tỉnh ủy về công tác dân vận", "", "Bộ", "Số 5",
                         "Mỗi xã, phường, thị trấn cử một đồng chí phụ trách"};
  for (const LegacyEncoding encoding : legacy::kAll) {
    if (encoding == LegacyEncoding::viqr) continue;
    CAPTURE(to_string(encoding));
    CHECK(split(decoded_text(join(lines, encoding))) == lines);
    CHECK(split(decoded_text(legacy::as_latin1(join(lines, encoding)))) == lines);
  }
}

TEST_CASE("a stated encoding decides what nothing else does") {
  DecodedText page;
  page.text = "Sôì 5";
  page.encoding = "windows-1252";
  convert_legacy(page, LegacyEncoding::windows_1258);
  CHECK(page.text == "Số 5");
  CHECK(page.encoding == "windows-1258");
}

TEST_CASE("any bytes give valid text or a refusal, in linear time") {
  std::mt19937 random(5712);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 300, ' ');
    const bool legible = round % 2 == 0;
    for (char& c : bytes) {
      const auto byte = static_cast<char>(random());
      c = legible && random() % 3 != 0 ? "aeiouyd'`?~.^+(\\n \n"[random() % 18] : byte;
    }
    const auto decoded = decode_text(bytes);
    if (!decoded) continue;
    const auto again = decode_unicode(decoded->text);
    REQUIRE(again);
    CHECK(again->text == decoded->text);
    std::size_t end = 0;
    for (const ConvertedRun& run : decoded->converted) {
      CHECK(run.span.begin >= end);
      CHECK(run.span.end <= decoded->text.size());
      CHECK(slice(decoded->text, run.span).find('\n') == std::string_view::npos);
      CHECK(run.confidence >= 0);
      CHECK(run.confidence <= 1);
      end = run.span.end;
    }
  }
  for (const char* part :
       {"\xB5", "\xC3\xA3", "\xB5 ", "\xC3\xA3\n", "a^'", "u+o+ ", "ñ", "\x02\xB5"}) {
    std::string bytes;
    while (bytes.size() < 500'000) bytes += part;
    (void)decode_text(bytes);
  }
}
