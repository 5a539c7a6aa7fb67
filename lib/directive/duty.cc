// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty.h"

#include <algorithm>
#include <array>

#include "vankien/text/normalize.h"

#include "duty_addressee.h"
#include "duty_due.h"
#include "duty_sentence.h"
#include "duty_verb.h"

namespace vankien {
namespace {

using Kind = ScannedDue::Kind;
using Repeat = Duty::Repeat;

constexpr std::array<const char*, 5> kRepeatNames{"once", "monthly", "quarterly", "half-yearly",
                                                  "yearly"};
constexpr std::size_t kMaxReach = 420;   // chars between a verb and its date
constexpr std::size_t kMaxBehind = 250;  // where "(qua …)" may stand behind both

// Right before "trước ngày …": it tells when something happened or who is meant, not what is due.
constexpr std::array<std::string_view, 16> kNotDue{
    "sinh",     "ket nap",   "nhap ngu", "bo nhiem", "tuyen dung", "phat sinh",
    "tuoi",     "xay ra",    "hieu luc", "nghi huu", "cach mang",  "hy sinh",
    "vao dang", "duoc giao", "tu tran",  "duoc cap"};
constexpr std::array<std::string_view, 3> kNotSinh{"hoc", "ve", "thi"};
constexpr std::array<std::string_view, 9> kOrders{"phai",        "can",      "yeu cau",
                                                  "de nghi",     "giao",     "trach nhiem",
                                                  "khan truong", "chu dong", "nghiem tuc"};

class DutyReader {
 public:
  DutyReader(const FoldedText& text, std::optional<Date> written, const Vocabulary& vocabulary)
      : text_(text),
        written_(written),
        vocabulary_(vocabulary),
        periods_(text, {written, {}}, PeriodReader::Use::document) {}

  std::vector<Duty> read() {
    for (const Stretch sentence : cut_sentences(text_)) {
      if (duties_.size() >= kMaxDuties) break;
      read_sentence(sentence);
    }
    return std::move(duties_);
  }

 private:
  void read_sentence(Stretch sentence) {
    sentence_ = sentence;
    std::vector<ScannedDue> dues = scan_dues(text_, sentence, periods_);
    if (dues.empty()) return;
    verbs_ = scan_verbs(text_, sentence);
    if (verbs_.empty()) return;
    addressees_ = scan_addressees(text_, sentence, vocabulary_);
    share_repeats(dues);
    const bool dated = std::any_of(dues.begin(), dues.end(),
                                   [](const auto& due) { return due.kind != Kind::repeated; });
    for (std::size_t i = 0; i < dues.size() && duties_.size() < kMaxDuties; ++i) {
      // "Định kỳ hàng tháng" beside "trước ngày 25" says no more than that.
      if (dues[i].kind == Kind::repeated && dated) continue;
      const bool last = i + 1 == dues.size();
      read_due(dues[i], i > 0 ? dues[i - 1].end : sentence.begin,
               last ? sentence.end : std::max(dues[i + 1].begin, dues[i].end));
    }
  }

  // "Hàng năm, …" at the head, or "hàng năm" behind the last of several days, holds for all.
  void share_repeats(std::vector<ScannedDue>& dues) const {
    const bool yearly =
        dues.back().repeat == Repeat::yearly ||
        (dues.front().kind == Kind::repeated && leads(dues.front()) &&
         (dues.front().repeat == Repeat::yearly || dues.front().repeat == Repeat::half_yearly));
    if (!yearly) return;
    for (ScannedDue& due : dues) {
      const bool day = due.moment.day != 0 && due.moment.month != 0 && due.moment.year == 0;
      if (day && due.kind == Kind::deadline) due.repeat = Repeat::yearly;
    }
  }

  bool leads(const ScannedDue& due) const {
    return due.begin == sentence_.begin || text_.starts(due.begin, "dinh ky") ||
           starts_clause(due.begin);
  }

  bool starts_clause(std::size_t at) const {
    while (at > sentence_.begin && (text_.is_blank(at - 1) || text_[at - 1] == '\n')) --at;
    return at == sentence_.begin || text_[at - 1] == ',' || text_[at - 1] == ':' ||
           text_[at - 1] == '(';
  }

