// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

namespace vankien::training {
namespace {

struct Counts {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t known = 0;
};

void compare(const std::vector<std::uint8_t>& found, const std::vector<std::uint8_t>& known,
             Counts& counts) {
  bool same_begin = true;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool ends_found = found[i] == 0;
    const bool ends_known = known[i] == 0;
    if (ends_found) ++counts.found;
    if (ends_known) ++counts.known;
    if (ends_found && ends_known && same_begin) ++counts.right;
    if (ends_found || ends_known) same_begin = ends_found && ends_known;
  }
}

double f1(const WordModel& model, const std::vector<Sentence>& sentences, bool marked) {
  Counts counts;
  std::vector<std::uint8_t> joins;
  for (const Sentence& sentence : sentences) {
    joins.assign(sentence.tokens.size(), 0);
    model.segment(sentence.tokens, marked, joins);
    compare(joins, sentence.joins, counts);
  }
  return 200.0 * static_cast<double>(counts.right) /
         static_cast<double>(counts.found + counts.known);
}

}  // namespace

Figures measure(const WordModel& model, const std::vector<Sentence>& sentences) {
  std::vector<Sentence> capitals;
  std::vector<Sentence> small;
  std::vector<Sentence> folded;
  for (const Sentence& sentence : sentences) {
    capitals.push_back(in_shape(sentence, Shape::upper));
    small.push_back(in_shape(sentence, Shape::lower));
    folded.push_back(without_signs(sentence));
  }
  return {f1(model, sentences, true), f1(model, capitals, true), f1(model, small, true),
          f1(model, folded, false)};
}

}  // namespace vankien::training
