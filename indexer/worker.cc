// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/worker.h"

#include <algorithm>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "vankien/extract/extract.h"
#include "vankien/index/schema.h"
#include "vankien/index/segment.h"
#include "vankien/util/file.h"

#include "indexer/analyse.h"
#include "indexer/lines.h"
#include "indexer/names.h"
#include "indexer/permalink.h"

namespace vankien::indexer {
namespace {

constexpr std::uint64_t kMaxSideCarBytes = std::uint64_t{1} << 20;

/// A document that is ready to be written, unless its id is taken; or what became of it instead.
struct Prepared {
  DocumentOutcome outcome;
  std::optional<Record> record;
  std::string collection;
  std::string identity;  ///< of a file; empty where it is not known for sure
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
        Result<SourceDocument> document = extract_document(file.format, *content);
        if (document && !file.side_car.empty()) read_side_car(file.side_car, *document);
        return document;
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

  /// One that cannot be read does not keep the document out.
  static void read_side_car(const std::filesystem::path& path, SourceDocument& document) {
    const Result<std::string> bytes = read_file(path, kMaxSideCarBytes);
    const Status read = bytes ? extract_side_car(*bytes, document) : tl::unexpected(bytes.error());
    if (read) return;
    document.warnings.push_back(fmt::format(
        "{} was not applied: {}", printable(path.filename().native()), read.error().message));
  }

  void prepare(Prepared& entry, const InputFile& file, Result<SourceDocument> source) {
    DocumentOutcome& outcome = entry.outcome;
    if (!source) {
      outcome.refusal = std::move(source.error().message);
      return;
    }
    outcome.warnings = std::move(source->warnings);
    const std::string& id = source->id.empty() ? outcome.id : source->id;
    context_.corrections.apply(id, source->id.empty() ? file.below : std::string(), source->given);
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
    if (directive.distribution && !source->given.collection) {
      collection = kRestrictedCollection;
      outcome.warnings.push_back(fmt::format("it is marked \"{}\" and went into the collection {}",
                                             directive.distribution->value, kRestrictedCollection));
    }
    if (!is_collection_name(collection)) {
      outcome.refusal = fmt::format("\"{}\" is no name of a collection", printable(collection));
      return;
    }
    outcome.doubts = doubtful_facts(directive, source->text);
    if (source->converted) {
      outcome.encoding = source->encoding;
      outcome.converted = source->converted;
    }
    // Whoever writes a JSON line has given its document an id of its own.
    std::string permalink;
    if (is_file) {
      entry.identity = identity_of(directive);
      permalink = permalink_of(directive);
    }
    Record record = make_record(*std::move(source), std::move(directive), context_.vocabulary);
    record.permalink = std::move(permalink);
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
    auto index = open(collection);
    if (!index) return tl::unexpected(std::move(index.error()));
    ++segments_[*index].documents;
    return writers_[*index].add(record);
  }

  Status add_copy(const std::string& collection, const std::string& id, const std::string& file) {
    auto index = open(collection);
    if (!index) return tl::unexpected(std::move(index.error()));
    return writers_[*index].add_copy(id, file);
  }

  Result<std::vector<BatchSegment>> finish() {
    for (SegmentWriter& writer : writers_) {
      if (Status status = writer.finish(); !status) return tl::unexpected(status.error());
    }
    return std::move(segments_);
  }

 private:
  Result<std::size_t> open(const std::string& collection) {
    const auto found =
        std::find_if(segments_.begin(), segments_.end(),
                     [&](const BatchSegment& segment) { return segment.collection == collection; });
    if (found == segments_.end()) {
      const auto directory = scratch_ / fmt::format("{}-{}", name_, collection);
      auto writer = SegmentWriter::create(directory);
      if (!writer) return tl::unexpected(std::move(writer.error()));
      writers_.push_back(*std::move(writer));
      segments_.push_back({collection, directory, 0});
      return segments_.size() - 1;
    }
    return static_cast<std::size_t>(found - segments_.begin());
  }

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
    if (const auto first = turn.claim(outcome.id, {outcome.file, outcome.line})) {
      outcome.refusal =
          fmt::format("its id is that of {}", place_name(files[first->file], first->line));
      document.record.reset();
      continue;
    }
    if (document.identity.empty()) continue;
    // A collection is an audience: what one holds tells nothing of another.
    const std::string identity = document.collection + '\n' + document.identity;
    if (const auto first = turn.claim_identity(identity, outcome.id)) {
      outcome.copy_of = *first;
    } else if (turn.claim_identity("permalink\n" + document.record->permalink, outcome.id)) {
      document.record->permalink.clear();  // an address leads to one document
    }
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
      const DocumentOutcome& outcome = document.outcome;
      const Status status =
          outcome.copy_of.empty()
              ? segments.add(document.collection, *document.record)
              : segments.add_copy(document.collection, outcome.copy_of, document.record->file);
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
