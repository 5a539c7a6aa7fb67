// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/directive/vocabulary.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include <fmt/format.h>

#include "vankien/text/normalize.h"
#include "vankien/util/file.h"

#include "table.h"

namespace vankien {
namespace {

constexpr std::string_view kTypesFile = "document_types.tsv";
constexpr std::string_view kOrgansFile = "organs.tsv";
constexpr std::array<std::string_view, 2> kRequiredFiles{kTypesFile, kOrgansFile};

constexpr std::string_view kTypesHeader = "name\tcodes\tother_names\tside";
constexpr std::string_view kOrgansHeader = "code\tname\tother_names\tlevel\tside\ttakes_place";

std::optional<Side> read_side(std::string_view cell) {
  if (cell == "party") return Side::party;
  if (cell == "state") return Side::state;
  if (cell == "unknown") return Side::unknown;
  return std::nullopt;
}

tl::unexpected<Error> malformed_row(std::string_view why) {
  return fail(ErrorCode::malformed, std::string(why));
}

// Hands every row below the header to `add`, and puts file and line before what it complains of.
Status read_table(const std::filesystem::path& path, std::string_view header,
                  const std::function<Status(std::string_view)>& add) {
  const Result<std::string> content = read_file(path, kMaxTableBytes);
  if (!content) return tl::unexpected(content.error());
  return read_rows(
      *content, path.string(), header, [&](std::size_t line, std::string_view row) -> Status {
        Status status = add(row);
        if (status) return status;
        return fail(status.error().code,
                    fmt::format("{}:{}: {}", path.string(), line, status.error().message),
                    kTableHint);
      });
}

void add_spelling(std::unordered_map<std::string, std::vector<std::string>>& spellings,
                  const std::string& code) {
  std::vector<std::string>& known = spellings[fold(code)];
  if (std::find(known.begin(), known.end(), code) == known.end()) known.push_back(code);
}

void add_others(const std::vector<std::string>& names, std::size_t row, FoldedNames& all) {
  for (std::size_t i = 0; i < names.size(); ++i) all.add({fold(names[i]), row, i + 1});
}

const std::vector<std::string>& spellings_of(
    const std::unordered_map<std::string, std::vector<std::string>>& spellings,
    std::string_view folded) {
  static const std::vector<std::string> none;
  const auto found = spellings.find(std::string(folded));
  return found == spellings.end() ? none : found->second;
}

auto name_position(auto& names, std::string_view folded) {
  return std::lower_bound(names.begin(), names.end(), folded,
                          [](const FoldedNames::Name& name, std::string_view than) {
                            return std::string_view(name.folded) < than;
                          });
}

}  // namespace

bool FoldedNames::add(Name name) {
  const auto at = name_position(names_, name.folded);
  if (at != names_.end() && at->folded == name.folded) return false;
  names_.insert(at, std::move(name));
  return true;
}

const FoldedNames::Name* FoldedNames::find(std::string_view folded) const {
  const auto at = name_position(names_, folded);
  return at == names_.end() || at->folded != folded ? nullptr : &*at;
}

std::span<const std::string_view> Vocabulary::file_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all(kRequiredFiles.begin(), kRequiredFiles.end());
    const auto more = Authority::file_names();
    all.insert(all.end(), more.begin(), more.end());
    all.push_back(Abbreviations::kFile);
    return all;
  }();
  return names;
}

bool Vocabulary::is_required(std::string_view file) {
  return std::find(kRequiredFiles.begin(), kRequiredFiles.end(), file) != kRequiredFiles.end();
}

Result<std::shared_ptr<const Vocabulary>> Vocabulary::load(const std::filesystem::path& directory) {
  auto vocabulary = std::make_shared<Vocabulary>();
  if (const Status lists = vocabulary->load_lists(directory); !lists) {
    return tl::unexpected(lists.error());
  }
  auto authority = Authority::load(directory, vocabulary->organs());
  if (!authority) return tl::unexpected(std::move(authority.error()));
  vocabulary->authority_ = *std::move(authority);
  auto abbreviations = Abbreviations::load(directory);
  if (!abbreviations) return tl::unexpected(std::move(abbreviations.error()));
  vocabulary->abbreviations_ = *std::move(abbreviations);
  return vocabulary;
}

