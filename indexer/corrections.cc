// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/corrections.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "vankien/text/decode.h"
#include "vankien/util/file.h"

#include "indexer/names.h"

namespace vankien::indexer {
namespace {

constexpr std::uint64_t kMaxFileBytes = std::uint64_t{16} << 20;
constexpr std::size_t kColumns = 6;  // id or path, field, value, who, when, why

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \r") - begin + 1);
}

/// The columns of a line; those that are not there are empty.
std::array<std::string_view, kColumns> split(std::string_view line) {
  std::array<std::string_view, kColumns> columns;
  for (std::string_view& column : columns) {
    const std::size_t tab = line.find('\t');
    column = trimmed(line.substr(0, tab));
    if (tab == std::string_view::npos) break;
    line.remove_prefix(tab + 1);
  }
  return columns;
}

}  // namespace

std::string Corrections::Problem::place() const {
  return fmt::format("{}:{}", printable(file.native()), line);
}

Result<Corrections> Corrections::load(std::span<const std::filesystem::path> sources) {
  Corrections corrections;
  for (const std::filesystem::path& source : sources) {
    std::error_code error;
    const std::filesystem::path path = source / kFileName;
    if (!std::filesystem::is_regular_file(path, error)) continue;
    const Result<std::string> bytes = read_file(path, kMaxFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto decoded = decode_text(*bytes);
    if (!decoded) {
      decoded.error().message = fmt::format("{}: {}", path.native(), decoded.error().message);
      return tl::unexpected(std::move(decoded.error()));
    }
    corrections.files_.push_back(path);
    corrections.read(corrections.files_.size() - 1, decoded->text);
  }
  return corrections;
}

void Corrections::read(std::size_t file, std::string_view content) {
  for (std::uint64_t line = 1; !content.empty(); ++line) {
    const std::size_t end = content.find('\n');
    const std::string_view row = content.substr(0, end);
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    if (!trimmed(row).empty() && !row.starts_with('#')) add_line(file, line, row);
  }
}

void Corrections::add_line(std::size_t file, std::uint64_t line, std::string_view content) {
  const auto [target, field, value, who, when, why] = split(content);
  const auto refuse = [&](std::string reason) {
    malformed_.push_back({files_[file], line, std::move(reason)});
  };
  if (target.empty() || field.empty() || value.empty()) {
    return refuse("a correction needs an id or a path, a field and a value, with tabs between");
  }
  if (given_member(field) == nullptr) {
    return refuse(fmt::format("there is no field \"{}\" to correct", printable(field)));
  }
  if (who.empty() || when.empty()) return refuse("a correction needs to say who made it and when");
  by_target_.emplace(target, entries_.size());
  entries_.push_back({std::string(target), std::string(field), std::string(value), file, line});
}

void Corrections::apply(std::string_view id, std::string_view path, GivenFacts& given) const {
  for (const std::string_view target : {id, path}) {
    if (target.empty() || by_target_.empty()) continue;
    const auto [begin, end] = by_target_.equal_range(std::string(target));
    std::vector<std::size_t> found;
    for (auto it = begin; it != end; ++it) found.push_back(it->second);
    std::sort(found.begin(), found.end());  // the last line wins
    for (const std::size_t i : found) given.*given_member(entries_[i].field) = entries_[i].value;
  }
}

void Corrections::mark_seen(std::string_view id, std::string_view path) {
  for (const std::string_view target : {id, path}) {
    if (target.empty() || by_target_.empty()) continue;
    const auto [begin, end] = by_target_.equal_range(std::string(target));
    for (auto it = begin; it != end; ++it) entries_[it->second].seen = true;
  }
}

std::vector<Corrections::Problem> Corrections::problems() const {
  std::vector<Problem> problems = malformed_;
  for (const Entry& entry : entries_) {
    if (entry.seen) continue;
    problems.push_back(
        {files_[entry.file], entry.line,
         fmt::format("no document has the id or path \"{}\"", printable(entry.target))});
  }
  return problems;
}

}  // namespace vankien::indexer
