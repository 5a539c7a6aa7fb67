// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty_verb.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "date_words.h"
#include "phrase_list.h"

namespace vankien {
namespace {

enum class Force { plain, closes, finishes, reports };

struct VerbWord {
  std::string_view folded;
  std::string_view marked;
  Force force;
};

// Longer ones first.
constexpr PhraseList kVerbs(std::array<VerbWord, 64>{
    {{"gui bao cao", "gửi báo cáo", Force::reports},
     {"nop bao cao", "nộp báo cáo", Force::reports},
     {"bao cao", "báo cáo", Force::reports},
     {"gui", "gửi", Force::reports},
     {"nop", "nộp", Force::reports},
     {"dang ky", "đăng ký", Force::reports},
     {"tong hop", "tổng hợp", Force::reports},
     {"phan hoi", "phản hồi", Force::reports},
     {"gop y", "góp ý", Force::reports},
     {"hoan thanh", "hoàn thành", Force::finishes},
     {"hoan tat", "hoàn tất", Force::finishes},
     {"hoan thien", "hoàn thiện", Force::finishes},
     {"to chuc", "tổ chức", Force::plain},
     {"trien khai", "triển khai", Force::plain},
     {"xay dung", "xây dựng", Force::plain},
     {"ban hanh", "ban hành", Force::plain},
     {"ra soat", "rà soát", Force::plain},
     {"phe duyet", "phê duyệt", Force::plain},
     {"thanh lap", "thành lập", Force::plain},
     {"kien toan", "kiện toàn", Force::plain},
     {"so ket", "sơ kết", Force::plain},
     {"tong ket", "tổng kết", Force::plain},
     {"kiem tra", "kiểm tra", Force::plain},
     {"danh gia", "đánh giá", Force::plain},
     {"quan triet", "quán triệt", Force::plain},
     {"lap danh sach", "lập danh sách", Force::plain},
     {"niem yet", "niêm yết", Force::plain},
     {"cap nhat", "cập nhật", Force::plain},
     {"de xuat", "đề xuất", Force::plain},
     {"khac phuc", "khắc phục", Force::plain},
     {"giai quyet", "giải quyết", Force::plain},
     {"xu ly", "xử lý", Force::plain},
     {"thuc hien", "thực hiện", Force::plain},
     {"tham dinh", "thẩm định", Force::plain},
     {"giai ngan", "giải ngân", Force::plain},
     {"quyet toan", "quyết toán", Force::plain},
     {"ban giao", "bàn giao", Force::plain},
     {"cung cap", "cung cấp", Force::plain},
     {"thong bao", "thông báo", Force::plain},
     {"phat dong", "phát động", Force::plain},
     {"ky ket", "ký kết", Force::plain},
     {"bo tri", "bố trí", Force::plain},
     {"cong bo", "công bố", Force::plain},
     {"chuan bi", "chuẩn bị", Force::plain},
     {"trinh", "trình", Force::plain},
     {"chuyen", "chuyển", Force::plain},
     {"tien hanh", "tiến hành", Force::plain},
     {"ke khai", "kê khai", Force::plain},
     {"khai bao", "khai báo", Force::plain},
     {"bo sung", "bổ sung", Force::plain},
     {"cu the hoa", "cụ thể hóa", Force::plain},
     {"huong dan", "hướng dẫn", Force::plain},
     {"doi chieu", "đối chiếu", Force::plain},
     {"thu hoi", "thu hồi", Force::plain},
     {"cong nhan", "công nhận", Force::plain},
     {"thanh ly", "thanh lý", Force::plain},
     {"tap huan", "tập huấn", Force::plain},
     {"khao sat", "khảo sát", Force::plain},
     {"dieu chinh", "điều chỉnh", Force::plain},
     {"phan cong", "phân công", Force::plain},
     {"ket luan", "kết luận", Force::plain},
     {"cu", "cử", Force::plain},
     {"lap", "lập", Force::plain},
     {"xong", "xong", Force::closes}}});

// With these before it the word is the name of a thing.
constexpr std::array<std::string_view, 22> kNounBefore{
    "ket qua", "cong tac", "noi dung", "qua trinh", "phuong an", "de an",   "chuong trinh", "cac",
    "nhung",   "moi",      "ban",      "mau",       "tinh hinh", "doan",    "to",           "nguoi",
    "so lieu", "theo",     "nghe",     "chinh tri", "muc",       "ke hoach"};
// And with these behind it: "tổ chức đảng", "đăng ký kinh doanh".
constexpr PhraseList kNotOrganise(std::array<std::string_view, 7>{
    "dang", "chinh tri", "doan the", "co so", "quan chung", "bo may", "thanh vien"});
constexpr PhraseList kNotRegister(std::array<std::string_view, 7>{
    "kinh doanh", "khai sinh", "ket hon", "thuong tru", "tam tru", "dat dai", "ho tich"});
constexpr PhraseList kNotLap(std::array<std::string_view, 4>{"co", "doc", "cong", "doi"});
constexpr PhraseList kNotTrinh(std::array<std::string_view, 12>{
    "chuong", "qua", "quy", "cong", "tien", "lich", "lo", "giao", "hanh", "to", "phuong", "du"});

// With these behind it what was to be done is done.
constexpr PhraseList kDoneBehind(std::array<std::string_view, 3>{"duoc", "thanh cong",
                                                                 "xong toan bo"});

constexpr std::size_t kWordsBack = 7;

bool ends_clause(char c) {
  return c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '.';
}

class VerbScanner {
 public:
  VerbScanner(const FoldedText& text, Stretch sentence) : text_(text), sentence_(sentence) {}

