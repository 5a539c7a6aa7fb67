// SPDX-License-Identifier: GPL-3.0-or-later
// Totals, filters and facet counts equal those of a naive scan, for random documents and requests.
#include <map>
#include <random>
#include <set>

#include "vankien/text/normalize.h"

#include "small_index.h"

namespace {

using vankien::Record;
using vankien::SearchRequest;

const std::vector<std::string> kWords = {"dân", "vận", "khéo", "nghị", "quyết", "đảng"};
const std::vector<std::string> kIssuers = {"", "Huyện ủy A", "Tỉnh ủy B", "Bộ Chính trị"};
const std::vector<std::string> kTypes = {"", "Kế hoạch", "Công văn"};

template <typename T>
const T& pick(const std::vector<T>& from, std::mt19937& random) {
  return from[random() % from.size()];
}

std::vector<Record> random_records(std::mt19937& random) {
  std::vector<Record> records;
  for (int i = 0; i < 60; ++i) {
    Record record;
    record.id = std::to_string(i);
    record.kind = random() % 2 == 0 ? "party" : "news";
    record.issuer = pick(kIssuers, random);
    record.type = pick(kTypes, random);
    if (random() % 4 != 0) {
      record.date = vankien::to_iso(
          {static_cast<int>(2015 + random() % 4), static_cast<int>(1 + random() % 12), 10});
    }
    const std::size_t words = random() % 5;
    for (std::size_t w = 0; w < words; ++w) record.text += pick(kWords, random) + ", ";
    records.push_back(record);
  }
  return records;
}

SearchRequest random_request(std::mt19937& random) {
  SearchRequest request;
  request.size = 100;
  if (random() % 2 == 0) request.text = pick(kWords, random);  // one word: all or nothing
  if (random() % 3 == 0) request.issuers = {pick(kIssuers, random), pick(kIssuers, random)};
  if (random() % 3 == 0) request.types = {pick(kTypes, random)};
  if (random() % 3 == 0) request.kinds = {"news"};
  if (random() % 3 == 0) request.from = vankien::Date{2016, 6, 10};
  if (random() % 3 == 0) request.to = vankien::Date{2017, 6, 10};
  return request;
}

enum Ignore { nothing, issuer, type, kind, date };

bool one_of(const std::vector<std::string>& wanted, const std::string& value) {
  if (wanted.empty()) return true;
  for (const auto& candidate : wanted) {
    if (!value.empty() && vankien::normalize(candidate) == vankien::normalize(value)) return true;
  }
  return false;
}

bool matches(const Record& record, const SearchRequest& request, Ignore ignore) {
  if (!request.text.empty() && record.text.find(request.text) == std::string::npos) return false;
  if (ignore != issuer && !one_of(request.issuers, record.issuer)) return false;
  if (ignore != type && !one_of(request.types, record.type)) return false;
  if (ignore != kind && !one_of(request.kinds, record.kind)) return false;
  if (ignore == date || (!request.from && !request.to)) return true;
  if (record.date.empty()) return false;
  return (!request.from || record.date >= to_iso(*request.from)) &&
         (!request.to || record.date <= to_iso(*request.to));
}

using Counts = std::map<std::string, std::uint64_t>;

template <typename Value>
Counts naive(const std::vector<Record>& records, const SearchRequest& request, Ignore ignore,
             Value&& value_of) {
  Counts counts;
  for (const Record& record : records) {
    const std::string value = value_of(record);
    if (!value.empty() && matches(record, request, ignore)) ++counts[value];
  }
  return counts;
}

Counts told(const std::vector<vankien::FacetValue>& values) {
  Counts counts;
  for (const auto& value : values) {
    if (value.count > 0) counts[value.value] = value.count;
  }
  return counts;
}

}  // namespace

TEST_CASE("filters and facets equal a naive scan") {
  std::mt19937 random(2017);
  for (int corpus = 0; corpus < 4; ++corpus) {
    const auto records = random_records(random);
    const SmallIndex index({records});
    auto searcher = index.open();
    for (int round = 0; round < 500; ++round) {
      const SearchRequest request = random_request(random);
      const auto answer = ask(searcher, request);
      std::set<std::string> expected;
      for (const Record& record : records) {
        if (matches(record, request, nothing)) expected.insert(record.id);
      }
      std::set<std::string> found;
      for (const auto& hit : answer.hits) found.insert(hit.record.id);
      REQUIRE(found == expected);
      REQUIRE(answer.total == expected.size());
      REQUIRE(told(answer.facets.issuers) ==
              naive(records, request, issuer, [](const Record& r) { return r.issuer; }));
      REQUIRE(told(answer.facets.types) ==
              naive(records, request, type, [](const Record& r) { return r.type; }));
      REQUIRE(told(answer.facets.kinds) ==
              naive(records, request, kind, [](const Record& r) { return r.kind; }));
      REQUIRE(told(answer.facets.years) ==
              naive(records, request, date, [](const Record& r) { return r.date.substr(0, 4); }));
    }
  }
}
