// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lines.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace vankien::indexer {

Status for_each_line(
    const InputFile& file, const LineBatch& batch,
    const std::function<void(std::uint64_t number, Result<std::string_view> line)>& visit) {
  if (!batch.failure.empty()) return fail(ErrorCode::unreadable, batch.failure);
  if (batch.length > kMaxDocumentBytes) {
    visit(batch.first_line, fail(ErrorCode::too_large, fmt::format("the line is longer than {} MB",
                                                                   kMaxDocumentBytes >> 20)));
    return {};
  }
  const Result<std::string> bytes = read_scanned(file, batch.offset, batch.length);
  if (!bytes) return tl::unexpected(bytes.error());

  std::string_view rest = *bytes;
  if (batch.offset == 0 && rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  for (std::uint64_t number = batch.first_line; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) visit(number, line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

}  // namespace vankien::indexer
