// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/worker.h"

#include <algorithm>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "vankien/extract/extract.h"
#include "vankien/index/segment.h"

#include "indexer/analyse.h"
#include "indexer/lines.h"
#include "indexer/names.h"

namespace vankien::indexer {
namespace {

/// A document that is ready to be written, unless its id is taken; or what became of it instead.
struct Prepared {
  DocumentOutcome outcome;
  std::optional<Record> record;
  std::string collection;
};

/// Reads and understands the documents of a batch.
class Preparation {
 public:
  explicit Preparation(const WorkContext& context) : context_(context) {}

  void operator()(const FileBatch& files) {
    for (const std::size_t index : files) {
      const InputFile& file = context_.files[index];
      bytes += file.stamp.size;
      DocumentOutcome outcome;
      outcome.file = index;
      outcome.id = file.id;
      add(std::move(outcome), file, [&]() -> Result<SourceDocument> {
        const Result<std::string> content = read_scanned(file, 0, file.stamp.size);
        if (!content) return tl::unexpected(content.error());
        return extract_document(file.format, *content);
      });
    }
  }

  void operator()(const LineBatch& batch) {
    const InputFile& file = context_.files[batch.file];
    bytes += batch.length;
    const Status read = for_each_line(file, batch, [&](std::uint64_t number, const auto& line) {
      DocumentOutcome outcome;
      outcome.file = batch.file;
      outcome.line = number;
      add(std::move(outcome), file, [&]() -> Result<SourceDocument> {
        if (!line) return tl::unexpected(line.error());
        return extract_json_line(*line);
      });
    });
    if (read) return;
    Prepared failed;
    failed.outcome.file = batch.file;
    failed.outcome.refusal = read.error().message;
    prepared.push_back(std::move(failed));
  }

  std::vector<Prepared> prepared;
  std::uint64_t bytes = 0;

 private:
  /// `extract` gives the document. One for which memory does not suffice is refused.
  template <typename Extract>
  void add(DocumentOutcome outcome, const InputFile& file, Extract extract) {
    Prepared& entry = prepared.emplace_back();
    entry.outcome = std::move(outcome);
    try {
      prepare(entry, file, extract());
    } catch (const std::bad_alloc&) {
      entry.record.reset();
      entry.outcome.refusal = "memory does not suffice for it";
    }
  }

  void prepare(Prepared& entry, const InputFile& file, Result<SourceDocument> source) {
    DocumentOutcome& outcome = entry.outcome;
    if (!source) {
      outcome.refusal = std::move(source.error().message);
      return;
    }
    outcome.warnings = std::move(source->warnings);
    Directive directive = understand(*source, context_.vocabulary, outcome.warnings);
    if (directive.secrecy_mark) {
      outcome.refusal = fmt::format("it bears the secrecy mark {}", directive.secrecy_mark->value);
      outcome.warnings.clear();
      return;
    }
    const bool is_file = source->id.empty();
    if (is_file) source->id = outcome.id;
    outcome.id = source->id;
    std::string collection = source->given.collection.value_or(context_.collection);
    if (!is_collection_name(collection)) {
      outcome.refusal = fmt::format("\"{}\" is no name of a collection", printable(collection));
      return;
    }
    Record record = make_record(*std::move(source), std::move(directive));
    if (is_file) record.file = file.below;
    if (record.title.empty()) {
      record.title = is_file ? printable(file.path.filename().native()) : record.id;
    }
    entry.record = std::move(record);
    entry.collection = std::move(collection);
  }

  const WorkContext& context_;
};

/// Writes documents into a segment a collection.
class Segments {
 public:
  /// `name` begins the directories of the segments in `scratch`.
  Segments(const std::filesystem::path& scratch, std::string name)
      : scratch_(scratch), name_(std::move(name)) {}

  Status add(const std::string& collection, const Record& record) {
    const auto found =
        std::find_if(segments_.begin(), segments_.end(),
                     [&](const BatchSegment& segment) { return segment.collection == collection; });
    const auto index = static_cast<std::size_t>(found - segments_.begin());
    if (found == segments_.end()) {
      const auto directory = scratch_ / fmt::format("{}-{}", name_, collection);
      auto writer = SegmentWriter::create(directory);
      if (!writer) return tl::unexpected(std::move(writer.error()));
      writers_.push_back(*std::move(writer));
      segments_.push_back({collection, directory, 0});
    }
    ++segments_[index].documents;
    return writers_[index].add(record);
  }

  Result<std::vector<BatchSegment>> finish() {
    for (SegmentWriter& writer : writers_) {
      if (Status status = writer.finish(); !status) return tl::unexpected(status.error());
    }
    return std::move(segments_);
  }

 private:
  const std::filesystem::path& scratch_;
  std::string name_;
  std::vector<BatchSegment> segments_;
  std::vector<SegmentWriter> writers_;  // beside segments_
};

void claim_ids(IdClaims::Turn& turn, const std::vector<InputFile>& files,
               std::vector<Prepared>& documents) {
  turn.wait();
  for (Prepared& document : documents) {
    DocumentOutcome& outcome = document.outcome;
    if (!document.record) continue;
    const auto first = turn.claim(outcome.id, {outcome.file, outcome.line});
    if (!first) continue;
    outcome.refusal =
        fmt::format("its id is that of {}", place_name(files[first->file], first->line));
    document.record.reset();
  }
}

}  // namespace

Result<BatchResult> index_batch(const Batch& batch, std::uint64_t number, WorkContext& context) {
  Preparation preparation(context);
  {
    IdClaims::Turn turn(context.claims, number);
    std::visit(preparation, batch);
    claim_ids(turn, context.files, preparation.prepared);
  }
  Segments segments(context.scratch, fmt::format("{:06}", number));
  BatchResult result;
  result.bytes = preparation.bytes;
  for (Prepared& document : preparation.prepared) {
    if (document.record) {
      const Status status = segments.add(document.collection, *document.record);
      if (!status) return tl::unexpected(status.error());
      document.record.reset();
    }
    result.documents.push_back(std::move(document.outcome));
  }
  auto written = segments.finish();
  if (!written) return tl::unexpected(std::move(written.error()));
  result.segments = *std::move(written);
  return result;
}

}  // namespace vankien::indexer
