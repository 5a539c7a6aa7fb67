// SPDX-License-Identifier: GPL-3.0-or-later
// Totals, filters and facet counts equal those of a naive scan, for random documents and requests.
#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "vankien/directive/symbol.h"
#include "vankien/text/normalize.h"

#include "small_index.h"

namespace {

using vankien::Record;
using vankien::SearchRequest;

const std::vector<std::string> kWords = {"dân", "vận", "khéo", "nghị", "quyết", "đảng"};
// Two of one chain, of which only the documents' days tell what stands above, and one unknown.
struct Issuer {
  std::string name;
  std::string id;
  std::string level;
};
const std::vector<Issuer> kIssuers = {
    {"", "", ""},
    {"Huyện ủy Hớn Quản", "huyen-uy-hon-quan-binh-phuoc", "district"},
    {"Ban Dân vận Huyện ủy Hớn Quản", "ban-dan-van-huyen-uy-hon-quan-binh-phuoc", "district"},
    {"Tỉnh ủy Bình Phước", "tinh-uy-binh-phuoc", "province"},
    {"Bộ Chính trị", "bo-chinh-tri", "central"},
    {"Huyện ủy Không Có", "huyen-uy-khong-co", "district"}};
const std::vector<std::string> kTypes = {"", "Kế hoạch", "Công văn"};
const std::vector<std::string> kSigners = {"", "Nguyễn Văn Hùng", "Trần Thị Hưng", "Lê Hùng"};
const std::vector<std::string> kRecipients = {"Thường trực Tỉnh ủy", "Các chi bộ", "Lưu Văn phòng",
                                              "Ban Thường vụ Huyện ủy"};
const std::vector<std::string> kSymbols = {"25-NQ/TW", "01-ĐA/TU", "1-DA/TU"};
const std::vector<std::string> kMonths = {"-", "2016-01", "2016-07", "2017-07"};

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
    const Issuer& issuer = pick(kIssuers, random);
    record.issuer = issuer.name;
    record.issuer_id = issuer.id;
    record.level = issuer.level;
    record.signer = pick(kSigners, random);
    for (const std::string& recipient : kRecipients) {
      if (random() % 3 == 0) record.recipients.push_back(recipient);
    }
    for (const std::string& symbol : kSymbols) {
      if (random() % 3 == 0) record.citations.push_back({symbol, "", "", ""});
    }
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
  const auto sometimes = [&] { return random() % 4 == 0; };
  if (sometimes()) request.issuers = {pick(kIssuers, random).name};
  request.with_subordinates = random() % 2 == 0;
  if (sometimes()) request.types = {pick<std::string>({"-", "Kế hoạch", "công văn"}, random)};
  if (sometimes()) request.issuers.emplace_back("-");
  if (sometimes()) request.kinds = {"news"};
  if (sometimes()) request.levels = {"district", "central"};
  if (sometimes()) {
    request.signers = {
        pick<std::string>({"hung", "Hùng", "văn hùng", "lê hùng", "x", "-"}, random)};
  }
  if (sometimes()) {
    request.recipients = {pick<std::string>({"huyen uy", "THƯỜNG TRỰC", "chi bộ", "x"}, random)};
  }
  if (sometimes()) request.cites = {pick<std::string>({"25 - NQ/TW", "1-ĐA/TU", "9-X/Y"}, random)};
  if (sometimes()) request.months = {pick(kMonths, random), pick(kMonths, random)};
  if (sometimes()) request.from = vankien::Date{2016, 6, 10};
  if (sometimes()) request.to = vankien::Date{2016 + static_cast<int>(random() % 2), 11, 10};
  return request;
}

// What a facet's own count leaves out of account.
enum Ignore : unsigned {
  nothing = 0,
  issuer = 1,
  type = 2,
  kind = 4,
  level = 8,
  signer = 16,
  date = 32,
  month = 64
};

const vankien::Vocabulary& vocabulary() {
  static const auto loaded = vankien::Vocabulary::load(VANKIEN_SOURCE_DIR "/corpus");
  REQUIRE(loaded.has_value());
  return **loaded;
}

bool same(const std::string& a, const std::string& b) {
  return vankien::normalize(a) == vankien::normalize(b);
}

bool one_of(const std::vector<std::string>& wanted, const std::string& value) {
  if (wanted.empty()) return true;
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& each) {
    return value.empty() ? each == vankien::kNoValue : same(each, value);
  });
}

