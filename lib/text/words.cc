// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/words.h"

#include <algorithm>
#include <system_error>

#include "vankien/util/file.h"

#include "words_decode.h"
#include "words_file.h"
#include "words_local.h"

namespace vankien {
namespace {

constexpr std::uint64_t kMaxModelBytes = 32 << 20;
constexpr std::uint64_t kMaxLocalBytes = 1 << 20;

}  // namespace

WordModel::~WordModel() = default;

Result<std::shared_ptr<const WordModel>> WordModel::load(const std::filesystem::path& directory) {
  const std::filesystem::path path = directory / kWordModelFile;
  Result<std::string> bytes = read_file(path, kMaxModelBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::shared_ptr<WordModel> model(new WordModel());
  model->bytes_ = std::move(*bytes);
  model->marked_ = std::make_unique<WordTables>();
  model->plain_ = std::make_unique<WordTables>();
  model->local_ = std::make_unique<LocalWords>();
  if (const Status read =
          read_word_model(model->bytes_, path.string(), *model->marked_, *model->plain_);
      !read) {
    return tl::unexpected(read.error());
  }
  const std::filesystem::path local = directory / kLocalWordsFile;
  std::error_code error;
  if (!std::filesystem::exists(local, error)) return model;
  const Result<std::string> words = read_file(local, kMaxLocalBytes);
  if (!words) return tl::unexpected(words.error());
  if (const Status added = model->local_->add(*words); !added) {
    return fail(added.error().code, local.string() + ": " + added.error().message,
                added.error().hint);
  }
  return model;
}

void WordModel::segment(std::span<const WordInput> tokens, bool marked,
                        std::span<std::uint8_t> joins) const {
  segment_words(marked ? *marked_ : *plain_, tokens, joins);
  if (!local_->empty()) local_->apply(tokens, marked, joins);
}

}  // namespace vankien
