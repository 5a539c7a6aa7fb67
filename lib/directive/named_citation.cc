// SPDX-License-Identifier: GPL-3.0-or-later
#include "named_citation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "is_one_of.h"
#include "phrase_list.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxNameWords = 26;
constexpr std::size_t kMaxLawWords = 14;

constexpr PhraseList kPapers(std::array<std::string_view, 6>{
    "nghi quyet", "van kien", "bao cao chinh tri", "ket luan", "thong bao", "chi thi"});
constexpr PhraseList kMeetings(std::array<std::string_view, 4>{
    "dai hoi", "hoi nghi lan thu", "hoi nghi trung uong", "trung uong"});
constexpr PhraseList kLaws(std::array<std::string_view, 4>{"luat", "bo luat", "phap lenh",
                                                           "hien phap"});

// Small words that the name of a congress goes on with.
constexpr std::array<std::string_view, 36> kNameWords{
    "dai",  "bieu", "toan",  "quoc", "lan",  "thu",    "khoa", "nhiem", "ky",
    "cua",  "tinh", "huyen", "quan", "xa",   "phuong", "thi",  "tran",  "thanh",
    "pho",  "dac",  "khu",   "bo",   "chi",  "co",     "so",   "cac",   "cap",
    "doan", "the",  "nhat",  "chap", "hanh", "lan",    "uong", "uy",    "dang"};

class NamedFinder {
 public:
  NamedFinder(const FoldedText& text, std::size_t end) : text_(text), end_(end) {}

  std::vector<NamedMention> find(std::size_t at) {
    at = text_.next_word(at);
    while (at < end_) {
      const std::size_t name_end = mention_end(at);
      if (name_end != 0) out_.push_back({text_.words(at, name_end), at, name_end});
      at = text_.next_word(std::max(name_end, at + 1));
    }
    return std::move(out_);
  }

 private:
  std::size_t mention_end(std::size_t at) const {
    if (kPapers.may_begin(text_, at)) {
      if (const std::size_t end = paper_end(at)) return end;
    }
    return text_.is_upper(at) && kLaws.may_begin(text_, at) ? law_end(at) : 0;
  }

  // "Nghị quyết" + "Đại hội Đảng bộ huyện lần thứ XI", "Trung ương 4 khóa XII".
  std::size_t paper_end(std::size_t at) const {
    std::size_t found = 0;
    kPapers.any(text_, at, [&](std::string_view, std::size_t behind) {
      const std::size_t meeting = text_.skip_space(behind);
      return text_.is_upper(meeting) &&
             kMeetings.any(text_, meeting, [&](std::string_view, std::size_t end) {
               const std::size_t name = name_end(end);
               // "Nghị quyết Đại hội" alone may be that of any congress.
               found = name > end ? name : 0;
               return true;
             });
    });
    return found;
  }

  // Over capitals, numerals and the small words of such names.
  std::size_t name_end(std::size_t at) const {
    std::size_t end = at;
    bool term = false;
    for (std::size_t words = 0; words < kMaxNameWords; ++words) {
      std::size_t next = text_.skip_space(end);
      if (text_[next] == '(' && text_.starts_word(next + 1, "khoa")) ++next;
      // ", nhiệm kỳ 2020 - 2025"
      if (text_[next] == ',' && phrase_end(text_, text_.skip_space(next + 1), "nhiem ky") != 0) {
        next = text_.skip_space(next + 1);
      }
      if (term && text_[next] == '-') next = text_.skip_space(next + 1);
      const Stretch word = word_at(text_, next);
      if (word.empty() || word.end > end_) break;
      const std::string_view folded = text_.folded(word.begin, word.end);
      const bool number = text_.is_digit(next);
      if (!number && !text_.is_upper(next) && !is_one_of(folded, kNameWords)) break;
      if (folded == "cua" && !text_.starts_word(text_.skip_space(word.end), "dang")) break;
      term = number;
      end = word.end;
      if (text_[end] == ')') ++end;
    }
    return end;
  }

  // "Luật Tổ chức chính quyền địa phương" + "ngày 19/6/2015" or "năm 2015".
  std::size_t law_end(std::size_t at) const {
    std::size_t found = 0;
    kLaws.any(text_, at, [&](std::string_view law, std::size_t end) {
      found = law_name_end(end, law == "hien phap");
      return true;
    });
    return found;
  }

  std::size_t law_name_end(std::size_t end, bool constitution) const {
    for (std::size_t words = 0; words < kMaxLawWords; ++words) {
      const std::size_t next = text_.skip_space(end);
      const Stretch word = word_at(text_, next);
      const std::string_view folded = text_.folded(word.begin, word.end);
      if (folded == "ngay")
        return words > 0 && text_.is_digit(text_.skip_space(word.end)) ? end : 0;
      if (folded == "nam" && text_.is_digit(text_.skip_space(word.end))) {
        return word_at(text_, text_.skip_space(word.end)).end;
      }
      if (word.empty() || folded == "so" || word.end > end_) return 0;
      if (words == 0 && !text_.is_upper(next) && !constitution) return 0;
      end = word.end;
    }
    return 0;
  }

  const FoldedText& text_;
  std::size_t end_;
  std::vector<NamedMention> out_;
};

}  // namespace

std::vector<NamedMention> find_named(const FoldedText& text, std::size_t begin, std::size_t end) {
  return NamedFinder(text, end).find(begin);
}

}  // namespace vankien
