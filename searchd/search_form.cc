// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/search_form.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "vankien/directive/directive.h"

#include "searchd/links.h"
#include "searchd/wording.h"

namespace vankien::searchd {
namespace {

constexpr std::size_t kShownFacetValues = 8;  // the others behind "Xem thêm"
constexpr std::size_t kShownYears = 12;

std::string as_it_is(const std::string& value) { return value; }

/// A filter by values: how it is called and how its values are shown.
struct Filter {
  std::vector<std::string> SearchRequest::*values;
  const char* parameter;
  const char* before;  ///< a value, where a chip would not tell by itself what it is
  const char* none;    ///< instead of kNoValue
  std::string (*text)(const std::string& value);

  std::string chip(const std::string& value, const SearchRequest& request) const {
    if (value == kNoValue) return none;
    const bool below = values == &SearchRequest::issuers && request.with_subordinates;
    return before + text(value) + (below ? " và cấp dưới" : "");
  }
};

constexpr Filter kFilters[] = {
    {&SearchRequest::months, "month", "", "không rõ ngày", month_text},
    {&SearchRequest::types, "type", "", "không rõ loại", as_it_is},
    {&SearchRequest::issuers, "issuer", "", "không rõ cơ quan ban hành", as_it_is},
    {&SearchRequest::kinds, "kind", "", "không rõ nguồn", kind_text},
    {&SearchRequest::levels, "level", "", "không rõ cấp", level_text},
    {&SearchRequest::signers, "signer", "người ký: ", "không rõ người ký", as_it_is},
    {&SearchRequest::recipients, "recipient", "nơi nhận: ", "nơi nhận: -", as_it_is},
    {&SearchRequest::cites, "cites", "dẫn chiếu ", "dẫn chiếu -", as_it_is}};

PageData facet_value(const FacetValue& value, const Filter& filter) {
  PageData entry;
  entry.set("value", value.value);
  entry.set("label", value.value == kNoValue ? "Không rõ" : filter.text(value.value));
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
  if (!years.empty() && years.back().value == kNoValue) {
    PageData entry("year", "Không rõ");
    entry.set("n", grouped(years.back().count));
    entry.set("is_selected", years.back().selected);
    SearchRequest undated = between(request, std::nullopt, std::nullopt);
    if (!years.back().selected) undated.months = {std::string(kNoValue)};
    entry.set("year_link", page_link(undated));
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

}  // namespace

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
void fill_form(PageData& data, const Parameters& parameters, const SearchAnswer* answer) {
  const SearchRequest& request = parameters.request;
  const Facets facets = answer != nullptr ? answer->facets : chosen_only(request);
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
void fill_relaxations(PageData& data, const SearchRequest& request,
                      const std::vector<Relaxation>& relaxations) {
  PageData out = list();
  for (const Relaxation& relaxation : relaxations) {
    SearchRequest without = request;
    without.page = 1;
    std::string what;
    if (relaxation.condition == "q") {
      without.text = relaxation.without;
      what = fmt::format("Tìm “{}”", relaxation.without);
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

}  // namespace vankien::searchd