  std::vector<ScannedVerb> scan() {
    for (std::size_t at = text_.next_word(sentence_.begin); at < sentence_.end;) {
      const std::size_t end = read(at);
      at = text_.next_word(std::max(end, at + 1));
    }
    return std::move(verbs_);
  }

 private:
  std::size_t read(std::size_t at) {
    std::size_t read_end = 0;
    kVerbs.any(text_, at, [&](const VerbWord& word, std::size_t end) {
      if (text_.is_word(end) || end > sentence_.end) return false;
      if (!may_be(text_, at, end, word.marked)) return true;
      read_end = end;
      if (is_noun(at, end, word)) return true;
      ScannedVerb verb;
      verb.begin = at;
      verb.end = end;
      verb.reports = word.force == Force::reports;
      verb.strong = word.force == Force::reports || word.force == Force::finishes;
      verb.closes = word.force == Force::closes;
      look_back(verb);
      const std::size_t behind = text_.skip_space(end);
      verb.done = verb.done || kDoneBehind.stands(text_, behind);
      verbs_.push_back(verb);
      return true;
    });
    return read_end;
  }

  bool is_noun(std::size_t at, std::size_t end, const VerbWord& word) const {
    const std::size_t behind = text_.skip_space(end);
    // "Ban Tổ chức", but not "Báo cáo …" at the head of a clause.
    const bool inner_capital = text_.is_upper(at) && !text_.is_upper(at + 1) &&
                               at > sentence_.begin && text_.is_blank(at - 1) &&
                               text_.is_word(word_end_before(at));
    if (inner_capital) return true;
    if (const std::size_t number = phrase_end(text_, behind, "so")) {
      const std::size_t next = text_.skip_space(number);
      if (text_.is_digit(next) || text_[next] == ':') return true;
    }
    if (text_.is_digit(behind) && word.folded == "bao cao") return true;
    if (word.folded == "trinh" &&
        (text_.starts_word(behind, "do") || text_.starts_word(behind, "bay")))
      return true;
    if (word.folded == "to chuc" && kNotOrganise.stands(text_, behind)) return true;
    if (word.folded == "dang ky" && kNotRegister.stands(text_, behind)) return true;
    const std::size_t last = word_before(text_, at);
    if (last == at || last < sentence_.begin) return false;
    if (ends_clause(text_[word_end_before(at)])) return false;
    const std::size_t before = word_before(text_, last);
    const auto is_before = [&](std::string_view phrase) {
      const bool two = phrase.find(' ') != std::string_view::npos;
      const std::size_t begin = two ? before : last;
      return phrase_end(text_, begin, phrase) == word_end_before(at) + 1;
    };
    // "kết quả gửi" is no noun: what reports may follow anything but these.
    if (word.force == Force::reports) {
      return is_before("theo") || is_before("nghe") || is_before("so lieu") ||
             (is_before("qua") && may_be(text_, last, last + 3, "qua"));
    }
    if (word.force == Force::finishes || word.force == Force::closes) return false;
    if (word.folded == "lap" && kNotLap.stands(text_, last)) return true;
    if (word.folded == "trinh" && kNotTrinh.stands(text_, last)) return true;
    return std::any_of(kNounBefore.begin(), kNounBefore.end(), is_before);
  }

  // The last char before `at` that is no blank.
  std::size_t word_end_before(std::size_t at) const {
    while (at > 0 && (text_.is_blank(at - 1) || text_[at - 1] == '\n')) --at;
    return at > 0 ? at - 1 : 0;
  }

  // The words before it in its clause.
  void look_back(ScannedVerb& verb) const {
    std::size_t at = verb.begin;
    for (std::size_t words = 0; words < kWordsBack; ++words) {
      if (at == 0 || ends_clause(text_[word_end_before(at)])) break;
      const std::size_t begin = word_before(text_, at);
      if (begin == at || begin < sentence_.begin) break;
      const Stretch word = word_at(text_, begin);
      const std::string_view folded = text_.folded(word.begin, word.end);
      if (words == 0 && (folded == "de" || folded == "nham")) verb.for_purpose = true;
      if (words == 0 && folded == "duoc") {
        const std::size_t modal = word_before(text_, begin);
        verb.passive = !text_.starts_word(modal, "phai") && !text_.starts_word(modal, "can");
      }
      if (is_done_word(word, folded, words)) verb.done = true;
      at = begin;
    }
  }

  bool is_done_word(Stretch word, std::string_view folded, std::size_t words) const {
    if (folded == "da") return is_word(word, "đã");
    if (folded == "tung" || folded == "vua") {
      return words == 0 && is_word(word, folded == "tung" ? "từng" : "vừa");
    }
    if (folded == "chua") return words < 2 && is_word(word, "chưa");
    if (folded == "khong") return words == 0;
    if (folded == "deu") return words == 0 && is_word(word, "đều");
    if (folded == "van") return words == 0 && is_word(word, "vẫn");
    if (folded == "luon") return words == 0 && is_word(word, "luôn");
    if (folded == "neu") return is_word(word, "nếu");
    if (folded == "truong") return text_.starts_word(word.begin, "truong hop");
    return false;
  }

  bool is_word(Stretch word, std::string_view marked) const {
    return may_be(text_, word.begin, word.end, marked);
  }

  const FoldedText& text_;
  Stretch sentence_;
  std::vector<ScannedVerb> verbs_;
};

}  // namespace

std::vector<ScannedVerb> scan_verbs(const FoldedText& text, Stretch sentence) {
  return VerbScanner(text, sentence).scan();
}

}  // namespace vankien
