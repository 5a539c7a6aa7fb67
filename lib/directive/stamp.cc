// SPDX-License-Identifier: GPL-3.0-or-later
#include "stamp.h"

#include <array>
#include <string_view>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxDraftMark = 40;

struct Form {
  std::string_view folded;
  Stamp::Kind kind;
  std::string_view value;
};
// A longer one before what it ends with.
constexpr std::array<Form, 17> kForms{{
    {"hoa toc hen gio", Stamp::Kind::urgency, "Hỏa tốc hẹn giờ"},
    {"hoa toc", Stamp::Kind::urgency, "Hỏa tốc"},
    {"thuong khan", Stamp::Kind::urgency, "Thượng khẩn"},
    {"khan", Stamp::Kind::urgency, "Khẩn"},
    {"xong hoi nghi tra lai", Stamp::Kind::distribution, "Xong hội nghị trả lại"},
    {"xong hoi nghi thu hoi", Stamp::Kind::distribution, "Xong hội nghị thu hồi"},
    {"xem xong tra lai", Stamp::Kind::distribution, "Xem xong trả lại"},
    {"tai lieu thu hoi", Stamp::Kind::distribution, "Tài liệu thu hồi"},
    {"thu hoi", Stamp::Kind::distribution, "Thu hồi"},
    {"tai lieu luu hanh noi bo", Stamp::Kind::distribution, "Lưu hành nội bộ"},
    {"luu hanh noi bo", Stamp::Kind::distribution, "Lưu hành nội bộ"},
    {"khong pho bien tren phuong tien thong tin dai chung", Stamp::Kind::distribution,
     "Không phổ biến trên phương tiện thông tin đại chúng"},
    {"khong pho bien tren cac phuong tien thong tin dai chung", Stamp::Kind::distribution,
     "Không phổ biến trên phương tiện thông tin đại chúng"},
    {"khong pho bien", Stamp::Kind::distribution, "Không phổ biến"},
    {"tai lieu phuc vu hoi nghi", Stamp::Kind::distribution, "Tài liệu hội nghị"},
    {"tai lieu hoi nghi", Stamp::Kind::distribution, "Tài liệu hội nghị"},
    {"tai lieu tham khao", Stamp::Kind::distribution, "Tài liệu tham khảo"},
}};

Stretch letters_and_digits(const FoldedText& text, Stretch stretch) {
  while (!stretch.empty() && !text.is_word(stretch.begin)) ++stretch.begin;
  while (!stretch.empty() && !text.is_word(stretch.end - 1)) --stretch.end;
  return stretch;
}

// "DỰ THẢO", "Dự thảo lần thứ 2", "DỰ THẢO 3", "(Dự thảo ngày 05/5/2020)".
std::optional<Stamp> draft(const FoldedText& text, Stretch words) {
  std::size_t at = phrase_end(text, words.begin, "ban du thao");
  if (at == 0) at = phrase_end(text, words.begin, "du thao");
  if (at == 0 || words.end - words.begin > kMaxDraftMark) return std::nullopt;
  const std::size_t next = text.skip_space(at);
  const bool counted = text.starts_word(next, "lan") || text.starts_word(next, "ngay");
  if (next < words.end && !counted && !text.is_digit(next)) return std::nullopt;
  std::string value = "Dự thảo";
  if (next < words.end) value += ' ' + normalize(text.words(next, words.end));
  return Stamp{Stamp::Kind::draft, std::move(value), words};
}

}  // namespace

std::optional<Stamp> stamp_at_end(const FoldedText& text, Stretch words) {
  const Stretch whole = letters_and_digits(text, words);
  if (whole.empty()) return std::nullopt;
  if (text.is_upper(whole.begin)) {
    if (auto mark = draft(text, whole)) return mark;
  }
  for (const Form& form : kForms) {
    if (whole.end - whole.begin < form.folded.size()) continue;
    const std::size_t begin = whole.end - form.folded.size();
    if (begin > whole.begin && text.is_word(begin - 1)) continue;
    if (phrase_end(text, begin, form.folded) != whole.end) continue;
    const bool alone = begin == whole.begin && text.is_upper(begin);
    if (!alone && !is_capitals(text, {begin, whole.end})) continue;
    return Stamp{form.kind, std::string(form.value), {begin, whole.end}};
  }
  return std::nullopt;
}

}  // namespace vankien
