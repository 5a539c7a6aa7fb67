// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty_due.h"

#include <algorithm>
#include <array>

#include "phrase_list.h"

namespace vankien {
namespace {

using Repeat = Duty::Repeat;
using Kind = ScannedDue::Kind;

constexpr std::size_t kMaxLabel = 50;  // chars of "Thời hạn nộp báo cáo về Huyện ủy:"
constexpr std::size_t kMaxEvent = 70;  // of "kể từ ngày nhận được Kế hoạch số 12-KH/HU này"
constexpr std::size_t kMaxAside = 60;   // of "(báo cáo 6 tháng)"
constexpr std::size_t kMaxApart = 200;  // between "hàng tháng" and "trước ngày 25"
constexpr int kMaxDays = 90;

struct Opening {
  std::string_view folded;
  std::string_view marked;
  Kind kind;
  bool label;  // other words and a colon may come between it and the date
};
constexpr PhraseList kOpenings(std::array<Opening, 20>{
    {{"cham nhat", "chậm nhất", Kind::deadline, false},
     {"muon nhat", "muộn nhất", Kind::deadline, false},
     {"tre nhat", "trễ nhất", Kind::deadline, false},
     {"khong muon hon", "không muộn hơn", Kind::deadline, false},
     {"khong qua", "không quá", Kind::deadline, false},
     {"den het", "đến hết", Kind::deadline, false},
     {"truoc", "trước", Kind::deadline, false},
     {"han cuoi", "hạn cuối", Kind::deadline, true},
     {"han chot", "hạn chót", Kind::deadline, true},
     {"han nop", "hạn nộp", Kind::deadline, true},
     {"han gui", "hạn gửi", Kind::deadline, true},
     {"thoi han", "thời hạn", Kind::deadline, true},
     {"thoi gian hoan thanh", "thời gian hoàn thành", Kind::deadline, true},
     {"thoi gian gui", "thời gian gửi", Kind::deadline, true},
     {"thoi gian nop", "thời gian nộp", Kind::deadline, true},
     {"thoi gian bao cao", "thời gian báo cáo", Kind::deadline, true},
     {"trong thoi han", "trong thời hạn", Kind::after, false},
     {"trong vong", "trong vòng", Kind::after, false},
     {"trong", "trong", Kind::within, false},
     {"sau", "sau", Kind::after, false}}});

// What else a date may begin with: scan_repeated() and "vào ngày", "ngày".
constexpr PhraseList kOtherOpenings(std::array<std::string_view, 5>{"dinh ky", "hang", "moi", "vao",
                                                                    "ngay"});

constexpr std::array<std::string_view, 11> kFillers{
    "la", "vao", "den", "het", "truoc", "trong", "hoi", "luc", "cung", "sau", "khong qua"};

constexpr std::array<std::string_view, 9> kYearly{"hang nam",    "moi nam",      "cac nam",
                                                  "cua moi nam", "cua hang nam", "thuong nien",
                                                  "trong nam",   "cua cac nam",  "cua nam bao cao"};
constexpr std::array<std::string_view, 10> kNextYear{
    "nam sau",     "nam toi",     "nam tiep theo",     "nam ke tiep",     "nam lien ke",
    "cua nam sau", "cua nam toi", "cua nam tiep theo", "cua nam ke tiep", "cua nam lien ke"};

// What a directive calls itself: "kể từ ngày nhận được Công văn này".
constexpr std::array<std::string_view, 14> kPapers{
    "cong van",   "ke hoach", "chi thi",  "thong bao", "van ban",   "huong dan",    "nghi quyet",
    "quyet dinh", "quy dinh", "ket luan", "thong tri", "cong dien", "chuong trinh", "quy che"};
constexpr std::array<std::string_view, 8> kEvents{"hoi nghi", "dai hoi", "dot",      "lop",
                                                  "hoc tap",  "hoi thi", "kiem tra", "giam sat"};

template <typename Phrases>
std::size_t any_phrase(const FoldedText& text, std::size_t at, const Phrases& phrases) {
  std::size_t longest = 0;
  for (const std::string_view phrase : phrases) {
    const std::size_t end = phrase_end(text, at, phrase);
    if (end > longest && !text.is_word(end)) longest = end;
  }
  return longest;
}

std::size_t pass(const FoldedText& text, std::size_t at, std::string_view phrase) {
  const std::size_t end = phrase_end(text, at, phrase);
  return end == 0 ? at : text.skip_space(end);
}

class DueScanner {
 public:
  DueScanner(const FoldedText& text, Stretch sentence, const PeriodReader& periods)
      : text_(text), sentence_(sentence), periods_(periods) {}

