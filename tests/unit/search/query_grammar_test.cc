// SPDX-License-Identifier: GPL-3.0-or-later
// Every sign of the query language is read as documented, what is no query becomes plain words with
// a notice, and a tree that is written down is read back as the same tree.
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "query_parser.h"
#include "query_printer.h"

namespace {

using vankien::ParsedQuery;
using vankien::QueryNode;
using vankien::QueryNodeKind;

std::string printed(const std::string& text) {
  const ParsedQuery parsed = vankien::parse_query(text);
  return (parsed.notices.empty() ? "" : parsed.notices[0].code + ": ") +
         vankien::print_query(parsed.tree);
}

}  // namespace

TEST_CASE("the grammar") {
  const std::pair<const char*, const char*> cases[] = {
      {"dân vận khéo", "dân vận khéo"},
      {"  dân\n vận\t khéo ", "dân vận khéo"},
      {"\"dân  vận\" khéo", "\"dân vận\" khéo"},
      {"“dân vận” «khéo»", "\"dân vận\" \"khéo\""},
      {"“dân \"vận\"”", "\"dân vận\""},
      {"coquan: \"huyện ủy\"", "issuer:\"huyện ủy\""},
      {"(coquan:) \"huyện\"", "(coquan:) \"huyện\""},
      {"coquan: huyện", "coquan: huyện"},
      {"dân AND vận", "dân AND vận"},
      {"dân vận VÀ khéo HOẶC giỏi", "dân vận AND khéo OR giỏi"},
      {"dân AND (vận OR khéo)", "dân AND (vận OR khéo)"},
      {"(dân AND vận) AND khéo", "dân AND vận AND khéo"},
      {"((dân)) (vận) khéo", "dân vận khéo"},
      {"dân và vận, không hoặc", "dân và vận, không hoặc"},
      {"dân NOT vận khéo", "dân (NOT vận khéo)"},
      {"KHÔNG KHÔNG dân", "NOT NOT dân"},
      // Stress, not grammar: a question, and a sentence without another sign.
      {"bảo lãnh KHÔNG chấm dứt khi nào?", "bảo lãnh KHÔNG chấm dứt khi nào?"},
      {"điều nào sau đây KHÔNG đúng về tên gọi", "điều nào sau đây KHÔNG đúng về tên gọi"},
      {"điều nào sau đây NOT đúng về tên gọi", "điều nào sau đây (NOT đúng về tên gọi)"},
      {"NOT (a b)", "NOT a b"},
      {"NOT (a \"b\")", "NOT (a \"b\")"},
      {"hòa giải NEAR/3 cơ sở", "hòa giải NEAR/3 cơ sở"},
      {"\"dân vận\" NEAR khéo", "\"dân vận\" NEAR/10 khéo"},
      {"a NEAR/0 b NEAR/999 c", "a NEAR/50 b NEAR/50 c"},
      {"x \"a\" NEAR/3 b", "x (\"a\" NEAR/3 b)"},
      {"tuyên*", "tuyên*"},
      {"5*3 a*b **", "5*3 a*b **"},
      {"so:447-CV/HU", "symbol:\"447-CV/HU\""},
      {"số:447 number:5", "symbol:\"447\" symbol:\"5\""},
      {"coquan:\"Huyện ủy\" cơ-quan:huyện co_quan:x",
       "issuer:\"Huyện ủy\" issuer:\"huyện\" issuer:\"x\""},
      {"loại:NQ type:kh nguoiky:Hùng dan-chieu:217-QĐ/TW",
       "type:\"NQ\" type:\"kh\" signer:\"Hùng\" cites:\"217-QĐ/TW\""},
      {"ngay:2017..2018 nam:2017 ngay:>=5/2017",
       "date:\"2017..2018\" year:\"2017\" date:\">=5/2017\""},
      {"ngay:\"quý III/2018\" ngay:<=\"quý III/2018\"",
       "date:\"quý III/2018\" date:\"<=quý III/2018\""},
      {"tu:2017 den:\"nhiệm kỳ 2015-2020\"", "date:\">=2017\" date:\"<=nhiệm kỳ 2015-2020\""},
      {"http://so.vn/a:b gửi:ai 7:30 số: 25", "http://so.vn/a:b gửi:ai 7:30 số: 25"},
      {"(so:25)", "symbol:\"25\""},
      {"(so:) x", "so: x"},
      {"DÂN VẬN VÀ KHÉO", "DÂN VẬN VÀ KHÉO"},
      {"UBND AND HĐND", "UBND AND HĐND"},
      {"2017 VÀ 2018", "2017 AND 2018"},
      {"dân V\u0041\u0300 vận", "dân AND vận"},
      {"", ""},
  };
  for (const auto& [text, expected] : cases) {
    const std::string query = text;
    CAPTURE(query);
    CHECK(printed(text) == expected);
    CHECK(printed(expected) == expected);
  }
}

