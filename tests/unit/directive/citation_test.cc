// SPDX-License-Identifier: GPL-3.0-or-later
// Every mention of another directive is found with the day, the issuer and the verb that belong to
// it; the number of the text itself and numbers beside the text are no mentions.
#include "vankien/directive/directive.h"

#include "citation_issuer.h"
#include "corpus_vocabulary.h"

namespace {

std::string show(const vankien::Directive& read) {
  std::string out;
  for (const vankien::Citation& c : read.citations) {
    out += (c.name.empty() ? c.symbol.text() : c.name) + '|' + (c.date ? to_iso(*c.date) : "") +
           '|' + c.issuer + '|' + c.verb + ";\n";
  }
  return out;
}

std::string citations(std::string_view text) {
  return show(read_directive(text, corpus_vocabulary()));
}

}  // namespace

TEST_CASE("citations with day, issuer and verb") {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"Thực hiện Kế hoạch số 36-KH/HU ngày 04/8/2016 của Huyện ủy về dân vận",
       "36-KH/HU|2016-08-04|Huyện ủy|thực hiện;\n"},
      {"Căn cứ Nghị quyết số 21-NQ/TW, ngày 03-6-2013 của Ban Chấp hành Trung ương Đảng (khóa XI)",
       "21-NQ/TW|2013-06-03|Ban Chấp hành Trung ương Đảng|căn cứ;\n"},
      {"theo Nghị định số 114/2018/NĐ-CP ngày 04 tháng 9 năm 2018 của Chính phủ.",
       "114/2018/NĐ-CP|2018-09-04|Chính phủ|theo;\n"},
      {"theo Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
       "217-QĐ/TW|2013-12-12|Bộ Chính trị|theo;\n218-QĐ/TW|2013-12-12|Bộ Chính trị|theo;\n"},
      {"Kế hoạch số 5-KH/TU và Công văn số 6-CV/HU ngày 12/12/2013 của Huyện ủy",
       "5-KH/TU|||;\n6-CV/HU|2013-12-12|Huyện ủy|;\n"},
      {"Xét Tờ trình số 31-TTr/BDVHU, ngày 15/11/2018 của Ban Dân vận Huyện ủy,",
       "31-TTr/BDVHU|2018-11-15|Ban Dân vận Huyện ủy|xét;\n"},
      {"Chỉ thị này thay thế Chỉ thị số 3-CT/TU của Ban Thường vụ Tỉnh ủy tiếp tục có hiệu lực",
       "3-CT/TU||Ban Thường vụ Tỉnh ủy|thay thế;\n"},
      {"Mẫu biểu kèm theo Công văn số 31-CV/BDVQU, ngày 25/01/2019;",
       "31-CV/BDVQU|2019-01-25||kèm theo;\n"},
      {"Tiếp theo Thông báo 402-TB/HU", "402-TB/HU|||tiếp theo;\n"},
      {"Đề án 37/ĐA-HU ban hành 18/4/2017 từng dự kiến", "37-ĐA/HU|2017-04-18||;\n"},
      {"Kế hoạch số 58-KH/TU, ngày\n25/10/2021 của\nTỉnh ủy", "58-KH/TU|2021-10-25|Tỉnh ủy|;\n"},
      {"Kế hoạch số 58-KH/TUngày25/10/2021", "58-KH/TU|2021-10-25||;\n"},
      {"của Hội nghị X. Nghị quyết số 6-NQ/ĐU của Đảng ủy phường nêu rõ",
       "6-NQ/ĐU||Đảng ủy phường|;\n"},
      {"sơ kết Nghị quyết số 6-NQ/ĐU. Sau đó họp. Công văn 7-CV/HU",
       "6-NQ/ĐU|||sơ kết;\n7-CV/HU|||;\n"},
      {"theo dõi Kế hoạch số 7-KH/HU", "7-KH/HU|||;\n"},
      // TƯ is Trung ương or a misread TU: the issuer tells.
      {"Nghị quyết số 25-NQ/TƯ của Bộ Chính trị", "25-NQ/TW||Bộ Chính trị|;\n"},
      {"Thông báo số 25-TB/TƯ của Tỉnh ủy", "25-TB/TU||Tỉnh ủy|;\n"},
      {"Kết luận 21-KL/T.Ư của Bộ Chính trị", "21-KL/TW||Bộ Chính trị|;\n"},
      // A verb of another sentence or clause is not this one's.
      {"Ban Thường vụ đã ban hành Kế hoạch số 3-KH/HU", "3-KH/HU|||ban hành;\n"},
      {"Huyện ủy ban hành quy chế; Công văn số 4-CV/HU", "4-CV/HU|||;\n"},
      {"Ai được ký thay? Học viên đọc Hướng dẫn số 5-HD/TU", "5-HD/TU|||;\n"},
      {"thực hiện theo Quy định số 5-QĐ/TU", "5-QĐ/TU|||thực hiện;\n"},
      // What amends is not amended.
      {"được sửa đổi, bổ sung bởi Quyết định số 12/2017/QĐ-UBND", "12/2017/QĐ-UBND|||;\n"},
      {"Quyết định số 5-QĐ/TU được thay thế bằng Quyết định số 9-QĐ/TU",
       "5-QĐ/TU|||thay thế;\n9-QĐ/TU|||;\n"},
      // What is said behind it.
      {"Quy chế số 1-QC/HU, ngày 10/9/2015 hết hiệu lực", "1-QC/HU|2015-09-10||bãi bỏ;\n"},
      {"Chỉ thị số 42-CT/TW của Ban Bí thư tiếp tục được thực hiện.",
       "42-CT/TW||Ban Bí thư|thực hiện;\n"},
      {"Luật số 23/2000/QH10 đã được sửa đổi, bổ sung, nay hết hiệu lực",
       "23/2000/QH10|||bãi bỏ;\n"},
      {"chuyển tiếp từ Chương trình số 8-CTr/ĐU", "8-CTr/ĐU|||tiếp theo;\n"},
      {"phổ biến Chỉ thị số 35-CT/TW", "35-CT/TW|||quán triệt;\n"},
      {"tuyên truyền, phổ biến pháp luật; Chỉ thị số 35-CT/TW", "35-CT/TW|||;\n"},
      // What is said above a list, and a date that is broken in two lines.
      {"Căn cứ:\n- Chỉ thị số 17-CT/TW của Ban Bí thư;\n\n- Kết luận số 30-KL/TU.",
       "17-CT/TW||Ban Bí thư|căn cứ;\n30-KL/TU|||căn cứ;\n"},
      {"2. Bãi bỏ các văn bản sau:\na) Quyết định số 5/2008/QĐ-BNN;\nb) Điều 3 Thông tư số "
       "7/2011/TT-BNN.",
       "5/2008/QĐ-BNN|||bãi bỏ;\n7/2011/TT-BNN|||bãi bỏ;\n"},
      {"vận dụng Nghị quyết số 128/NQ-CP ngày\n11/10/2021 và Kế hoạch số 58-KH/TU",
       "128/NQ-CP|2021-10-11||theo;\n58-KH/TU|||theo;\n"},
      {"Trả lời Công văn số 77-CV/BDVTU", "77-CV/BDVTU|||trả lời;\n"},
      // One code for several numbers, one day for several symbols.
      {"các Nghị quyết số 18, 19-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương",
       "18-NQ/TW|2017-10-25|Ban Chấp hành Trung ương|;\n"
       "19-NQ/TW|2017-10-25|Ban Chấp hành Trung ương|;\n"},
      {"Kế hoạch số 61-KH/HU, 62-KH/HU và 63-KH/HU cùng ngày 10/01/2018",
       "61-KH/HU|2018-01-10||;\n62-KH/HU|2018-01-10||;\n63-KH/HU|2018-01-10||;\n"},
      {"có 12, 19-NQ/TW", "19-NQ/TW|||;\n"},
      // Without a number.
      {"theo Nghị quyết Đại hội Đảng bộ huyện lần thứ XI; sau đó",
       "Nghị quyết Đại hội Đảng bộ huyện lần thứ XI|||theo;\n"},
      {"Nghị quyết Trung ương 4 khóa XII nêu", "Nghị quyết Trung ương 4 khóa XII|||;\n"},
      {"Nghị quyết Đại hội XIII của Đảng và", "Nghị quyết Đại hội XIII của Đảng|||;\n"},
      {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
       "Luật Tổ chức chính quyền địa phương|2015-06-19||căn cứ;\n"},
      {"Căn cứ Luật Viên chức; Nghị quyết Đại hội", ""},
      {"Luật Thủ đô số 39/2024/QH15", "39/2024/QH15|||;\n"},
      {"họp ngày 12/12/2013, 21/22 đại biểu, giai đoạn 2016-2020", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(citations(c.text) == c.expected);
  }
}

