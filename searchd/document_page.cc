// SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_set>

#include <fmt/format.h>

#include "searchd/links.h"
#include "searchd/page_data.h"
#include "searchd/wording.h"

namespace vankien::searchd {
namespace {

PageData facts_of(const Record& record) {
  PageData facts = list();
  const auto add = [&](const char* name, const std::string& value) {
    if (value.empty()) return;
    PageData fact("fact", name);
    fact.set("fact_value", value);
    facts << fact;
  };
  add("Số, ký hiệu", record.symbol);
  add("Loại văn bản", record.type);
  add("Ngày ban hành", office_date(record.date));
  add("Cơ quan ban hành", record.issuer);
  if (record.author != record.issuer) add("Tác giả văn bản", record.author);
  add("Nơi ban hành", record.place);
  add("Người ký", record.signer.empty() || record.signer_title.empty()
                      ? record.signer
                      : fmt::format("{}, {}", record.signer, record.signer_title));
  if (record.title.find(record.subject) == std::string::npos) add("Trích yếu", record.subject);
  add("Nguồn", kind_text(record.kind));
  add("Tệp", record.file);
  return facts;
}

/// One entry a cited symbol, as first mentioned, leading to a search for it.
PageData citations_of(const Record& record) {
  PageData citations = list();
  std::unordered_set<std::string> seen;
  for (const Record::Citation& citation : record.citations) {
    const std::string& cited = citation.symbol.empty() ? citation.name : citation.symbol;
    if (!seen.insert(cited).second) continue;
    SearchRequest search;
    search.text = cited;
    std::string meta;
    for (const std::string& part : {citation.verb, office_date(citation.date), citation.issuer}) {
      if (!part.empty()) meta += (meta.empty() ? "" : " · ") + part;
    }
    PageData entry("citation", cited);
    entry.set("citation_link", page_link(search));
    entry.set("citation_meta", meta);
    citations << entry;
  }
  return citations;
}

PageData document_entry(const DocumentSummary& document, const std::string& verb) {
  PageData entry("linked", document.title.empty() ? document.symbol : document.title);
  entry.set("linked_link", document_link(document.id));
  std::string meta = verb;
  for (const std::string& part : {document.symbol, office_date(document.date)}) {
    if (!part.empty()) meta += (meta.empty() ? "" : " · ") + part;
  }
  entry.set("linked_meta", meta);
  return entry;
}

}  // namespace

void fill_links(PageData& data, const DocumentLinks& links) {
  constexpr std::size_t kShown = 20;
  PageData held = list();
  for (const CitedDirective& cited : links.citations.cites) {
    if (!cited.held.empty()) held << document_entry(cited.held.front(), cited.citation.verb);
  }
  set_list(data, "held_citations", held);
  PageData citing = list();
  std::size_t shown = 0;
  for (const CitingDocument& by : links.citations.cited_by) {
    if (shown++ == kShown) break;
    citing << document_entry(by.document, by.citation.verb);
  }
  set_list(data, "cited_by", citing);
  PageData similar = list();
  for (const DocumentSummary& document : links.similar) similar << document_entry(document, "");
  set_list(data, "similar", similar);
}

void fill_document(PageData& data, const DocumentView& document, const SearchRequest& found_by) {
  const Record& record = document.record;
  data.set("title", title_of(record));
  data.set("document_title", title_of(record));
  data.set("q", found_by.text);
  const bool searched = !query_string(found_by).empty();
  data.set("back_link", page_link(found_by));
  data.set("back", searched ? "Kết quả tìm kiếm" : "Trang tìm kiếm");
  data.set("facts", facts_of(record));
  if (is_web_link(record.url)) data.set("original_link", record.url);
  set_html(data, "text_html", mark_hits(document.text));
  set_list(data, "citations", citations_of(record));
}

}  // namespace vankien::searchd
