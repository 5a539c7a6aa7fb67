// SPDX-License-Identifier: GPL-3.0-or-later
// Segments merge into one database in their order; the terms are those the schema promises.
#include "vankien/index/segment.h"

#include <set>

#include <doctest/doctest.h>
#include <xapian.h>

#include "vankien/index/schema.h"

#include "../temporary_directory.h"

namespace {

vankien::Record sample(const std::string& id) {
  vankien::Record record;
  record.id = id;
  record.kind = "party";
  record.title = "Công văn về dân vận khéo";
  record.symbol = "07-CV/HU";
  record.number = "07";
  record.type = "Công văn";
  record.date = "2017-05-05";
  record.issuer = "Huyện uỷ Hớn Quản";
  record.citations = {{"217-QĐ/TW", "", "", ""}};
  record.text = "Theo Quyết định số 217-QĐ/TW, tiến hành.\n\nDân vận";
  return record;
}

void write_segment(const std::filesystem::path& path, const std::vector<std::string>& ids) {
  auto segment = vankien::SegmentWriter::create(path);
  REQUIRE(segment.has_value());
  for (const auto& id : ids) REQUIRE(segment->add(sample(id)).has_value());
  REQUIRE(segment->finish().has_value());
}

std::string id_of(const Xapian::Database& database, Xapian::docid document) {
  return vankien::decode_record(database.get_document(document).get_data())->id;
}

}  // namespace

TEST_CASE("merging keeps the order and removes the segments") {
  const TemporaryDirectory directory;
  const auto one = directory.path() / "1";
  const auto two = directory.path() / "2";
  const auto all = directory.path() / "all";
  write_segment(one, {"a", "b", "c"});
  write_segment(two, {"d"});
  const std::filesystem::path segments[] = {one, two};
  REQUIRE(vankien::merge_segments(segments, all).has_value());
  CHECK_FALSE(std::filesystem::exists(one));
  REQUIRE(vankien::check_database(all, 4).has_value());
  CHECK(vankien::check_database(all, 3).error().code == vankien::ErrorCode::corrupt);

  const Xapian::Database database(all.string());
  std::string order;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    order += id_of(database, *it);
  }
  CHECK(order == "abcd");
}

TEST_CASE("the terms of a document") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "segment";
  write_segment(path, {"a"});
  const Xapian::Database database(path.string());
  std::set<std::string> terms;
  for (auto it = database.allterms_begin(); it != database.allterms_end(); ++it) terms.insert(*it);
  for (const char* term :
       {"dân", "XDdan", "vận", "khéo", "217-qđ/tw", "XD217-qd/tw", "Qa", "Ahuyện ủy hớn quản",
        "XTcông văn", "XKparty", "D20170505", "M201705", "Y2017", "XS7-cv/hu", "XF7-cv/hu", "XN7",
        "XC217-qđ/tw", "XG217-qd/tw"}) {
    CAPTURE(term);
    CHECK(terms.count(term) == 1);
  }
  CHECK(terms.count("XDtheo") == 0);  // nothing to fold

  // Title words weigh six times; the one in the text counts once.
  const auto posting = database.postlist_begin("dân");
  CHECK(posting.get_wdf() == 7);
  CHECK(database.get_document(1).get_value(vankien::slot::kDate) == "20170505");
  CHECK(database.get_document(1).get_value(vankien::slot::kIssuer) == "Huyện uỷ Hớn Quản");
}

TEST_CASE("what cannot be written is an error that names the place") {
  const auto segment = vankien::SegmentWriter::create("/proc/no/such");
  REQUIRE_FALSE(segment.has_value());
  CHECK(segment.error().message.find("/proc/no/such") != std::string::npos);
}
