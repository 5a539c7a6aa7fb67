// SPDX-License-Identifier: GPL-3.0-or-later
#include "furniture.h"

#include <algorithm>
#include <array>

#include "phrase_list.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxBanner = 250;
constexpr std::size_t kMaxListItem = 160;

// Labels of the attribute block of a portal; a colon follows.
constexpr PhraseList kLabels(std::array<std::string_view, 25>{
    "so hieu",          "so ky hieu",    "so/ky hieu",    "ky hieu",          "loai van ban",
    "linh vuc",         "ngay ban hanh", "ngay hieu luc", "ngay co hieu luc", "nguoi dang",
    "co quan ban hanh", "nguoi ky",      "do mat",        "do khan",          "trich yeu",
    "ngay dang",        "ngay xuat ban", "tep dinh kem",  "file dinh kem",    "trang thai",
    "chuyen muc",       "tu khoa",       "luot xem",      "tinh trang",       "hinh thuc van ban"});

// Words that give a banner away wherever they stand in it.
constexpr PhraseList kBanners(std::array<std::string_view, 13>{
    "hom nay, thu", "hom nay, chu nhat", "hom nay la", "in trang", "gmt", "cap nhat luc",
    "cap nhat ngay", "luot truy cap", "luot xem", "ngay in", "gp-ttdt", "giay phep xuat ban",
    "giay phep hoat dong"});

// What the foot of a page says, whatever the page is.
constexpr PhraseList kFoots(std::array<std::string_view, 5>{
    "gp-ttdt", "giay phep xuat ban", "giay phep hoat dong", "giay phep thiet lap",
    "ban quyen thuoc"});

// The heading of a list of other texts: one of the first words and one of the others.
constexpr PhraseList kListOf(std::array<std::string_view, 9>{"cac van ban", "van ban", "cac tin",
                                                             "tin", "tin bai", "bai viet",
                                                             "cac bai", "tai lieu", "nhung tin"});
constexpr PhraseList kOthers(std::array<std::string_view, 12>{
    "lien quan", "cung loai", "cung the loai", "cung chuyen muc", "cung linh vuc", "khac", "moi",
    "moi nhat", "moi ban hanh", "da dua", "moi hon", "cu hon"});
constexpr PhraseList kWholeHeadings(std::array<std::string_view, 4>{"xem them", "doc nhieu",
                                                                    "xem nhieu", "doc nhieu nhat"});

// Entries that only menus have.
constexpr PhraseList kMenuEntries(std::array<std::string_view, 12>{
    "trang chu", "gioi thieu", "lien he", "dang nhap", "tim kiem", "tin tuc", "hoi dap", "so do",
    "thu dien tu", "van ban chi dao", "gop y", "trang nhat"});
constexpr std::size_t kMaxMenuEntry = 45;
constexpr int kMinMenuEntries = 2;

// Where the heading that begins at `at` ends; 0 when none does.
std::size_t related_end(const FoldedText& text, std::size_t at) {
  if (!text.is_upper(at)) return 0;
  std::size_t longest = 0;
  const auto keep = [&](std::string_view, std::size_t end) {
    longest = std::max(longest, end);
    return false;
  };
  kWholeHeadings.any(text, at, keep);
  kListOf.any(text, at, [&](std::string_view, std::size_t behind) {
    return kOthers.any(text, text.skip_space(behind), keep);
  });
  return longest;
}

// Whether one of the phrases stands anywhere in a line of a page's furniture, which is short.
bool says(const FoldedText& text, Stretch line, const auto& phrases) {
  if (line.end - line.begin > kMaxBanner) return false;
  std::size_t at = text.is_word(line.begin) ? line.begin : text.next_word(line.begin);
  while (at < line.end && !phrases.begins(text, at)) at = text.next_word(at + 1);
  return at < line.end;
}

}  // namespace

bool is_attribute(const FoldedText& text, Stretch line) {
  const Stretch words = trim(text, line);
  return kLabels.any(text, words.begin, [&](std::string_view, std::size_t at) {
    while (text.is_blank(at)) ++at;
    return text[at] == ':';
  });
}

bool is_banner(const FoldedText& text, Stretch line) { return says(text, line, kBanners); }

bool is_foot(const FoldedText& text, Stretch line) { return says(text, line, kFoots); }

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
      if (kMenuEntries.begins(text, words.begin)) ++entries;
    }
    if (entries >= kMinMenuEntries) {
      menus.push_back({cells[i].stretch.begin, cells[end - 1].stretch.end});
    }
    i = std::max(end, i + 1);
  }
  return menus;
}

}  // namespace vankien
