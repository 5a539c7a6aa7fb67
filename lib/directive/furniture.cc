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

// What the foot of a page says, whatever the page is.
constexpr std::array<std::string_view, 5> kFoots{"gp-ttdt", "giay phep xuat ban",
                                                 "giay phep hoat dong", "giay phep thiet lap",
                                                 "ban quyen thuoc"};

// The heading of a list of other texts: one of the first words and one of the others.
constexpr std::array<std::string_view, 9> kListOf{"cac van ban", "van ban",  "cac tin",
                                                  "tin",         "tin bai",  "bai viet",
                                                  "cac bai",     "tai lieu", "nhung tin"};
constexpr std::array<std::string_view, 12> kOthers{
    "lien quan", "cung loai", "cung the loai", "cung chuyen muc", "cung linh vuc", "khac",
    "moi",       "moi nhat",  "moi ban hanh",  "da dua",          "moi hon",       "cu hon"};
constexpr std::array<std::string_view, 4> kWholeHeadings{"xem them", "doc nhieu", "xem nhieu",
                                                         "doc nhieu nhat"};

// Entries that only menus have.
constexpr std::array<std::string_view, 12> kMenuEntries{
    "trang chu", "gioi thieu", "lien he",     "dang nhap",       "tim kiem", "tin tuc",
    "hoi dap",   "so do",      "thu dien tu", "van ban chi dao", "gop y",    "trang nhat"};
constexpr std::size_t kMaxMenuEntry = 45;
constexpr int kMinMenuEntries = 2;

// Where the heading that begins at `at` ends; 0 when none does.
std::size_t related_end(const FoldedText& text, std::size_t at) {
  std::size_t end = 0;
  for (const std::string_view words : kWholeHeadings) {
    end = std::max(end, phrase_end(text, at, words));
  }
  for (const std::string_view first : kListOf) {
    const std::size_t behind = phrase_end(text, at, first);
    if (behind == 0) continue;
    for (const std::string_view other : kOthers) {
      end = std::max(end, phrase_end(text, text.skip_space(behind), other));
    }
  }
  return text.is_upper(at) ? end : 0;
}

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

bool is_foot(const FoldedText& text, Stretch line) {
  if (line.end - line.begin > kMaxBanner) return false;
  const std::string_view folded = text.folded(line.begin, line.end);
  return std::any_of(kFoots.begin(), kFoots.end(), [&](std::string_view foot) {
    return folded.find(foot) != std::string_view::npos;
  });
}

std::vector<Stretch> find_related_lists(const FoldedText& text, const Lines& lines) {
  std::vector<Stretch> lists;
  const std::vector<Cell>& cells = lines.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Stretch heading = cells[i].stretch;
    while (heading.end > heading.begin && !text.is_word(heading.end - 1)) --heading.end;
    const std::size_t end = related_end(text, heading.begin);
    if (end == 0 || end != heading.end) continue;
    Stretch list{heading.begin, heading.end};
    while (i + 1 < cells.size() &&
           cells[i + 1].stretch.end - cells[i + 1].stretch.begin <= kMaxListItem) {
      list.end = cells[++i].stretch.end;
    }
    lists.push_back(list);
  }
  return lists;
}

std::vector<Stretch> find_menus(const FoldedText& text, const Lines& lines) {
  std::vector<Stretch> menus;
  const std::vector<Cell>& cells = lines.cells();
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t end = i;
    int entries = 0;
    for (; end < cells.size(); ++end) {
      const Stretch words = cells[end].stretch;
      const bool apart = end > i && cells[end].line > cells[end - 1].line + 1;
      if (apart || words.end - words.begin > kMaxMenuEntry) break;
      entries += std::any_of(kMenuEntries.begin(), kMenuEntries.end(),
                             [&](auto entry) { return phrase_end(text, words.begin, entry) != 0; });
    }
    if (entries >= kMinMenuEntries) {
      menus.push_back({cells[i].stretch.begin, cells[end - 1].stretch.end});
    }
    i = std::max(end, i + 1);
  }
  return menus;
}

}  // namespace vankien
