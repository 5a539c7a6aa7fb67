// SPDX-License-Identifier: GPL-3.0-or-later
// What searchers type for a symbol is understood, accents are restored, and numbers that are no
// symbols (years, periods, amounts, congresses) are left to the words of the query.
#include "vankien/directive/symbol.h"

#include "corpus_vocabulary.h"

namespace {

// "[span] number type: candidates;" for every symbol in the query.
std::string read(std::string_view query) {
  std::string out;
  for (const auto& found : vankien::find_symbol_queries(query, corpus_vocabulary())) {
    out += '[' + std::string(slice(query, found.span)) + "] " + found.number;
    if (found.type != nullptr) out += ' ' + found.type->name;
    out += ':';
    for (const auto& candidate : found.candidates) out += ' ' + candidate.text();
    out += ';';
  }
  return out;
}

}  // namespace

TEST_CASE("symbols typed loosely") {
  const struct {
    std::string_view query;
    std::string_view expected;
  } cases[] = {
      {"447-CV/HU", "[447-CV/HU] 447: 447-CV/HU;"},
      {"Số: 447-CV/HU", "[447-CV/HU] 447: 447-CV/HU;"},
      {"“447-CV/HU”", "[447-CV/HU] 447: 447-CV/HU;"},
      {"công văn số: 447-CV/HU", "[công văn số: 447-CV/HU] 447: 447-CV/HU;"},
      {"18,447-CV/HU", ""},
      {"447 cv hu", "[447 cv hu] 447: 447-CV/HU;"},
      {"447cv/hu", "[447cv/hu] 447: 447-CV/HU;"},
      {"447cvhu", "[447cvhu] 447: 447-CV/HU;"},
      {"nq25tw", "[nq25tw] 25: 25-NQ/TW;"},
      {"nq 25 tw", "[nq 25 tw] 25: 25-NQ/TW;"},
      {"nq-25-tw", "[nq-25-tw] 25: 25-NQ/TW;"},
      {"nq 25-NQ/TW", "[nq 25-NQ/TW] 25: 25-NQ/TW;"},
      {"25 nq tw về dân vận", "[25 nq tw] 25: 25-NQ/TW;"},
      {"25/NQ-TW", "[25/NQ-TW] 25: 25-NQ/TW;"},
      {"217-qd/tw", "[217-qd/tw] 217: 217-QĐ/TW;"},
      {"05-qc/btctu-bdvtu", "[05-qc/btctu-bdvtu] 05: 05-QC/BTCTU-BDVTU;"},
      {"30/2020/nd-cp", "[30/2020/nd-cp] 30: 30/2020/NĐ-CP;"},
      {"luật 117/2025/qh15", "[luật 117/2025/qh15] 117: 117/2025/QH15;"},
      {"12/ubnd-vx", "[12/ubnd-vx] 12: 12/UBND-VX;"},
      {"16/ct-ttg", "[16/ct-ttg] 16: 16/CT-TTg;"},
      {"1234/XYZ-ABC số 5-KH/XYZ", "[5-KH/XYZ] 5: 5-KH/XYZ;"},
      // Accents: typed, they decide; not typed, all are meant.
      {"01-da/tu", "[01-da/tu] 01: 01-DA/TU 01-ĐA/TU;"},
      {"01-đa/tu", "[01-đa/tu] 01: 01-ĐA/TU;"},
      {"445-kl/tư", "[445-kl/tư] 445: 445-KL/TW 445-KL/TU;"},
      // By name.
      {"nghị quyết số 25-NQ/TW", "[nghị quyết số 25-NQ/TW] 25: 25-NQ/TW;"},
      {"nghi quyet 25 trung uong", "[nghi quyet 25 trung uong] 25: 25-NQ/TW;"},
      {"thông báo 911 của Tỉnh ủy", "[thông báo 911 của Tỉnh ủy] 911: 911-TB/TU;"},
      {"thông báo 911 ban thường vụ tỉnh uỷ",
       "[thông báo 911 ban thường vụ tỉnh uỷ] 911: 911-TB/TU;"},
      {"quy định 08 trung ương", "[quy định 08 trung ương] 08: 08-QĐ/TW 08-QĐi/TW 08-QyĐ/TW;"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.query);
    CHECK(read(c.query) == c.expected);
  }
}

TEST_CASE("a type and a number only") {
  const struct {
    std::string_view query;
    std::string_view expected;
  } cases[] = {
      {"công văn 447", "[công văn 447] 447 Công văn:;"},
      {"cong van so 447", "[cong van so 447] 447 Công văn:;"},
      {"nghị quyết số 25", "[nghị quyết số 25] 25 Nghị quyết:;"},
      {"cv 447", "[cv 447] 447 Công văn:;"},
      {"qđi 08", "[qđi 08] 08 Quy định:;"},
      {"công văn số 2017", "[công văn số 2017] 2017 Công văn:;"},
      {"công văn 447 ngày 5/5/2017", "[công văn 447] 447 Công văn:;"},
      {"nghị quyết 25 năm 2013", "[nghị quyết 25] 25 Nghị quyết:;"},
      {"nq 18 và nq 19", "[nq 18] 18 Nghị quyết:;[nq 19] 19 Nghị quyết:;"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.query);
    CHECK(read(c.query) == c.expected);
  }
}

TEST_CASE("numbers that are none of a directive") {
  for (const std::string_view query : {"kế hoạch 2017",
                                       "năm 2017",
                                       "đại hội 13",
                                       "9 tháng đầu năm",
                                       "kế hoạch 9 tháng đầu năm",
                                       "giai đoạn 2016-2020",
                                       "kế hoạch 2016-2020",
                                       "ngày 5/5/2017",
                                       "kế hoạch 5/5/2017",
                                       "báo cáo 6 tháng",
                                       "kế hoạch 5 năm 2021-2025",
                                       "kế hoạch 30 ngày",
                                       "báo cáo 20% hộ nghèo",
                                       "dân vận khéo 2017",
                                       "quốc hội khóa 15",
                                       "qh 15",
                                       "đã 13 người",
                                       "nghị quyết đại hội 13",
                                       "hội nghị trung ương 5 khóa 12",
                                       "nghị quyết",
                                       "447",
                                       "12/2013",
                                       "",
                                       "///---"}) {
    CAPTURE(query);
    CHECK(read(query) == "");
  }
}
