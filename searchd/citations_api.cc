// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>
#include <utility>

#include <boost/json.hpp>

#include "searchd/api.h"
#include "searchd/json_members.h"
#include "searchd/links.h"

namespace vankien::searchd {
namespace {

namespace json = boost::json;

json::object to_json(const DocumentSummary& document) {
  json::object object;
  set_known(object, "id", document.id);
  set_known(object, "symbol", document.symbol);
  set_known(object, "title", document.title);
  set_known(object, "type", document.type);
  set_known(object, "date", document.date);
  set_known(object, "issuer", document.issuer);
  if (!document.id.empty()) object["url"] = document_link(document.id);
  return object;
}

json::array to_json(const std::vector<DocumentSummary>& documents) {
  json::array out;
  for (const DocumentSummary& document : documents) out.push_back(to_json(document));
  return out;
}

json::object to_json(const CitedDirective& cited) {
  json::object object;
  set_known(object, "symbol", cited.citation.symbol);
  set_known(object, "name", cited.citation.name);
  set_known(object, "date", cited.citation.date);
  set_known(object, "issuer", cited.citation.issuer);
  set_known(object, "issuer_name", cited.citation.issuer_name);
  set_known(object, "verb", cited.citation.verb);
  object["held"] = !cited.held.empty();
  if (!cited.held.empty()) object["document"] = to_json(cited.held.front());
  if (!cited.may_be.empty()) object["candidates"] = to_json(cited.may_be);
  return object;
}

json::array to_json(const std::vector<CitingDocument>& citing) {
  json::array out;
  for (const CitingDocument& by : citing) {
    json::object object = to_json(by.document);
    set_known(object, "verb", by.citation.verb);
    set_known(object, "cited_date", by.citation.date);
    set_known(object, "cited_issuer", by.citation.issuer);
    object["certain"] = by.certain;
    out.push_back(std::move(object));
  }
  return out;
}

json::array to_json(const std::vector<ChainNode>& nodes) {
  json::array out;
  for (const ChainNode& node : nodes) {
    json::object object = to_json(node.document);
    object["held"] = node.held;
    object["verb"] = node.verb;
    object["depth"] = node.depth;
    if (node.parent != ChainNode::kNoParent) object["parent"] = node.parent;
    out.push_back(std::move(object));
  }
  return out;
}

std::string_view name_of(Suggestion::Kind kind) {
  switch (kind) {
    case Suggestion::Kind::symbol:
      return "symbol";
    case Suggestion::Kind::body:
      return "body";
    case Suggestion::Kind::subject:
      return "subject";
    case Suggestion::Kind::word:
      return "word";
  }
  return {};
}

}  // namespace

std::string citations_json(const std::string& id, const Citations& citations,
                           const std::string& generation) {
  json::array cites;
  for (const CitedDirective& cited : citations.cites) cites.push_back(to_json(cited));
  return json::serialize(json::object{{"id", id},
                                      {"cites", std::move(cites)},
                                      {"cited_by", to_json(citations.cited_by)},
                                      {"citing_total", citations.citing_total},
                                      {"generation", generation}});
}

std::string chain_json(const std::string& id, const Chain& chain, const std::string& generation) {
  return json::serialize(json::object{{"id", id},
                                      {"up", to_json(chain.up)},
                                      {"down", to_json(chain.down)},
                                      {"is_whole", chain.is_whole},
                                      {"generation", generation}});
}

std::string similar_json(const std::string& id, const std::vector<DocumentSummary>& similar,
                         const std::string& generation) {
  return json::serialize(
      json::object{{"id", id}, {"items", to_json(similar)}, {"generation", generation}});
}

std::string symbol_json(const SymbolView& symbol, const std::string& generation) {
  json::object object{{"symbol", symbol.symbol}};
  set_known(object, "assumed", symbol.assumed);
  object["held"] = !symbol.bearers.empty();
  object["bearers"] = to_json(symbol.bearers);
  object["cited_by"] = to_json(symbol.cited_by);
  object["citing_total"] = symbol.citing_total;
  object["generation"] = generation;
  return json::serialize(object);
}

std::string suggest_json(const std::vector<Suggestion>& suggestions,
                         const std::string& generation) {
  json::array items;
  for (const Suggestion& suggestion : suggestions) {
    items.push_back({{"text", suggestion.text}, {"kind", name_of(suggestion.kind)}});
  }
  return json::serialize(json::object{{"items", std::move(items)}, {"generation", generation}});
}

}  // namespace vankien::searchd
