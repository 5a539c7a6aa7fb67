// SPDX-License-Identifier: GPL-3.0-or-later
#include "citation_graph.h"

#include <algorithm>
#include <unordered_set>

#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"

namespace vankien {

namespace {

constexpr std::size_t kMaxBearers = 50;
constexpr std::size_t kMaxCiting = 200;
constexpr std::size_t kMaxChain = 200;
constexpr std::size_t kMaxDepth = 6;
// Of one directive of a chain; so that one that everybody implements leaves room for others.
constexpr std::size_t kMaxChainCiting = 50;

// Verbs by which one directive puts another into practice.
constexpr std::string_view kImplementing[] = {"thực hiện", "căn cứ", "theo"};

bool implements(const Record::Citation& citation) {
  return std::find(std::begin(kImplementing), std::end(kImplementing), citation.verb) !=
         std::end(kImplementing);
}

void sort_newest_first(std::vector<Record>& records) {
  std::stable_sort(records.begin(), records.end(),
                   [](const Record& a, const Record& b) { return a.date > b.date; });
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

enum class Agreement { no, unknown, yes };

// "Huyện ủy Hớn Quản" and "Ban Thường vụ Huyện ủy Hớn Quản" are of one body; so may "Huyện ủy" be.
// Two of the same kind with different places are not. Other names tell nothing: one signs for
// another.
Agreement compare_issuers(const std::string& cited, const std::string& held) {
  const std::string a = fold(cited);
  const std::string b = fold(held);
  if (a.empty() || b.empty()) return Agreement::unknown;
  if (a == b) return Agreement::yes;
  if (a.find(b) != std::string::npos || b.find(a) != std::string::npos) return Agreement::yes;
  return first_word(a) == first_word(b) ? Agreement::no : Agreement::unknown;
}

std::string key_of(const DocumentSummary& directive) {
  return symbol_key(directive.symbol) + '\n' + directive.date + '\n' + directive.id;
}

}  // namespace

DocumentSummary summary_of(const Record& record) {
  return {record.id,   record.symbol, record.title.empty() ? record.subject : record.title,
          record.type, record.date,   record.issuer};
}

Record CitationGraph::read(Xapian::docid document) const {
  const std::string data = database_.get_document(document).get_data();
  auto record = decode_record(std::string_view(data).substr(0, data.find('\n') + 1));
  if (!record) throw Xapian::DatabaseCorruptError(record.error().message);
  return *std::move(record);
}

std::vector<Record> CitationGraph::read_all(const std::string& term, std::size_t most) const {
  std::vector<Record> records;
  for (auto it = database_.postlist_begin(term), end = database_.postlist_end(term);
       it != end && records.size() < most; ++it) {
    records.push_back(read(*it));
  }
  sort_newest_first(records);
  return records;
}

bool CitationGraph::is_above(const Record& upper, const Record& lower) const {
  if (upper.issuer_id.empty() || lower.issuer_id.empty()) return false;
  const auto above =
      snapshot_.vocabulary().authority().parents(lower.issuer_id, parse_iso_date(lower.date));
  return std::find(above.begin(), above.end(), upper.issuer_id) != above.end();
}

// A day decides, unless the issuer speaks against it. Without one, the issuer that is named, else
// the citing document's own, else one above it; but only where a single bearer is left, since
// numbers begin again with each term.
CitedDirective CitationGraph::resolve(const Record& citing,
                                      const Record::Citation& citation) const {
  CitedDirective out;
  out.citation = citation;
  if (citation.symbol.empty()) return out;
  const std::string key = symbol_key(citation.symbol);
  std::vector<Record> bearers = read_all(make_term(prefix::kSymbol, key), kMaxBearers);
  std::erase_if(bearers, [&](const Record& bearer) {
    const bool later = !citing.date.empty() && bearer.date > citing.date;
    return later || bearer.id == citing.id;
  });
  const std::string& issuer = citation.issuer_name.empty() ? citation.issuer : citation.issuer_name;
  // Documents of the day that is named, or of an unknown day.
  std::erase_if(bearers, [&](const Record& bearer) {
    const bool other_day =
        !citation.date.empty() && !bearer.date.empty() && bearer.date != citation.date;
    return other_day || compare_issuers(issuer, bearer.issuer) == Agreement::no;
  });
  const auto keep = [&](auto&& wanted) {
    std::vector<const Record*> kept;
    for (const Record& bearer : bearers) {
      if (wanted(bearer)) kept.push_back(&bearer);
    }
    return kept;
  };
  const auto has_issuer = [&](const Record& bearer) {
    return compare_issuers(issuer, bearer.issuer) == Agreement::yes;
  };
  std::vector<const Record*> likely;
  if (!citation.date.empty()) {
    likely = keep([&](const Record& bearer) { return bearer.date == citation.date; });
    if (likely.size() > 1) {
      likely = keep(
          [&](const Record& bearer) { return bearer.date == citation.date && has_issuer(bearer); });
    }
  } else if (!issuer.empty()) {
    likely = keep(has_issuer);
  } else {
    likely = keep([&](const Record& bearer) {
      return !bearer.issuer.empty() && fold(bearer.issuer) == fold(citing.issuer);
    });
    if (likely.empty()) likely = keep([&](const Record& b) { return is_above(b, citing); });
  }
  if (likely.size() == 1) {
    out.held.push_back(summary_of(*likely.front()));
    return out;
  }
  for (const Record* record : likely) out.may_be.push_back(summary_of(*record));
  for (const Record& bearer : bearers) {
    if (std::find(likely.begin(), likely.end(), &bearer) == likely.end()) {
      out.may_be.push_back(summary_of(bearer));
    }
  }
  return out;
}

// Those that mean another directive with the same symbol are left out.
std::vector<CitingDocument> CitationGraph::citing(const Record& record, std::size_t most) const {
  std::vector<CitingDocument> out;
  if (record.symbol.empty()) return out;
  const std::string key = symbol_key(record.symbol);
  for (const Record& other : read_all(make_term(prefix::kCites, key), most)) {
    if (other.id == record.id) continue;
    for (const Record::Citation& citation : other.citations) {
      if (symbol_key(citation.symbol) != key) continue;
      const CitedDirective cited = resolve(other, citation);
      const auto is_it = [&](const DocumentSummary& each) { return each.id == record.id; };
      const bool certain = std::any_of(cited.held.begin(), cited.held.end(), is_it);
      if (!certain && std::none_of(cited.may_be.begin(), cited.may_be.end(), is_it)) continue;
      out.push_back({summary_of(other), citation, certain});
      break;
    }
  }
  return out;
}

Citations CitationGraph::citations_of(const Record& record) const {
  Citations out;
  for (const Record::Citation& citation : record.citations) {
    if (out.cites.size() == kMaxCiting) break;
    out.cites.push_back(resolve(record, citation));
  }
  if (record.symbol.empty()) return out;
  out.citing_total = database_.get_termfreq(make_term(prefix::kCites, symbol_key(record.symbol)));
  out.cited_by = citing(record, kMaxCiting);
  return out;
}

Chain CitationGraph::chain_of(const Record& start) const {
  Chain chain;
  std::unordered_set<std::string> met{key_of(summary_of(start))};
  const auto find = [&](const DocumentSummary& held) {
    const std::string term = make_term(prefix::kId, held.id);
    return read(*database_.postlist_begin(term));
  };
  // Breadth first, so that what is near is never crowded out by what is far.
  const auto walk = [&](std::vector<ChainNode>& nodes, auto&& neighbours) {
    std::size_t next = 0;
    Record at = start;
    std::size_t parent = ChainNode::kNoParent;
    std::size_t depth = 0;
    while (true) {
      if (depth < kMaxDepth) {
        for (ChainNode& node : neighbours(at)) {
          if (!met.insert(key_of(node.document)).second) continue;
          if (nodes.size() == kMaxChain) {
            chain.is_whole = false;
            return;
          }
          node.parent = parent;
          node.depth = depth + 1;
          nodes.push_back(std::move(node));
        }
      } else if (!neighbours(at).empty()) {
        chain.is_whole = false;
      }
      while (next < nodes.size() && !nodes[next].held) ++next;
      if (next == nodes.size()) return;
      parent = next++;
      depth = nodes[parent].depth;
      at = find(nodes[parent].document);
    }
  };
  walk(chain.up, [&](const Record& record) {
    std::vector<ChainNode> above;
    for (const Record::Citation& citation : record.citations) {
      if (citation.symbol.empty() || !implements(citation)) continue;
      const CitedDirective cited = resolve(record, citation);
      ChainNode& node = above.emplace_back();
      node.verb = citation.verb;
      node.held = !cited.held.empty();
      if (node.held) {
        node.document = cited.held.front();
      } else {
        node.document.symbol = citation.symbol;
        node.document.date = citation.date;
        node.document.issuer =
            citation.issuer_name.empty() ? citation.issuer : citation.issuer_name;
      }
    }
    return above;
  });
  walk(chain.down, [&](const Record& record) {
    std::vector<ChainNode> below;
    for (CitingDocument& by : citing(record, kMaxChainCiting)) {
      if (!by.certain || !implements(by.citation)) continue;
      ChainNode& node = below.emplace_back();
      node.verb = by.citation.verb;
      node.held = true;
      node.document = std::move(by.document);
    }
    return below;
  });
  return chain;
}

// What a symbol in any spelling may be, likeliest first; never none.
std::vector<std::string> CitationGraph::readings_of(std::string_view typed) const {
  std::vector<std::string> readings;
  if (const auto parsed = parse_symbol(typed, snapshot_.vocabulary())) {
    readings.push_back(parsed->text());
    return readings;
  }
  const auto queries = find_symbol_queries(typed, snapshot_.vocabulary());
  if (queries.size() == 1) {
    for (const Symbol& candidate : queries.front().candidates) {
      readings.push_back(candidate.text());
    }
  }
  if (readings.empty()) readings.emplace_back(typed);
  return readings;
}

SymbolView CitationGraph::symbol(std::string_view typed) const {
  SymbolView view;
  const auto occur = [&](std::string_view own, std::string_view cites, const std::string& key) {
    return database_.term_exists(make_term(own, key)) ||
           database_.term_exists(make_term(cites, key));
  };
  const std::vector<std::string> readings = readings_of(typed);
  const auto known = std::find_if(readings.begin(), readings.end(), [&](const auto& reading) {
    return occur(prefix::kSymbol, prefix::kCites, symbol_key(reading));
  });
  const bool folded = known == readings.end();
  view.symbol = folded ? readings.front() : *known;
  const std::string key = symbol_key(view.symbol);
  const std::string own =
      folded ? make_term(prefix::kSymbolFolded, fold(key)) : make_term(prefix::kSymbol, key);
  const std::string cites =
      folded ? make_term(prefix::kCitesFolded, fold(key)) : make_term(prefix::kCites, key);
  for (const Record& record : read_all(own, kMaxBearers)) {
    view.bearers.push_back(summary_of(record));
  }
  for (const Record& record : read_all(cites, kMaxCiting)) {
    for (const Record::Citation& citation : record.citations) {
      const std::string cited = symbol_key(citation.symbol);
      if ((folded ? fold(cited) : cited) != (folded ? fold(key) : key)) continue;
      view.cited_by.push_back({summary_of(record), citation, true});
    }
  }
  view.citing_total = database_.get_termfreq(cites);
  if (!folded) return view;
  if (!view.bearers.empty()) {
    view.assumed = view.bearers.front().symbol;
  } else if (!view.cited_by.empty()) {
    view.assumed = view.cited_by.front().citation.symbol;
  }
  return view;
}

}  // namespace vankien
