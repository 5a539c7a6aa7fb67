// SPDX-License-Identifier: GPL-3.0-or-later
#include "furniture.h"

#include <algorithm>
#include <array>

namespace vankien {
namespace {

constexpr std::size_t kMaxBanner = 250;
constexpr std::size_t kMaxListItem = 160;

// Labels of the attribute block of a portal; a colon follows.
constexpr std::array<std::string_view, 25> kLabels{
    "so hieu",          "so ky hieu",    "so/ky hieu",    "ky hieu",          "loai van ban",
    "linh vuc",         "ngay ban hanh", "ngay hieu luc", "ngay co hieu luc", "nguoi dang",
    "co quan ban hanh", "nguoi ky",      "do mat",        "do khan",          "trich yeu",
    "ngay dang",        "ngay xuat ban", "tep dinh kem",  "file dinh kem",    "trang thai",
    "chuyen muc",       "tu khoa",       "luot xem",      "tinh trang",       "hinh thuc van ban"};

// Words that give a banner away wherever they stand in it.
constexpr std::array<std::string_view, 13> kBanners{
    "hom nay, thu", "hom nay, chu nhat",  "hom nay la",         "in trang", "gmt",
    "cap nhat luc", "cap nhat ngay",      "luot truy cap",      "luot xem", "ngay in",
    "gp-ttdt",      "giay phep xuat ban", "giay phep hoat dong"};

constexpr std::array<std::string_view, 14> kRelated{
    "van ban lien quan",  "cac van ban lien quan", "van ban cung loai", "van ban khac",
    "van ban moi",        "van ban moi ban hanh",  "tin lien quan",     "tin cung chuyen muc",
    "bai viet lien quan", "cac tin khac",          "tin khac",          "xem them",
    "doc nhieu",          "tai lieu lien quan"};

}  // namespace

bool is_attribute(const FoldedText& text, Stretch line) {
  const Stretch words = trim(text, line);
  return std::any_of(kLabels.begin(), kLabels.end(), [&](std::string_view label) {
    std::size_t at = phrase_end(text, words.begin, label);
    while (at != 0 && text.is_blank(at)) ++at;
    return at != 0 && text[at] == ':';
  });
}

bool is_banner(const FoldedText& text, Stretch line) {
  if (line.end - line.begin > kMaxBanner) return false;
  const std::string_view folded = text.folded(line.begin, line.end);
  return std::any_of(kBanners.begin(), kBanners.end(), [&](std::string_view banner) {
    return folded.find(banner) != std::string_view::npos;
  });
}

std::vector<Stretch> find_related_lists(const FoldedText& text, const Lines& lines) {
  std::vector<Stretch> lists;
  const std::vector<Cell>& cells = lines.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Stretch heading = cells[i].stretch;
    while (heading.end > heading.begin && !text.is_word(heading.end - 1)) --heading.end;
    const bool related = std::any_of(kRelated.begin(), kRelated.end(), [&](auto phrase) {
      return phrase_end(text, heading.begin, phrase) == heading.end && !heading.empty();
    });
    if (!related) continue;
    Stretch list{heading.begin, heading.end};
    while (i + 1 < cells.size() &&
           cells[i + 1].stretch.end - cells[i + 1].stretch.begin <= kMaxListItem) {
      list.end = cells[++i].stretch.end;
    }
    lists.push_back(list);
  }
  return lists;
}

}  // namespace vankien
