// SPDX-License-Identifier: GPL-3.0-or-later
// A permalink says what a document is in letters that need no escape, and only where that is sure.
#include "indexer/permalink.h"

#include <doctest/doctest.h>

namespace {

template <typename T>
vankien::Fact<T> sure(T value) {
  vankien::Fact<T> fact;
  fact.value = std::move(value);
  fact.confidence = 1;
  return fact;
}

vankien::Directive directive(const char* symbol, const char* issuer_id) {
  vankien::Directive made;
  made.kind = sure(vankien::DirectiveKind::party);
  made.symbol = sure(std::string(symbol));
  made.type = sure(std::string("Công văn"));
  made.issuer = sure(std::string("Huyện ủy Hớn Quản"));
  made.issuer_id = issuer_id;
  made.date = sure(vankien::Date{2017, 5, 5});
  return made;
}

}  // namespace

TEST_CASE("permalinks") {
  const struct {
    const char* symbol;
    const char* issuer_id;
    const char* permalink;
  } rows[] = {
      {"447-CV/HU", "huyen-uy-hon-quan", "447-cv-hu-huyen-uy-hon-quan-2017-05-05"},
      {"01-ĐA/TU", "", "01-da-tu-huyen-uy-hon-quan-2017-05-05"},
      {"30/2020/NĐ-CP", "chinh-phu", "30-2020-nd-cp-chinh-phu-2017-05-05"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.symbol);
    CHECK(vankien::indexer::permalink_of(directive(row.symbol, row.issuer_id)) == row.permalink);
  }
}

TEST_CASE("what is not sure has no permalink and no identity") {
  vankien::Directive doubted = directive("447-CV/HU", "huyen-uy-hon-quan");
  SUBCASE("date") { doubted.date->confidence = vankien::kCheckBelow / 2; }
  SUBCASE("no issuer") { doubted.issuer.reset(); }
  SUBCASE("draft") { doubted.draft = sure(std::string("Dự thảo")); }
  SUBCASE("news") { doubted.kind.value = vankien::DirectiveKind::news; }
  CHECK(vankien::indexer::permalink_of(doubted).empty());
  CHECK(vankien::indexer::identity_of(doubted).empty());
}