  std::vector<ScannedDue> scan() {
    for (std::size_t at = text_.next_word(sentence_.begin); at < sentence_.end;) {
      const std::size_t end = read(at);
      at = text_.next_word(std::max(end, at + 1));
    }
    return std::move(dues_);
  }

 private:
  // Adds what begins at `at` and tells where it ends; 0 when nothing does.
  std::size_t read(std::size_t at) {
    if (!kOpenings.may_begin(text_, at) && !kOtherOpenings.may_begin(text_, at)) return 0;
    if (const auto repeated = scan_repeated(text_, at);
        repeated && repeated->end <= sentence_.end) {
      dues_.push_back(*repeated);
      said_ = *repeated;
      return repeated->end;
    }
    std::size_t due_end = 0;
    const bool opened = kOpenings.any(text_, at, [&](const Opening& opening, std::size_t end) {
      if (text_.is_word(end)) return false;
      if (may_be(text_, at, end, opening.marked)) due_end = read_target(at, end, opening);
      return true;
    });
    if (opened) return due_end;
    // "ngày 15 hằng tháng" needs no other word.
    if (text_[at] != 'v' && text_[at] != 'n') return 0;
    const std::size_t into = pass(text_, at, "vao");
    if (text_.starts(into, "ngay")) return read_day(at, into, Kind::deadline, true);
    return 0;
  }

  std::size_t read_target(std::size_t begin, std::size_t at, const Opening& opening) {
    std::size_t next = text_.skip_space(at);
    if (opening.label) next = pass_label(next);
    for (int i = 0; i < 4; ++i) {
      const std::size_t filler = any_phrase(text_, next, kFillers);
      if (filler == 0) break;
      next = text_.skip_space(filler);
    }
    const bool before = opening.folded == "truoc";
    if (!before) {
      if (const std::size_t end = read_days_after(begin, next)) return end;
    }
    if (opening.kind == Kind::after) return 0;
    return read_day(begin, pass_hour(next), opening.kind, false);
  }

  // Behind the colon of "Hạn cuối nộp hồ sơ:"; where there is none, the date must come at once.
  std::size_t pass_label(std::size_t at) const {
    for (std::size_t end = at; end < sentence_.end && end - at < kMaxLabel; ++end) {
      if (text_[end] == ':') return text_.skip_space(end + 1);
      if (text_[end] == ',' || text_[end] == '(' || text_.is_digit(end)) break;
    }
    return at;
  }

  // Behind "17 giờ 00 phút, thứ Sáu".
  std::size_t pass_hour(std::size_t at) const {
    if (const auto hour = read_digits(text_, at, 1, 2)) {
      std::size_t end = text_.skip_space(hour->end);
      const std::size_t unit = text_.starts(end, "gio") ? 3 : 1;
      if (unit == 1 && text_[end] != 'h' && text_[end] != 'g') return at;
      end = text_.skip_space(end + unit);
      const auto minutes = read_digits(text_, end, 2, 2);
      if (minutes && text_[minutes->end] != '/' && text_[minutes->end] != '-') {
        end = minutes->end;
        if (text_[end] == '\'' || text_[end] == 'p') ++end;
        end = pass(text_, text_.skip_space(end), "phut");
      }
      if (text_[end] == ',') ++end;
      at = text_.skip_space(end);
    }
    std::size_t day = pass(text_, at, "ngay");
    if (const std::size_t weekday = phrase_end(text_, day, "thu")) {
      const Stretch name = word_at(text_, text_.skip_space(weekday));
      std::size_t end = text_.skip_space(name.end);
      if (text_[end] == ',' || text_[end] == '(') end = text_.skip_space(end + 1);
      if (text_.starts(end, "ngay") || text_.is_digit(end)) return end;
    }
    return at;
  }

