// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/report.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "indexer/figures.h"
#include "indexer/names.h"

namespace vankien::indexer {
namespace {

namespace json = boost::json;

json::object to_json(const Report::Counts& counts) {
  return {{"indexed", counts.indexed},
          {"indexed_with_warning", counts.indexed_with_warning},
          {"to_check", counts.to_check},
          {"copies", counts.copies},
          {"refused", counts.refused}};
}

json::array to_json(const std::vector<std::string>& strings) {
  json::array array;
  for (const std::string& string : strings) array.emplace_back(string);
  return array;
}

json::array to_json(const std::vector<Doubt>& doubts) {
  json::array array;
  for (const Doubt& doubt : doubts) {
    array.push_back({{"field", doubt.field},
                     {"value", doubt.value},
                     {"confidence", shown_confidence(doubt.confidence)},
                     {"evidence", doubt.evidence}});
  }
  return array;
}

json::object to_json(const Vanished& vanished) {
  const std::size_t shown = std::min(vanished.ids.size(), Report::kTextEntries);
  json::object object{{"since", vanished.since}, {"documents", vanished.ids.size()}};
  object["ids"] =
      json::array(vanished.ids.begin(), vanished.ids.begin() + static_cast<std::ptrdiff_t>(shown));
  return object;
}

json::object head_to_json(const BuildEnd& end, const Report::Counts& counts) {
  json::object head{{"builder", "vankien-indexer " VANKIEN_VERSION},
                    {"started", end.started},
                    {"finished", end.finished},
                    {"milliseconds", static_cast<std::int64_t>(end.seconds * 1000)}};
  head["generation"] = end.generation ? json::value(*end.generation) : json::value();
  if (end.error) {
    head["error"] = {{"code", to_string(end.error->code)},
                     {"message", end.error->message},
                     {"hint", end.error->hint}};
  }
  json::array& collections = head["collections"].emplace_array();
  for (const auto& collection : end.collections) {
    collections.push_back({{"name", collection.name}, {"documents", collection.documents}});
  }
  json::object all = to_json(counts);
  all["ignored"] = counts.ignored;
  head["counts"] = std::move(all);
  if (!end.vanished.since.empty()) head["vanished"] = to_json(end.vanished);
  return head;
}

/// Appends `"name": [ … ]`, an item a line.
class ItemLines {
 public:
  ItemLines(std::string& text, std::string_view name) : text_(text) {
    text_ += fmt::format(",\n\"{}\": [", name);
  }
  void add(const json::object& item) {
    text_ += is_first_ ? "\n" : ",\n";
    text_ += json::serialize(item);
    is_first_ = false;
  }
  void end() { text_ += "\n]"; }

 private:
  std::string& text_;
  bool is_first_ = true;
};

}  // namespace

Report::Report(const std::vector<InputFile>& files) : files_(files), entries_(files.size()) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    switch (files[i].verdict) {
      case InputFile::Verdict::read:
        break;
      case InputFile::Verdict::refuse:
        refuse_file(i, files[i].reason);
        break;
      case InputFile::Verdict::ignore:
        entries_[i].reasons.push_back(files[i].reason);
        ++counts_.ignored;
        break;
    }
  }
}

void Report::refuse_file(std::size_t file, std::string reason) {
  if (entries_[file].refused) return;
  entries_[file].refused = true;
  entries_[file].reasons = {std::move(reason)};
  ++counts_.refused;
}

void Report::add(DocumentOutcome outcome) {
  FileEntry& file = entries_[outcome.file];
  file.reached = true;
  if (outcome.line == 0 && outcome.refusal) {
    return refuse_file(outcome.file, *std::move(outcome.refusal));
  }
  if (!outcome.copy_of.empty()) {
    ++counts_.copies;
    file.copy_of = std::move(outcome.copy_of);
    return;
  }
  const auto count = [&](Counts& counts) {
    ++(outcome.refusal ? counts.refused : counts.indexed);
    if (outcome.refusal) return;
    if (!outcome.warnings.empty()) ++counts.indexed_with_warning;
    if (!outcome.doubts.empty()) ++counts.to_check;
  };
  count(counts_);
  if (outcome.converted && !outcome.refusal) {
    Conversions& conversions = file.conversions;
    conversions.encodings.insert(std::move(outcome.encoding));
    ++conversions.documents;
    conversions.paragraphs += outcome.converted->paragraphs;
    conversions.confidence = std::min(conversions.confidence, outcome.converted->confidence);
  }
  if (outcome.line == 0) {
    file.reasons = std::move(outcome.warnings);
    file.doubts = std::move(outcome.doubts);
    return;
  }
  count(file.lines);
  if (!outcome.refusal && outcome.warnings.empty() && outcome.doubts.empty()) return;
  if (lines_.size() == kJsonEntries) {
    ++lines_left_out_;
    return;
  }
  LineEntry entry;
  entry.refused = outcome.refusal.has_value();
  if (outcome.refusal) {
    entry.reasons.push_back(*std::move(outcome.refusal));
  } else {
    entry.reasons = std::move(outcome.warnings);
    entry.doubts = std::move(outcome.doubts);
  }
  entry.file = outcome.file;
  entry.line = outcome.line;
  entry.id = std::move(outcome.id);
  lines_.push_back(std::move(entry));
}

