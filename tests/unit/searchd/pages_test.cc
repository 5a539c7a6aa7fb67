// SPDX-License-Identifier: GPL-3.0-or-later
// The pages say what a reader needs in each state, keep the state in every link, and stay
// well-formed with nothing hostile in them whatever documents, filters and queries hold.
#include "searchd/pages.h"

#include <doctest/doctest.h>

#include "hostile.h"
#include "searchd/links.h"
#include "searchd/templates.h"
#include "searchd/utf8.h"

using namespace vankien;
using namespace vankien::searchd;

namespace {

const IndexFacts kIndex{1234, "2026-11-20T07:05:00Z"};

bool has(const std::string& page, std::string_view text) {
  return page.find(text) != std::string::npos;
}

SearchAnswer answer_with(std::string_view text, std::uint64_t total) {
  const std::string value(text);
  SearchAnswer answer;
  answer.total = total;
  Hit hit;
  Record& record = hit.record;
  for (std::string* field :
       {&record.id, &record.file, &record.url, &record.kind, &record.title, &record.symbol,
        &record.number, &record.type, &record.date, &record.place, &record.issuer, &record.signer,
        &record.signer_title, &record.urgency, &record.distribution, &record.draft, &record.copy}) {
    *field = value;
  }
  record.author = value + "2";
  record.subject = value + "3";
  record.recipients = {value};
  record.citations = {{value, value, value, value, value, {}},
                      {{}, value, value, value, {}, value}};
  hit.snippet = {{value, true}, {value, false}};
  answer.hits = {hit};
  answer.interpretation.symbols = {value};
  answer.interpretation.ignored = {value};
  answer.facets.issuers.assign(12, {value, 3, false});
  answer.facets.types = {{value, 3, true}};
  answer.facets.kinds = {{value, 3, true}};
  answer.facets.years = {{value, 3, false}, {"2013", 3, false}};
  return answer;
}

/// Moves `at` over characters of a tag's name.
void skip_name(std::string_view text, std::size_t& at) {
  while (at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || text[at] == '-' ||
                              (text[at] >= '1' && text[at] <= '6'))) {
    ++at;
  }
}

/// Whether `text` begins with a tag as we write them: a name, then attributes in double quotes.
bool begins_with_tag(std::string_view text) {
  std::size_t at = text.starts_with("</") ? 2 : 1;
  const std::size_t name = at;
  skip_name(text, at);
  if (at == name) return false;
  while (at < text.size() && text[at] == ' ') {
    skip_name(text, ++at);
    if (text.substr(at, 2) != "=\"") continue;
    at = text.find_first_of("\"<>", at + 2);
    if (at == std::string_view::npos || text[at] != '"') return false;
    ++at;
  }
  return at < text.size() && text[at] == '>';
}

/// Every tag of a page is one of ours.
void check_well_formed(const std::string& page) {
  CHECK(is_utf8(page));
  for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    const std::string_view rest = std::string_view(page).substr(at);
    if (rest.starts_with("<!DOCTYPE html>") || begins_with_tag(rest)) continue;
    FAIL("not our tag: ", std::string(rest.substr(0, 80)));
  }
  for (const char* foreign : {"<script", "<svg", "<b>", "<i>", "<txt", "href=\"javascript"}) {
    CAPTURE(foreign);
    CHECK_FALSE(has(page, foreign));
  }
}

}  // namespace

TEST_CASE("the first visit shows examples and the newest documents") {
  Pages pages("Kho văn bản");
  const std::string page =
      pages.results(read_parameters(""), answer_with("Văn bản", 1), 0.02, kIndex);
  CHECK(has(page, "<html lang=\"vi\">"));
  CHECK(has(page, "<title>Kho văn bản</title>"));
  CHECK(has(page, "Văn bản mới nhất"));
  CHECK(has(page, "Ví dụ"));
  CHECK(has(page, "1.234 văn bản · Dữ liệu cập nhật"));
  CHECK_FALSE(has(page, "Đang lọc"));
  CHECK_FALSE(has(page, "class=\"pager\""));
  check_well_formed(page);
}

