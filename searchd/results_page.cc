// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "vankien/directive/directive.h"

#include "searchd/links.h"
#include "searchd/page_data.h"
#include "searchd/wording.h"

namespace vankien::searchd {
namespace {

constexpr std::size_t kShownFacetValues = 8;  // the others behind "Xem thêm"
constexpr std::size_t kShownYears = 12;

PageData list() { return PageData(PageData::type::list); }

void fill_faults(PageData& data, const std::vector<InvalidParameter>& faults) {
  const std::pair<std::string_view, const char*> names[] = {
      {"q", "Câu tìm"},         {"from", "Từ ngày"},    {"to", "Đến ngày"},
      {"sort", "Sắp xếp"},      {"kind", "Nguồn"},      {"issuer", "Cơ quan ban hành"},
      {"type", "Loại văn bản"}, {"page", "Trang"},      {"size", "Số văn bản mỗi trang"},
      {"month", "Tháng"},       {"level", "Cấp"},       {"scope", "Phạm vi"},
      {"signer", "Người ký"},   {"cites", "Dẫn chiếu"}, {"recipient", "Nơi nhận"}};
  PageData faults_data = list();
  for (const InvalidParameter& fault : faults) {
    PageData entry;
    for (const auto& [name, label] : names) {
      if (name == fault.name) entry.set("fault_name", label);
    }
    const bool has_field =
        fault.name == "q" || fault.name == "from" || fault.name == "to" || fault.name == "sort";
    if (has_field) entry.set("fault_field", fault.name);
    entry.set("fault_reason", fault.reason.vi);
    faults_data << entry;
  }
  set_list(data, "faults", faults_data);
}

std::string as_it_is(const std::string& value) { return value; }

/// A filter by values: how it is called and how its values are shown.
struct Filter {
  std::vector<std::string> SearchRequest::*values;
  const char* parameter;
  const char* before;  ///< a value, where a chip would not tell by itself what it is
  std::string (*text)(const std::string& value);