TEST_CASE("one citation a mention") {
  CHECK(citations("Kế hoạch số 1-KH/HU; sau khi có 1-KH/HU") == "1-KH/HU|||;\n1-KH/HU|||;\n");
}

TEST_CASE("numbers beside the text are no mentions") {
  CHECK(citations("Số hiệu: 12-KH/HU\nTin về Chỉ thị 5-CT/TW\n\nVăn bản liên quan\n- 13-KH/HU\n") ==
        "5-CT/TW|||;\n");
}

TEST_CASE("the own number is no mention, the subject's are") {
  const std::string head =
      "HUYỆN ỦY SƠN TIẾN\n*\nSố 7-CV/HU\nV/v thực hiện Chỉ thị số 5-CT/TU\n\n"
      "ĐẢNG CỘNG SẢN VIỆT NAM\nSơn Tiến, ngày 5 tháng 5 năm 2017\n\nKính gửi: Các đảng ủy\n\n"
      "Công văn số 7-CV/HU thay Công văn số 7-CV/HU ngày 02/3/2012.\n\nT/M BAN THƯỜNG VỤ\n"
      "BÍ THƯ\n\nLê Thị Vui\n";
  CHECK(citations(head) == "5-CT/TU|||thực hiện;\n7-CV/HU|2012-03-02||thay thế;\n");
}

