// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/wording.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "vankien/directive/directive.h"

#include "searchd/links.h"

namespace vankien::searchd {
namespace {

/// 2017-05-05, 2017-05 and 2017 with the day first: 5/5/2017, 5/2017, 2017.
std::string day_first(const std::string& iso) {
  const std::string year = iso.substr(0, 4);
  if (iso.size() == 4) return year;
  const auto number = [&](std::size_t at) { return std::stoi(iso.substr(at, 2)); };
  if (iso.size() == 7) return fmt::format("{}/{}", number(5), year);
  return fmt::format("{}/{}/{}", number(8), number(5), year);
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, '.');
  }
  return digits;
}

std::string seconds_text(double seconds) {
  std::string text = fmt::format("{:.2f}", std::max(seconds, 0.01));
  text[text.find('.')] = ',';
  return text;
}

std::string office_date(const std::string& iso) {
  const auto date = parse_iso_date(iso);
  return date ? to_office(*date) : iso;
}

std::string first_day_text(const Date& date) { return day_first(shortest_from(date)); }
std::string last_day_text(const Date& date) { return day_first(shortest_to(date)); }

std::string moment_text(const std::string& utc) {
  std::tm time{};
  if (strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &time) == nullptr) return utc;
  const std::time_t moment = timegm(&time);
  localtime_r(&moment, &time);
  const Date day{time.tm_year + 1900, time.tm_mon + 1, time.tm_mday};
  return fmt::format("{:02}:{:02} ngày {}", time.tm_hour, time.tm_min, to_office(day));
}

std::string kind_text(const std::string& kind) {
  const auto known = parse_kind(kind);
  if (!known) return kind;
  switch (*known) {
    case DirectiveKind::party:
      return "Văn bản của Đảng";
    case DirectiveKind::state:
      return "Văn bản nhà nước";
    case DirectiveKind::news:
      return "Tin, bài";
    case DirectiveKind::other:
      return "Văn bản khác";
  }
  return kind;
}

std::string level_text(const std::string& level) {
  const std::pair<std::string_view, const char*> names[] = {
      {"central", "Trung ương"},       {"province", "Cấp tỉnh"},     {"district", "Cấp huyện"},
      {"commune", "Cấp xã"},           {"agency", "Cơ quan, ban"},   {"cell", "Chi bộ"},
      {"front", "Mặt trận, đoàn thể"}, {"state", "Cơ quan nhà nước"}};
  for (const auto& [name, text] : names) {
    if (name == level) return text;
  }
  return level;
}

std::string month_text(const std::string& month) {
  return parse_iso_date(month + "-01") ? "tháng " + day_first(month) : month;
}

std::string notice_text(const std::string& code) {
  constexpr std::array<std::pair<std::string_view, const char*>, 9> kTexts{
      {{"unbalanced_quote", "dấu ngoặc kép chưa đóng"},
       {"unbalanced_bracket", "dấu ngoặc đơn không đủ cặp"},
       {"empty_quotes", "không có chữ trong ngoặc kép"},
       {"empty_brackets", "không có chữ trong ngoặc đơn"},
       {"missing_operand", "thiếu từ bên cạnh AND, OR hoặc NOT"},
       {"near_without_sides", "NEAR cần từ hoặc cụm từ ở hai bên"},
       {"short_prefix", "trước dấu * cần ít nhất hai chữ cái"},
       {"bad_value", "giá trị không hợp lệ"},
       {"too_complex", "câu tìm quá phức tạp"}}};
  for (const auto& [known, text] : kTexts) {
    if (known == code) return text;
  }
  return code;
}

}  // namespace vankien::searchd
