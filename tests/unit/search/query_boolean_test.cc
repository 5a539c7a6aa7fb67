// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents a query of the grammar finds equals a naive scan of the records, for thousands of
// random queries; and what is no part of a requirement stays soft.
#include <algorithm>
#include <functional>
#include <memory>
#include <random>
#include <set>

#include "vankien/text/normalize.h"

#include "small_index.h"

namespace {

using vankien::Record;

const std::vector<std::string> kWords = {"dân", "vận", "khéo", "nghị", "quyết", "đảng", "ủy"};
const std::vector<std::string> kIssuers = {"Huyện ủy Sơn Tiên", "Tỉnh ủy Lâm Giang",
                                           "Huyện ủy Vĩnh Thạch"};
const std::vector<std::string> kTypes = {"Kế hoạch", "Công văn"};
const std::vector<std::string> kSigners = {"Nguyễn Văn Hùng", "Lê Thị Hưng", "Trần Hùng"};

template <typename T>
const T& pick(const std::vector<T>& from, std::mt19937& random) {
  return from[random() % from.size()];
}

struct Text {
  Record record;
  std::vector<std::string> words;
};

std::vector<Text> random_texts(std::mt19937& random) {
  std::vector<Text> texts;
  for (int i = 0; i < 120; ++i) {
    Text text;
    Record& record = text.record;
    record.id = std::to_string(i);
    record.kind = random() % 2 == 0 ? "party" : "state";
    record.issuer = pick(kIssuers, random);
    record.type = pick(kTypes, random);
    record.signer = pick(kSigners, random);
    record.number = std::to_string(1 + random() % 5);
    record.symbol = record.number + (record.type == "Công văn" ? "-CV/HU" : "-KH/HU");
    if (random() % 4 != 0) {
      record.date = vankien::to_iso(
          {static_cast<int>(2015 + random() % 4), static_cast<int>(1 + random() % 12), 10});
    }
    if (random() % 4 == 0) record.citations = {{"217-QĐ/TW", "", "", "theo"}};
    for (std::size_t w = 1 + random() % 12; w > 0; --w) text.words.push_back(pick(kWords, random));
    for (const std::string& word : text.words) record.text += word + ' ';
    texts.push_back(std::move(text));
  }
  return texts;
}

using Test = std::function<bool(const Text&)>;
struct Asked {
  std::string query;
  Test test;
};

bool has_phrase(const Text& text, const std::vector<std::string>& phrase) {
  return std::search(text.words.begin(), text.words.end(), phrase.begin(), phrase.end()) !=
         text.words.end();
}

Asked leaf(std::mt19937& random) {
  const std::string a = pick(kWords, random);
  const std::string b = pick(kWords, random);
  switch (random() % 10) {
    case 0:
      return {a + ' ' + b,
              [=](const Text& text) { return has_phrase(text, {a}) && has_phrase(text, {b}); }};
    case 1:
      return {'"' + a + ' ' + b + '"', [=](const Text& text) { return has_phrase(text, {a, b}); }};
    case 2: {
      const int distance = 1 + static_cast<int>(random() % 4);
      return {'"' + a + "\" NEAR/" + std::to_string(distance) + " \"" + b + '"',
              [=](const Text& text) {
                const int size = static_cast<int>(text.words.size());
                for (int i = 0; i < size; ++i) {
                  for (int j = std::max(0, i - distance); j < size && j <= i + distance; ++j) {
                    const auto at = [&](int k) { return text.words[static_cast<std::size_t>(k)]; };
                    if (i != j && at(i) == a && at(j) == b) return true;
                  }
                }
                return false;
              }};
    }
    case 3:
      return {"coquan:\"huyen uy\"",
              [](const Text& text) { return text.record.issuer.starts_with("Huyện"); }};
    case 4:
      return {"nguoiky:Hùng",
              [](const Text& text) { return text.record.signer.ends_with("Hùng"); }};
    case 5: {
      const std::string type = pick(kTypes, random);
      return {"loai:\"" + type + '"', [=](const Text& text) { return text.record.type == type; }};
    }
    case 6:
      return {"ngay:6/2016..2017", [](const Text& text) {
                return text.record.date >= "2016-06-01" && text.record.date <= "2017-12-31";
              }};
    case 7: {
      const std::string number = std::to_string(1 + random() % 5);
      return {"so:" + number, [=](const Text& text) { return text.record.number == number; }};
    }
    case 8:
      return {"dan-chieu:217-qd/tw",
              [](const Text& text) { return !text.record.citations.empty(); }};
    default:
      return {"quy*", [](const Text& text) { return has_phrase(text, {"quyết"}); }};
  }
}

Asked random_query(int depth, std::mt19937& random) {
  if (depth == 0 || random() % 4 == 0) {
    Asked asked = leaf(random);
    asked.query = '(' + asked.query + ')';
    return asked;
  }
  const Asked a = random_query(depth - 1, random);
  const Asked b = random_query(depth - 1, random);
  switch (random() % 3) {
    case 0:
      return {'(' + a.query + (random() % 2 == 0 ? " AND " : " VÀ ") + b.query + ')',
              [=](const Text& text) { return a.test(text) && b.test(text); }};
    case 1:
      return {'(' + a.query + (random() % 2 == 0 ? " OR " : " HOẶC ") + b.query + ')',
              [=](const Text& text) { return a.test(text) || b.test(text); }};
    default:
      return {"(NOT " + a.query + ')', [=](const Text& text) { return !a.test(text); }};
  }
}

std::set<std::string> ids_of(const vankien::SearchAnswer& answer) {
  std::set<std::string> found;
  for (const auto& hit : answer.hits) found.insert(hit.record.id);
  return found;
}

}  // namespace

