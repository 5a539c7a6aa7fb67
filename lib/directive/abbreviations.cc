// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/directive/abbreviations.h"

#include <algorithm>

#include <fmt/format.h>

#include "vankien/text/normalize.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"
#include "vankien/util/file.h"

#include "table.h"

namespace vankien {
namespace {

constexpr std::string_view kHeader = "short\tlong\tnote";

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  Tokenizer tokens(text);
  for (Token token; tokens.next(token);) {
    if (!is_whole(token.kind)) words.emplace_back(token.term);
  }
  return words;
}

}  // namespace

Result<Abbreviations> Abbreviations::load(const std::filesystem::path& directory) {
  Abbreviations abbreviations;
  const std::filesystem::path path = directory / kFile;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return abbreviations;
  const Result<std::string> content = read_file(path, kMaxTableBytes);
  if (!content) return tl::unexpected(content.error());
  const Status read = read_rows(
      *content, path.string(), kHeader, [&](std::size_t line, std::string_view row) -> Status {
        Status added = abbreviations.add(row);
        if (added) return added;
        return fail(ErrorCode::malformed,
                    fmt::format("{}:{}: {}", path.string(), line, added.error().message),
                    kTableHint);
      });
  if (!read) return tl::unexpected(read.error());
  return abbreviations;
}

Status Abbreviations::add(std::string_view line) {
  const std::vector<std::string_view> cells = split_cells(line, "\t");
  if (cells.size() != 3) {
    return fail(ErrorCode::malformed, fmt::format("{} columns, not 3", cells.size()));
  }
  Abbreviation row{std::string(cells[0]), std::string(cells[1]), words_of(cells[0]),
                   words_of(cells[1])};
  if (row.short_words.empty() || row.long_words.size() < 2) {
    return fail(ErrorCode::malformed, "a short form and a long one of several words are needed");
  }
  const std::size_t number = rows_.size();
  const std::string key = fmt::format("{}", fmt::join(row.short_words, " "));
  if (!forms_.emplace(key, Form{number, true}).second) {
    return fail(ErrorCode::malformed, fmt::format("a second \"{}\"", row.short_form));
  }
  // "hdnd" is no word; "hu" is one.
  const std::string folded = fold(key);
  if (!is_folded_syllable(folded)) folded_.emplace(folded, number);
  // Of two short forms of one name, the first row's is what it is abbreviated to.
  forms_.emplace(fmt::format("{}", fmt::join(row.long_words, " ")), Form{number, false});
  longest_ = std::max({longest_, row.short_words.size(), row.long_words.size()});
  rows_.push_back(std::move(row));
  return {};
}

std::optional<Abbreviations::Match> Abbreviations::find(std::span<const std::string> words) const {
  std::optional<Match> longest;
  std::string key;
  for (std::size_t count = 1; count <= std::min(words.size(), longest_); ++count) {
    if (count > 1) key += ' ';
    key += words[count - 1];
    const auto found = forms_.find(key);
    if (found != forms_.end()) {
      longest = Match{&rows_[found->second.row], count, found->second.is_short};
    } else if (const auto short_form = folded_.find(key); short_form != folded_.end()) {
      longest = Match{&rows_[short_form->second], count, true};
    }
  }
  return longest;
}

}  // namespace vankien
