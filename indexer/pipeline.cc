// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <exception>
#include <future>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "vankien/index/segment.h"

#include "indexer/batch.h"
#include "indexer/segment_levels.h"
#include "indexer/thread_pool.h"
#include "indexer/worker.h"

namespace vankien::indexer {
namespace {

/// Batches a thread that are worked on or wait to be: enough that no thread waits for the input,
/// or for the one whose batch must be accepted first.
constexpr std::size_t kBatchesPerThread = 4;

/// A collection is an audience; an office has a few. Each has files open while it is written.
constexpr std::size_t kMaxCollections = 64;

class Pipeline {
 public:
  Pipeline(const std::vector<InputFile>& files, const Vocabulary& vocabulary,
           Corrections& corrections, const PipelineOptions& options, Report& report,
           Progress& progress, const std::atomic<int>& interrupt)
      : options_(options),
        context_{files, vocabulary, corrections, options.scratch, options.collection, {}},
        corrections_(corrections),
        cutter_(files),
        report_(report),
        progress_(progress),
        interrupt_(interrupt),
        pool_(options.threads) {}

  Result<std::vector<Manifest::Collection>> run() {
    Status status = index_batches();
    if (status) status = finish_collections();
    if (!status) return tl::unexpected(std::move(status.error()));
    std::vector<Manifest::Collection> collections;
    for (const auto& [name, collection] : collections_) {
      collections.push_back({name, collection.documents});
    }
    return collections;
  }

 private:
  struct Collection {
    SegmentLevels levels;
    std::uint64_t documents = 0;
  };
  struct Merge {
    SegmentLevels* levels;
    MergeJob job;
    std::filesystem::path output;
    std::future<Status> done;
  };

  Status index_batches() {
    std::deque<std::future<Result<BatchResult>>> running;
    bool input_left = true;
    while (true) {
      while (input_left && running.size() < kBatchesPerThread * options_.threads) {
        std::optional<Batch> batch = cutter_.next();
        input_left = batch.has_value();
        if (batch) running.push_back(start(*std::move(batch)));
      }
      if (running.empty()) return {};
      Result<BatchResult> result = running.front().get();
      running.pop_front();
      if (interrupt_ != 0) return interrupted();
      if (!result) return tl::unexpected(std::move(result.error()));
      if (Status status = accept(*std::move(result)); !status) return status;
      if (Status status = merge_full_level(); !status) return status;
    }
  }

  std::future<Result<BatchResult>> start(Batch batch) {
    return pool_.run([this, batch = std::move(batch), number = batches_++] {
      return index_batch(batch, number, context_);
    });
  }

  static Status interrupted() { return fail(ErrorCode::internal, "interrupted"); }

  Status accept(BatchResult result) {
    std::uint64_t indexed = 0;
    for (BatchSegment& segment : result.segments) {
      Collection& collection = collections_[segment.collection];
      collection.documents += segment.documents;
      collection.levels.add(std::move(segment.directory));
      indexed += segment.documents;
    }
    if (collections_.size() > kMaxCollections) {
      return fail(ErrorCode::too_large,
                  fmt::format("the input names more than {} collections", kMaxCollections));
    }
    for (DocumentOutcome& outcome : result.documents) {
      const bool is_file = outcome.line == 0;
      corrections_.mark_seen(outcome.id, is_file ? context_.files[outcome.file].below : "");
      report_.add(std::move(outcome));
    }
    progress_.advance(result.bytes, indexed);
    return {};
  }

  /// Looks after the one merge that runs beside the batches, and starts the next.
  Status merge_full_level() {
    using std::chrono_literals::operator""s;
    if (merge_) {
      if (merge_->done.wait_for(0s) != std::future_status::ready) return {};
      if (Status status = end_merge(); !status) return status;
    }
    for (auto& [name, collection] : collections_) {
      if (std::optional<MergeJob> job = collection.levels.full_level()) {
        start_merge(collection.levels, *std::move(job));
        break;
      }
    }
    return {};
  }

  void start_merge(SegmentLevels& levels, MergeJob job) {
    const std::filesystem::path output = options_.scratch / fmt::format("merged-{:06}", merges_++);
    std::future<Status> done =
        pool_.run([inputs = job.inputs, output] { return merge_segments(inputs, output); });
    merge_ = Merge{&levels, std::move(job), output, std::move(done)};
  }

  Status end_merge() {
    Merge merge = *std::move(merge_);
    merge_.reset();
    if (Status status = merge.done.get(); !status) return status;
    merge.levels->done(merge.job, std::move(merge.output));
    return {};
  }

  Status finish_collections() {
    progress_.phase("merging");
    if (merge_) {
      if (Status status = end_merge(); !status) return status;
    }
    for (auto& [name, collection] : collections_) {
      while (std::optional<MergeJob> job = collection.levels.surplus()) {
        start_merge(collection.levels, *std::move(job));
        if (Status status = end_merge(); !status) return status;
        if (interrupt_ != 0) return interrupted();
      }
      Status status = merge_segments(collection.levels.take_all(), options_.output / name);
      if (!status) return status;
      if (interrupt_ != 0) return interrupted();
    }
    return {};
  }

  const PipelineOptions& options_;
  WorkContext context_;
  Corrections& corrections_;
  BatchCutter cutter_;
  Report& report_;
  Progress& progress_;
  const std::atomic<int>& interrupt_;
  std::uint64_t batches_ = 0;
  std::uint64_t merges_ = 0;
  std::map<std::string, Collection> collections_;
  std::optional<Merge> merge_;
  ThreadPool pool_;  // last: its threads end before what they use
};

}  // namespace

Result<std::vector<Manifest::Collection>> run_pipeline(const std::vector<InputFile>& files,
                                                       const Vocabulary& vocabulary,
                                                       Corrections& corrections,
                                                       const PipelineOptions& options,
                                                       Report& report, Progress& progress,
                                                       const std::atomic<int>& interrupt) {
  try {
    return Pipeline(files, vocabulary, corrections, options, report, progress, interrupt).run();
  } catch (const std::exception& exception) {
    return fail(ErrorCode::internal, fmt::format("the build broke off: {}", exception.what()));
  }
}

}  // namespace vankien::indexer
