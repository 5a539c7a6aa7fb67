// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_columns.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"

#include "collation.h"
#include "compact_date.h"

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

// Equal keys get equal ranks, from 1 on.
std::vector<std::uint32_t> ranks_of(const std::vector<std::string>& keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  std::vector<std::uint32_t> ranks(keys.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool same = i > 0 && keys[order[i]] == keys[order[i - 1]];
    ranks[order[i]] = same ? ranks[order[i - 1]] : static_cast<std::uint32_t>(i + 1);
  }
  return ranks;
}

std::vector<std::uint32_t> read_symbol_ranks(const Xapian::Database& database, std::size_t size) {
  std::vector<Xapian::docid> documents;
  std::vector<std::string> orders;
  for (auto it = database.valuestream_begin(slot::kSymbol);
       it != database.valuestream_end(slot::kSymbol); ++it) {
    documents.push_back(it.get_docid());
    orders.push_back(*it);
  }
  const std::vector<std::uint32_t> ranks = ranks_of(orders);
  std::vector<std::uint32_t> of_document(size);
  for (std::size_t i = 0; i < documents.size(); ++i) of_document[documents[i]] = ranks[i];
  return of_document;
}

}  // namespace

std::uint32_t FacetColumn::find(const std::string& key) const {
  const auto found = std::find(keys.begin() + 1, keys.end(), key);
  return found == keys.end() ? 0 : static_cast<std::uint32_t>(found - keys.begin());
}

FacetColumns::FacetColumns(const Xapian::Database& database, const Authority& authority) {
  const std::size_t count = std::size_t{database.get_lastdocid()} + 1;
  issuer = read_column(database, slot::kIssuer, count);
  type = read_column(database, slot::kType, count);
  kind = read_column(database, slot::kKind, count);
  level = read_column(database, slot::kLevel, count);
  signer = read_column(database, slot::kSigner, count);
  issuer_id = read_column(database, slot::kIssuerId, count);
  date = read_dates(database, count);
  symbol_rank = read_symbol_ranks(database, count);
  issuer_rank = ranks_of(collation_keys(issuer.values));
  read_chains(authority);
}

// A body is asked once for each of its days: offices write far more documents than there are days
// on which what stands above them changes, but only the authority knows those.
void FacetColumns::read_chains(const Authority& authority) {
  chain.assign(size(), 0);
  std::unordered_map<std::uint64_t, std::uint32_t> by_body_and_day;
  std::unordered_map<std::string, std::uint32_t> by_names;
  for (std::size_t document = 0; document < size(); ++document) {
    const std::uint32_t body = issuer_id.of_document[document];
    if (body == 0) continue;
    const std::uint64_t key = (std::uint64_t{body} << 32U) | date[document];
    const auto [known, is_new] = by_body_and_day.try_emplace(key, 0);
    if (is_new) {
      auto above = authority.parents(issuer_id.values[body], date_of(date[document]));
      std::string names;
      for (const std::string& id : above) names += id + '\n';
      const auto next = static_cast<std::uint32_t>(chains.size());
      const auto [entry, is_new_chain] =
          by_names.try_emplace(std::move(names), above.empty() ? 0 : next);
      if (is_new_chain && !above.empty()) chains.push_back(std::move(above));
      known->second = entry->second;
    }
    chain[document] = known->second;
  }
}

}  // namespace vankien
