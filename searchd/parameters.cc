// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "vankien/directive/directive.h"
#include "vankien/search/filter_names.h"

#include "searchd/links.h"
#include "searchd/utf8.h"

namespace vankien::searchd {
namespace {

/// The parameters as they stand, before they are understood.
struct RawParameter {
  std::string_view name;  // canonical
  std::string value;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 29> kNames{{
    {"q", "q"},
    {"from", "from"},
    {"tu", "from"},
    {"to", "to"},
    {"den", "to"},
    {"month", "month"},
    {"thang", "month"},
    {"issuer", "issuer"},
    {"coquan", "issuer"},
    {"scope", "scope"},
    {"phamvi", "scope"},
    {"type", "type"},
    {"loai", "type"},
    {"kind", "kind"},
    {"level", "level"},
    {"cap", "level"},
    {"signer", "signer"},
    {"nguoiky", "signer"},
    {"recipient", "recipient"},
    {"kinhgui", "recipient"},
    {"cites", "cites"},
    {"danchieu", "cites"},
    {"dan-chieu", "cites"},
    {"sort", "sort"},
    {"sapxep", "sort"},
    {"page", "page"},
    {"trang", "page"},
    {"size", "size"},
    {"moitrang", "size"},
}};

/// How many letters have to be changed, put in or left out.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

std::string_view nearest_name(std::string_view name) {
  const auto* nearest =
      std::min_element(kNames.begin(), kNames.end(), [&](const auto& a, const auto& b) {
        return edits_between(name, a.first) < edits_between(name, b.first);
      });
  return nearest->first;
}

std::string_view canonical_name(std::string_view name) {
  const auto* found = std::find_if(kNames.begin(), kNames.end(),
                                   [&](const auto& row) { return row.first == name; });
  return found == kNames.end() ? std::string_view() : found->second;
}

/// The filter that a parameter adds a value to, as it stands; null for all others.
std::vector<std::string> SearchRequest::*list_of(std::string_view name) {
  if (name == "issuer") return &SearchRequest::issuers;
  if (name == "type") return &SearchRequest::types;
  if (name == "signer") return &SearchRequest::signers;
  if (name == "recipient") return &SearchRequest::recipients;
  if (name == "cites") return &SearchRequest::cites;
  return nullptr;
}

bool may_repeat(std::string_view name) {
  return list_of(name) != nullptr || name == "kind" || name == "level" || name == "month";
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

std::string trimmed(const std::string& text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto begin = text.find_first_not_of(kBlanks);
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

class Reader {
 public:
  explicit Reader(std::optional<Date> today) : today_(today) {}

  Parameters read(std::string_view query_string) {
    while (!query_string.empty()) {
      const auto ampersand = query_string.find('&');
      read_one(query_string.substr(0, ampersand));
      if (ampersand == std::string_view::npos) break;
      query_string.remove_prefix(ampersand + 1);
    }
    finish();
    return std::move(parameters_);
  }

 private:
  void read_one(std::string_view parameter) {
    const auto equals = parameter.find('=');
    const std::string_view name = canonical_name(parameter.substr(0, equals));
    if (name.empty()) {
      take_unknown(parameter.substr(0, equals));
      return;
    }
    if (equals == std::string_view::npos) return;
    const auto decoded = decode_component(parameter.substr(equals + 1), true);
    if (!decoded) {
      fault(name, {"Chữ gửi lên không phải UTF-8 hợp lệ.", "Not percent-encoded UTF-8 text."});
      return;
    }
    const std::string value = trimmed(*decoded);
    if (value.empty()) return;
    if (!may_repeat(name) && std::find(seen_.begin(), seen_.end(), name) != seen_.end()) {
      fault(name, {"Chỉ được nêu một lần.", "Given more than once."});
      return;
    }
    seen_.push_back(name);
    take(name, value);
  }

  void take(std::string_view name, const std::string& value) {
    SearchRequest& request = parameters_.request;
    if (name == "q") {
      take_text(value);
    } else if (name == "from") {
      parameters_.from_text = value;
      if (const auto interval = take_date(name, value)) request.from = interval->from;
    } else if (name == "to") {
      parameters_.to_text = value;
      if (const auto interval = take_date(name, value)) request.to = interval->to;
    } else if (const auto list = list_of(name)) {
      add(request.*list, value);
    } else if (name == "month") {
      take_month(value);
    } else if (name == "scope") {
      take_scope(value);
    } else if (name == "level") {
      take_level(value);
    } else if (name == "kind") {
      take_kind(value);
    } else if (name == "sort") {
      take_sort(value);
    } else if (name == "page") {
      take_number(name, value, request.page);
    } else if (name == "size") {
      take_number(name, value, request.size);
    }
  }

  void take_text(const std::string& value) {
    if (value.size() > SearchLimits::kTextBytes) {
      fault("q", {"Câu tìm quá dài. Hãy dùng ít chữ hơn.", "Too long; use fewer words."});
      return;
    }
    parameters_.request.text = value;
  }

  std::optional<DateInterval> take_date(std::string_view name, const std::string& value) {
    const auto interval = parse_date_expression(value, {std::nullopt, today_});
    if (interval) return *interval;
    fault(name, {"Ngày không đúng. Ví dụ: 27/3/2017, 3/2017, 2017, quý III/2018, nhiệm kỳ "
                 "2015-2020 hoặc năm ngoái.",
                 "Not a date. Examples: 2017-03-27, 27/3/2017, 2017-03, 2017, quý III/2018, nhiệm "
                 "kỳ 2015-2020, năm ngoái."});
    return std::nullopt;
  }

  void take_month(const std::string& value) {
    const auto interval = parse_date_expression(value, {std::nullopt, today_});
    const bool is_month = interval && interval->from.day == 1 &&
                          interval->from.year == interval->to.year &&
                          interval->from.month == interval->to.month &&
                          !make_date(interval->to.year, interval->to.month, interval->to.day + 1);
    if (value == kNoValue) {
      add(parameters_.request.months, value);
    } else if (is_month) {
      add(parameters_.request.months, to_iso(interval->from).substr(0, 7));
    } else {
      fault("month", {"Không phải một tháng. Ví dụ: 3/2017.", "Not a month. Example: 2017-03."});
    }
  }

  void take_scope(const std::string& value) {
    if (value == "subordinates" || value == "capduoi") {
      parameters_.request.with_subordinates = true;
    } else {
      fault("scope", {"Chỉ nhận subordinates (capduoi).", "Only “subordinates”."});
    }
  }

  void take_level(const std::string& value) {
    if (value == kNoValue) {
      add(parameters_.request.levels, value);
    } else if (const auto level = read_level(value)) {
      add(parameters_.request.levels, std::string(*level));
    } else {
      const std::string levels = "central, province, district, commune, agency, cell, front, state";
      fault("level", {"Chỉ nhận " + levels + ".", "One of " + levels + "."});
    }
  }

  /// A name that is long or no ASCII is told in part, as it came.
  void take_unknown(std::string_view name) {
    constexpr std::size_t kLongest = 40;
    if (name.empty() || parameters_.unknown.size() == SearchLimits::kNameValues) return;
    name = name.substr(0, kLongest);
    const std::string_view nearest = nearest_name(name);
    parameters_.unknown.push_back(
        {encode_component(name),
         {fmt::format("Không có điều kiện này. Có phải là “{}”?", nearest),
          fmt::format("No such parameter. Did you mean “{}”?", nearest)}});
  }

  void take_kind(const std::string& value) {
    if (value == kNoValue) {
      add(parameters_.request.kinds, value);
    } else if (const auto kind = read_kind(value)) {
      add(parameters_.request.kinds, std::string(*kind));
    } else {
      fault("kind", {"Chỉ nhận party, state, news, other.", "One of party, state, news, other."});
    }
  }

  void take_sort(const std::string& value) {
    for (const SortOrder sort : {SortOrder::relevance, SortOrder::newest, SortOrder::oldest,
                                 SortOrder::symbol, SortOrder::issuer}) {
      if (value != name_of(sort)) continue;
      parameters_.request.sort = sort;
      return;
    }
    fault("sort", {"Chỉ nhận relevance, newest, oldest, symbol, issuer.",
                   "One of relevance, newest, oldest, symbol, issuer."});
  }

  void take_number(std::string_view name, const std::string& value, std::size_t& number) {
    std::size_t read = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
    if (error != std::errc() || end != value.data() + value.size() || read == 0) {
      fault(name, {"Phải là số nguyên từ 1.", "A whole number from 1."});
      return;
    }
    number = read;
  }

  /// The checks that concern several parameters at once.
  void finish() {
    static const SearchRequest kDefaults;
    SearchRequest& request = parameters_.request;
    if (request.from && request.to && *request.from > *request.to) {
      fault("from", {"Ngày bắt đầu sau ngày kết thúc.", "Later than “to”."});
      request.from.reset();
      request.to.reset();
    }
    if (request.size > SearchLimits::kPageSize) {
      fault("size", {"Nhiều nhất 100 văn bản một trang.", "At most 100."});
      request.size = kDefaults.size;
    }
    if (request.page - 1 > SearchLimits::kOffset / request.size) {
      fault("page", {"Không xem được xa đến thế. Hãy thêm từ hoặc bộ lọc để thu hẹp kết quả.",
                     "Beyond the first 1,000 results. Narrow the search by words or filters."});
      request.page = 1;
    }
    if (request.issuers.empty()) request.with_subordinates = false;
    check_number("issuer", request.issuers, SearchLimits::kFilterValues);
    check_number("type", request.types, SearchLimits::kFilterValues);
    check_number("month", request.months, SearchLimits::kFilterValues);
    check_number("signer", request.signers, SearchLimits::kNameValues);
    check_number("recipient", request.recipients, SearchLimits::kNameValues);
    check_number("cites", request.cites, SearchLimits::kNameValues);
    if (request.text.empty() && request.sort == SortOrder::relevance) {
      request.sort = SortOrder::newest;
    }
  }

  void check_number(std::string_view name, std::vector<std::string>& values, std::size_t most) {
    if (values.size() <= most) return;
    fault(name, {fmt::format("Nhiều nhất {} giá trị.", most), fmt::format("At most {}.", most)});
    values.resize(most);
  }

  static void add(std::vector<std::string>& values, const std::string& value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }

  void fault(std::string_view name, Wording reason) {
    parameters_.faults.push_back({std::string(name), std::move(reason)});
  }

  std::optional<Date> today_;
  Parameters parameters_;
  std::vector<std::string_view> seen_;
};

}  // namespace

Parameters read_parameters(std::string_view query_string, std::optional<Date> today) {
  return Reader(today).read(query_string);
}

std::optional<std::string> decode_component(std::string_view text, bool plus_is_blank) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && plus_is_blank) {
      out += ' ';
    } else if (text[at] == '%') {
      if (at + 2 >= text.size()) return std::nullopt;
      const auto high = hex_digit(text[at + 1]);
      const auto low = hex_digit(text[at + 2]);
      if (!high || !low) return std::nullopt;
      out += static_cast<char>(*high * 16 + *low);
      at += 2;
    } else {
      out += text[at];
    }
  }
  if (!is_utf8(out) || out.find('\0') != std::string::npos) return std::nullopt;
  return out;
}

}  // namespace vankien::searchd
