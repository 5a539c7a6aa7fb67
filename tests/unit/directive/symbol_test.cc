// SPDX-License-Identifier: GPL-3.0-or-later
// A symbol is read in every variant seen in print and comes out in one form; in running text
// nothing else is taken for one.
#include "vankien/directive/symbol.h"

#include "corpus_vocabulary.h"

using vankien::Side;

TEST_CASE("symbols as printed are taken apart") {
  const struct {
    std::string_view printed;
    std::string_view number;
    std::string_view year;
    std::string_view type;
    std::string_view organ;
    Side side;
    std::string_view text;
  } cases[] = {
      // As the rules have it.
      {"512-CV/HU", "512", "", "CV", "HU", Side::party, "512-CV/HU"},
      {"21-NQ/TW", "21", "", "NQ", "TW", Side::party, "21-NQ/TW"},
      {"02-ĐA/TU", "02", "", "ĐA", "TU", Side::party, "02-ĐA/TU"},
      {"02-DA/TU", "02", "", "DA", "TU", Side::party, "02-DA/TU"},
      {"09-QĐi/TW", "09", "", "QĐi", "TW", Side::party, "09-QĐi/TW"},
      {"1711-QĐNS/TW", "1711", "", "QĐNS", "TW", Side::party, "1711-QĐNS/TW"},
      {"07-QC/BTCTU-BDVTU", "07", "", "QC", "BTCTU-BDVTU", Side::party, "07-QC/BTCTU-BDVTU"},
      {"11-NQ/ĐH", "11", "", "NQ", "ĐH", Side::party, "11-NQ/ĐH"},
      {"04-HD/BTGDVTU", "04", "", "HD", "BTGDVTU", Side::party, "04-HD/BTGDVTU"},
      {"31/2020/NĐ-CP", "31", "2020", "NĐ", "CP", Side::state, "31/2020/NĐ-CP"},
      {"12/2005/TTLT-BNV-VPCP", "12", "2005", "TTLT", "BNV-VPCP", Side::state,
       "12/2005/TTLT-BNV-VPCP"},
      {"17/CT-TTg", "17", "", "CT", "TTg", Side::state, "17/CT-TTg"},
      {"118/2025/QH15", "118", "2025", "", "QH15", Side::state, "118/2025/QH15"},
      {"470/NQ-UBTVQH15", "470", "", "NQ", "UBTVQH15", Side::state, "470/NQ-UBTVQH15"},
      {"13/UBND-VX", "13", "", "", "UBND-VX", Side::state, "13/UBND-VX"},
      {"30a/2008/NQ-CP", "30a", "2008", "NQ", "CP", Side::state, "30a/2008/NQ-CP"},
      // The Front and the mass organisations are party and keep the form they printed.
      {"06/HD-MTTW-BTT", "06", "", "HD", "MTTW-BTT", Side::party, "06/HD-MTTW-BTT"},
      {"934/QĐ-TLĐ", "934", "", "QĐ", "TLĐ", Side::party, "934/QĐ-TLĐ"},
      {"358-CV/HNDTW", "358", "", "CV", "HNDTW", Side::party, "358-CV/HNDTW"},
      // Damaged.
      {"Số 446-KL/TƯ", "446", "", "KL", "TU", Side::party, "446-KL/TU"},
      {"Số: 446-KL/TU.", "446", "", "KL", "TU", Side::party, "446-KL/TU"},
      {"859CV/ĐUK", "859", "", "CV", "ĐUK", Side::party, "859-CV/ĐUK"},
      {"95- KH/BTGDVTW", "95", "", "KH", "BTGDVTW", Side::party, "95-KH/BTGDVTW"},
      {"101 - KL/TW", "101", "", "KL", "TW", Side::party, "101-KL/TW"},
      {"19/NQ-TW", "19", "", "NQ", "TW", Side::party, "19-NQ/TW"},
      {"85 QĐ/TWĐTN", "85", "", "QĐ", "TWĐTN", Side::party, "85-QĐ/TWĐTN"},
      {"66-Ctr/TU", "66", "", "CTr", "TU", Side::party, "66-CTr/TU"},
      {"66-CTR/THU", "66", "", "CTr", "ThU", Side::party, "66-CTr/ThU"},
      {"358 \u2013CV/HNDTW", "358", "", "CV", "HNDTW", Side::party, "358-CV/HNDTW"},
      {"83/2005-QĐ-UBND", "83", "2005", "QĐ", "UBND", Side::state, "83/2005/QĐ-UBND"},
      {"156/KH-ƯBND", "156", "", "KH", "UBND", Side::state, "156/KH-UBND"},
      {"12-Q\u00D0I/TU", "12", "", "QĐi", "TU", Side::party, "12-QĐi/TU"},
      {"16 -T\u0412/U\u0412\u041A\u0422\u0422U", "16", "", "TB", "UBKTTU", Side::party,
       "16-TB/UBKTTU"},
      {"19-BC/DU", "19", "", "BC", "ĐU", Side::party, "19-BC/ĐU"},
      {"21-QD/TW", "21", "", "QĐ", "TW", Side::party, "21-QĐ/TW"},
      {"187-\u200BCV/\u200BThU", "187", "", "CV", "ThU", Side::party, "187-CV/ThU"},
      // Offices that the vocabulary lacks.
      {"1234/XYZ-ABC", "1234", "", "", "XYZ-ABC", Side::unknown, "1234/XYZ-ABC"},
      {"12-QĐ/HĐTĐTU", "12", "", "QĐ", "HĐTĐTU", Side::party, "12-QĐ/HĐTĐTU"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.printed);
    const auto symbol = vankien::parse_symbol(c.printed, corpus_vocabulary());
    REQUIRE(symbol);
    CHECK(symbol->number == c.number);
    CHECK(symbol->year == c.year);
    CHECK(symbol->type_code == c.type);
    CHECK(symbol->organ == c.organ);
    CHECK(symbol->side == c.side);
    CHECK(symbol->text() == c.text);
  }
}