TEST_CASE("the answer equals a naive scan") {
  std::mt19937 random(5);
  int queries = 0;
  for (int round = 0; round < 10; ++round) {
    const std::vector<Text> texts = random_texts(random);
    std::vector<Record> records;
    for (const Text& text : texts) records.push_back(text.record);
    const SmallIndex index({records});
    auto searcher = index.open();
    for (int i = 0; i < 250; ++i) {
      // Words alone are soft, so that an operator stands above everything.
      const Asked inner = random_query(1 + i % 4, random);
      const Asked asked{inner.query + " AND kind:party", [&](const Text& text) {
                          return inner.test(text) && text.record.kind == "party";
                        }};
      CAPTURE(asked.query);
      std::set<std::string> expected;
      for (const Text& text : texts) {
        if (asked.test(text)) expected.insert(text.record.id);
      }
      vankien::SearchRequest request;
      request.text = asked.query;
      request.size = 100;
      request.sort = i % 2 == 0 ? vankien::SortOrder::relevance : vankien::SortOrder::newest;
      const auto answer = ask(searcher, request);
      REQUIRE(answer.interpretation.notices.empty());
      REQUIRE(answer.total == expected.size());
      REQUIRE(ids_of(answer) == expected);
      ++queries;
    }
  }
  CHECK(queries >= 2000);
}

TEST_CASE("words beside a requirement stay soft, those of it rank and are marked") {
  const SmallIndex index({{
      plain_record("both", "Dân vận khéo", "phong trào thi đua"),
      plain_record("phrase", "Dân vận", "khéo tay; dân vận khéo"),
      plain_record("words", "Khéo léo", "vận động nhân dân, dân giàu"),
      plain_record("other", "Nước sạch", "nông thôn"),
  }});
  auto searcher = index.open();
  const auto found = [&](const char* query) { return ids(ask(searcher, query)); };
  CHECK(ask(searcher, "\"dân vận khéo\"").total == 2);
  CHECK(found("\"dân vận khéo\" thi đua") == "both");
  CHECK(found("dân vận khéo NOT \"dân vận\"") == "words");
  CHECK(found("dân AND nước").empty());
  CHECK(found("(dân AND tay) OR (nước AND sạch)").size() == 12);
  CHECK(found("NOT dân") == "other");
  CHECK(found("dân NOT \"dân vận khéo\"") == "words");
  // Without diacritics a word of an operator may be any, in quotation marks it is as typed.
  CHECK(found("dan AND van AND kheo AND tay") == "phrase");
  CHECK(found("\"dan van\"").empty());
  CHECK(found("\"Dân vận\" NEAR/3 tay") == "phrase");
  CHECK(found("tha*").empty());
  CHECK(found("th* AND nuoc") == "other");
  CHECK(found("AND dân vận khéo thi đua").substr(0, 4) == "both");

  const auto answer = ask(searcher, "\"vận khéo\"");
  std::string marked;
  for (const auto& hit : answer.hits) {
    for (const auto& part : hit.snippet) {
      if (part.hit) marked += '[' + part.text + ']';
    }
  }
  CHECK(marked.find("vận khéo") != std::string::npos);
  CHECK(answer.interpretation.grammar == "\"vận khéo\"");

  const auto faulty = ask(searcher, "\"dân vận khéo");
  CHECK(faulty.total >= 2);
  REQUIRE(faulty.interpretation.notices.size() == 1);
  CHECK(faulty.interpretation.notices[0].code == "unbalanced_quote");
}

