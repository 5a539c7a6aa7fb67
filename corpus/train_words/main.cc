// SPDX-License-Identifier: GPL-3.0-or-later
// Makes corpus/words.model; see README.md.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "vankien/util/file.h"

#include "figures.h"
#include "lexicon.h"
#include "pairs.h"
#include "perceptron.h"
#include "sentences.h"
#include "tables.h"
#include "words_decode.h"
#include "words_file.h"

namespace vankien::training {
namespace {

namespace fs = std::filesystem;

constexpr const char* kUsage =
    "vankien-train-words count CORPUS TEXT [MODEL]       write CORPUS/pairs.tsv, pairs.plain.tsv\n"
    "vankien-train-words train CORPUS OUT TEXT SEG...    write OUT/words.model; TEXT may be \"-\"\n"
    "vankien-train-words test MODEL SEG...               figures of MODEL/words.model";

// Of raw text, labelled by a first model and learnt from like the rest.
constexpr std::size_t kSampledParagraphs = 4000;

Result<std::vector<Sentence>> read_all(std::span<char*> paths) {
  std::vector<Sentence> all;
  for (const char* path : paths) {
    auto sentences = read_sentences(path);
    if (!sentences) return sentences;
    all.insert(all.end(), sentences->begin(), sentences->end());
  }
  return all;
}

Status count(std::span<char*> arguments) {
  const fs::path corpus = arguments[0];
  const auto lexicon = read_lexicon(corpus / "words.tsv");
  if (!lexicon) return tl::unexpected(lexicon.error());
  std::shared_ptr<const WordModel> model;
  if (arguments.size() > 2) {
    const auto loaded = WordModel::load(arguments[2]);
    if (!loaded) return tl::unexpected(loaded.error());
    model = *loaded;
  }
  return count_pairs(arguments[1], *lexicon, model.get(), corpus);
}

// All once more in capitals, as headlines are written, and three in ten in small letters.
std::vector<Sentence> with_other_shapes(std::vector<Sentence> sentences) {
  std::mt19937 random(7);
  const std::size_t count = sentences.size();
  for (std::size_t i = 0; i < count; ++i) {
    sentences.push_back(in_shape(sentences[i], Shape::upper));
    if (random() % 10 < 3) sentences.push_back(in_shape(sentences[i], Shape::lower));
  }
  return sentences;
}

Result<OwnedTables> train_one(const fs::path& corpus, const std::vector<LexiconWord>& lexicon,
                              const std::vector<Sentence>& sentences, Writing writing) {
  const bool plain = writing == Writing::plain;
  const auto facts = read_raw_facts(corpus / (plain ? kPlainPairsFile : kPairsFile));
  if (!facts) return tl::unexpected(facts.error());
  OwnedTables tables = build_tables(lexicon, *facts, sentences, writing);
  train_weights(with_other_shapes(sentences), tables);
  return tables;
}

// Learns from raw text too, as far as a first model can label it.
Status add_labelled_text(const fs::path& corpus, const fs::path& text,
                         const std::vector<LexiconWord>& lexicon,
                         std::vector<Sentence>& sentences) {
  const auto first = train_one(corpus, lexicon, sentences, Writing::marked);
  if (!first) return tl::unexpected(first.error());
  auto sample = sample_paragraphs(text, kSampledParagraphs);
  if (!sample) return tl::unexpected(sample.error());
  const WordTables tables = first->view();
  for (Sentence& sentence : *sample) {
    segment_words(tables, sentence.tokens, sentence.joins);
    sentences.push_back(std::move(sentence));
  }
  return {};
}

Status train(std::span<char*> arguments) {
  const fs::path corpus = arguments[0];
  const std::string_view text = arguments[2];
  const auto lexicon = read_lexicon(corpus / "words.tsv");
  if (!lexicon) return tl::unexpected(lexicon.error());
  auto sentences = read_all(arguments.subspan(3));
  if (!sentences) return tl::unexpected(sentences.error());
  if (text != "-") {
    const Status added = add_labelled_text(corpus, text, *lexicon, *sentences);
    if (!added) return added;
  }
  const auto marked = train_one(corpus, *lexicon, *sentences, Writing::marked);
  if (!marked) return tl::unexpected(marked.error());
  for (Sentence& sentence : *sentences) sentence = without_signs(sentence);
  const auto plain = train_one(corpus, *lexicon, *sentences, Writing::plain);
  if (!plain) return tl::unexpected(plain.error());
  return write_file_atomically(fs::path(arguments[1]) / kWordModelFile,
                               write_word_model(marked->view(), plain->view()));
}

Status test(std::span<char*> arguments) {
  const auto model = WordModel::load(arguments[0]);
  if (!model) return tl::unexpected(model.error());
  for (char*& path : arguments.subspan(1)) {
    const auto sentences = read_all(std::span(&path, 1));
    if (!sentences) return tl::unexpected(sentences.error());
    const Figures figures = measure(**model, *sentences);
    fmt::print("{}: {:.2f}, in capitals {:.2f}, in small letters {:.2f}, without signs {:.2f}\n",
               path, figures.as_is, figures.capitals, figures.small, figures.without_signs);
  }
  return {};
}

Status run(std::span<char*> arguments) {
  const std::string_view command = arguments.empty() ? "" : arguments[0];
  if (command == "count" && arguments.size() >= 3) return count(arguments.subspan(1));
  if (command == "train" && arguments.size() >= 5) return train(arguments.subspan(1));
  if (command == "test" && arguments.size() >= 3) return test(arguments.subspan(1));
  return fail(ErrorCode::invalid_argument, kUsage);
}

}  // namespace
}  // namespace vankien::training

int main(int argc, char** argv) {
  const auto done = vankien::training::run(std::span(argv + 1, static_cast<std::size_t>(argc - 1)));
  if (done) return 0;
  fmt::print(stderr, "{}\n", done.error().message);
  return vankien::exit_code(done.error().code);
}