TEST_CASE("what is no query is plain words, with a notice") {
  const std::pair<const char*, const char*> cases[] = {
      {"\"dân vận", "unbalanced_quote: \"dân vận"},
      {"“dân vận\"", "unbalanced_quote: “dân vận\""},
      {"dân \"\"", "empty_quotes: dân \"\""},
      {"dân \"!\"", "empty_quotes: dân \"!\""},
      {"(dân", "unbalanced_bracket: (dân"},
      {"dân) vận", "unbalanced_bracket: dân) vận"},
      {"dân ()", "empty_brackets: dân ()"},
      {"()", "empty_brackets: ()"},
      {"NOT", "missing_operand: "},
      {"dân AND", "missing_operand: dân"},
      {"OR dân", "missing_operand: dân"},
      {"dân AND OR vận", "missing_operand: dân vận"},
      {"(dân NOT)", "missing_operand: (dân )"},
      {"NEAR/5 dân", "near_without_sides: dân"},
      {"dân NEAR", "near_without_sides: dân"},
      {"dân NEAR (a OR b)", "near_without_sides: dân (a b)"},
      {"a*", "short_prefix: a*"},
      {"ngay:bao-giờ", "bad_value: ngay:bao-giờ"},
      {"ngay:2017..", ""},
      {"(coquan:) \"huyện ủy\"", ""},
      {"coquan: huyện", ""},
      {"ngay:2018..2017", "bad_value: ngay:2018..2017"},
      {"cap:xyz", "bad_value: cap:xyz"},
      {"nguon:xyz", "bad_value: nguon:xyz"},
      {"dân AND AND vận", "missing_operand: dân vận"},
      {"dân VÀ", "missing_operand: dân"},
      {"so:\"-\"", "bad_value: so:\"-\""},
  };
  for (const auto& [text, expected] : cases) {
    const std::string query = text;
    CAPTURE(query);
    if (*expected != '\0') CHECK(printed(text) == expected);
    CHECK(vankien::parse_query(text).notices.empty() == (*expected == '\0'));
  }
  for (const std::string& deep :
       {std::string(2000, '('), std::string(40, '(') + "a" + std::string(40, ')')}) {
    const ParsedQuery parsed = vankien::parse_query(deep);
    CHECK(parsed.is_plain());
    CHECK(parsed.notices.size() == 1);
  }
  std::string wide = "a";
  for (int i = 0; i < 300; ++i) wide += " OR \"b\"";
  CHECK(vankien::parse_query(wide).notices.at(0).code == "too_complex");
  std::string negated;
  for (int i = 0; i < 100; ++i) negated += "NOT ";
  CHECK(vankien::parse_query(negated + "a").notices.at(0).code == "too_complex");
}

namespace {

// Random trees of the form that parse_query() makes.
class Trees {
 public:
  explicit Trees(unsigned seed) : random_(seed) {}

  QueryNode tree() { return any(4, {}); }

 private:
  template <typename T>
  const T& pick(const std::vector<T>& from) {
    return from[random_() % from.size()];
  }

