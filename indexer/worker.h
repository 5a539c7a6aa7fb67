// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "vankien/directive/vocabulary.h"
#include "vankien/extract/source_document.h"
#include "vankien/util/error.h"

#include "indexer/batch.h"
#include "indexer/corrections.h"
#include "indexer/doubts.h"
#include "indexer/id_claims.h"

namespace vankien::indexer {

/// What became of one document, or of a JSON Lines file that cannot be read (line 0).
struct DocumentOutcome {
  std::size_t file = 0;    ///< place in the scan
  std::uint64_t line = 0;  ///< of a JSON Lines file
  std::string id;          ///< empty where it must not be told, or is not known
  std::optional<std::string> refusal;
  std::string copy_of;  ///< the id of the document that it is another file of; else empty
  std::vector<std::string> warnings;
  std::vector<Doubt> doubts;
  std::string encoding;  ///< of what was converted
  std::optional<Conversion> converted;
};

/// The documents of one collection in a batch, on the disk.
struct BatchSegment {
  std::string collection;
  std::filesystem::path directory;
  std::uint32_t documents = 0;
};

struct BatchResult {
  std::vector<DocumentOutcome> documents;
  std::vector<BatchSegment> segments;
  std::uint64_t bytes = 0;  ///< read
};

/// What all workers share beside their batches.
struct WorkContext {
  const std::vector<InputFile>& files;
  const Vocabulary& vocabulary;
  const Corrections& corrections;
  std::filesystem::path scratch;  ///< where segments are made
  std::string collection;         ///< of documents that name none
  IdClaims claims;
};

/// Reads, understands and writes the documents of a batch. What is wrong with a document is its
/// outcome; an error is what ends the build, a full disk. Batches are numbered from 0 in the order
/// of the input, and started in that order.
Result<BatchResult> index_batch(const Batch& batch, std::uint64_t number, WorkContext& context);

}  // namespace vankien::indexer