TEST_CASE("results are counted, numbered on, paged, and understood aloud") {
  Pages pages("Kho văn bản");
  SearchAnswer answer = answer_with("25-NQ/TW", 1234);
  answer.facets.kinds = {{"party", 3, false}};
  answer.interpretation.folded = true;
  const std::string page =
      pages.results(read_parameters("q=nq+25&page=5&type=A&from=2017"), answer, 0.0213, kIndex);
  CHECK(has(page, "<title>nq 25 – trang 5 – Kho văn bản</title>"));
  CHECK(has(page, "<strong>1.234 văn bản</strong> (0,02 giây) · trang 5/101"));
  CHECK(has(page, "start=\"41\""));
  CHECK(has(page, "Đang tìm văn bản số 25-NQ/TW."));
  CHECK(has(page, "Đang tìm không phân biệt dấu."));
  CHECK(has(page, "<strong aria-current=\"page\">5</strong>"));
  CHECK(has(page, "href=\"/tim?q=nq%2025&amp;from=2017&amp;type=A&amp;page=4\""));
  CHECK(has(page, "Văn bản của Đảng"));
  CHECK(has(page, "aria-label=\"Bỏ lọc “A”\""));
  CHECK(has(page, "href=\"/tim?q=nq%2025&amp;from=2017\""));  // without the type
  CHECK(has(page, "href=\"/tim?q=nq%2025&amp;from=2013&amp;to=2013&amp;type=A\""));  // a year
  CHECK(has(page, "Xem thêm 4"));
  check_well_formed(page);
}

TEST_CASE("a query read as Telex says so, and can be searched as it was typed") {
  Pages pages("K");
  SearchAnswer answer = answer_with("x", 1);
  answer.interpretation.words = {"đảng", "bộ"};
  answer.interpretation.typed = {{"ddangr", "đảng"}, {"booj", "bộ"}};
  answer.interpretation.restored = {{"bo", "bộ"}, {"vna", "vận"}};
  answer.interpretation.as_typed = "\"ddangr\" \"booj\"";
  const std::string page =
      pages.results(read_parameters("q=ddangr \"booj\"&type=A&page=2"), answer, 0, kIndex);
  CHECK(has(page, "Bạn gõ Telex hoặc VNI? Đang tìm “đảng bộ”."));
  CHECK(
      has(page, "<a href=\"/tim?q=%22ddangr%22%20%22booj%22&amp;type=A\">Tìm đúng như đã gõ</a>"));
  CHECK_FALSE(has(page, "khác dấu"));
  check_well_formed(page);
  answer.interpretation.typed.clear();
  const std::string restored = pages.results(read_parameters("q=x"), answer, 0, kIndex);
  CHECK(has(restored, "(đã thêm dấu: bo → bộ; đã sửa lỗi gõ: vna → vận)"));
  CHECK(has(restored, "Tìm đúng như đã gõ"));
  answer.interpretation.restored.clear();
  answer.interpretation.converted = "đảng bộ";
  const std::string pasted = pages.results(read_parameters("q=x"), answer, 0, kIndex);
  CHECK(has(pasted, "Đã chuyển mã chữ đã dán thành “đảng bộ”."));
  CHECK_FALSE(has(pasted, "Tìm đúng như đã gõ"));
}

TEST_CASE("page links leave gaps") {
  Pages pages("K");
  const auto numbers = [&](const char* query, std::uint64_t total) {
    const std::string page =
        pages.results(read_parameters(query), answer_with("x", total), 0, kIndex);
    const auto begin = page.find("class=\"pager\"");
    std::string out;
    if (begin == std::string::npos) return out;
    const std::string pager = page.substr(begin, page.find("</div>", begin) - begin);
    // The text between tags that is a number or a gap.
    for (auto at = pager.find('>'); at != std::string::npos; at = pager.find('>', at + 1)) {
      const std::string text = pager.substr(at + 1, pager.find('<', at) - at - 1);
      const bool number =
          !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
      if (number || text == "…") out += (out.empty() ? "" : " ") + text;
    }
    return out;
  };
  CHECK(numbers("q=x", 10).empty());
  CHECK(numbers("q=x", 11) == "1 2");
  CHECK(numbers("q=x&page=5", 1000) == "1 … 4 5 6 … 100");
  CHECK(numbers("q=x&page=100", 1000) == "1 … 99 100");
  CHECK(numbers("q=x", 1000000) == "1 2 … 101");
}