TEST_CASE("an empty answer offers queries that are read and find more") {
  std::vector<Record> records(2);
  for (std::size_t i = 0; i < records.size(); ++i) records[i].id = std::to_string(i);
  records[0].text = "Công tác vận động dân cư";
  records[1].text = "Dân vận khéo ở cơ sở";
  records[1].type = "Kế hoạch";
  const SmallIndex index({records});
  auto searcher = index.open();
  const auto offers = [&](const std::string& query) {
    vankien::SearchRequest request;
    request.text = query;
    const auto answer = ask(searcher, request);
    CHECK(answer.total == 0);
    std::vector<std::string> queries;
    for (const auto& relaxation : answer.relaxations) {
      request.text = relaxation.without;
      const auto relaxed = ask(searcher, request);
      CHECK(relaxed.total == relaxation.count);
      CHECK(relaxed.interpretation.notices.empty());
      queries.push_back(relaxation.without);
    }
    return queries;
  };
  using Queries = std::vector<std::string>;
  CHECK(offers("dân AND xyzzy") == Queries{"dân"});
  CHECK(offers("\"khéo vận\"") == Queries{"khéo vận"});
  CHECK(offers("dân NEAR/1 sở") == Queries{"dân sở"});
  CHECK(offers("loai:\"dân vận\"") == Queries{"dân vận"});
  CHECK(offers("(dân OR vận) AND \"khéo dân\"") == Queries{"dân OR vận"});
  CHECK(offers("NOT").empty());
  CHECK(offers("loai:xyzzy").empty());
}

TEST_CASE("words that nothing has take nothing from what is required") {
  std::vector<Record> records(1);
  records[0].id = "0";
  records[0].text = "Dân vận khéo";
  const SmallIndex index({records});
  auto searcher = index.open();
  vankien::SearchRequest request;
  request.text = "\"dân vận\" xyzzy";
  const auto answer = ask(searcher, request);
  CHECK(answer.total == 1);
  CHECK(answer.interpretation.unknown == std::vector<std::string>{"xyzzy"});
  request.text = "dan van";
  const auto typed = ask(searcher, request).interpretation.as_typed;
  CHECK(typed == "\"dan\" \"van\"");
  request.text = typed;
  CHECK(ask(searcher, request).total == 0);
}

TEST_CASE("a deadline that has passed leaves a partial answer") {
  std::vector<Record> records;
  for (int i = 0; i < 20000; ++i)
    records.push_back(plain_record(std::to_string(i), "dân vận", "khéo"));
  const SmallIndex index({records});
  auto searcher = index.open();
  for (const char* text : {"\"dân vận khéo\"", "dân AND vận", "dân NEAR/3 khéo", "NOT dân"}) {
    vankien::SearchRequest request;
    request.text = text;
    CAPTURE(request.text);
    const auto answer =
        searcher.search(request, vankien::Deadline::after(std::chrono::milliseconds(-1)));
    REQUIRE(answer.has_value());
    CHECK(answer->partial);
  }
}
