// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <vector>

#include "vankien/directive/vocabulary.h"
#include "vankien/index/manifest.h"
#include "vankien/util/error.h"

#include "indexer/corrections.h"
#include "indexer/progress.h"
#include "indexer/report.h"
#include "indexer/scan.h"

namespace vankien::indexer {

struct PipelineOptions {
  std::filesystem::path output;   ///< where a database for each collection is made
  std::filesystem::path scratch;  ///< on the same file system
  std::string collection;         ///< of documents that name none
  unsigned threads = 1;
};

/// Indexes all files of a scan into one database a collection. Batches are worked on in parallel
/// and accepted in the order of the input, so that the result does not depend on the number of
/// threads. Of several documents with one id the first is kept. Memory is bounded by the number of
/// threads, except for ids and the report. Tells `corrections` what documents there are. Stops with
/// an error at the next batch once `interrupt` is not zero.
Result<std::vector<Manifest::Collection>> run_pipeline(const std::vector<InputFile>& files,
                                                       const Vocabulary& vocabulary,
                                                       Corrections& corrections,
                                                       const PipelineOptions& options,
                                                       Report& report, Progress& progress,
                                                       const std::atomic<int>& interrupt);

}  // namespace vankien::indexer
