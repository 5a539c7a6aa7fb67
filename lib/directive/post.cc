// SPDX-License-Identifier: GPL-3.0-or-later
#include "post.h"

#include <algorithm>
#include <array>

#include "vankien/text/normalize.h"

#include "lines.h"
#include "organ_name.h"

namespace vankien {
namespace {

constexpr std::array<std::string_view, 37> kPosts{
    "Bí thư",           "Phó Bí thư",       "Tổng Bí thư",
    "Chủ tịch",         "Phó Chủ tịch",     "Trưởng ban",
    "Phó Trưởng ban",   "Chánh Văn phòng",  "Phó Chánh Văn phòng",
    "Chủ nhiệm",        "Phó Chủ nhiệm",    "Giám đốc",
    "Phó Giám đốc",     "Bộ trưởng",        "Thứ trưởng",
    "Thủ tướng",        "Phó Thủ tướng",    "Hiệu trưởng",
    "Phó Hiệu trưởng",  "Ủy viên",          "Thường trực",
    "Trưởng phòng",     "Phó Trưởng phòng", "Cục trưởng",
    "Phó Cục trưởng",   "Tổng Cục trưởng",  "Vụ trưởng",
    "Chính ủy",         "Chỉ huy trưởng",   "Viện trưởng",
    "Chánh án",         "Tổng Thư ký",      "Chủ trì",
    "Chủ trì hội nghị", "Chủ tọa",          "Chánh Thanh tra",
    "Trưởng Công an"};

struct PostAt {
  std::string_view post;
  std::size_t end = 0;
  bool deputy = false;  // "P. BÍ THƯ"
};

// The longest post that begins here; `end` is 0 when there is none.
PostAt post_at(const FoldedText& text, std::size_t at) {
  static const auto folded = [] {
    std::array<std::string, kPosts.size()> posts;
    std::transform(kPosts.begin(), kPosts.end(), posts.begin(),
                   [](std::string_view post) { return fold(post); });
    return posts;
  }();
  PostAt best;
  if (text.starts_word(at, "p") && text[at + 1] == '.') {
    best.deputy = true;
    at = text.skip_space(at + 2);
  }
  for (std::size_t i = 0; i < kPosts.size(); ++i) {
    const std::size_t end = phrase_end(text, at, folded[i]);
    if (end <= best.end) continue;
    best.post = kPosts[i];
    best.end = end;
  }
  return best;
}

}  // namespace

bool begins_post(const FoldedText& text, std::size_t at) {
  if (!text.is_upper(at)) return false;
  // "BÍ THƯ" is a post, but not in "BAN BÍ THƯ"; nor is "THƯỜNG TRỰC" in "BAN THƯỜNG TRỰC".
  for (const std::string_view body : {"ban bi thu", "ban thuong truc"}) {
    if (at >= 4 && text.starts_word(at - 4, body)) return false;
  }
  return post_at(text, at).end != 0;
}

std::string write_title(std::string_view printed, const Vocabulary& vocabulary) {
  const FoldedText text(printed);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (!text.is_word(at)) {
      ++at;
      continue;
    }
    const PostAt post = post_at(text, at);
    const auto organ = organ_at(text, at, text.size(), vocabulary);
    std::string words = (post.deputy ? "Phó " : "") + std::string(post.post);
    std::size_t end = post.end;
    if (organ && organ->end > end) {
      words = organ->organ->name;
      end = organ->end;
    } else if (end == 0) {
      end = word_at(text, at).end;
      words = proper_case(text.words(at, end));
    }
    if (!out.empty()) out += ' ';
    out += words;
    at = end;
  }
  return out;
}

}  // namespace vankien
