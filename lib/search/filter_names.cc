// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/search/filter_names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "vankien/text/normalize.h"

#include "query_token.h"

namespace vankien {

namespace {

using Name = std::pair<std::string_view, std::string_view>;

constexpr Name kLevels[] = {{"central", "central"},
                            {"trung uong", "central"},
                            {"tw", "central"},
                            {"province", "province"},
                            {"tinh", "province"},
                            {"district", "district"},
                            {"huyen", "district"},
                            {"commune", "commune"},
                            {"xa", "commune"},
                            {"agency", "agency"},
                            {"co quan ban", "agency"},
                            {"co quan", "agency"},
                            {"ban", "agency"},
                            {"cell", "cell"},
                            {"chi bo", "cell"},
                            {"front", "front"},
                            {"mat tran", "front"},
                            {"doan the", "front"},
                            {"mat tran doan the", "front"},
                            {"state", "state"},
                            {"nha nuoc", "state"},
                            {"co quan nha nuoc", "state"}};

constexpr Name kKinds[] = {{"party", "party"}, {"dang", "party"},     {"van ban cua dang", "party"},
                           {"state", "state"}, {"nha nuoc", "state"}, {"van ban nha nuoc", "state"},
                           {"news", "news"},   {"tin", "news"},       {"tin bai", "news"},
                           {"other", "other"}, {"khac", "other"},     {"van ban khac", "other"}};

template <std::size_t N>
std::optional<std::string_view> find(const Name (&names)[N], std::string_view typed) {
  std::string key = fold(typed);
  std::replace(key.begin(), key.end(), ',', ' ');
  key = collapse_blanks(key);
  if (key.starts_with("cap ")) key.erase(0, 4);
  for (const auto& [name, value] : names) {
    if (name == key) return value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> read_level(std::string_view name) { return find(kLevels, name); }
std::optional<std::string_view> read_kind(std::string_view name) { return find(kKinds, name); }

}  // namespace vankien
