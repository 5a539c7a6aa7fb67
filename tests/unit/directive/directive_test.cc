// SPDX-License-Identifier: GPL-3.0-or-later
// A directive is read the same whatever extraction did to its page, every fact points to where it
// was read, and what is not there stays absent.
#include "vankien/directive/directive.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "corpus_vocabulary.h"
#include "directive_samples.h"

using vankien::Directive;
using vankien::DirectiveKind;

namespace {

Directive read(std::string_view text) { return read_directive(text, corpus_vocabulary()); }

std::string value(const std::optional<vankien::Fact<std::string>>& fact) {
  return fact ? fact->value : "-";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// One line a row of the two columns, as tables are written out.
std::string rows(const SampleDirective& sample, std::string_view between) {
  std::string out;
  for (std::size_t i = 0; i < sample.left.size(); ++i) {
    out += sample.left[i];
    if (i < sample.right.size()) out += std::string(between) + sample.right[i];
    out += '\n';
  }
  return out + '\n' + sample.type + '\n' + sample.join(sample.subject, "\n") + "\n-----\n" +
         sample.tail();
}

void check_sample(const Directive& read) {
  CHECK(read.kind.value == DirectiveKind::party);
  CHECK(value(read.symbol) == "78-KH/HU");
  CHECK(value(read.number) == "78");
  CHECK(value(read.type) == "Kế hoạch");
  REQUIRE(read.date);
  CHECK(to_iso(read.date->value) == "2015-03-09");
  CHECK(value(read.place) == "Sơn Tiến");
  CHECK(value(read.issuer) == "Huyện ủy Sơn Tiến");
  CHECK(value(read.author) == "Ban Thường vụ Huyện ủy Sơn Tiến");
  CHECK(value(read.parent) == "Đảng bộ tỉnh Lam Giang");
  CHECK(value(read.subject) == "tổ chức hội thi “Dân vận khéo” trong các chi bộ thôn, bản");
  CHECK(value(read.signer) == "Lò Văn Hặc");
  CHECK(value(read.signer_title) == "Phó Bí thư");
  CHECK(value(read.authority) == "T/M");
  CHECK_FALSE(read.secrecy_mark);
  CHECK(read.citations.size() == 3);
}

}  // namespace

TEST_CASE("a page is read the same however it was extracted") {
  const SampleDirective s;
  const std::string head_left = s.join(s.left, "\n");
  const std::string head_right = s.join(s.right, "\n");
  const std::string end = "\n\n" + s.type + '\n' + s.join(s.subject, "\n") + "\n-----\n" + s.tail();
  const std::string one_line = s.join(s.left, " ") + ' ' + s.join(s.right, " ") + ' ' + s.type +
                               ' ' + s.join(s.subject, " ");
  const std::string interleaved = s.left[0] + '\n' + s.right[0] + '\n' + s.left[1] + '\n' +
                                  s.right[1] + '\n' + s.left[2] + '\n' + s.left[3];
  const struct {
    std::string_view how;
    std::string text;
  } cases[] = {
      {"as printed", s.plain()},
      {"right column first", head_right + "\n\n" + head_left + end},
      {"columns interleaved", interleaved + end},
      {"table with bars", rows(s, " | ")},
      {"columns side by side", rows(s, "                  ")},
      {"columns with tabs", rows(s, "\t")},
      {"cells closed by bars", "|\n" + head_left + "\n|\n" + head_right + "\n|" + end},
      {"letterhead in one line", one_line + '\n' + s.tail()},
      {"all in one line", replaced(one_line + " ----- " + s.tail(), "\n", " ")},
      {"printed twice, cut the first time", "ĐẢNG BỘ TỈNH LAM GIANG\nHUYỆN ỦY S\n" + s.plain()},
      {"lines broken inside names and dates",
       replaced(replaced(replaced(s.plain(), "SƠN TIẾN", "SƠN\nTIẾN"), "09 tháng", "09\ntháng"),
                "Số 78", "Số\n78")},
      {"Windows lines", replaced(s.plain(), "\n", "\r\n")},
      {"no blank lines", replaced(s.plain(), "\n\n", "\n")},
      {"no-break blanks", replaced(s.plain(), " ", "\u00A0")},
      {"zero-width blanks", replaced(s.plain(), "-", "-\u200B")},
      {"number with blanks", replaced(s.plain(), "78-KH", "78 - KH")},
      {"number with an en dash", replaced(s.plain(), "78-KH", "78\u2013KH")},
      {"separators swapped", replaced(s.plain(), "78-KH/HU", "78/KH-HU")},
      {"number with a colon", replaced(s.plain(), "Số 78", "Số: 78")},
      {"eth for Đ", replaced(s.plain(), "Đ", "\u00D0")},
      {"Cyrillic look-alikes", replaced(replaced(s.plain(), "H", "\u041D"), "T", "\u0422")},
      {"old placement of tones", replaced(s.plain(), "ỦY", "UỶ")},
      {"emphasis",
       replaced(replaced(s.plain(), "KẾ HOẠCH\n", "**KẾ HOẠCH**\n"), "PHÓ BÍ THƯ", "*PHÓ BÍ THƯ*")},
      {"signed", replaced(s.plain(), "PHÓ BÍ THƯ\n\n\n", "PHÓ BÍ THƯ\n(Đã ký)\n")},
      {"below a menu", "Trang chủ\nGiới thiệu\nTHÔNG BÁO\nVăn bản\n\n" + s.plain()},
      {"below the day of printing",
       "Hà Nội, ngày 4 tháng 12 năm 2022 | In trang này\n\n" + s.plain()},
      {"below today's day", "Hôm nay, Chủ nhật ngày 17/01/2021\n\n" + s.plain()},
      {"below wrong attributes",
       "Số hiệu: 20-QĐ/HU\nLoại văn bản: Quyết định\nNgày ban hành: 15/01/2014\n\n" + s.plain()},
      {"above related documents",
       s.plain() + "\nVăn bản liên quan:\n- 99-KH/HU về sơ kết\n- Quyết định số 5-QĐ/TU\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.how);
    check_sample(read(c.text));
  }
}

TEST_CASE("every fact points to where it was read") {
  const std::string text = SampleDirective().plain();
  const Directive d = read(text);
  const auto at = [&](const auto& fact) { return slice(text, fact->span); };
  CHECK(at(d.symbol) == "78-KH/HU");
  CHECK(at(d.type) == "KẾ HOẠCH");
  CHECK(at(d.date) == "ngày 09 tháng 3 năm 2015");
  CHECK(at(d.place) == "Sơn Tiến");
  CHECK(at(d.issuer) == "HUYỆN ỦY SƠN TIẾN");
  CHECK(at(d.parent) == "ĐẢNG BỘ TỈNH LAM GIANG");
  CHECK(at(d.signer) == "Lò Văn Hặc");
  CHECK(at(d.signer_title) == "PHÓ BÍ THƯ");
  CHECK(at(d.authority) == "T/M");
  CHECK(at(d.author) == "T/M BAN THƯỜNG VỤ");
  REQUIRE(d.recipients.size() == 1);
  CHECK(slice(text, d.recipients.front().span) == "Tỉnh ủy (b/c);");
  CHECK(slice(text, d.kind.span) == "ĐẢNG CỘNG SẢN VIỆT NAM");
  CHECK(slice(text, d.citations.front().span) == "21-NQ/TW");
  CHECK(d.symbol->rule == "letterhead.symbol");
  CHECK(d.date->rule == "place_date_line");
}

TEST_CASE("without its diacritics a directive is still one") {
  const Directive d = read(
      "DANG BO TINH LAM GIANG\nHUYEN UY SON TIEN\n*\nSo 78-QD/HU\n\nDANG CONG SAN VIET NAM\n"
      "Son Tien, ngay 09 thang 3 nam 2015\n\nQUYET DINH\nthanh lap to cong tac\n-----\n\n"
      "Can cu Dieu le Dang.\n\nT/M BAN THUONG VU\nPHO BI THU\n(Da ky)\nLo Van Hac\n");
  CHECK(d.kind.value == DirectiveKind::party);
  CHECK(value(d.symbol) == "78-QĐ/HU");
  CHECK(value(d.type) == "Quyết định");
  REQUIRE(d.date);
  CHECK(to_iso(d.date->value) == "2015-03-09");
  CHECK(value(d.issuer) == "Huyện ủy Sơn Tiến");
  CHECK(value(d.subject) == "thanh lap to cong tac");
  CHECK(value(d.signer) == "Lo Van Hac");
}

TEST_CASE("what was left blank stays absent") {
  SampleDirective s;
  s.left[3] = "Số       -KH/HU";
  Directive d = read(s.plain());
  CHECK(d.kind.value == DirectiveKind::party);
  CHECK_FALSE(d.symbol);
  CHECK_FALSE(d.number);
  CHECK(d.date);
  CHECK(d.citations.size() == 3);

  s.left[3] = "Số 78-KH/HU";
  s.right[1] = "Sơn Tiến, ngày       tháng 3 năm 2015";
  d = read(s.plain());
  CHECK(value(d.symbol) == "78-KH/HU");
  CHECK_FALSE(d.date);
  CHECK(value(d.place) == "Sơn Tiến");
}

TEST_CASE("the printed type decides, the code only where none is printed") {
  SampleDirective s;
  s.left[3] = "Số 78-QĐ/HU";
  s.type = "QUY ĐỊNH";
  CHECK(value(read(s.plain()).type) == "Quy định");
  s.type = "QUYẾT ĐỊNH";
  CHECK(value(read(s.plain()).type) == "Quyết định");
  s.type = "CHƯƠNG TRÌNH HÀNH ĐỘNG";
  CHECK(value(read(s.plain()).type) == "Chương trình hành động");
  CHECK(read(s.plain()).type_name == "Chương trình");
}

TEST_CASE("a number in the text is not the number of the text") {
  SampleDirective s;
  s.left.pop_back();
  const Directive d = read(s.plain());
  CHECK(d.kind.value == DirectiveKind::party);
  CHECK_FALSE(d.symbol);
}

TEST_CASE("a letter has no type line") {
  const Directive d = read(
      "ĐẢNG BỘ TỈNH LAM GIANG\nHUYỆN ỦY SƠN TIẾN\n*\nSố 512-CV/HU\n*V/v chuẩn bị tổng kết\n"
      "mười năm công tác hòa giải*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Sơn Tiến, ngày 5 tháng 5 năm 2017\n\nKính gửi: Đảng ủy các xã\n\nCăn cứ Hướng dẫn số "
      "9-HD/TU, đề nghị các đồng chí báo cáo.\n\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\n\n"
      "Lê Thị Vui\n");
  CHECK(value(d.type) == "Công văn");
  CHECK(value(d.symbol) == "512-CV/HU");
  CHECK(value(d.subject) == "chuẩn bị tổng kết mười năm công tác hòa giải");
  CHECK(value(d.authority) == "T/L");
  CHECK(value(d.signer_title) == "Chánh Văn phòng");
}

TEST_CASE("papers of the state, of the Front and of the centre") {
  const Directive state = read(
      "UBND TỈNH LAM GIANG\nSỞ NỘI VỤ\n-------\nSố: 905/SNV-VP\nV/v nghỉ lễ\n\n"
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "Lam Châu, ngày 16 tháng 4 năm 2023\n\nKính gửi: Các phòng\n\nNghỉ từ thứ bảy./.\n\n"
      "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nTrần Văn Ký\n");
  CHECK(state.kind.value == DirectiveKind::state);
  CHECK(value(state.symbol) == "905/SNV-VP");
  CHECK(value(state.type) == "Công văn");
  CHECK(value(state.issuer) == "Sở Nội vụ tỉnh Lam Giang");
  CHECK(value(state.authority) == "KT.");

  const Directive front = read(
      "MTTQ VIỆT NAM TỈNH LAM GIANG\nỦY BAN MTTQ VIỆT NAM HUYỆN SƠN TIẾN\nBAN THƯỜNG TRỰC\n"
      "Số: 65/KH-MTTQ-BTT\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "Sơn Tiến, ngày 12 tháng 8 năm 2019\n\nKẾ HOẠCH\nTổ chức Ngày hội\n\nMỗi thôn một buổi.\n\n"
      "TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nHà Thị Mỵ\n");
  CHECK(front.kind.value == DirectiveKind::party);
  CHECK(value(front.symbol) == "65/KH-MTTQ-BTT");
  CHECK(value(front.issuer) == "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Sơn Tiến");
  CHECK(value(front.author) == "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện Sơn Tiến");

  const Directive centre = read(
      "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 41-CT/TW\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Hà Nội, ngày 17 tháng 8 năm 2004\n\nCHỈ THỊ\nvề đọc báo ở cơ sở\n-----\n\n"
      "Ban Bí thư yêu cầu mỗi chi bộ có một tờ báo.\n\nT/M BAN BÍ THƯ\n\n\nPhan Văn Đọc\n");
  CHECK(value(centre.issuer) == "Ban Bí thư");
  CHECK(value(centre.signer) == "Phan Văn Đọc");
  CHECK_FALSE(centre.signer_title);
}

TEST_CASE("a damaged name is repaired from the line of place and date") {
  SampleDirective s;
  s.left[1] = "HUYỆN ỦY SƠN TIÊN";
  CHECK(value(read(s.plain()).issuer) == "Huyện ủy Sơn Tiến");
}

TEST_CASE("names of kinds read back") {
  for (const auto kind :
       {DirectiveKind::party, DirectiveKind::state, DirectiveKind::news, DirectiveKind::other}) {
    CHECK(vankien::parse_kind(vankien::to_string(kind)) == kind);
  }
  CHECK_FALSE(vankien::parse_kind("letter"));
}

// Two real pages, where the environment says that they are: VANKIEN_SEEDS is their folder.
TEST_CASE("the seeds" * doctest::skip(std::getenv("VANKIEN_SEEDS") == nullptr)) {
  const auto load = [](const char* name) {
    std::ifstream file(std::string(std::getenv("VANKIEN_SEEDS")) + '/' + name, std::ios::binary);
    REQUIRE(file);
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
  };
  const Directive news = read(load("002_12a848ca68729f0d.txt"));
  CHECK(news.kind.value == DirectiveKind::news);
  CHECK_FALSE(news.date);
  CHECK_FALSE(news.symbol);
  CHECK(news.citations.size() == 3);

  const Directive letter = read(load("004_97c2554fa60c541c.txt"));
  CHECK(value(letter.symbol) == "447-CV/HU");
  CHECK(value(letter.type) == "Công văn");
  CHECK(value(letter.parent) == "Đảng bộ tỉnh Bình Phước");
  CHECK(value(letter.signer_title) == "Phó Bí thư Thường trực");
  std::vector<std::string> symbols;
  for (const auto& citation : letter.citations) {
    if (!citation.name.empty()) continue;
    const std::string symbol = citation.symbol.text();
    if (std::find(symbols.begin(), symbols.end(), symbol) == symbols.end()) {
      symbols.push_back(symbol);
    }
  }
  CHECK(symbols.size() == 13);
}
