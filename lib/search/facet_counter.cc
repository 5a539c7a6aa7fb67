// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_counter.h"

#include <algorithm>
#include <bit>
#include <map>

#include <fmt/format.h>

namespace vankien {

namespace {

std::vector<FacetValue> most_frequent(const FacetColumn& column,
                                      const std::vector<std::uint64_t>& counts,
                                      const std::vector<bool>& selected, const char* facet,
                                      std::vector<FacetCut>& cuts) {
  std::vector<FacetValue> values;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    const bool chosen = !selected.empty() && selected[i];
    if (counts[i] > 0 || chosen) values.push_back({column.values[i], counts[i], chosen});
  }
  std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
    if (a.count != b.count) return a.count > b.count;
    return a.value < b.value;
  });
  if (values.size() > SearchLimits::kFacetValues) {
    // What is filtered by stays in sight.
    const auto kept =
        std::stable_partition(values.begin() + SearchLimits::kFacetValues, values.end(),
                              [](const FacetValue& value) { return value.selected; });
    FacetCut cut{facet, static_cast<std::uint64_t>(values.end() - kept), 0};
    for (auto it = kept; it != values.end(); ++it) cut.documents += it->count;
    if (cut.values > 0) cuts.push_back(std::move(cut));
    values.erase(kept, values.end());
  }
  const bool none_chosen = !selected.empty() && selected[0];
  if (counts[0] > 0 || none_chosen) {
    values.push_back({std::string(kNoValue), counts[0], none_chosen});
  }
  return values;
}

/// The counts of one column while they are taken.
struct ColumnCount {
  ColumnCount(const FacetColumn& counted, Condition condition)
      : column(counted), ignored(~bit_of(condition)), counts(counted.values.size()) {}

  void add(Xapian::docid document, unsigned failed) {
    if ((failed & ignored) == 0) ++counts[column.of_document[document]];
  }

  const FacetColumn& column;
  unsigned ignored;
  std::vector<std::uint64_t> counts;
};

}  // namespace

std::vector<Xapian::docid> FacetCounter::count(const MatchSet& matches, FacetCounts& counts) const {
  std::vector<Xapian::docid> passed;
  ColumnCount issuers(columns_.issuer, Condition::issuer);
  ColumnCount types(columns_.type, Condition::type);
  ColumnCount kinds(columns_.kind, Condition::kind);
  ColumnCount levels(columns_.level, Condition::level);
  ColumnCount signers(columns_.signer, Condition::signer);
  std::map<std::uint32_t, std::uint64_t, std::greater<>> years;
  std::map<std::uint32_t, std::uint64_t, std::greater<>> months;
  constexpr unsigned kNotMonth = ~bit_of(Condition::month);
  constexpr unsigned kNotDate = kNotMonth & ~bit_of(Condition::dates);
  counts.failing_only = {};
  for (Xapian::docid document = 1; document < columns_.size(); ++document) {
    if (!matches.contains(document)) continue;
    const unsigned failed = filter_.failures(document);
    if (failed == 0) {
      passed.push_back(document);
    } else if (std::has_single_bit(failed)) {
      ++counts.failing_only[static_cast<std::size_t>(std::countr_zero(failed))];
    }
    issuers.add(document, failed);
    types.add(document, failed);
    kinds.add(document, failed);
    levels.add(document, failed);
    signers.add(document, failed);
    const std::uint32_t date = columns_.date[document];
    if ((failed & kNotDate) != 0) continue;
    ++years[date / 10000];
    if (date != 0 && (failed & kNotMonth) == 0 && filter_.tells_months_of(date / 10000))
      ++months[date / 100];
  }
  Facets& facets = counts.facets;
  facets.cut.clear();
  facets.issuers =
      most_frequent(columns_.issuer, issuers.counts, filter_.issuers(), "issuer", facets.cut);
  facets.types = most_frequent(columns_.type, types.counts, filter_.types(), "type", facets.cut);
  facets.kinds = most_frequent(columns_.kind, kinds.counts, filter_.kinds(), "kind", facets.cut);
  facets.levels =
      most_frequent(columns_.level, levels.counts, filter_.levels(), "level", facets.cut);
  facets.signers =
      most_frequent(columns_.signer, signers.counts, filter_.signers(), "signer", facets.cut);
  counts.issuers = std::move(issuers.counts);
  facets.years.clear();
  for (const auto& [year, number] : years) {
    if (year == 0) {
      facets.years.push_back({std::string(kNoValue), number, filter_.months().contains(0)});
    } else {
      facets.years.push_back({std::to_string(year), number, filter_.takes_year(year)});
    }
  }
  facets.months.clear();
  for (const auto& [month, number] : months) {
    facets.months.push_back({fmt::format("{:04}-{:02}", month / 100, month % 100), number,
                             filter_.months().contains(month)});
  }
  return passed;
}

}  // namespace vankien
