// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "vankien/text/normalize.h"

#include "searchd/links.h"
#include "searchd/page_data.h"
#include "searchd/search_form.h"
#include "searchd/wording.h"

namespace vankien::searchd {
namespace {

/// How words were put right: "đã thêm dấu: dan → dân; đã sửa lỗi gõ: vna → vận".
std::string restored_text(const std::vector<Interpretation::Reading>& restored) {
  std::string marked;
  std::string mended;
  for (const auto& word : restored) {
    std::string& list = fold(word.typed) == fold(word.meant) ? marked : mended;
    list += fmt::format("{}{} → {}", list.empty() ? "" : ", ", word.typed, word.meant);
  }
  std::string text;
  if (!marked.empty()) text = "đã thêm dấu: " + marked;
  if (!mended.empty()) text += (text.empty() ? "đã sửa lỗi gõ: " : "; đã sửa lỗi gõ: ") + mended;
  return text;
}

std::string ghost_text(const Ghost& ghost) {
  std::string what = "Văn bản số " + ghost.symbol;
  if (!ghost.date.empty()) what += " ngày " + office_date(ghost.date);
  if (!ghost.issuer.empty()) what += " của " + ghost.issuer;
  return fmt::format("{}: không có trong kho; được {} văn bản dẫn chiếu.", what,
                     grouped(ghost.cited_by));
}

/// What the words were taken for, where that is not plain.
void fill_remarks(PageData& data, const SearchRequest& request,
                  const Interpretation& interpretation) {
  PageData remarks = list();
  const auto add = [&](const std::string& text) { remarks << PageData("remark", text); };
  const auto add_as_typed = [&](const std::string& text) {
    PageData remark("remark", text);
    if (!interpretation.as_typed.empty()) {
      remark.set("as_typed_link", page_link(as_typed(request, interpretation)));
    }
    remarks << remark;
  };
  for (const QueryNotice& notice : interpretation.notices) {
    add(fmt::format("Đang tìm như từ thường, vì {}: {}", notice_text(notice.code), notice.piece));
  }
  for (const auto& assumed : interpretation.symbols_assumed) {
    add(fmt::format("Không có văn bản số {}; đang tìm văn bản số {}.", assumed.typed,
                    assumed.meant));
  }
  for (const Ghost& ghost : interpretation.ghosts) {
    add(ghost_text(ghost));
  }
  if (!interpretation.not_held.empty()) {
    add(fmt::format("Không có văn bản số {} trong kho; đang tìm theo từng phần như từ thường.",
                    fmt::join(interpretation.not_held, ", ")));
  } else if (!interpretation.symbols.empty() && interpretation.ghosts.empty() &&
             interpretation.symbols_assumed.empty()) {
    add(fmt::format("Đang tìm văn bản số {}.", fmt::join(interpretation.symbols, ", ")));
  } else if (!interpretation.number.empty()) {
    add(fmt::format("Đang tìm {} số {}.",
                    interpretation.type.empty() ? "văn bản" : interpretation.type,
                    interpretation.number));
  }
  if (!interpretation.converted.empty()) {
    add(fmt::format("Đã chuyển mã chữ đã dán thành “{}”.", interpretation.converted));
  }
  if (!interpretation.typed.empty()) {
    // Without words all of it is a symbol, of which the remark before has told.
    std::string text = "Bạn gõ Telex hoặc VNI?";
    if (!interpretation.words.empty()) {
      text += fmt::format(" Đang tìm “{}”.", fmt::join(interpretation.words, " "));
    }
    add_as_typed(text);
  } else if (!interpretation.restored.empty()) {
    add_as_typed(fmt::format("Đang tìm “{}” ({}); chữ cùng mặt chữ nhưng khác dấu xếp sau.",
                             fmt::join(interpretation.words, " "),
                             restored_text(interpretation.restored)));
  } else if (interpretation.folded) {
    add("Đang tìm không phân biệt dấu.");
  }
  for (const auto& expanded : interpretation.expanded) {
    add(fmt::format("Tìm cả “{}” và “{}”.", expanded.short_form, expanded.long_form));
  }
  if (!interpretation.unknown.empty()) {
    add(fmt::format("Không văn bản nào có: {}.", fmt::join(interpretation.unknown, ", ")));
  }
  if (!interpretation.ignored.empty()) {
    add("Câu tìm quá dài; đã bỏ qua: " +
        fmt::format("{}.", fmt::join(interpretation.ignored, " ")));
  }
  data.set("remarks", remarks);
}

void fill_items(PageData& data, const SearchRequest& request, const std::vector<Hit>& hits) {
  PageData items = list();
  for (const Hit& hit : hits) {
    const Record& record = hit.record;
    PageData item;
    item.set("item_link", document_link(record, request));
    item.set("item_title", title_of(record));
    PageData metas = list();
    for (const std::string& meta : {record.type, record.symbol.empty() ? "" : "Số " + record.symbol,
                                    office_date(record.date), record.issuer}) {
      if (!meta.empty()) metas << PageData("meta", meta);
    }
    item.set("item_meta", metas);
    set_known(item, "item_label", hit.item);
    set_html(item, "snippet_html", mark_hits(hit.snippet));
    items << item;
  }
  data.set("items", items);
  data.set("first", std::to_string((request.page - 1) * request.size + 1));
}

/// 1 … 4 [5] 6 … 100
void fill_pager(PageData& data, const SearchRequest& request, std::size_t last) {
  PageData pages = list();
  std::size_t shown = 0;
  for (std::size_t number = 1; number <= last; ++number) {
    const bool near = number + 1 >= request.page && number <= request.page + 1;
    if (number != 1 && number != last && !near) continue;
    if (number > shown + 1) pages << PageData("is_gap", true);
    PageData entry;
    entry.set("number", std::to_string(number));
    if (number == request.page) {
      entry.set("is_current", true);
    } else {
      entry.set("number_link", page_link(on_page(request, number)));
    }
    pages << entry;
    shown = number;
  }
  data.set("pages", pages);
  data.set("is_paged", last > 1);
  if (request.page > 1) data.set("previous_link", page_link(on_page(request, request.page - 1)));
  if (request.page < last) data.set("next_link", page_link(on_page(request, request.page + 1)));
}

/// Bodies that went before or came after those filtered by.
void fill_related(PageData& data, const SearchRequest& request,
                  const std::vector<RelatedIssuer>& related) {
  PageData out = list();
  for (const RelatedIssuer& issuer : related) {
    PageData entry("related", issuer.name);
    entry.set("related_how", issuer.how == "predecessor" ? "trước đây là" : "nay là");
    entry.set("related_of", issuer.of);
    entry.set("n", grouped(issuer.count));
    entry.set("related_link", page_link(toggled(request, &SearchRequest::issuers, issuer.name)));
    out << entry;
  }
  data.set("related_issuers", out);
}

void fill_examples(PageData& data) {
  PageData examples = list();
  for (const char* text : {"25-NQ/TW", "dân vận khéo", "cong van 447", "quy chế làm việc"}) {
    SearchRequest request;
    request.text = text;
    PageData example("example", text);
    example.set("example_link", page_link(request));
    examples << example;
  }
  data.set("examples", examples);
}

void fill_answer(PageData& data, const SearchRequest& request, const SearchAnswer& answer,
                 double seconds) {
  const std::size_t reachable = SearchLimits::kOffset / request.size + 1;
  const std::size_t last =
      std::min<std::size_t>(reachable, (answer.total + request.size - 1) / request.size);
  data.set("is_answer", true);
  data.set("is_partial", answer.partial);
  data.set("is_found", !answer.hits.empty());
  data.set("is_none", answer.total == 0);
  data.set("is_empty_page", answer.hits.empty() && answer.total > 0);
  data.set("first_page_link", page_link(on_page(request, 1)));
  data.set("total", (answer.total_is_exact ? "" : "Hơn ") + grouped(answer.total));
  data.set("seconds", seconds_text(seconds));
  data.set("page", grouped(request.page));
  data.set("last_page", grouped(last));
  fill_remarks(data, request, answer.interpretation);
  fill_related(data, request, answer.related_issuers);
  fill_relaxations(data, request, answer.relaxations);
  fill_items(data, request, answer.hits);
  fill_pager(data, request, last);
}

}  // namespace

std::string title_of(const Record& record) {
  for (const std::string& name : {record.title, record.subject, record.symbol}) {
    if (!name.empty()) return name;
  }
  return record.id;
}

void fill_results(PageData& data, const Parameters& parameters, const SearchAnswer* answer,
                  double seconds) {
  const SearchRequest& request = parameters.request;
  std::string title = request.text;
  if (request.page > 1)
    title += fmt::format("{}trang {}", title.empty() ? "" : " – ", request.page);
  set_known(data, "title", title);
  fill_faults(data, parameters.faults);
  fill_chips(data, request);
  fill_form(data, parameters, answer);
  const bool start = answer != nullptr && query_string(request).empty();
  data.set("is_start", start);
  data.set("is_search", answer != nullptr && !start);
  if (start) fill_examples(data);
  if (answer != nullptr) fill_answer(data, request, *answer, seconds);
}

}  // namespace vankien::searchd
