// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <fmt/format.h>

namespace vankien {

std::vector<std::string_view> split_cells(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::vector<std::string> read_list(std::string_view cell) {
  std::vector<std::string> list;
  if (cell.empty()) return list;
  for (const std::string_view part : split_cells(cell, "; ")) list.emplace_back(part);
  return list;
}

Status read_rows(std::string_view content, const std::string& path, std::string_view header,
                 const std::function<Status(std::size_t line, std::string_view row)>& add) {
  std::size_t number = 0;
  bool in_rows = false;
  for (std::string_view line : split_cells(content, "\n")) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (in_rows) {
      if (Status status = add(number, line); !status) return status;
    } else if (line != header) {
      return fail(
          ErrorCode::malformed,
          fmt::format("{}:{}: the first row must name the columns of this table", path, number),
          kTableHint);
    }
    in_rows = true;
  }
  if (!in_rows) return fail(ErrorCode::malformed, path + " has no rows");
  return {};
}

}  // namespace vankien