std::vector<Error> Vocabulary::check_authority(const std::filesystem::path& directory) {
  Vocabulary lists;
  if (const Status loaded = lists.load_lists(directory); !loaded) return {loaded.error()};
  return Authority::check(directory, lists.organs());
}

Status Vocabulary::load_lists(const std::filesystem::path& directory) {
  const Status types = read_table(directory / kTypesFile, kTypesHeader,
                                  [&](std::string_view line) { return add_type(line); });
  if (!types) return types;
  return read_table(directory / kOrgansFile, kOrgansHeader,
                    [&](std::string_view line) { return add_organ(line); });
}

Status Vocabulary::add_type(std::string_view line) {
  const std::vector<std::string_view> cells = split_cells(line, "\t");
  if (cells.size() != 4) return malformed_row(fmt::format("{} columns, not 4", cells.size()));
  const std::optional<Side> side = read_side(cells[3]);
  if (!side) return malformed_row("side is none of party, state, unknown");
  if (cells[0].empty()) return malformed_row("a type needs a name");
  DocumentType type{std::string(cells[0]), read_list(cells[1]), read_list(cells[2]), *side};

  const std::size_t row = types_.size();
  if (!type_names_.add({fold(type.name), row, 0})) {
    return malformed_row(fmt::format("a second type \"{}\"", type.name));
  }
  add_others(type.other_names, row, type_names_);
  for (const std::string& code : type.codes) {
    type_codes_.emplace(normalize(code), TypeCode{row, code});
    add_spelling(folded_type_codes_, code);
  }
  types_.push_back(std::move(type));
  return {};
}

Status Vocabulary::add_organ(std::string_view line) {
  const std::vector<std::string_view> cells = split_cells(line, "\t");
  if (cells.size() != 6) return malformed_row(fmt::format("{} columns, not 6", cells.size()));
  const std::optional<Side> side = read_side(cells[4]);
  if (!side) return malformed_row("side is none of party, state, unknown");
  if (cells[5] != "yes" && cells[5] != "no") return malformed_row("takes_place is yes or no");
  if (cells[1].empty()) return malformed_row("an office needs a name");
  Organ organ{std::string(cells[0]),
              std::string(cells[1]),
              read_list(cells[2]),
              std::string(cells[3]),
              *side,
              cells[5] == "yes"};

  const std::size_t row = organs_.size();
  if (!organ.code.empty()) {
    organ_codes_.emplace(normalize(organ.code), row);
    add_spelling(folded_organ_codes_, organ.code);
  }
  if (organ.level != "unit") {
    organ_names_.add({fold(organ.name), row, 0});
    add_others(organ.other_names, row, organ_names_);
  }
  organs_.push_back(std::move(organ));
  return {};
}

const DocumentType* Vocabulary::type_by_code(std::string_view code) const {
  const auto found = type_codes_.find(normalize(code));
  return found == type_codes_.end() ? nullptr : &types_[found->second.type];
}

std::string_view Vocabulary::type_code(std::string_view code) const {
  const auto found = type_codes_.find(normalize(code));
  return found == type_codes_.end() ? std::string_view() : found->second.spelling;
}

const DocumentType* Vocabulary::type_by_name(std::string_view name) const {
  const FoldedNames::Name* found = type_names_.find(fold(name));
  return found == nullptr ? nullptr : &types_[found->row];
}

const Organ* Vocabulary::organ_by_code(std::string_view code) const {
  const auto found = organ_codes_.find(normalize(code));
  return found == organ_codes_.end() ? nullptr : &organs_[found->second];
}

const Organ* Vocabulary::organ_by_name(std::string_view name) const {
  const FoldedNames::Name* found = organ_names_.find(fold(name));
  return found == nullptr ? nullptr : &organs_[found->row];
}

const std::vector<std::string>& Vocabulary::type_codes_like(std::string_view folded) const {
  return spellings_of(folded_type_codes_, folded);
}

const std::vector<std::string>& Vocabulary::organ_codes_like(std::string_view folded) const {
  return spellings_of(folded_organ_codes_, folded);
}

}  // namespace vankien
