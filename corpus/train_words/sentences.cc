// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentences.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <string_view>

namespace vankien::training {
namespace {

Sentence read_sentence(const std::string& line) {
  std::string text = line;
  std::ranges::replace(text, '_', ' ');
  WordTokens read;
  read_word_tokens(text, read);
  Sentence sentence;
  sentence.tokens = read.inputs;
  sentence.joins.assign(read.inputs.size(), 0);
  Tokenizer tokens(text);
  for (Token token; tokens.next(token);) {
    if (is_whole(token.kind)) continue;
    sentence.terms.emplace_back(token.term);
    sentence.folded.emplace_back(token.folded);
  }
  for (std::size_t i = 0; i + 1 < read.spans.size(); ++i) {
    const std::string_view between = std::string_view(line).substr(
        read.spans[i].end, read.spans[i + 1].begin - read.spans[i].end);
    sentence.joins[i] = between == "_" ? 1 : 0;
  }
  return sentence;
}

}  // namespace

Result<std::vector<Sentence>> read_sentences(const std::filesystem::path& path) {
  std::vector<Sentence> sentences;
  std::ifstream input(path);
  if (!input) return fail(ErrorCode::not_found, path.string() + " cannot be read");
  for (std::string line; std::getline(input, line);) {
    if (line.empty() || line.front() == '#') continue;
    sentences.push_back(read_sentence(line));
  }
  return sentences;
}

Result<std::vector<Sentence>> sample_paragraphs(const std::filesystem::path& path,
                                                std::size_t count) {
  constexpr std::size_t kMinBytes = 60;  // shorter ones are headings and broken lines
  constexpr std::size_t kMaxBytes = 600;
  std::ifstream input(path);
  if (!input) return fail(ErrorCode::not_found, path.string() + " cannot be read");
  std::vector<std::string> lines;
  std::mt19937_64 random(1);
  std::size_t seen = 0;
  for (std::string line; std::getline(input, line);) {
    if (line.size() < kMinBytes || line.size() > kMaxBytes) continue;
    std::ranges::replace(line, '_', ' ');
    ++seen;
    if (lines.size() < count) {
      lines.push_back(line);
    } else if (const std::size_t at = random() % seen; at < count) {
      lines[at] = line;
    }
  }
  std::vector<Sentence> sentences;
  for (const std::string& line : lines) sentences.push_back(read_sentence(line));
  return sentences;
}

Sentence in_shape(const Sentence& sentence, Shape shape) {
  Sentence changed = sentence;
  for (WordInput& token : changed.tokens) {
    if (token.shape != Shape::none) token.shape = shape;
  }
  return changed;
}

Sentence without_signs(const Sentence& sentence) {
  Sentence changed = sentence;
  changed.terms = sentence.folded;
  for (std::size_t i = 0; i < changed.tokens.size(); ++i) {
    changed.tokens[i].code = word_code(sentence.folded[i]);
    changed.tokens[i].syllable = find_syllable(sentence.folded[i]);
  }
  return changed;
}

}  // namespace vankien::training