void Report::finish() {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const Counts& lines = entries_[i].lines;
    if (files_[i].verdict == InputFile::Verdict::read &&
        files_[i].format == FileFormat::json_lines && lines.indexed + lines.refused == 0) {
      refuse_file(i, "there is no document in it");
    }
  }
}

const char* Report::outcome_name(std::size_t file) const {
  const FileEntry& entry = entries_[file];
  if (files_[file].verdict == InputFile::Verdict::ignore) return "ignored";
  if (!entry.refused && !entry.reached) return "not_reached";
  if (!entry.copy_of.empty()) return "copy";
  const bool no_line_indexed = entry.lines.indexed == 0 && entry.lines.refused > 0;
  if ((entry.refused && entry.lines.indexed == 0) || no_line_indexed) return "refused";
  const bool warned = !entry.reasons.empty() || entry.lines.indexed_with_warning > 0;
  return warned || entry.lines.refused > 0 ? "indexed_with_warning" : "indexed";
}

std::string Report::text() const {
  std::string text;
  std::uint64_t shown = 0;
  std::uint64_t left_out = lines_left_out_;
  const auto append = [&](const char* what, const std::string& place, const std::string& reason) {
    if (shown == kTextEntries) {
      ++left_out;
      return;
    }
    ++shown;
    fmt::format_to(std::back_inserter(text), "{} {}: {}\n", what, place, printable(reason));
  };
  for_each_entry([&](const Entry& entry, std::size_t file, std::uint64_t line) {
    for (const std::string& reason : entry.reasons) {
      append(entry.refused ? "refused" : "warning", place_name(files_[file], line), reason);
    }
  });
  for (const Corrections::Problem& problem : corrections_) {
    append("warning", problem.place(), problem.reason);
  }
  if (left_out > 0)
    text += fmt::format("… and {} more, in report.json\n", with_thousands(left_out));
  text += fmt::format(
      "{} indexed ({} with warnings, {} to check), {} further files of them, {} refused, "
      "{} ignored\n",
      counted(counts_.indexed, "document"), with_thousands(counts_.indexed_with_warning),
      with_thousands(counts_.to_check), with_thousands(counts_.copies),
      with_thousands(counts_.refused), with_thousands(counts_.ignored));
  return text;
}

std::string Report::json(const BuildEnd& end) const {
  std::string text = json::serialize(head_to_json(end, counts_));
  text.pop_back();  // its closing brace comes last
  ItemLines files(text, "files");
  for (std::size_t i = 0; i < files_.size(); ++i) {
    json::object item{{"file", place_name(files_[i])}, {"outcome", outcome_name(i)}};
    if (!entries_[i].reasons.empty()) item["reasons"] = to_json(entries_[i].reasons);
    if (!entries_[i].copy_of.empty()) item["copy_of"] = entries_[i].copy_of;
    if (!entries_[i].doubts.empty()) item["check"] = to_json(entries_[i].doubts);
    if (files_[i].format == FileFormat::json_lines) item["documents"] = to_json(entries_[i].lines);
    if (const Conversions& conversions = entries_[i].conversions; conversions.documents > 0) {
      item["converted"] = {
          {"encodings", json::array(conversions.encodings.begin(), conversions.encodings.end())},
          {"documents", conversions.documents},
          {"paragraphs", conversions.paragraphs},
          {"confidence", shown_confidence(conversions.confidence)}};
    }
    files.add(item);
  }
  files.end();
  ItemLines lines(text, "lines");
  for (const LineEntry& line : lines_) {
    json::object item{{"file", place_name(files_[line.file])}, {"line", line.line}};
    if (!line.id.empty()) item["id"] = line.id;
    item["outcome"] = line.refused           ? "refused"
                      : line.reasons.empty() ? "indexed"
                                             : "indexed_with_warning";
    if (!line.reasons.empty()) item["reasons"] = to_json(line.reasons);
    if (!line.doubts.empty()) item["check"] = to_json(line.doubts);
    lines.add(item);
  }
  lines.end();
  ItemLines corrections(text, "corrections");
  for (const Corrections::Problem& problem : corrections_) {
    corrections.add({{"place", problem.place()}, {"reason", problem.reason}});
  }
  corrections.end();
  return text + fmt::format(",\n\"lines_left_out\": {}\n}}\n", lines_left_out_);
}

}  // namespace vankien::indexer
