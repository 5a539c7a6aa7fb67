// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include "indexer/figures.h"
#include "indexer/report.h"
#include "indexer/report_template.h"
#include "indexer/wording.h"

namespace vankien::indexer {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

/// The rows of a section: the first kPageEntries, and how many more there are.
class Section {
 public:
  void add(data row) {
    if (count_++ < Report::kPageEntries) rows_ << std::move(row);
  }

  void put_into(data& page, const std::string& name) {
    page.set("has_" + name, count_ > 0);
    if (count_ > Report::kPageEntries) {
      page.set(name + "_left", with_thousands(count_ - Report::kPageEntries));
    }
    page.set(name, std::move(rows_));
  }

 private:
  data rows_{data::type::list};
  std::size_t count_ = 0;
};

data row(const std::string& place, std::string_view reason) {
  data cells;
  cells.set("place", place);
  cells.set("reason", in_vietnamese(reason));
  return cells;
}

std::string percent(double share) { return fmt::format("{:.0f} %", share * 100); }

data doubt_row(const std::string& place, const Doubt& doubt) {
  data cells;
  cells.set("place", place);
  cells.set("field", std::string(field_in_vietnamese(doubt.field)));
  cells.set("name", doubt.field);
  cells.set("value", doubt.value);
  cells.set("confidence", percent(doubt.confidence));
  cells.set("evidence", doubt.evidence);
  return cells;
}

void put_head(data& page, const BuildEnd& end, const Report::Counts& counts) {
  page.set("builder", "vankien-indexer " VANKIEN_VERSION);
  page.set("started", end.started);
  page.set("finished", end.finished);
  page.set("seconds", fmt::format("{:.1f}", end.seconds));
  if (end.generation) page.set("generation", *end.generation);
  if (end.error) {
    page.set("error", in_vietnamese(end.error->message));
    if (!end.error->hint.empty()) page.set("hint", in_vietnamese(end.error->hint));
  }
  page.set("indexed", with_thousands(counts.indexed));
  page.set("warned", with_thousands(counts.indexed_with_warning));
  page.set("doubted", with_thousands(counts.to_check));
  page.set("copies", with_thousands(counts.copies));
  page.set("refused", with_thousands(counts.refused));
  page.set("ignored", with_thousands(counts.ignored));
  page.set("vanished_count", with_thousands(end.vanished.ids.size()));
  if (!end.vanished.since.empty()) page.set("since", end.vanished.since);
}

}  // namespace

std::string Report::page(const BuildEnd& end) const {
  data page;
  put_head(page, end, counts_);
  Section refusals;
  Section warnings;
  Section doubts;
  for_each_entry([&](const Entry& entry, std::size_t file, std::uint64_t line) {
    if (entry.reasons.empty() && entry.doubts.empty()) return;
    const std::string place = place_name(files_[file], line);
    for (const std::string& reason : entry.reasons) {
      (entry.refused ? refusals : warnings).add(row(place, reason));
    }
    for (const Doubt& doubt : entry.doubts) doubts.add(doubt_row(place, doubt));
  });
  Section conversions;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const Conversions& converted = entries_[i].conversions;
    if (converted.documents == 0) continue;
    data cells;
    cells.set("place", place_name(files_[i]));
    cells.set("encodings", fmt::format("{}", fmt::join(converted.encodings, ", ")));
    cells.set("paragraphs", with_thousands(converted.paragraphs));
    cells.set("confidence", percent(converted.confidence));
    conversions.add(std::move(cells));
  }
  Section corrections;
  for (const Corrections::Problem& problem : corrections_) {
    corrections.add(row(problem.place(), problem.reason));
  }
  Section vanished;
  for (const std::string& id : end.vanished.ids) vanished.add(row(id, ""));
  refusals.put_into(page, "refusals");
  warnings.put_into(page, "warnings");
  doubts.put_into(page, "doubts");
  conversions.put_into(page, "conversions");
  corrections.put_into(page, "corrections");
  vanished.put_into(page, "vanished");

  mustache report{std::string(kReportTemplate)};
  if (!report.is_valid()) throw std::logic_error(report.error_message());
  return report.render(page);
}

}  // namespace vankien::indexer