  void read_due(const ScannedDue& due, std::size_t last_end, std::size_t next_begin) {
    if (is_past(due, written_, periods_) || is_about_others(due)) return;
    const ScannedVerb* verb = verb_of(due, last_end, next_begin);
    if (verb == nullptr || verb->done) return;
    const auto time = first_time(due, written_, periods_);
    const bool ahead = time && written_ && *written_ < time->to;
    if (verb->passive && !ahead) return;
    const std::size_t from = std::min(verb->begin, due.begin);
    const std::size_t limit = std::max(verb->end, due.end) + kMaxBehind;
    const ScannedAddressee* to = addressee(verb->begin, limit, false);
    const ScannedAddressee* through = addressee(verb->begin, limit, true);
    const bool sent = to != nullptr || through != nullptr;
    if (!is_likely(due, *verb, sent, time)) return;
    Stretch core{from, std::max(verb->end, due.end)};
    const Stretch quote = quote_around(text_, sentence_, core, kMaxDutySentence);
    if (quote.empty()) return;
    Duty duty;
    duty.action = normalize(words({verb->begin, verb->end}));
    if (to != nullptr) duty.to = words(to->name);
    if (through != nullptr) duty.through = words(through->name);
    duty.due = words({due.begin, due.end});
    duty.repeat = due.repeat;
    duty.when = time;
    duty.sentence = text_.span(quote.begin, quote.end);
    duties_.push_back(std::move(duty));
  }

  std::string words(Stretch stretch) const { return text_.words(stretch.begin, stretch.end); }

  // The first one that the verb may have.
  const ScannedAddressee* addressee(std::size_t from, std::size_t limit, bool through) const {
    auto found = std::lower_bound(
        addressees_.begin(), addressees_.end(), from,
        [](const ScannedAddressee& candidate, std::size_t at) { return candidate.begin < at; });
    for (; found != addressees_.end() && found->begin < limit; ++found) {
      if (found->through == through) return &*found;
    }
    return nullptr;
  }

  // "công dân sinh trước ngày …", "hồ sơ nộp trước ngày … thì …".
  bool is_about_others(const ScannedDue& due) const {
    const std::size_t last = word_before(text_, due.begin);
    if (last == due.begin) return false;
    const std::size_t before = word_before(text_, last);
    for (const std::string_view phrase : kNotDue) {
      const bool two = phrase.find(' ') != std::string_view::npos;
      if (!text_.starts_word(two ? before : last, phrase)) continue;
      if (phrase == "sinh" &&
          std::any_of(kNotSinh.begin(), kNotSinh.end(),
                      [&](std::string_view word) { return text_.starts_word(before, word); })) {
        continue;
      }
      return true;
    }
    std::size_t next = text_.skip_space(due.end);
    if (text_[next] == ',') next = text_.skip_space(next + 1);
    return text_.starts_word(next, "thi");
  }

  // What is to be done by that date: what stands nearest before it, a verb that reports or
  // finishes rather than another; for a date at the head of a clause, what comes behind it.
  const ScannedVerb* verb_of(const ScannedDue& due, std::size_t last_end,
                             std::size_t next_begin) const {
    const ScannedVerb* inside = verb_behind(due.begin, due.end);
    if (inside != nullptr && due.kind == Kind::deadline) return inside;  // "Hạn nộp hồ sơ: …"
    const bool heads = starts_clause(due.begin) && !is_aside(due);
    const ScannedVerb* behind = verb_behind(due.end, next_begin);
    if (heads && behind != nullptr && !behind->for_purpose) return behind;
    if (const ScannedVerb* before = verb_before(due, last_end)) return before;
    if (const ScannedVerb* before = verb_before(due, sentence_.begin)) return before;
    const bool near =
        behind != nullptr && !behind->for_purpose && is_one_clause(due.end, behind->begin);
    return near ? behind : nullptr;
  }

  // "(trước ngày 30/10)" belongs to what stands before it.
  bool is_aside(const ScannedDue& due) const {
    return due.begin > sentence_.begin && text_[due.begin - 1] == '(' && due.kind != Kind::repeated;
  }

