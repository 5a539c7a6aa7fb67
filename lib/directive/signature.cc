// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature.h"

#include <algorithm>
#include <vector>

#include "signature_block.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxTail = 6000;  // of a line, where a flattened document is signed

class SignatureFinder {
 public:
  SignatureFinder(const FoldedText& text, const Lines& lines, Stretch within)
      : text_(text), lines_(lines), from_(within.begin), to_(within.end) {}

  std::optional<Signature> find() {
    std::optional<Signature> best;
    for (std::size_t i = cells().size(); i-- > 0 && cells()[i].stretch.end > from_;) {
      if (cells()[i].stretch.begin >= to_) continue;
      std::optional<Signature> signature = at_cell(i);
      if (!signature) continue;
      if (!best || is_better(*signature, *best)) best = std::move(signature);
      if (!best->name.empty() && (!best->authority.empty() || is_chair(best->title_stretch))) break;
    }
    return best;
  }

 private:
  const std::vector<Cell>& cells() const { return lines_.cells(); }

  bool is_chair(Stretch title) const {
    return text_.starts(title.begin, "chu tri") || text_.starts(title.begin, "chu toa");
  }

  // A name is better than none, and then an authority; else the later one, which is `than`.
  static bool is_better(const Signature& one, const Signature& than) {
    if (one.name.empty() != than.name.empty()) return than.name.empty();
    return !one.authority.empty() && than.authority.empty();
  }

  // The best signature that begins in a cell; a flattened document has it in the middle of its
  // line.
  std::optional<Signature> at_cell(std::size_t index) const {
    const Stretch cell{cells()[index].stretch.begin, std::min(cells()[index].stretch.end, to_)};
    const std::size_t tail = cell.end > kMaxTail ? cell.end - kMaxTail : 0;
    std::optional<Signature> best;
    for (std::size_t at = std::max({cell.begin, from_, tail}); at < cell.end;
         at = text_.next_word(at + 1)) {
      if (!text_.is_upper(at) || (at > cell.begin && !text_.is_blank(at - 1))) continue;
      std::optional<Signature> signature = signature_at(text_, lines_, index, at, to_);
      if (!signature) continue;
      if (!best || !is_better(*best, *signature)) best = std::move(signature);
    }
    return best;
  }

  const FoldedText& text_;
  const Lines& lines_;
  std::size_t from_;
  std::size_t to_;
};

}  // namespace

std::optional<Signature> find_signature(const FoldedText& text, const Lines& lines,
                                        Stretch within) {
  auto signature = SignatureFinder(text, lines, within).find();
  // One word is no name.
  if (signature && signature->name.find(' ') == std::string::npos) {
    signature->name.clear();
    signature->name_stretch = {};
  }
  return signature;
}

}  // namespace vankien