TEST_CASE("what is printed normally is read as printed") {
  for (const std::string_view text : {"512-CV/HU", "31/2020/NĐ-CP", "118/2025/QH15", "13/UBND-VX",
                                      "06/HD-MTTW-BTT", "12/2005/TTLT-BNV-VPCP"}) {
    CAPTURE(text);
    const auto symbol = vankien::parse_symbol(text, corpus_vocabulary());
    REQUIRE(symbol);
    CHECK(vankien::parse_symbol(symbol->text(), corpus_vocabulary()) == symbol);
  }
}

TEST_CASE("what is no symbol is not parsed") {
  for (const std::string_view text : {"", "447", "CV/HU", "12/12/2013", "2016-2020", "447-CV/HU và",
                                      "21/22", "một-CV/HU", "1/2 số hộ", "Số", "447-CV/"}) {
    CAPTURE(text);
    CHECK_FALSE(vankien::parse_symbol(text, corpus_vocabulary()));
  }
}

TEST_CASE("the key joins spellings and keeps accents apart") {
  CHECK(vankien::symbol_key("01-ĐA/TU") == "1-đa/tu");
  CHECK(vankien::symbol_key("01-ĐA/TU") == vankien::symbol_key("1 \u2013 đa/tu"));
  CHECK(vankien::symbol_key("01-ĐA/TU") != vankien::symbol_key("01-DA/TU"));
  CHECK(vankien::symbol_key("5-KL/TƯ") != vankien::symbol_key("5-KL/TU"));
  CHECK(vankien::symbol_key("100-KL/TW") == "100-kl/tw");
  CHECK(vankien::symbol_key("") == "");
}

TEST_CASE("symbols are found in running text") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"theo Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013",
       "217-QĐ/TW [217-QĐ/TW];218-QĐ/TW [218-QĐ/TW];"},
      {"Kế hoạch số 36-KH/HUngày 04/8/2016", "36-KH/HU [36-KH/HU];"},
      {"Chỉ thịsố12-CT/TW", "12-CT/TW [12-CT/TW];"},
      {"Đề án 37/ĐA-HU ban hành", "37-ĐA/HU [37/ĐA-HU];"},
      {"Thông tri số 11 -\nTT/TW,", "11-TT/TW [11 -\nTT/TW];"},
      {"công văn số 905/SGDĐT-VP.", "905/SGDĐT-VP [905/SGDĐT-VP];"},
      {"công văn số 4321/XYZ-ABC", "4321/XYZ-ABC [4321/XYZ-ABC];"},
      {"nơi có 4321/XYZ-ABC", ""},
      {"Nghị quyết 25-nq/tw", "25-NQ/TW [25-nq/tw];"},
      {"21/22 đảng viên, 24/24 giờ, 1/3 số hộ, 300 phiếu/huyện, 9%/năm, 0976-123-456", ""},
      {"ngày 12/12/2013, 16/5/2016-2020, 2016 - 2020 KH/HU", ""},
      {"12/2013 của Ủy ban, 5 BC và 7 CV, mẫu số 2-KNĐ", ""},
      {"ngày 12/12/2013-QĐ/TW", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    std::string found;
    for (const auto& match : vankien::find_symbols(c.text, corpus_vocabulary())) {
      found += match.symbol.text() + " [" + std::string(slice(c.text, match.span)) + "];";
    }
    CHECK(found == c.expected);
  }
}
