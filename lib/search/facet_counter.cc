// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_counter.h"

#include <algorithm>
#include <map>

#include "vankien/text/normalize.h"

namespace vankien {

namespace {

std::uint32_t compact(const Date& date) {
  return static_cast<std::uint32_t>(date.year * 10000 + date.month * 100 + date.day);
}

// An unknown value selects nothing, which is not the same as selecting everything.
std::vector<bool> select(const std::vector<std::string>& wanted, const FacetColumn& column) {
  if (wanted.empty()) return {};
  std::vector<bool> selected(column.values.size());
  for (const std::string& value : wanted) {
    const std::string key = normalize(value);
    const auto found = std::find(column.keys.begin() + 1, column.keys.end(), key);
    if (found != column.keys.end()) {
      selected[static_cast<std::size_t>(found - column.keys.begin())] = true;
    }
  }
  return selected;
}

std::vector<FacetValue> most_frequent(const FacetColumn& column,
                                      const std::vector<std::uint64_t>& counts,
                                      const std::vector<bool>& selected) {
  std::vector<FacetValue> values;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    const bool chosen = !selected.empty() && selected[i];
    if (counts[i] > 0 || chosen) values.push_back({column.values[i], counts[i], chosen});
  }
  std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
    if (a.count != b.count) return a.count > b.count;
    return a.value < b.value;
  });
  if (values.size() <= SearchLimits::kFacetValues) return values;
  // What is filtered by stays in sight.
  const auto kept = std::stable_partition(values.begin() + SearchLimits::kFacetValues, values.end(),
                                          [](const FacetValue& value) { return value.selected; });
  values.erase(kept, values.end());
  return values;
}

}  // namespace

FacetCounter::FacetCounter(const SearchRequest& request, const FacetColumns& columns)
    : columns_(columns),
      issuers_(select(request.issuers, columns.issuer)),
      types_(select(request.types, columns.type)),
      kinds_(select(request.kinds, columns.kind)),
      from_(request.from ? compact(*request.from) : 0),
      to_(request.to ? compact(*request.to) : 99999999),
      dated_(request.from || request.to) {}

unsigned FacetCounter::failures(Xapian::docid document) const {
  unsigned failed = 0;
  if (!issuers_.empty() && !issuers_[columns_.issuer.of_document[document]]) failed |= kIssuer;
  if (!types_.empty() && !types_[columns_.type.of_document[document]]) failed |= kType;
  if (!kinds_.empty() && !kinds_[columns_.kind.of_document[document]]) failed |= kKind;
  if (dated_) {
    const std::uint32_t date = columns_.date[document];
    if (date == 0 || date < from_ || date > to_) failed |= kDate;
  }
  return failed;
}

bool FacetCounter::passes(Xapian::docid document) const { return failures(document) == 0; }

std::vector<Xapian::docid> FacetCounter::count(const MatchSet& matches, Facets& facets) const {
  std::vector<Xapian::docid> passed;
  std::vector<std::uint64_t> issuers(columns_.issuer.values.size());
  std::vector<std::uint64_t> types(columns_.type.values.size());
  std::vector<std::uint64_t> kinds(columns_.kind.values.size());
  std::map<std::uint32_t, std::uint64_t, std::greater<>> years;
  for (Xapian::docid document = 1; document < columns_.size(); ++document) {
    if (!matches.contains(document)) continue;
    const unsigned failed = failures(document);
    if (failed == 0) passed.push_back(document);
    if ((failed & ~kIssuer) == 0) ++issuers[columns_.issuer.of_document[document]];
    if ((failed & ~kType) == 0) ++types[columns_.type.of_document[document]];
    if ((failed & ~kKind) == 0) ++kinds[columns_.kind.of_document[document]];
    if ((failed & ~kDate) == 0 && columns_.date[document] != 0) {
      ++years[columns_.date[document] / 10000];
    }
  }
  facets.issuers = most_frequent(columns_.issuer, issuers, issuers_);
  facets.types = most_frequent(columns_.type, types, types_);
  facets.kinds = most_frequent(columns_.kind, kinds, kinds_);
  facets.years.clear();
  for (const auto& [year, number] : years) {
    const bool selected = dated_ && from_ <= year * 10000 + 101 && to_ >= year * 10000 + 1231;
    facets.years.push_back({std::to_string(year), number, selected});
  }
  return passed;
}

}  // namespace vankien
