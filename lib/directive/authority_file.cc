// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority_file.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <system_error>

#include <fmt/format.h>

#include "vankien/util/file.h"

#include "table.h"

namespace vankien {
namespace {

constexpr std::string_view kPlacesHeader =
    "id\tname\tkind\taliases\tearlier_kinds\tparent\tvalid_from\tvalid_to\tsuccessors\tsource";
constexpr std::string_view kBodiesHeader =
    "id\tname\tlevel\tcode\taliases\tparent\tvalid_from\tvalid_to\tsuccessors\tsource";
constexpr std::size_t kColumns = 10;

constexpr std::array<std::string_view, 8> kLevels{"central", "province", "district", "commune",
                                                  "agency",  "cell",     "front",    "state"};
constexpr std::array<Succession, 4> kSuccessions{Succession::renamed, Succession::merged,
                                                 Succession::split, Succession::ended};

// What is wrong with one row; the first mistake counts.
class RowReader {
 public:
  explicit RowReader(std::string_view row) : cells_(split_cells(row, "\t")) {
    if (cells_.size() == kColumns) return;
    wrong_ = fmt::format("{} columns, not {}", cells_.size(), kColumns);
    cells_.resize(kColumns);
  }

  std::string_view cell(std::size_t column) const { return cells_[column]; }
  const std::string& wrong() const { return wrong_; }

  void refuse(std::string why) {
    if (wrong_.empty()) wrong_ = std::move(why);
  }

  std::string id() {
    const std::string_view id = cells_[0];
    if (id.empty() || slug(id) != id) refuse("an id is made of a-z, 0-9 and single \"-\"");
    return std::string(id);
  }

  std::string name() {
    if (cells_[1].empty()) refuse("a name is needed");
    return std::string(cells_[1]);
  }

  std::optional<Date> date(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const std::optional<Date> date = parse_iso_date(text);
    if (!date) refuse(fmt::format("\"{}\" is no day; days are written 2025-07-01", text));
    return date;
  }

  Validity validity() {
    const Validity validity{date(cells_[6]), date(cells_[7])};
    if (validity.from && validity.to && *validity.to < *validity.from) {
      refuse("valid_to is before valid_from");
    }
    return validity;
  }

  std::vector<BodyLink> successors() {
    std::vector<BodyLink> links;
    for (const std::string& link : read_list(cells_[8])) {
      const std::size_t colon = std::min(link.find(':'), link.size());
      const auto kind =
          std::find_if(kSuccessions.begin(), kSuccessions.end(), [&](Succession each) {
            return link.substr(colon) == ':' + std::string(to_string(each));
          });
      if (kind == kSuccessions.end() || colon == 0) {
        refuse(
            fmt::format("a successor is id:kind, one of renamed, merged, split, ended, not "
                        "\"{}\"",
                        link));
        continue;
      }
      links.push_back({link.substr(0, colon), *kind});
    }
    return links;
  }

 private:
  std::vector<std::string_view> cells_;
  std::string wrong_;
};

PlaceKind read_kind(RowReader& row, std::string_view name) {
  const std::optional<PlaceKind> kind = parse_place_kind(name);
  if (!kind) row.refuse(fmt::format("\"{}\" is no kind of place", name));
  return kind.value_or(PlaceKind::district);
}

Place read_place(RowReader& row) {
  Place place;
  place.id = row.id();
  place.name = row.name();
  place.kind = read_kind(row, row.cell(2));
  place.aliases = read_list(row.cell(3));
  for (const std::string& kind : read_list(row.cell(4))) {
    place.earlier_kinds.push_back(read_kind(row, kind));
  }
  const std::vector<std::string> parents = read_list(row.cell(5));
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const std::size_t colon = std::min(parents[i].find(':'), parents[i].size());
    Place::Parent parent{parents[i].substr(0, colon), {}};
    if (colon < parents[i].size()) parent.until = row.date(parents[i].substr(colon + 1));
    if (parent.until.has_value() == (i + 1 == parents.size())) {
      row.refuse("every parent but the last has the day it ended, id:2008-07-31");
    }
    place.parents.push_back(std::move(parent));
  }
  place.validity = row.validity();
  place.successors = row.successors();
  place.source = row.cell(9);
  const std::string prefix = std::string(place_kind_slug(place.kind)) + '-';
  if (!place.id.starts_with(prefix) || place.id.size() == prefix.size()) {
    row.refuse(fmt::format("the id of a {} begins with \"{}\"", row.cell(2), prefix));
  }
  return place;
}

BodyRow read_body(RowReader& row) {
  BodyRow out;
  Body& body = out.body;
  body.id = row.id();
  body.name = row.name();
  body.level = row.cell(2);
  if (std::find(kLevels.begin(), kLevels.end(), row.cell(2)) == kLevels.end()) {
    row.refuse(fmt::format("\"{}\" is none of the levels of organs.tsv", row.cell(2)));
  }
  body.code = row.cell(3);
  body.aliases = read_list(row.cell(4));
  body.parent = row.cell(5);
  const Validity validity = row.validity();
  body.valid_from = validity.from;
  body.valid_to = validity.to;
  body.successors = row.successors();
  body.source = row.cell(9);
  return out;
}

template <typename Row>
std::vector<Row> read_files(const std::filesystem::path& directory,
                            std::span<const std::string_view> names, std::string_view header,
                            Row (*read)(RowReader&), std::vector<Error>& problems) {
  std::vector<Row> rows;
  for (const std::string_view name : names) {
    const std::filesystem::path path = directory / name;
    std::error_code error;
    if (!std::filesystem::exists(path, error)) continue;
    const Result<std::string> content = read_file(path, kMaxTableBytes);
    if (!content) {
      problems.push_back(content.error());
      continue;
    }
    const Status status = read_rows(*content, path.string(), header,
                                    [&](std::size_t line, std::string_view text) -> Status {
                                      RowReader reader(text);
                                      Row row = read(reader);
                                      row.where = fmt::format("{}:{}", path.string(), line);
                                      if (reader.wrong().empty()) {
                                        rows.push_back(std::move(row));
                                      } else {
                                        problems.push_back(row_error(row.where, reader.wrong()));
                                      }
                                      return {};
                                    });
    if (!status) problems.push_back(status.error());
  }
  return rows;
}

}  // namespace

Error row_error(std::string_view where, std::string_view why) {
  return {ErrorCode::malformed, fmt::format("{}: {}", where, why), kTableHint};
}

std::vector<Place> read_places(const std::filesystem::path& directory,
                               std::vector<Error>& problems) {
  constexpr std::array kFiles{kPlacesFile, kLocalPlacesFile};
  return read_files<Place>(directory, kFiles, kPlacesHeader, read_place, problems);
}

std::vector<BodyRow> read_bodies(const std::filesystem::path& directory,
                                 std::vector<Error>& problems) {
  constexpr std::array kFiles{kBodiesFile, kLocalBodiesFile};
  return read_files<BodyRow>(directory, kFiles, kBodiesHeader, read_body, problems);
}

}  // namespace vankien
