// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/build.h"

#include <chrono>
#include <cstdio>
#include <system_error>
#include <utility>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include "vankien/directive/vocabulary.h"
#include "vankien/index/index_directory.h"
#include "vankien/index/schema.h"
#include "vankien/text/tokenize.h"
#include "vankien/util/file.h"

#include "indexer/corrections.h"
#include "indexer/figures.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "indexer/report.h"
#include "indexer/scan.h"
#include "indexer/vanished.h"

namespace vankien::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kGenerationsKept = 3;
constexpr const char* kReportFile = "report.json";
constexpr const char* kReportPage = "report.html";

std::string utc_now() {
  return fmt::format(
      "{:%Y-%m-%dT%H:%M:%SZ}",
      fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
}

/// A generation is read with the vocabulary that it was built with: it keeps the files.
Result<std::shared_ptr<const Vocabulary>> copy_vocabulary(const fs::path& from,
                                                          const fs::path& to) {
  std::error_code error;
  fs::create_directory(to, error);
  if (error) return tl::unexpected(system_error(error.value(), "create", to));
  for (const std::string_view name : Vocabulary::file_names()) {
    if (!Vocabulary::is_required(name) && !fs::exists(from / name, error)) continue;
    fs::copy_file(from / name, to / name, error);
    if (error) return tl::unexpected(system_error(error.value(), "copy", from / name));
  }
  return Vocabulary::load(to);
}

class Build {
 public:
  Build(const Options& options, const std::vector<InputFile>& files,
        const std::atomic<int>& interrupt)
      : options_(options),
        files_(files),
        interrupt_(interrupt),
        index_(options.index),
        report_(files) {}

  /// Builds; whatever comes of it, writes the report. An error is why nothing was published.
  Status run() {
    Result<GenerationBuild> generation = GenerationBuild::begin(index_);
    // Without the lock there may be a report of the build that has it.
    if (!generation) return tl::unexpected(std::move(generation.error()));
    Status status = make(*generation);
    if (!status) {
      stop_clock();
      end_.error = status.error();
      end_.generation.reset();
      // On a full disk this makes room for the report.
      (void)remove_tree(generation->scratch());
      (void)remove_tree(generation->directory());
    }
    const Status written = write_report(options_.index);
    if (status && !written) print_error(written.error());
    return status;
  }

  const Report& report() const { return report_; }
  const BuildEnd& end() const { return end_; }

 private:
  Status make(GenerationBuild& generation) {
    const auto vocabulary =
        copy_vocabulary(options_.resources, generation.directory() / "resources");
    if (!vocabulary) return tl::unexpected(vocabulary.error());
    auto corrections = Corrections::load(options_.sources);
    if (!corrections) return tl::unexpected(std::move(corrections.error()));
    auto collections = run(generation, **vocabulary, *corrections);
    stop_clock();
    if (!collections) return tl::unexpected(std::move(collections.error()));
    report_.finish();
    for (const Corrections::Problem& problem : corrections->problems()) report_.add(problem);
    if (collections->empty()) {
      return fail(ErrorCode::not_found, "no document could be indexed",
                  fmt::format("what was refused and why is in {}",
                              (options_.index / kReportFile).native()));
    }
    end_.collections = *std::move(collections);
    if (Status complete = check_vanished(generation); !complete) return complete;
    end_.generation = generation.name();
    return publish(generation);
  }

  Result<std::vector<Manifest::Collection>> run(const GenerationBuild& generation,
                                                const Vocabulary& vocabulary,
                                                Corrections& corrections) {
    std::uint64_t bytes = 0;
    for (const InputFile& file : files_) {
      if (file.verdict == InputFile::Verdict::read) bytes += file.stamp.size;
    }
    const Progress::Style style = options_.quiet          ? Progress::Style::none
                                  : isatty(STDERR_FILENO) ? Progress::Style::terminal
                                                          : Progress::Style::lines;
    Progress progress(stderr, style, bytes);
    const PipelineOptions options{generation.directory(), generation.scratch(), options_.collection,
                                  options_.threads};
    return run_pipeline(files_, vocabulary, corrections, options, report_, progress, interrupt_);
  }

  /// An unmounted folder must not empty an index.
  Status check_vanished(const GenerationBuild& generation) {
    auto vanished = find_vanished(index_, generation.directory(), end_.collections);
    if (!vanished) return tl::unexpected(std::move(vanished.error()));
    end_.vanished = *std::move(vanished);
    if (!end_.vanished.is_too_much() || options_.allow_vanished) return {};
    return fail(ErrorCode::refused,
                fmt::format("{} of the {} documents of the live generation {} have vanished",
                            end_.vanished.ids.size(), end_.vanished.documents, end_.vanished.since),
                "see report.html for which; if they are meant to be gone, build with "
                "--allow-vanished");
  }

  Status publish(GenerationBuild& generation) {
    if (Status written = write_report(generation.directory()); !written) return written;
    Manifest manifest;
    manifest.generation = generation.name();
    manifest.created = end_.finished;
    manifest.builder = "vankien-indexer " VANKIEN_VERSION;
    manifest.schema_version = kSchemaVersion;
    manifest.text_version = kTextVersion;
    manifest.collections = end_.collections;
    if (Status published = generation.publish(std::move(manifest)); !published) return published;
    // The new generation is live: an old one that cannot be removed is no failure of the build.
    if (const Status pruned = index_.prune(kGenerationsKept); !pruned) print_error(pruned.error());
    return {};
  }

  Status write_report(const fs::path& directory) const {
    Status written = write_file_atomically(directory / kReportFile, report_.json(end_));
    if (written) written = write_file_atomically(directory / kReportPage, report_.page(end_));
    return written;
  }

  void stop_clock() {
    end_.finished = utc_now();
    end_.seconds = std::chrono::duration<double>(Clock::now() - begun_).count();
  }

  using Clock = std::chrono::steady_clock;

  const Options& options_;
  const std::vector<InputFile>& files_;
  const std::atomic<int>& interrupt_;
  IndexDirectory index_;
  Report report_;
  BuildEnd end_{utc_now(), {}, 0, {}, {}, {}, {}};
  Clock::time_point begun_ = Clock::now();
};

/// What is live although a build failed.
std::string live_state(const fs::path& index) {
  const Result<std::string> current = IndexDirectory(index).current();
  return current ? fmt::format("the live generation is still {}", *current)
                 : "there is no live generation yet";
}

}  // namespace

int run_build(const Options& options, std::ostream& out, const std::atomic<int>& interrupt) {
  const auto files = scan(options.sources, options.index);
  if (!files) return print_error(files.error());
  Build build(options, *files, interrupt);
  Status status = build.run();
  if (!status && interrupt != 0) {
    print_error({ErrorCode::internal, "interrupted; " + live_state(options.index), {}});
    return 128 + interrupt;
  }
  if (!status) {
    const Error& error = status.error();
    if (build.report().counts().refused > 0) out << build.report().text();
    const int code = print_error(error);
    print_error({error.code, "nothing was published; " + live_state(options.index), {}});
    return code;
  }
  const BuildEnd& end = build.end();
  const Report::Counts& counts = build.report().counts();
  out << build.report().text()
      << fmt::format("{} is live in {}, made in {:.1f} s\n", *end.generation,
                     options.index.native(), end.seconds);
  return counts.refused > 0 ? 1 : 0;
}

}  // namespace vankien::indexer
