// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/api.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "searchd/html.h"
#include "searchd/json_members.h"
#include "searchd/links.h"

namespace vankien::searchd {
namespace {

namespace json = boost::json;

json::array to_json(const std::vector<std::string>& strings) {
  return json::array(strings.begin(), strings.end());
}

json::array to_json(const std::vector<SnippetPart>& parts) {
  json::array out;
  for (const SnippetPart& part : parts) out.push_back({{"text", part.text}, {"hit", part.hit}});
  return out;
}

json::array to_json(const std::vector<FacetValue>& values) {
  json::array out;
  for (const FacetValue& value : values) {
    out.push_back({{"value", value.value}, {"count", value.count}, {"selected", value.selected}});
  }
  return out;
}

json::object cut_json(const std::vector<FacetCut>& cut) {
  json::object out;
  for (const FacetCut& each : cut) {
    out[each.facet] = json::object{{"values", each.values}, {"documents", each.documents}};
  }
  return out;
}

json::array to_json(const std::vector<Relaxation>& relaxations) {
  json::array out;
  for (const Relaxation& relaxation : relaxations) {
    json::object object{{"condition", relaxation.condition}, {"count", relaxation.count}};
    if (relaxation.condition == "q") {
      object["piece"] = relaxation.piece;
      object["q"] = relaxation.without;
    }
    out.push_back(std::move(object));
  }
  return out;
}

json::array to_json(const std::vector<RelatedIssuer>& related) {
  json::array out;
  for (const RelatedIssuer& issuer : related) {
    out.push_back(
        {{"name", issuer.name}, {"of", issuer.of}, {"how", issuer.how}, {"count", issuer.count}});
  }
  return out;
}

json::array to_json(const std::vector<Interpretation::Reading>& words) {
  json::array out;
  for (const auto& word : words) out.push_back({{"typed", word.typed}, {"meant", word.meant}});
  return out;
}

json::array to_json(const std::vector<QueryNotice>& notices) {
  json::array out;
  for (const QueryNotice& notice : notices) {
    out.push_back({{"code", notice.code}, {"piece", notice.piece}});
  }
  return out;
}

json::array to_json(const std::vector<Interpretation::Expansion>& expanded) {
  json::array out;
  for (const auto& row : expanded) {
    out.push_back({{"short", row.short_form}, {"long", row.long_form}});
  }
  return out;
}

json::array to_json(const std::vector<Ghost>& ghosts) {
  json::array out;
  for (const Ghost& ghost : ghosts) {
    json::object object{{"symbol", ghost.symbol}};
    set_known(object, "date", ghost.date);
    set_known(object, "issuer", ghost.issuer);
    object["cited_by"] = ghost.cited_by;
    out.push_back(std::move(object));
  }
  return out;
}

json::object query_json(const SearchRequest& request, const Interpretation& interpretation) {
  json::object query{{"q", request.text}, {"words", to_json(interpretation.words)}};
  set_known(query, "converted", interpretation.converted);
  if (!interpretation.typed.empty()) query["typed"] = to_json(interpretation.typed);
  if (!interpretation.restored.empty()) query["restored"] = to_json(interpretation.restored);
  if (!interpretation.expanded.empty()) query["expanded"] = to_json(interpretation.expanded);
  if (!interpretation.symbols.empty()) query["symbols"] = to_json(interpretation.symbols);
  set_known(query, "number", interpretation.number);
  set_known(query, "number_type", interpretation.type);
  query["folded"] = interpretation.folded;
  if (!interpretation.symbols_assumed.empty()) {
    query["symbols_assumed"] = to_json(interpretation.symbols_assumed);
  }
  if (!interpretation.ghosts.empty()) query["ghosts"] = to_json(interpretation.ghosts);
  set_known(query, "grammar", interpretation.grammar);
  if (!interpretation.notices.empty()) query["notices"] = to_json(interpretation.notices);
  if (!interpretation.not_held.empty()) query["not_held"] = to_json(interpretation.not_held);
  if (!interpretation.unknown.empty()) query["unknown"] = to_json(interpretation.unknown);
  if (!interpretation.ignored.empty()) query["ignored"] = to_json(interpretation.ignored);
  if (request.from) query["from"] = to_iso(*request.from);
  if (request.to) query["to"] = to_iso(*request.to);
  const auto set_filter = [&](std::string_view name, const std::vector<std::string>& values) {
    if (!values.empty()) query[name] = to_json(values);
  };
  set_filter("month", request.months);
  set_filter("issuer", request.issuers);
  if (request.with_subordinates) query["scope"] = "subordinates";
  set_filter("type", request.types);
  set_filter("kind", request.kinds);
  set_filter("level", request.levels);
  set_filter("signer", request.signers);
  set_filter("recipient", request.recipients);
  set_filter("cites", request.cites);
  query["sort"] = name_of(request.sort);
  return query;
}

std::string link_of(const Record& record, const SearchRequest& found_by) {
  return is_web_link(record.url) ? record.url : document_link(record, found_by);
}

json::object item_json(const Hit& hit, const SearchRequest& request) {
  const Record& record = hit.record;
  json::object item{{"id", record.id}};
  set_known(item, "permalink", record.permalink);
  set_known(item, "symbol", record.symbol);
  set_known(item, "title", record.title);
  set_known(item, "date", record.date);
  set_known(item, "issuer", record.issuer);
  set_known(item, "type", record.type);
  set_known(item, "kind", record.kind);
  item["url"] = link_of(record, request);
  set_known(item, "item", hit.item);
  item["snippet_html"] = mark_hits(hit.snippet).text();
  item["snippet_parts"] = to_json(hit.snippet);
  return item;
}

json::object links_json(const SearchRequest& request, const SearchAnswer& answer) {
  const std::uint64_t total = answer.total;
  json::object links{{"self", api_link(request)}};
  const std::size_t end = request.page * request.size;
  if (end < total && end <= SearchLimits::kOffset) {
    links["next"] = api_link(on_page(request, request.page + 1));
  }
  // Of a page past the end, the last one that has anything.
  const std::size_t last = std::max<std::size_t>(1, (total + request.size - 1) / request.size);
  if (request.page > 1) {
    links["prev"] = api_link(on_page(request, std::min(request.page - 1, last)));
  }
  links["page"] = page_link(request);
  if (!answer.interpretation.as_typed.empty()) {
    links["as_typed"] = api_link(as_typed(request, answer.interpretation));
  }
  return links;
}

json::array citations_json(const Record& record) {
  json::array out;
  for (const Record::Citation& citation : record.citations) {
    json::object object;
    set_known(object, "symbol", citation.symbol);
    set_known(object, "name", citation.name);
    set_known(object, "date", citation.date);
    set_known(object, "issuer", citation.issuer);
    set_known(object, "issuer_name", citation.issuer_name);
    set_known(object, "verb", citation.verb);
    out.push_back(std::move(object));
  }
  return out;
}

json::array duties_json(const Record& record) {
  json::array out;
  for (const Record::Duty& duty : record.duties) {
    json::object object{{"action", duty.action}, {"due", duty.due}, {"repeat", duty.repeat}};
    set_known(object, "to", duty.to);
    set_known(object, "through", duty.through);
    set_known(object, "from", duty.from);
    set_known(object, "until", duty.until);
    object["quote"] = duty.quote;
    out.push_back(std::move(object));
  }
  return out;
}

}  // namespace

std::string search_json(const SearchRequest& request, const SearchAnswer& answer,
                        const std::string& generation, double took_ms) {
  json::array items;
  for (const Hit& hit : answer.hits) items.push_back(item_json(hit, request));
  const json::object body{{"query", query_json(request, answer.interpretation)},
                          {"total", answer.total},
                          {"total_is_exact", answer.total_is_exact},
                          {"partial", answer.partial},
                          {"generation", generation},
                          {"page", request.page},
                          {"size", request.size},
                          {"items", std::move(items)},
                          {"facets",
                           {{"issuer", to_json(answer.facets.issuers)},
                            {"type", to_json(answer.facets.types)},
                            {"kind", to_json(answer.facets.kinds)},
                            {"level", to_json(answer.facets.levels)},
                            {"signer", to_json(answer.facets.signers)},
                            {"year", to_json(answer.facets.years)},
                            {"month", to_json(answer.facets.months)}}},
                          {"facets_cut", cut_json(answer.facets.cut)},
                          {"related_issuers", to_json(answer.related_issuers)},
                          {"relaxations", to_json(answer.relaxations)},
                          {"links", links_json(request, answer)}};
  // Boost.JSON would write 7.25 as 7.25E0.
  std::string text = json::serialize(body);
  text.pop_back();
  return text + fmt::format(",\"took_ms\":{:.3f}}}", took_ms);
}

std::string document_json(const DocumentView& document, const SearchRequest& found_by,
                          const std::string& generation) {
  const Record& record = document.record;
  json::object body{{"id", record.id}};
  set_known(body, "permalink", record.permalink);
  set_known(body, "file", record.file);
  if (!document.copies.empty()) body["copies"] = to_json(document.copies);
  body["url"] = link_of(record, found_by);
  set_known(body, "kind", record.kind);
  set_known(body, "title", record.title);
  set_known(body, "symbol", record.symbol);
  set_known(body, "number", record.number);
  set_known(body, "type", record.type);
  set_known(body, "type_printed", record.type_printed);
  set_known(body, "date", record.date);
  set_known(body, "place", record.place);
  set_known(body, "issuer", record.issuer);
  set_known(body, "issuer_id", record.issuer_id);
  set_known(body, "level", record.level);
  set_known(body, "author", record.author);
  set_known(body, "subject", record.subject);
  set_known(body, "signer", record.signer);
  set_known(body, "signer_title", record.signer_title);
  set_known(body, "urgency", record.urgency);
  set_known(body, "distribution", record.distribution);
  set_known(body, "draft", record.draft);
  set_known(body, "copy", record.copy);
  if (!record.recipients.empty()) body["recipients"] = to_json(record.recipients);
  if (!record.to_check.empty()) {
    json::array fields;
    for (const Record::Check& check : record.to_check) fields.emplace_back(check.field);
    body["to_check"] = std::move(fields);
  }
  body["citations"] = citations_json(record);
  if (!record.duties.empty()) body["duties"] = duties_json(record);
  std::string text;
  for (const SnippetPart& part : document.text) text += part.text;
  body["text"] = std::move(text);
  if (!found_by.text.empty()) body["text_parts"] = to_json(document.text);
  body["generation"] = generation;
  return json::serialize(body);
}

}  // namespace vankien::searchd