TEST_CASE("issuers in full, by the place of the directive that cites") {
  const struct {
    std::string_view issuer;
    std::string_view parent;
    std::string_view written;
    std::string_view organ;
    std::string_view expected;
  } cases[] = {
      {"Huyện ủy Hớn Quản", "Đảng bộ tỉnh Lam Giang", "Huyện ủy", "HU", "Huyện ủy Hớn Quản"},
      {"Huyện ủy Hớn Quản", "Đảng bộ tỉnh Lam Giang", "Tỉnh ủy", "TU", "Tỉnh ủy Lam Giang"},
      {"Ban Dân vận Huyện ủy Sơn Tiến", "Đảng bộ tỉnh Lam Giang", "Ban Thường vụ Tỉnh ủy", "TU",
       "Ban Thường vụ Tỉnh ủy Lam Giang"},
      {"Huyện ủy Sơn Tiến", "", "", "HU", "Huyện ủy Sơn Tiến"},
      {"Huyện ủy Sơn Tiến", "", "Tỉnh ủy", "TU", "Tỉnh ủy"},
      {"Huyện ủy Sơn Tiến", "", "Tỉnh ủy Lam Giang", "TU", "Tỉnh ủy Lam Giang"},
      {"Thành ủy Bến Đá", "Đảng bộ tỉnh Lam Giang", "Thành ủy", "TU", "Thành ủy Bến Đá"},
      {"Thành ủy Bến Đá", "Đảng bộ tỉnh Lam Giang", "Tỉnh ủy", "TU", "Tỉnh ủy Lam Giang"},
      {"Đảng ủy phường Sông Ô", "Đảng bộ tỉnh Lam Giang", "Đảng ủy", "ĐU", "Đảng ủy phường Sông Ô"},
      {"Ủy ban nhân dân huyện Sơn Tiến", "", "UBND huyện", "UBND",
       "Ủy ban nhân dân huyện Sơn Tiến"},
      {"Huyện ủy Sơn Tiến", "", "", "TW", ""},
      {"Huyện ủy Sơn Tiến", "", "Bộ Chính trị", "TW", "Bộ Chính trị"},
      {"", "", "Huyện ủy", "HU", "Huyện ủy"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.issuer);
    CAPTURE(c.written);
    const vankien::CitationIssuers issuers(corpus_vocabulary(), c.issuer, c.parent);
    vankien::Symbol symbol;
    symbol.organ = c.organ;
    CHECK(issuers.in_full(c.written, symbol) == c.expected);
  }
}