  std::size_t read_day(std::size_t begin, std::size_t at, Kind kind, bool only_repeated) {
    const bool day_word = text_.starts(at, "ngay");
    const auto moment = periods_.moment_at(at, day_word);
    if (!moment || moment->end > sentence_.end) return 0;
    ScannedDue due;
    due.kind = kind;
    due.begin = begin;
    due.moment = *moment;
    due.end = moment->end;
    const bool plain_year = moment->day == 0 && moment->month == 0 && moment->quarter == 0;
    if (plain_year && (kind != Kind::within || text_.is_digit(at))) return 0;
    if (moment->day == 0 && !moment->in_figures && kind == Kind::deadline) {
      due.ends_before = phrase_end(text_, begin, "truoc") != 0 ||
                        text_.starts_word(word_before(text_, at), "truoc");
    }
    if (moment->day != 0 && moment->month == 0) {
      if (!read_month_of_day(due)) return 0;
    } else if (moment->year == 0) {
      return read_days(due, only_repeated);
    }
    if (only_repeated && due.repeat == Repeat::once) return 0;
    dues_.push_back(due);
    return due.end;
  }

  // Behind 15/6: "và 15/12", "hàng năm".
  std::size_t read_days(ScannedDue due, bool only_repeated) {
    std::vector<ScannedDue> days{due};
    std::size_t end = due.end;
    while (due.moment.day != 0 && days.size() < 4) {
      std::size_t next = text_.skip_space(pass_aside(end));
      const std::size_t link = text_[next] == ',' ? next + 1 : phrase_end(text_, next, "va");
      if (link == 0) break;
      next = text_.skip_space(link);
      next = pass(text_, next, "truoc");
      const auto moment = periods_.moment_at(next, false);
      if (!moment || moment->day == 0 || moment->month == 0) break;
      ScannedDue another = due;
      another.moment = *moment;
      days.push_back(another);
      end = moment->end;
    }
    bool repeated = false;
    for (const std::size_t at : {end, pass_aside(end)}) {
      std::size_t next = text_.skip_space(at);
      if (text_[next] == ',') next = text_.skip_space(next + 1);
      if (const std::size_t yearly = any_phrase(text_, next, kYearly)) {
        repeated = true;
        end = yearly;
        break;
      }
      if (const std::size_t sequel = any_phrase(text_, next, kNextYear)) {
        for (ScannedDue& day : days) day.next_year = true;
        end = sequel;
        break;
      }
    }
    if (only_repeated && !repeated) return 0;
    const int year = days.back().moment.year;
    for (ScannedDue& day : days) {
      if (repeated) day.repeat = Repeat::yearly;
      if (day.moment.year == 0) day.moment.year = year;
      day.end = end;
      dues_.push_back(day);
    }
    return end;
  }

  // Behind "(báo cáo 6 tháng)".
  std::size_t pass_aside(std::size_t at) const {
    const std::size_t open = text_.skip_space(at);
    if (text_[open] != '(') return at;
    for (std::size_t end = open; end < sentence_.end && end - open < kMaxAside; ++end) {
      if (text_[end] == ')') return end + 1;
    }
    return at;
  }

  // "hàng tháng", "của tháng cuối quý", "tháng sau" behind the number of a day. Where nothing of
  // the kind stands, the words before may have said it: hàng tháng, trước ngày 25.
  bool read_month_of_day(ScannedDue& due) {
    std::size_t at = pass(text_, text_.skip_space(due.end), "cua");
    at = pass(text_, at, "trong");
    bool each = false;
    for (const std::string_view word : {"hang", "moi", "tung"}) {
      const std::size_t next = pass(text_, at, word);
      each = each || next != at;
      at = next;
    }
    const std::size_t month = phrase_end(text_, at, "thang");
    if (month == 0) return take_frequency(due);
    std::size_t next = text_.skip_space(month);
    const bool last = phrase_end(text_, next, "cuoi") != 0;
    const bool first = phrase_end(text_, next, "dau") != 0;
    if (last || first) {
      next = pass(text_, next, last ? "cuoi" : "dau");
      for (const std::string_view word : {"cung", "tien", "cua", "hang", "moi", "tung"}) {
        next = pass(text_, next, word);
      }
      const std::size_t quarter = phrase_end(text_, next, "quy");
      if (quarter == 0) return false;
      due.repeat = Repeat::quarterly;
      due.month_of_quarter = last ? 3 : 1;
      due.end = quarter;
      constexpr std::array<std::string_view, 4> kNext{"sau", "tiep theo", "ke tiep", "lien ke"};
      if (const std::size_t sequel = any_phrase(text_, text_.skip_space(quarter), kNext)) {
        due.end = sequel;
      }
      return true;
    }
    constexpr std::array<std::string_view, 5> kNext{"sau", "tiep theo", "ke tiep", "lien ke",
                                                    "lien sau"};
    due.repeat = Repeat::monthly;
    due.end = month;
    if (const std::size_t sequel = any_phrase(text_, next, kNext)) {
      due.end = sequel;
    } else if (phrase_end(text_, next, "nay") != 0) {
      return false;
    } else if (!each && text_.is_word(next)) {
      return take_frequency(due);
    }
    return true;
  }

