// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_columns.h"

#include <charconv>
#include <unordered_map>

#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"

namespace vankien {

namespace {

FacetColumn read_column(const Xapian::Database& database, int slot, std::size_t size) {
  FacetColumn column;
  column.of_document.resize(size);
  // Two spellings of one value (HUYỆN UỶ, Huyện ủy) are one bucket, under the first spelling met.
  std::unordered_map<std::string, std::uint32_t> by_value;
  std::unordered_map<std::string, std::uint32_t> by_key;
  const auto number = static_cast<Xapian::valueno>(slot);
  for (auto it = database.valuestream_begin(number); it != database.valuestream_end(number); ++it) {
    const std::string value = *it;
    auto [known, is_new] = by_value.try_emplace(value, 0);
    if (is_new) {
      std::string key = normalize(value);
      const auto next = static_cast<std::uint32_t>(column.values.size());
      const auto [entry, is_new_key] = by_key.try_emplace(key, next);
      if (is_new_key) {
        column.values.push_back(value);
        column.keys.push_back(std::move(key));
      }
      known->second = entry->second;
    }
    column.of_document[it.get_docid()] = known->second;
  }
  return column;
}

std::vector<std::uint32_t> read_dates(const Xapian::Database& database, std::size_t size) {
  std::vector<std::uint32_t> dates(size);
  for (auto it = database.valuestream_begin(slot::kDate);
       it != database.valuestream_end(slot::kDate); ++it) {
    const std::string value = *it;
    std::from_chars(value.data(), value.data() + value.size(), dates[it.get_docid()]);
  }
  return dates;
}

}  // namespace

FacetColumns::FacetColumns(const Xapian::Database& database) {
  const std::size_t count = std::size_t{database.get_lastdocid()} + 1;
  issuer = read_column(database, slot::kIssuer, count);
  type = read_column(database, slot::kType, count);
  kind = read_column(database, slot::kKind, count);
  date = read_dates(database, count);
}

}  // namespace vankien
