// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "vankien/directive/vocabulary.h"
#include "vankien/index/index_directory.h"
#include "vankien/index/segment.h"
#include "vankien/search/searcher.h"

#include "../temporary_directory.h"

/// An index of a test's own, made as the indexer makes one: a generation with a collection for each
/// list of records.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<std::vector<vankien::Record>>& collections)
      : index_(directory_.path() / "index") {
    auto build = vankien::GenerationBuild::begin(index_);
    REQUIRE(build.has_value());
    const auto resources = build->directory() / "resources";
    std::filesystem::create_directories(resources);
    for (const auto name : vankien::Vocabulary::file_names()) {
      std::filesystem::copy_file(std::filesystem::path(VANKIEN_SOURCE_DIR) / "corpus" / name,
                                 resources / name);
    }
    vankien::Manifest manifest;
    for (std::size_t i = 0; i < collections.size(); ++i) {
      const std::string name = "c" + std::to_string(i);
      const auto scratch = build->scratch() / name;
      auto segment = vankien::SegmentWriter::create(scratch);
      REQUIRE(segment.has_value());
      for (const auto& record : collections[i]) REQUIRE(segment->add(record).has_value());
      REQUIRE(segment->finish().has_value());
      const std::filesystem::path segments[] = {scratch};
      REQUIRE(vankien::merge_segments(segments, build->directory() / name).has_value());
      manifest.collections.push_back({name, collections[i].size()});
    }
    REQUIRE(build->publish(manifest).has_value());
    generation_ = index_.generation_path(build->name());
  }

  const std::filesystem::path& generation() const { return generation_; }

  vankien::Searcher open(const std::vector<std::string>& collections = {}) const {
    auto snapshot = vankien::Snapshot::open(generation_, collections);
    if (!snapshot) FAIL(snapshot.error().message);
    auto searcher = vankien::Searcher::open(*snapshot);
    REQUIRE(searcher.has_value());
    return std::move(*searcher);
  }

 private:
  TemporaryDirectory directory_;
  vankien::IndexDirectory index_;
  std::filesystem::path generation_;
};

inline vankien::Record plain_record(const std::string& id, const std::string& title,
                                    const std::string& text) {
  vankien::Record record;
  record.id = id;
  record.kind = "party";
  record.title = title;
  record.text = text;
  return record;
}

inline vankien::Record directive(const std::string& id, const std::string& symbol,
                                 const std::string& type, const std::string& date,
                                 const std::string& issuer, const std::string& title,
                                 const std::string& text = {}) {
  vankien::Record record = plain_record(id, title, text);
  record.symbol = symbol;
  record.number = symbol.substr(0, symbol.find_first_not_of("0123456789"));
  record.type = type;
  record.date = date;
  record.issuer = issuer;
  return record;
}

inline vankien::SearchAnswer ask(vankien::Searcher& searcher,
                                 const vankien::SearchRequest& request) {
  auto answer = searcher.search(request, vankien::Deadline::never());
  if (!answer) FAIL(answer.error().message);
  return std::move(*answer);
}

inline vankien::SearchAnswer ask(vankien::Searcher& searcher, const std::string& text) {
  vankien::SearchRequest request;
  request.text = text;
  return ask(searcher, request);
}

/// The ids of the hits in order, separated by blanks.
inline std::string ids(const vankien::SearchAnswer& answer) {
  std::string out;
  for (const auto& hit : answer.hits) {
    if (!out.empty()) out += ' ';
    out += hit.record.id;
  }
  return out;
}