  std::string chip(const std::string& value, const SearchRequest& request) const {
    const bool below = values == &SearchRequest::issuers && request.with_subordinates;
    return before + text(value) + (below ? " và cấp dưới" : "");
  }
};

constexpr Filter kFilters[] = {{&SearchRequest::months, "month", "", month_text},
                               {&SearchRequest::types, "type", "", as_it_is},
                               {&SearchRequest::issuers, "issuer", "", as_it_is},
                               {&SearchRequest::kinds, "kind", "", kind_text},
                               {&SearchRequest::levels, "level", "", level_text},
                               {&SearchRequest::signers, "signer", "người ký: ", as_it_is},
                               {&SearchRequest::recipients, "recipient", "nơi nhận: ", as_it_is},
                               {&SearchRequest::cites, "cites", "dẫn chiếu ", as_it_is}};

void fill_chips(PageData& data, const SearchRequest& request) {
  PageData chips = list();
  const auto add = [&](const std::string& text, const SearchRequest& without) {
    PageData chip;
    chip.set("chip", text);
    chip.set("chip_link", page_link(without));
    chips << chip;
  };
  if (request.from) {
    add("từ " + first_day_text(*request.from), between(request, std::nullopt, request.to));
  }
  if (request.to) {
    add("đến " + last_day_text(*request.to), between(request, request.from, std::nullopt));
  }
  for (const Filter& filter : kFilters) {
    for (const std::string& value : request.*filter.values) {
      add(filter.chip(value, request), toggled(request, filter.values, value));
    }
  }
  set_list(data, "chips", chips);
  SearchRequest clear;
  clear.text = request.text;
  clear.sort = default_sort(clear);
  data.set("clear_link", page_link(clear));
}

/// The same search with every word taken as it stands.
SearchRequest quoted(SearchRequest request) {
  std::erase(request.text, '"');
  request.text = fmt::format("\"{}\"", request.text);
  request.page = 1;
  return request;
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
    PageData remark("remark", text);
    remark.set("as_typed_link", page_link(quoted(request)));
    remarks << remark;
  } else if (!interpretation.restored.empty()) {
    add(fmt::format("Đang tìm “{}”; chữ cùng mặt chữ nhưng khác dấu xếp sau.",
                    fmt::join(interpretation.words, " ")));
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
    item.set("item_link", document_link(record.id, request));
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

PageData facet_value(const FacetValue& value, const Filter& filter) {
  PageData entry;
  entry.set("value", value.value);
  entry.set("label", filter.text(value.value));
  entry.set("n", grouped(value.count));
  entry.set("is_selected", value.selected);
  return entry;
}

/// Nothing where there is nothing to choose.
void add_facet(PageData& facets, const char* title,
               std::vector<std::string> SearchRequest::*filtered,
               const std::vector<FacetValue>& values, std::size_t least = 1) {
  const bool is_chosen = std::any_of(values.begin(), values.end(),
                                     [](const FacetValue& value) { return value.selected; });
  if (values.size() < least && !is_chosen) return;
  const Filter& filter = *std::find_if(std::begin(kFilters), std::end(kFilters),
                                       [&](const Filter& each) { return each.values == filtered; });
  PageData shown = list();
  PageData more = list();
  std::size_t more_count = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    // A chosen value is never hidden: it must be possible to take it back.
    if (i < kShownFacetValues || values[i].selected) {
      shown << facet_value(values[i], filter);
    } else {
      more << facet_value(values[i], filter);
      ++more_count;
    }
  }
  PageData facet;
  facet.set("facet", title);
  facet.set("facet_name", filter.parameter);
  facet.set("has_scope", filtered == &SearchRequest::issuers && is_chosen);
  facet.set("values", shown);
  set_list(facet, "more", more);
  facet.set("more_count", std::to_string(more_count));
  facets << facet;
}

void fill_years(PageData& data, const SearchRequest& request,
                const std::vector<FacetValue>& years) {
  PageData out = list();
  for (std::size_t i = 0; i < std::min(years.size(), kShownYears); ++i) {
    const auto interval = parse_date_expression(years[i].value);
    if (!interval) continue;
    const bool selected = request.from == interval->from && request.to == interval->to;
    PageData entry;
    entry.set("year", years[i].value);
    entry.set("n", grouped(years[i].count));
    entry.set("is_selected", selected);
    entry.set("year_link", page_link(selected ? between(request, std::nullopt, std::nullopt)
                                              : between(request, interval->from, interval->to)));
    out << entry;
  }
  set_list(data, "years", out);
}

/// The months of a year that is chosen, each leading to it alone or away from it.
void fill_months(PageData& data, const SearchRequest& request,
                 const std::vector<FacetValue>& months) {
  PageData out = list();
  for (const FacetValue& month : months) {
    PageData entry;
    entry.set("month", month_text(month.value));
    entry.set("n", grouped(month.count));
    entry.set("is_selected", month.selected);
    entry.set("month_link", page_link(toggled(request, &SearchRequest::months, month.value)));
    out << entry;
  }
  set_list(data, "months", out);
}

/// Without an answer, the filters that were asked for, so that the form can be sent again with
/// them.
Facets chosen_only(const SearchRequest& request) {
  Facets facets;
  const auto take = [](const std::vector<std::string>& values, std::vector<FacetValue>& to) {
    for (const std::string& value : values) to.push_back({value, 0, true});
  };
  take(request.issuers, facets.issuers);
  take(request.types, facets.types);
  take(request.kinds, facets.kinds);
  take(request.levels, facets.levels);
  return facets;
}

/// Filters that the form has no field for go with it unseen. Of signers that is every one that is
/// no value of the facet: part of a name.
void fill_hidden(PageData& data, const SearchRequest& request, const Facets& facets) {
  PageData hidden = list();
  const auto add = [&](const char* name, const std::string& value) {
    PageData entry("hidden_name", name);
    entry.set("hidden_value", value);
    hidden << entry;
  };
  for (const std::string& month : request.months) add("month", month);
  for (const std::string& symbol : request.cites) add("cites", symbol);
  for (std::size_t i = 1; i < request.recipients.size(); ++i) {
    add("recipient", request.recipients[i]);
  }
  for (const std::string& signer : request.signers) {
    const bool shown = std::any_of(facets.signers.begin(), facets.signers.end(),
                                   [&](const auto& value) { return value.value == signer; });
    if (!shown) add("signer", signer);
  }
  if (request.size != SearchRequest().size) add("size", std::to_string(request.size));
  data.set("hidden", hidden);
}

void fill_form(PageData& data, const Parameters& parameters, const Facets& facets) {
  const SearchRequest& request = parameters.request;
  data.set("q", request.text);
  data.set("has_words", !request.text.empty());
  data.set("from", request.from ? first_day_text(*request.from) : parameters.from_text);
  data.set("to", request.to ? last_day_text(*request.to) : parameters.to_text);
  data.set("recipient", request.recipients.empty() ? "" : request.recipients.front());
  data.set("is_with_subordinates", request.with_subordinates);
  const bool default_order = request.sort == default_sort(request);
  data.set("is_newest", !default_order && request.sort == SortOrder::newest);
  data.set("is_oldest", request.sort == SortOrder::oldest);
  data.set("is_by_symbol", request.sort == SortOrder::symbol);
  data.set("is_by_issuer", request.sort == SortOrder::issuer);
  data.set("api_link", api_link(request));
  fill_hidden(data, request, facets);
  PageData groups = list();
  add_facet(groups, "Loại văn bản", &SearchRequest::types, facets.types);
  add_facet(groups, "Cơ quan ban hành", &SearchRequest::issuers, facets.issuers);
  add_facet(groups, "Cấp ban hành", &SearchRequest::levels, facets.levels, 2);
  add_facet(groups, "Người ký", &SearchRequest::signers, facets.signers, 2);
  add_facet(groups, "Nguồn", &SearchRequest::kinds, facets.kinds);
  data.set("facets", groups);
  fill_years(data, request, facets.years);
  fill_months(data, request, facets.months);
}

/// What leaving out a condition would give.
void fill_relaxations(PageData& data, const SearchRequest& request,
                      const std::vector<Relaxation>& relaxations) {
  PageData out = list();
  for (const Relaxation& relaxation : relaxations) {
    SearchRequest without = request;
    without.page = 1;
    std::string what;
    if (relaxation.condition == "q") {
      without.text = relaxation.without;
      what = fmt::format("Bỏ “{}”", relaxation.piece);
    } else if (relaxation.condition == "from") {
      without.from.reset();
      without.to.reset();
      what = "Bỏ lọc ngày ban hành";
    }
    for (const Filter& filter : kFilters) {
      if (relaxation.condition != filter.parameter) continue;
      std::string values;
      for (const std::string& value : request.*filter.values) {
        values += (values.empty() ? "" : ", ") + filter.chip(value, request);
      }
      (without.*filter.values).clear();
      if (filter.values == &SearchRequest::issuers) without.with_subordinates = false;
      what = fmt::format("Bỏ lọc {}", values);
    }
    PageData entry("relaxation", what);
    entry.set("n", grouped(relaxation.count));
    entry.set("relaxation_link", page_link(without));
    out << entry;
  }
  set_list(data, "relaxations", out);
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
  fill_form(data, parameters, answer != nullptr ? answer->facets : chosen_only(request));
  const bool start = answer != nullptr && query_string(request).empty();
  data.set("is_start", start);
  data.set("is_search", answer != nullptr && !start);
  if (start) fill_examples(data);
  if (answer != nullptr) fill_answer(data, request, *answer, seconds);
}

}  // namespace vankien::searchd
