// SPDX-License-Identifier: GPL-3.0-or-later
// The second look at the best documents: what stands together, what is defined, what covers the
// query; and pages that fit together.
#include <set>

#include <doctest/doctest.h>

#include "small_index.h"

namespace {

std::string repeat(const std::string& words, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += words + ". ";
  return out;
}

std::string first(const std::vector<vankien::Record>& records, const std::string& query) {
  const SmallIndex index({records});
  auto searcher = index.open();
  const auto answer = ask(searcher, query);
  return answer.hits.empty() ? "" : answer.hits.front().record.id;
}

}  // namespace

TEST_CASE("who has all words of a short query stands above who repeats a few") {
  std::vector<vankien::Record> records{
      plain_record("all", "Báo cáo",
                   repeat("Một năm có nhiều việc phải làm ở các xã", 60) +
                       "Mô hình dân vận của xã rất khéo."),
      plain_record("few", "Dân vận", repeat("Dân vận", 60))};
  for (int i = 0; i < 20; ++i)
    records.push_back(plain_record("x" + std::to_string(i), "Khác", "Việc khác"));
  CHECK(first(records, "dân vận khéo") == "all");
}

TEST_CASE("neighbours count more than words far apart") {
  const std::string filler = repeat("các việc khác của xã trong năm qua được làm tốt", 30);
  CHECK(first({plain_record("apart", "Báo cáo", "Hòa thuận. " + filler + "Giải thưởng."),
               plain_record("joined", "Báo cáo", "Tổ hòa giải. " + filler + "Thưởng.")},
              "hòa giải") == "joined");
}

TEST_CASE("a question what a thing is finds its definition") {
  const std::string use = repeat("Tổ chức quan trắc môi trường ở xã theo kế hoạch", 4);
  CHECK(first({plain_record("use", "Thông báo", use + repeat("Việc khác", 12)),
               plain_record(
                   "definition", "Thông báo",
                   "Quan trắc môi trường là theo dõi môi trường. " + repeat("Việc khác", 20))},
              "quan trắc môi trường là gì?") == "definition");
}

TEST_CASE("words that only ask are not looked for, with or without marks") {
  const SmallIndex index({{plain_record("a", "Nhà văn hóa thôn", "Hộ nghèo đóng góp tiền xây nhà."),
                           plain_record("b", "Bao bì", "Bao nhiêu bao bì.")}});
  auto searcher = index.open();
  for (const char* query :
       {"hộ nghèo đóng góp bao nhiêu tiền?", "ho ngheo dong gop bao nhieu tien"}) {
    CAPTURE(query);
    const auto answer = ask(searcher, query);
    CHECK(ids(answer) == "a");
    for (const auto& word : answer.interpretation.words) CHECK(word != "bao");
  }
  // Alone they are all that was asked for.
  CHECK(ids(ask(searcher, "bao nhiêu")) == "b");
}

TEST_CASE("a slip of the keys is mended by the words of the index") {
  std::vector<vankien::Record> records;
  for (int i = 0; i < 5; ++i) {
    records.push_back(
        plain_record("d" + std::to_string(i), "Phòng chống", "Phòng chống thiên tai"));
  }
  const SmallIndex index({records});
  auto searcher = index.open();
  struct Row {
    const char* typed;
    const char* meant;
  };
  for (const Row& row : {Row{"thien", "thiên"}, Row{"thienn", "thiên"}, Row{"phongf", "phòng"},
                         Row{"chống", "chống"}, Row{"chông", "chống"}, Row{"pohng", "phòng"}}) {
    CAPTURE(row.typed);
    const auto answer = ask(searcher, row.typed);
    REQUIRE(answer.interpretation.words.size() == 1);
    CHECK(answer.interpretation.words.front() == row.meant);
    CHECK(answer.total == 5);
  }
}

TEST_CASE("pages put together are the whole answer, also behind what is looked at twice") {
  std::vector<vankien::Record> records;
  for (int i = 0; i < 450; ++i) {
    records.push_back(
        plain_record("d" + std::to_string(i), "Kế hoạch " + std::to_string(i),
                     repeat("Nước sạch nông thôn", 1 + i % 7) + repeat("Khác", i % 11)));
  }
  const SmallIndex index({records});
  auto searcher = index.open();
  std::set<std::string> seen;
  vankien::SearchRequest request;
  request.text = "nước sạch nông thôn";
  request.size = 70;
  for (request.page = 1; request.page <= 7; ++request.page) {
    const auto answer = ask(searcher, request);
    CHECK(answer.total == 450);
    for (const auto& hit : answer.hits) CHECK(seen.insert(hit.record.id).second);
  }
  CHECK(seen.size() == 450);
}
