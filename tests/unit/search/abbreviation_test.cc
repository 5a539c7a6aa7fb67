// SPDX-License-Identifier: GPL-3.0-or-later
// An abbreviation finds what has the name, a name finds what has the abbreviation, in either case
// behind or beside what has the form that was typed, and the answer says so.
#include "vankien/search/searcher.h"

#include "small_index.h"

TEST_CASE("abbreviations both ways") {
  const SmallIndex index({{
      plain_record("short", "Thẻ BHYT", "cấp thẻ"),
      plain_record("long", "Bảo hiểm y tế", "người có thẻ"),
      plain_record("parts", "Bảo hiểm xe", "xe máy"),
      plain_record("none", "Nước sạch", "phát triển kinh tế và xã hội"),
      plain_record("council", "Hội đồng nhân dân", "kỳ họp"),
  }});
  auto searcher = index.open();
  const auto expanded = [&](const char* query) {
    std::string out;
    for (const auto& row : ask(searcher, query).interpretation.expanded)
      out += row.short_form + ' ';
    return out;
  };
  for (const char* query : {"BHYT", "bhyt", "bảo hiểm y tế", "bao hiem y te"}) {
    CAPTURE(query);
    const auto answer = ask(searcher, query);
    const std::string found = ids(answer);
    CHECK(found.find("short") != std::string::npos);
    CHECK(found.find("long") != std::string::npos);
    CHECK(found.find("none") == std::string::npos);
    CHECK(expanded(query) == "BHYT ");
  }
  // What no document abbreviates is found by its name alone.
  CHECK(ids(ask(searcher, "hdnd")) == "council");
  CHECK(ask(searcher, "hdnd").interpretation.unknown.empty());
  CHECK(ids(ask(searcher, "KT-XH")) == "none");
  CHECK(ids(ask(searcher, "\"BHYT\"")) == "short");  // in quotation marks as typed
  CHECK(expanded("thẻ").empty());
  CHECK(expanded("UBND xã") == "");  // neither form is in the index
}