  const ScannedVerb* verb_before(const ScannedDue& due, std::size_t from) const {
    const ScannedVerb* strong = nullptr;
    const ScannedVerb* plain = nullptr;
    const ScannedVerb* done = nullptr;
    const ScannedVerb* closing = nullptr;
    const auto end =
        std::upper_bound(verbs_.begin(), verbs_.end(), due.begin,
                         [](std::size_t at, const ScannedVerb& verb) { return at < verb.begin; });
    for (auto verb = end; verb != verbs_.begin();) {
      --verb;
      if (verb->begin < from || due.begin - verb->begin > kMaxReach) break;
      if (verb->for_purpose) continue;
      if (verb->done) {
        if (done == nullptr && strong == nullptr) done = &*verb;
        continue;
      }
      if (verb->closes) {
        if (closing == nullptr && plain == nullptr && strong == nullptr) closing = &*verb;
        continue;
      }
      if (strong == nullptr && verb->strong) strong = &*verb;
      if (plain == nullptr && !verb->strong) plain = &*verb;
      // "gửi danh sách đăng ký", "gửi kết quả tổng hợp": the first of its clause is meant.
      if (strong != nullptr && verb->strong && verb->reports && same_clause(*verb, *strong)) {
        strong = &*verb;
      }
    }
    // "hoàn thành chỉ tiêu đã đăng ký": what is done only describes.
    if (done != nullptr && (strong == nullptr || !same_clause(*strong, *done))) return done;
    if (strong != nullptr) return strong;
    if (plain == nullptr) return closing;
    // "Tổ chức hội nghị học tập, quán triệt …": an item begins with what is to be done.
    const ScannedVerb& first = verbs_.front();
    const bool leads = first.begin == sentence_.begin && !first.done && from <= first.begin;
    return leads ? &first : plain;
  }

  bool is_one_clause(std::size_t begin, std::size_t end) const {
    return text_.folded(begin, end).find_first_of(",:()") == std::string_view::npos;
  }

  bool same_clause(const ScannedVerb& first, const ScannedVerb& second) const {
    return is_one_clause(first.begin, second.begin) &&
           text_.folded(first.begin, second.begin).find(" va ") == std::string_view::npos;
  }

  const ScannedVerb* verb_behind(std::size_t from, std::size_t limit) const {
    const ScannedVerb* first = nullptr;
    auto verb = std::lower_bound(
        verbs_.begin(), verbs_.end(), from,
        [](const ScannedVerb& candidate, std::size_t at) { return candidate.begin < at; });
    for (; verb != verbs_.end(); ++verb) {
      if (verb->begin >= limit || verb->begin - from > kMaxReach) break;
      if (verb->strong && !verb->for_purpose) return &*verb;
      if (first == nullptr) first = &*verb;
    }
    return first;
  }

  bool has_order() const {
    const std::string_view sentence =
        text_.folded(sentence_.begin, std::min(sentence_.end, sentence_.begin + 2 * kMaxReach));
    return std::any_of(kOrders.begin(), kOrders.end(), [&](std::string_view order) {
      return sentence.find(order) != std::string_view::npos;
    });
  }

  // Whether it is a task and not an account of what goes on anyway.
  bool is_likely(const ScannedDue& due, const ScannedVerb& verb, bool sent,
                 const std::optional<DateInterval>& time) const {
    switch (due.kind) {
      case Kind::deadline:
        // A day that comes again, without a word like "trước", is a feast or a custom.
        return due.repeat == Repeat::once || verb.strong || has_order() ||
               (text_[due.begin] != 'n' && text_[due.begin] != 'v');
      case Kind::repeated:
        return verb.reports && !verb.passive && sent;
      case Kind::after:
        return true;
      case Kind::within:
        break;
    }
    const bool plain_year = due.moment.day == 0 && due.moment.month == 0 && due.moment.quarter == 0;
    if (plain_year && text_.folded(verb.begin, verb.end).find("hoan") != 0) return false;
    if (verb.begin > due.begin && !verb.strong) return false;
    if (written_ && time) return *written_ < time->from || (verb.strong && *written_ < time->to);
    return verb.strong && has_order();
  }

  const FoldedText& text_;
  std::optional<Date> written_;
  const Vocabulary& vocabulary_;
  PeriodReader periods_;
  Stretch sentence_;
  std::vector<ScannedVerb> verbs_;
  std::vector<ScannedAddressee> addressees_;
  std::vector<Duty> duties_;
};

}  // namespace

const char* to_string(Duty::Repeat repeat) {
  return kRepeatNames[static_cast<std::size_t>(repeat)];
}

std::vector<Duty> read_duties(const FoldedText& text, std::optional<Date> written,
                              const Vocabulary& vocabulary) {
  return DutyReader(text, written, vocabulary).read();
}

std::vector<Duty> find_duties(std::string_view text, std::optional<Date> written,
                              const Vocabulary& vocabulary) {
  return read_duties(FoldedText(text), written, vocabulary);
}

}  // namespace vankien
