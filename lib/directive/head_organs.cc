// SPDX-License-Identifier: GPL-3.0-or-later
#include "head_organs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "organ_name.h"

namespace vankien {
namespace {

constexpr std::array<std::string_view, 9> kTerritories{
    "tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu"};

}  // namespace

bool HeadOrgans::add(Stretch run, const Cell& cell) {
  bool known = false;
  for (const Stretch name : split_organs(text_, run, vocabulary_)) {
    if (organ_at(text_, name.begin, name.end, vocabulary_)) {
      begin(text_.words(name.begin, name.end), name, cell);
    } else if (!known && (extends_last(cell) || gives_territory(name, cell))) {
      organs_.back().words += ' ' + text_.words(name.begin, name.end);
      organs_.back().line = cell.line;
    } else if (known || !joins_pending(name, cell)) {
      continue;
    }
    known = true;
  }
  if (!known) {
    pending_ = PrintedOrgan{text_.words(run.begin, run.end), run, cell.line, cell.column};
  }
  return known;
}

void HeadOrgans::begin(std::string words, Stretch stretch, const Cell& cell) {
  organs_.push_back({std::move(words), stretch, cell.line, cell.column});
  open_ = true;
}

bool HeadOrgans::extends_last(const Cell& cell) const {
  return open_ && organs_.back().column == cell.column && organs_.back().line + 1 == cell.line;
}

// "ỦY BAN NHÂN DÂN" and, lines of the other column between, "TỈNH HẬU GIANG".
bool HeadOrgans::gives_territory(Stretch name, const Cell& cell) const {
  if (organs_.empty() || organs_.back().column != cell.column) return false;
  const OrganName last = read_organ_name(organs_.back().words, vocabulary_);
  if (last.organ == nullptr || !last.organ->takes_place || !last.rest.empty()) return false;
  return std::any_of(kTerritories.begin(), kTerritories.end(), [&](std::string_view kind) {
    return phrase_end(text_, name.begin, kind) != 0;
  });
}

// "HUYỆN⏎ỦY HỚN QUẢN": the line above was no name by itself.
bool HeadOrgans::joins_pending(Stretch name, const Cell& cell) {
  if (!pending_ || pending_->column != cell.column || pending_->line + 1 != cell.line) return false;
  std::string words = pending_->words + ' ' + text_.words(name.begin, name.end);
  if (read_organ_name(words, vocabulary_).organ == nullptr) return false;
  begin(std::move(words), pending_->stretch, cell);
  pending_.reset();
  return true;
}

}  // namespace vankien