TEST_CASE("no result, no such page and a partial answer each say what to do") {
  Pages pages("K");
  const std::string none = pages.results(read_parameters("q=x&type=A"), SearchAnswer(), 0, kIndex);
  CHECK(has(none, "Không tìm thấy văn bản phù hợp"));
  CHECK(has(none, "Bỏ bớt bộ lọc"));
  SearchAnswer beyond;
  beyond.total = 12;
  CHECK(has(pages.results(read_parameters("q=x&page=9"), beyond, 0, kIndex), "Về trang đầu"));
  SearchAnswer partial = answer_with("x", 100000);
  partial.partial = true;
  partial.total_is_exact = false;
  const std::string page = pages.results(read_parameters("q=x"), partial, 3, kIndex);
  CHECK(has(page, "Kết quả chưa đầy đủ"));
  CHECK(has(page, "Hơn 100.000 văn bản"));
}

TEST_CASE("faults are listed beside the form as it was sent") {
  Pages pages("K");
  const std::string page =
      pages.faults(read_parameters("q=dân+vận&from=31%2F2%2F2017&type=Kế+hoạch&page=0"), kIndex);
  CHECK(has(page, "<a href=\"#from\">Từ ngày</a>: Ngày không đúng. Ví dụ: 27/3/2017"));
  CHECK(has(page, "Trang: Phải là số nguyên từ 1."));
  CHECK(has(page, "value=\"31/2/2017\""));
  CHECK(has(page, "value=\"dân vận\""));
  CHECK(has(page, "value=\"Kế hoạch\" checked"));
  CHECK_FALSE(has(page, "Không tìm thấy"));
  check_well_formed(page);
}

TEST_CASE("a document shows its facts, its text marked, and what it cites") {
  Pages pages("K");
  DocumentView view;
  view.record.title = "Kế hoạch";
  view.record.symbol = "121-KH/HU";
  view.record.date = "2013-10-21";
  view.record.signer = "Nguyễn Văn A";
  view.record.signer_title = "Bí thư";
  view.record.url = "https://dcs.vn/1";
  view.record.citations = {{"25-NQ/TW", "2013-06-03", "", "thực hiện"}, {"25-NQ/TW", "", "", ""}};
  view.text = {{"Dòng một\nvề ", false}, {"dân vận", true}};
  const std::string page =
      pages.document(view, read_parameters("q=dân+vận&type=A&page=2").request, kIndex);
  CHECK(has(page, "<title>Kế hoạch – K</title>"));
  CHECK(has(page, "<th scope=\"row\">Số, ký hiệu</th><td>121-KH/HU</td>"));
  CHECK(has(page, "<td>21/10/2013</td>"));
  CHECK(has(page, "<td>Nguyễn Văn A, Bí thư</td>"));
  CHECK(has(page, "Dòng một\nvề <mark>dân vận</mark></div>"));
  CHECK(has(page, "href=\"https://dcs.vn/1\""));
  CHECK(has(page, "type=A&amp;page=2\">« Kết quả tìm kiếm</a>"));
  CHECK(has(page, "<a href=\"/tim?q=25-NQ%2FTW\">25-NQ/TW</a>"));
  CHECK(page.find("25-NQ%2FTW") == page.rfind("25-NQ%2FTW"));  // told once
  CHECK_FALSE(has(page, "Cơ quan ban hành</th>"));
  check_well_formed(page);
}

TEST_CASE("nothing hostile reaches a page") {
  for (const std::string_view text : kHostileTexts) {
    CAPTURE(std::string(text));
    Pages pages{std::string(text)};
    Parameters parameters;
    const std::string value(text);
    parameters.request.text = value;
    parameters.request.issuers = parameters.request.types = parameters.request.kinds = {value};
    parameters.from_text = parameters.to_text = value;
    const SearchAnswer answer = answer_with(text, 500);
    check_well_formed(pages.results(parameters, answer, 0.1, kIndex));
    parameters.faults = {{"from", {"a", "b"}}};
    check_well_formed(pages.faults(parameters, kIndex));
    const DocumentView view{answer.hits[0].record, {value}, answer.hits[0].snippet};
    check_well_formed(pages.document(view, parameters.request, kIndex));
    check_well_formed(pages.problem(no_such_page()));
  }
}

TEST_CASE("templates take unescaped only what is named so") {
  for (const std::string_view page :
       {kLayoutTemplate, kResultsTemplate, kDocumentTemplate, kProblemTemplate}) {
    CHECK_FALSE(page.find("{{&") != std::string_view::npos);
    for (auto at = page.find("{{{"); at != std::string_view::npos; at = page.find("{{{", at + 3)) {
      const auto name = page.substr(at + 3, page.find("}}}", at) - at - 3);
      CAPTURE(std::string(name));
      CHECK(name.ends_with("_html"));
    }
  }
}