  bool take_frequency(ScannedDue& due) {
    due.repeat = Repeat::once;
    due.end = due.moment.end;
    if (!said_ || said_->repeat > Repeat::quarterly) return false;
    if (due.begin - said_->end > kMaxApart) return false;
    due.repeat = said_->repeat;
    due.month_of_quarter = said_->repeat == Repeat::quarterly ? 3 : 0;
    return true;
  }

  // "05 ngày làm việc, kể từ ngày ký". Only what counts from the directive itself or from the end
  // of an event is a task of its own; the rest are periods of procedures.
  std::size_t read_days_after(std::size_t begin, std::size_t at) {
    const auto number = read_digits(text_, at, 1, 2);
    if (!number || number->value == 0 || number->value > kMaxDays) return 0;
    const std::size_t unit = phrase_end(text_, text_.skip_space(number->end), "ngay");
    if (unit == 0) return 0;
    ScannedDue due;
    due.kind = Kind::after;
    due.begin = begin;
    due.days = number->value;
    std::size_t next = text_.skip_space(unit);
    if (const std::size_t working = phrase_end(text_, next, "lam viec")) {
      due.working_days = true;
      next = text_.skip_space(working);
    }
    if (text_[next] == ',') next = text_.skip_space(next + 1);
    for (const std::string_view word : {"ke", "tinh", "tu", "sau", "khi", "ngay"}) {
      next = pass(text_, next, word);
    }
    constexpr std::array<std::string_view, 4> kSigned{"ky ban hanh", "ban hanh", "ky", "phat hanh"};
    const std::size_t signing = any_phrase(text_, next, kSigned);
    const std::size_t receipt = phrase_end(text_, next, "nhan duoc");
    if (signing != 0 || receipt != 0) {
      const std::size_t own = own_paper_end(signing != 0 ? signing : receipt);
      const bool ends = signing != 0 && !text_.is_word(text_.skip_space(signing));
      if (own == 0 && !ends) return 0;
      due.from_signing = signing != 0;
      due.end = own != 0 ? own : signing;
    } else if (const std::size_t closing = phrase_end(text_, next, "ket thuc")) {
      due.end = any_phrase(text_, text_.skip_space(closing), kEvents);
      if (due.end == 0) return 0;
    } else {
      return 0;
    }
    if (due.end > sentence_.end) return 0;
    dues_.push_back(due);
    return due.end;
  }

  // Behind "Kế hoạch số 12-KH/HU này".
  std::size_t own_paper_end(std::size_t at) const {
    at = text_.skip_space(at);
    if (any_phrase(text_, at, kPapers) == 0) return 0;
    for (std::size_t end = at; end < sentence_.end && end - at < kMaxEvent; ++end) {
      if (text_[end] == ',') break;
      if (text_.starts_word(end, "nay")) return end + 3;
    }
    return 0;
  }

  const FoldedText& text_;
  Stretch sentence_;
  const PeriodReader& periods_;
  std::vector<ScannedDue> dues_;
  std::optional<ScannedDue> said_;  // the last "hàng tháng" and the like
};

}  // namespace

std::vector<ScannedDue> scan_dues(const FoldedText& text, Stretch sentence,
                                  const PeriodReader& periods) {
  return DueScanner(text, sentence, periods).scan();
}

}  // namespace vankien
