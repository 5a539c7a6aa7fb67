// SPDX-License-Identifier: GPL-3.0-or-later
#include "head_organs.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vankien {
namespace {

constexpr std::array<std::string_view, 9> kTerritories{
    "tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu"};
// What offices are called that the vocabulary need not know: "PHÒNG TƯ PHÁP", "TRUNG TÂM Y TẾ".
constexpr std::array<std::string_view, 18> kOffices{
    "so",  "phong",    "thanh tra", "ban quan ly",  "chi cuc",  "trung tam",
    "cuc", "tong cuc", "truong",    "hoc vien",     "vien",     "benh vien",
    "hat", "cong an",  "cong ty",   "tong cong ty", "hoi dong", "kho bac"};

template <typename Phrases>
bool begins_with(const FoldedText& text, std::size_t at, const Phrases& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return phrase_end(text, at, phrase) != 0; });
}

}  // namespace

bool HeadOrgans::add(Stretch run, const Cell& cell) {
  bool known = false;
  bool extended = false;
  const std::size_t above = organs_.size();
  for (const Stretch name : split_organs(text_, run, vocabulary_)) {
    if ((known || extends_last(cell)) && follows_dash(name)) {
      known = true;  // a joint paper: its number is the first one's
      break;
    }
    const auto organ = organ_at(text_, name.begin, name.end, vocabulary_);
    if (!known && (joins_pending(name, cell) || (organ && belongs_to_last(name, *organ, cell)))) {
      known = true;
      continue;
    }
    if (organ || (!known && begins_office(name, cell))) {
      begin(text_.words(name.begin, name.end), name, cell);
    } else if (!known && (extends_last(cell) || gives_territory(name, cell))) {
      extend_last(name, cell);
      extended = true;
    } else {
      continue;
    }
    known = true;
  }
  if (!extended && !organ_at(text_, run.begin, run.end, vocabulary_)) {
    pending_ = PrintedOrgan{text_.words(run.begin, run.end), run, cell.line, cell.column};
    before_pending_ = above;
  }
  return known;
}

void HeadOrgans::begin(std::string words, Stretch stretch, const Cell& cell) {
  organs_.push_back({std::move(words), stretch, cell.line, cell.column});
  open_ = true;
}

void HeadOrgans::extend_last(Stretch name, const Cell& cell) {
  organs_.back().words += ' ' + text_.words(name.begin, name.end);
  organs_.back().line = cell.line;
}

bool HeadOrgans::extends_last(const Cell& cell) const {
  return open_ && organs_.back().column == cell.column && organs_.back().line + 1 == cell.line;
}

// "BAN TỔ CHỨC - BAN DÂN VẬN", "BỘ NỘI VỤ - BỘ TÀI CHÍNH".
bool HeadOrgans::follows_dash(Stretch name) const {
  std::size_t at = name.begin;
  while (at > 0 && (text_.is_blank(at - 1) || text_[at - 1] == '\n')) --at;
  return at > 1 && text_[at - 1] == '-' && text_[at - 2] != '-' && text_[at - 2] != '\n';
}

// "CHI BỘ VĂN PHÒNG⏎TỈNH ỦY": a committee without its place below one of its parts.
bool HeadOrgans::belongs_to_last(Stretch name, const OrganAt& organ, const Cell& cell) {
  if (!extends_last(cell) || has_words(text_, {organ.end, name.end})) return false;
  if (is_speaker(*organ.organ) || !organ.organ->takes_place) return false;
  const OrganName last = read_organ_name(organs_.back().words, vocabulary_);
  const bool part = last.organ != nullptr && last.organ->level == "cell" && !last.rest.empty();
  if (!part) return false;
  extend_last(name, cell);
  return true;
}

// An office below the one that its own name does not go on: "UBND HUYỆN X⏎PHÒNG TƯ PHÁP".
bool HeadOrgans::begins_office(Stretch name, const Cell& cell) const {
  if (!extends_last(cell) || !begins_with(text_, name.begin, kOffices)) return false;
  // Not "THÀNH ỦY HẢI⏎PHÒNG" nor "CHI BỘ KHU DÂN CƯ⏎SỐ 4".
  const std::size_t second = text_.skip_space(word_at(text_, name.begin).end);
  if (second >= name.end || !text_.is_letter(second)) return false;
  const OrganName last = read_organ_name(organs_.back().words, vocabulary_);
  return last.organ == nullptr || !last.rest.empty() || !last.organ->takes_place;
}

// "ỦY BAN NHÂN DÂN" and, lines of the other column between, "TỈNH HẬU GIANG".
bool HeadOrgans::gives_territory(Stretch name, const Cell& cell) const {
  if (organs_.empty() || organs_.back().column != cell.column) return false;
  const OrganName last = read_organ_name(organs_.back().words, vocabulary_);
  if (last.organ == nullptr || !last.organ->takes_place || !last.rest.empty()) return false;
  return begins_with(text_, name.begin, kTerritories);
}

// "HUYỆN⏎ỦY HỚN QUẢN", "ỦY BAN TRUNG ƯƠNG⏎MẶT TRẬN TỔ QUỐC VIỆT NAM": the line above was no name
// by itself.
bool HeadOrgans::joins_pending(Stretch name, const Cell& cell) {
  if (!pending_ || pending_->column != cell.column || pending_->line + 1 != cell.line) return false;
  std::string words = pending_->words + ' ' + text_.words(name.begin, name.end);
  if (read_organ_name(words, vocabulary_).organ == nullptr) return false;
  organs_.resize(std::min(organs_.size(), before_pending_));
  begin(std::move(words), pending_->stretch, cell);
  pending_.reset();
  return true;
}

}  // namespace vankien
