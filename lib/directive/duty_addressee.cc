// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty_addressee.h"

#include <algorithm>
#include <array>

#include "date_words.h"
#include "is_one_of.h"
#include "organ_name.h"
#include "phrase_list.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxNameWords = 16;
constexpr std::size_t kMaxName = 120;

// Behind these stands who gets it. "báo cáo" and "gửi" may have the office right behind.
struct Preposition {
  std::string_view folded;
  std::string_view marked;
  bool through;
};
constexpr PhraseList kPrepositions(std::array<Preposition, 11>{{{"thong qua", "thông qua", true},
                                                                {"qua", "qua", true},
                                                                {"ve", "về", false},
                                                                {"gui", "gửi", false},
                                                                {"cho", "cho", false},
                                                                {"len", "lên", false},
                                                                {"den", "đến", false},
                                                                {"toi", "tới", false},
                                                                {"voi", "với", false},
                                                                {"bao cao", "báo cáo", false},
                                                                {"trinh", "trình", false}}});

// First words of the names of offices that the vocabulary may not have.
constexpr std::array<std::string_view, 32> kHeads{
    "ban", "uy",     "ubnd", "hdnd", "huyen",  "tinh", "thanh", "dang", "van",  "thuong", "phong",
    "so",  "hoi",    "bo",   "chi",  "mat",    "lien", "doan",  "to",   "cong", "trung",  "vien",
    "toa", "truong", "thi",  "quan", "ubmttq", "ubkt", "bcd",   "cuc",  "vu",   "kho"};
// Small words inside them.
constexpr std::array<std::string_view, 47> kInside{
    "tinh", "huyen", "xa",   "phuong", "thanh", "pho",   "thi",    "tran", "quan",  "uy",
    "ban",  "nhan",  "dan",  "thu",    "vu",    "hanh",  "chuc",   "giao", "van",   "chinh",
    "tra",  "dao",   "truc", "ly",     "su",    "phong", "truong", "doan", "doi",   "bo",
    "vien", "hoi",   "quoc", "to",     "dang",  "cap",   "uong",   "vu",   "hoach", "sach",
    "dong", "nien",  "nu",   "hiep",   "tap",   "te",    "tru"};

class AddresseeScanner {
 public:
  AddresseeScanner(const FoldedText& text, Stretch sentence, const Vocabulary& vocabulary)
      : text_(text), sentence_(sentence), vocabulary_(vocabulary) {}

  std::vector<ScannedAddressee> scan() {
    for (std::size_t at = text_.next_word(sentence_.begin); at < sentence_.end;) {
      const std::size_t end = take(at) ? out_.back().name.end : at;
      at = text_.next_word(std::max(end, at + 1));
    }
    return std::move(out_);
  }

 private:
  bool take(std::size_t at) {
    return kPrepositions.any(text_, at, [&](const Preposition& word, std::size_t end) {
      if (text_.is_word(end)) return false;
      const std::size_t begin = text_.skip_space(end);
      if (!text_.is_upper(begin) || !may_be(text_, at, end, word.marked)) return false;
      const std::size_t name_end = end_of_name(begin);
      if (name_end == 0) return false;
      out_.push_back({at, {begin, name_end}, word.through});
      return true;
    });
  }

  // 0 when no office is named at `at`.
  std::size_t end_of_name(std::size_t at) const {
    if (!text_.is_upper(at)) return 0;
    std::size_t end = at;
    bool known = false;
    for (std::size_t words = 0; words < kMaxNameWords; ++words) {
      const std::size_t begin = text_.skip_space(end);
      if (begin >= sentence_.end || (end != at && begin == end)) break;
      const std::size_t limit = std::min(sentence_.end, begin + kMaxName);
      if (text_.is_upper(begin)) {
        if (const auto organ = organ_at(text_, begin, limit, vocabulary_)) {
          end = organ->end;
          known = true;
          continue;
        }
      }
      const Stretch word = word_at(text_, begin);
      const std::string_view folded = text_.folded(word.begin, word.end);
      if (end == at) {
        // Sổ tay is no Sở.
        known = is_one_of(folded, kHeads) &&
                (folded != "so" || may_be(text_, word.begin, word.end, "sở"));
        if (!known) return 0;
        end = word.end;
      } else if (text_.is_upper(begin) || is_one_of(folded, kInside) || is_numbered(word)) {
        end = word.end;
      } else if (const std::size_t next = pass_link(begin)) {
        end = word_at(text_, next).end;
      } else {
        break;
      }
    }
    return known ? std::min(end, sentence_.end) : 0;
  }

  // "Ban Chỉ đạo 35 Tỉnh ủy", but not "Huyện ủy 02 bản".
  bool is_numbered(Stretch word) const {
    return text_.is_digit(word.begin) && word.end - word.begin <= 3 &&
           text_.is_upper(text_.skip_space(word.end));
  }

  // "Lao động - Thương binh và Xã hội": a capital follows.
  std::size_t pass_link(std::size_t at) const {
    std::size_t next = text_[at] == '-' ? at + 1 : phrase_end(text_, at, "va");
    if (next == 0) return 0;
    next = text_.skip_space(next);
    return text_.is_upper(next) ? next : 0;
  }

  const FoldedText& text_;
  Stretch sentence_;
  const Vocabulary& vocabulary_;
  std::vector<ScannedAddressee> out_;
};

}  // namespace

std::vector<ScannedAddressee> scan_addressees(const FoldedText& text, Stretch sentence,
                                              const Vocabulary& vocabulary) {
  return AddresseeScanner(text, sentence, vocabulary).scan();
}

}  // namespace vankien