  std::string words() {
    static const std::vector<std::string> kWords{"dân", "vận",       "2017",   "a:b", "và", "Not",
                                                 "x*y", "217-QĐ/TW", "NEAR/x", "so:", "…"};
    std::string text = "khéo";
    for (std::size_t left = random_() % 3; left > 0; --left) text += ' ' + pick(kWords);
    return text;
  }

  QueryNode leaf() {
    switch (random_() % 5) {
      case 0:
        return {QueryNodeKind::phrase, words(), {}, 0, {}};
      case 1:
        return {QueryNodeKind::prefix, "tuyên", {}, 0, {}};
      case 2:
        return {QueryNodeKind::field, "Huyện ủy (A) : B", "issuer", 0, {}};
      case 3:
        return {QueryNodeKind::field, ">=2017", "date", 0, {}};
      default:
        return {QueryNodeKind::words, words(), {}, 0, {}};
    }
  }

  // A node of another kind than what it is put into.
  QueryNode any(int depth, std::vector<QueryNodeKind> but) {
    static const std::vector<QueryNodeKind> kKinds{
        QueryNodeKind::near, QueryNodeKind::group, QueryNodeKind::conjunction,
        QueryNodeKind::disjunction, QueryNodeKind::negation};
    QueryNode node;
    node.kind = pick(kKinds);
    const bool forbidden = std::find(but.begin(), but.end(), node.kind) != but.end();
    if (depth == 0 || forbidden || random_() % 3 == 0) return leaf();
    if (node.kind == QueryNodeKind::negation) {
      node.parts.push_back(any(depth - 1, {}));
      return node;
    }
    if (node.kind == QueryNodeKind::near) node.distance = 1 + static_cast<unsigned>(random_() % 50);
    for (std::size_t left = 2 + random_() % 3; left > 0; --left) {
      QueryNode part = any(depth - 1, {node.kind});
      if (node.kind == QueryNodeKind::near) {
        part = {
            random_() % 2 == 0 ? QueryNodeKind::words : QueryNodeKind::phrase, words(), {}, 0, {}};
      }
      const bool two_words = node.kind == QueryNodeKind::group && !node.parts.empty() &&
                             part.kind == QueryNodeKind::words &&
                             node.parts.back().kind == QueryNodeKind::words;
      if (two_words) part.kind = QueryNodeKind::phrase;
      node.parts.push_back(std::move(part));
    }
    return node;
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a tree that is written down is read back") {
  Trees trees(7);
  for (int i = 0; i < 5000; ++i) {
    const QueryNode tree = trees.tree();
    const std::string text = vankien::print_query(tree);
    CAPTURE(text);
    const ParsedQuery parsed = vankien::parse_query(text);
    if (!parsed.notices.empty()) {
      CHECK(parsed.notices[0].code == "too_complex");
      continue;
    }
    REQUIRE(vankien::outline_query(parsed.tree) == vankien::outline_query(tree));
    CHECK(parsed.tree == tree);
  }
}

TEST_CASE("whatever is typed has a tree, and that tree is read back") {
  const std::vector<std::string> pieces{
      "(",  ")",    "\"", "“", "”",   "«",   " ",  " ", " AND ", "NOT ", "NEAR/2", "so:", "ngay:",
      ">=", "2017", "..", "*", "dân", "VẬN", "VÀ", ":", "\x01",  "🙂", "-",      "/"};
  std::mt19937 random(11);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t left = random() % 14; left > 0; --left) {
      text += pieces[random() % pieces.size()];
    }
    CAPTURE(text);
    const ParsedQuery parsed = vankien::parse_query(text);
    if (!parsed.notices.empty()) {
      REQUIRE(parsed.is_plain());
      continue;
    }
    const ParsedQuery again = vankien::parse_query(vankien::print_query(parsed.tree));
    REQUIRE(again.notices.empty());
    REQUIRE(again.tree == parsed.tree);
  }
}