// Whether the issuer stands below one of those wanted on the day of the document.
bool below(const Record& record, const std::vector<std::string>& wanted) {
  if (record.issuer_id.empty()) return false;
  const auto& authority = vocabulary().authority();
  const auto above = authority.parents(record.issuer_id, vankien::parse_iso_date(record.date));
  for (const Issuer& candidate : kIssuers) {
    if (candidate.name.empty() || !one_of(wanted, candidate.name)) continue;
    if (std::find(above.begin(), above.end(), candidate.id) != above.end()) return true;
  }
  return false;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

// Each word in the name; one with diacritics only as it is.
bool has_words(const std::string& name, const std::string& typed) {
  const auto marked = words_of(vankien::normalize(name));
  const auto bare = words_of(vankien::fold(name));
  const auto has = [](const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  for (const std::string& word : words_of(vankien::normalize(typed))) {
    if (!has(word == vankien::fold(word) ? bare : marked, word)) return false;
  }
  return true;
}

bool signed_by(const Record& record, const std::string& typed) {
  for (const std::string& known : kSigners) {
    if (!known.empty() && same(known, typed)) return same(record.signer, typed);
  }
  if (record.signer.empty() || typed == vankien::kNoValue) {
    return record.signer.empty() && typed == vankien::kNoValue;
  }
  return has_words(record.signer, typed);
}

bool matches(const Record& record, const SearchRequest& request, unsigned ignore) {
  const auto any = [](const auto& wanted, auto&& passes) {
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(), passes);
  };
  if (!request.text.empty() && record.text.find(request.text) == std::string::npos) return false;
  if ((ignore & issuer) == 0 && !one_of(request.issuers, record.issuer) &&
      !(request.with_subordinates && below(record, request.issuers))) {
    return false;
  }
  if ((ignore & type) == 0 && !one_of(request.types, record.type)) return false;
  if ((ignore & kind) == 0 && !one_of(request.kinds, record.kind)) return false;
  if ((ignore & level) == 0 && !one_of(request.levels, record.level)) return false;
  if ((ignore & signer) == 0 &&
      !any(request.signers, [&](const std::string& typed) { return signed_by(record, typed); })) {
    return false;
  }
  if (!any(request.recipients, [&](const std::string& typed) {
        return std::any_of(record.recipients.begin(), record.recipients.end(),
                           [&](const std::string& line) { return has_words(line, typed); });
      })) {
    return false;
  }
  if (!any(request.cites, [&](const std::string& typed) {
        const std::string key = vankien::symbol_key(typed);
        return std::any_of(
            record.citations.begin(), record.citations.end(),
            [&](const auto& cited) { return vankien::symbol_key(cited.symbol) == key; });
      })) {
    return false;
  }
  if ((ignore & month) == 0 && !request.months.empty() &&
      !one_of(request.months, record.date.substr(0, 7))) {
    return false;
  }
  if ((ignore & date) != 0 || (!request.from && !request.to)) return true;
  if (record.date.empty()) return false;
  return (!request.from || record.date >= to_iso(*request.from)) &&
         (!request.to || record.date <= to_iso(*request.to));
}

// The months of a year that is chosen are told.
bool tells_month(const std::string& month, const SearchRequest& request) {
  const int year = std::stoi(month.substr(0, 4));
  if (request.from && request.to && request.from->year == year && request.to->year == year) {
    return true;
  }
  return std::any_of(request.months.begin(), request.months.end(), [&](const std::string& each) {
    return each.substr(0, 4) == month.substr(0, 4);
  });
}

using Counts = std::map<std::string, std::uint64_t>;

template <typename Value>
Counts naive(const std::vector<Record>& records, const SearchRequest& request, unsigned ignore,
             Value&& value_of) {
  Counts counts;
  for (const Record& record : records) {
    const std::string value = value_of(record);
    if (matches(record, request, ignore)) ++counts[value.empty() ? "-" : value];
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
      REQUIRE(told(answer.facets.levels) ==
              naive(records, request, level, [](const Record& r) { return r.level; }));
      REQUIRE(told(answer.facets.signers) ==
              naive(records, request, signer, [](const Record& r) { return r.signer; }));
      REQUIRE(told(answer.facets.years) ==
              naive(records, request, date | month,
                    [](const Record& r) { return r.date.substr(0, 4); }));
      Counts months =
          naive(records, request, month, [](const Record& r) { return r.date.substr(0, 7); });
      std::erase_if(months, [&](const auto& each) {
        return each.first == "-" || !tells_month(each.first, request);
      });
      REQUIRE(told(answer.facets.months) == months);
      // The buckets of a facet of single values that is not filtered by are all there is.
      const auto sum = [](const std::vector<vankien::FacetValue>& values) {
        std::uint64_t all = 0;
        for (const auto& value : values) all += value.count;
        return all;
      };
      if (request.issuers.empty()) REQUIRE(sum(answer.facets.issuers) == answer.total);
      if (request.types.empty()) REQUIRE(sum(answer.facets.types) == answer.total);
      if (request.levels.empty()) REQUIRE(sum(answer.facets.levels) == answer.total);
      if (request.signers.empty()) REQUIRE(sum(answer.facets.signers) == answer.total);
      if (!request.from && !request.to && request.months.empty()) {
        REQUIRE(sum(answer.facets.years) == answer.total);
      }
    }
  }
}
