// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/batch.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vankien::indexer {
namespace {

/// The longest run of whole lines at the beginning of `block`, up to kBatchDocuments of them.
struct Cut {
  std::uint64_t length = 0;
  std::uint64_t lines = 0;
};

Cut cut_lines(std::string_view block) {
  Cut cut;
  while (cut.lines < kBatchDocuments) {
    const std::size_t end = block.find('\n', cut.length);
    if (end == std::string_view::npos) break;
    cut.length = end + 1;
    ++cut.lines;
  }
  return cut;
}

bool is_document(const InputFile& file) {
  return file.verdict == InputFile::Verdict::read && file.format != FileFormat::json_lines;
}

}  // namespace

std::optional<Batch> BatchCutter::next() {
  while (at_ < files_.size()) {
    if (files_[at_].verdict != InputFile::Verdict::read) {
      ++at_;
    } else if (is_document(files_[at_])) {
      return next_files();
    } else if (auto lines = next_lines()) {
      return lines;
    }
  }
  return std::nullopt;
}

FileBatch BatchCutter::next_files() {
  FileBatch batch;
  std::uint64_t bytes = 0;
  while (at_ < files_.size() && batch.size() < kBatchDocuments) {
    const InputFile& file = files_[at_];
    if (file.verdict == InputFile::Verdict::read) {
      if (!is_document(file)) break;
      if (!batch.empty() && bytes + file.stamp.size > kBatchBytes) break;
      batch.push_back(at_);
      bytes += file.stamp.size;
    }
    ++at_;
  }
  return batch;
}

std::optional<Batch> BatchCutter::next_lines() {
  const InputFile& file = files_[at_];
  const std::uint64_t left = file.stamp.size - offset_;
  LineBatch batch{at_, offset_, 0, line_, {}};
  Cut cut;
  while (cut.length == 0 && batch.length < left) {
    const std::uint64_t length = std::min(kBatchBytes, left - batch.length);
    auto block = read_scanned(file, offset_ + batch.length, length);
    if (!block) {
      batch.failure = std::move(block.error().message);
      batch.length = left;
      break;
    }
    cut = cut_lines(*block);
    // A line longer than a block goes alone, whatever else stands behind its end.
    if (batch.length > 0 && cut.length > 0) cut = {block->find('\n') + 1, 1};
    batch.length += cut.length > 0 ? cut.length : length;
  }
  offset_ += batch.length;
  line_ += cut.lines;
  if (offset_ == file.stamp.size) {
    ++at_;
    offset_ = 0;
    line_ = 1;
  }
  if (batch.length == 0) return std::nullopt;
  return batch;
}

}  // namespace vankien::indexer
