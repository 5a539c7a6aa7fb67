// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/directive/authority.h"

#include <algorithm>
#include <array>
#include <utility>

#include "vankien/text/normalize.h"

#include "authority_check.h"
#include "authority_file.h"
#include "authority_tables.h"
#include "placed_office.h"

namespace vankien {
namespace {

constexpr std::array<const char*, 4> kSuccessionNames{"renamed", "merged", "split", "ended"};
constexpr std::array<std::string_view, 4> kFileNames{kPlacesFile, kLocalPlacesFile, kBodiesFile,
                                                     kLocalBodiesFile};
constexpr std::size_t kMaxParents = 16;

}  // namespace

const char* to_string(Succession kind) { return kSuccessionNames[static_cast<std::size_t>(kind)]; }

Authority::~Authority() = default;

std::span<const std::string_view> Authority::file_names() { return kFileNames; }

Result<std::shared_ptr<const Authority>> Authority::load(const std::filesystem::path& directory,
                                                         std::span<const Organ> organs) {
  auto tables = std::make_unique<AuthorityTables>();
  std::vector<Error> problems;
  tables->read(directory, organs, problems);
  check_tables(*tables, problems);
  if (!problems.empty()) return tl::unexpected(std::move(problems.front()));
  const std::shared_ptr<Authority> authority(new Authority());
  authority->tables_ = std::move(tables);
  return authority;
}

std::vector<Error> Authority::check(const std::filesystem::path& directory,
                                    std::span<const Organ> organs) {
  AuthorityTables tables;
  std::vector<Error> problems;
  tables.read(directory, organs, problems);
  check_tables(tables, problems);
  return problems;
}

std::size_t Authority::places() const { return tables_->places().size(); }
std::size_t Authority::bodies() const { return tables_->bodies().size(); }

std::optional<Body> Authority::find(std::string_view id) const {
  if (const BodyRow* row = tables_->body(id); row != nullptr && !row->general) {
    return row->body;
  }
  const auto placed = tables_->placed(id);
  if (!placed) return std::nullopt;
  return derive_body(*tables_, *placed);
}

std::vector<Body> Authority::named(std::string_view name) const {
  std::vector<Body> found;
  for (const std::size_t row : tables_->bodies_named(fold(name))) {
    if (!tables_->bodies()[row].general) found.push_back(tables_->bodies()[row].body);
  }
  const auto read = read_office_name(name);
  if (!read) return found;
  const Office office = tables_->canonical(read->office);
  for (const std::size_t row : tables_->places_named(place_key(read->place(name)))) {
    const Place& place = tables_->places()[row];
    if (place.was(office.kind)) found.push_back(derive_body(*tables_, {office, &place}));
  }
  return found;
}

std::vector<BodyLink> Authority::successors(std::string_view id) const {
  std::optional<Body> body = find(id);
  return body ? std::move(body->successors) : std::vector<BodyLink>();
}

std::vector<BodyLink> Authority::predecessors(std::string_view id) const {
  std::vector<BodyLink> links;
  for (const std::size_t row : tables_->bodies_before(std::string(id))) {
    const Body& before = tables_->bodies()[row].body;
    const auto link = std::find_if(before.successors.begin(), before.successors.end(),
                                   [&](const BodyLink& each) { return each.id == id; });
    if (!tables_->bodies()[row].general) links.push_back({before.id, link->kind});
  }
  if (const auto placed = tables_->placed(id)) add_predecessors(*tables_, *placed, links);
  return links;
}

std::vector<std::string> Authority::parents(std::string_view id, std::optional<Date> on) const {
  std::vector<std::string> chain;
  std::string at(id);
  while (chain.size() < kMaxParents) {
    const BodyRow* row = tables_->body(at);
    std::string above;
    if (row != nullptr && !row->general) {
      above = row->body.parent;
    } else if (const auto placed = tables_->placed(at)) {
      above = parent_id(*tables_, *placed, on);
    }
    if (above.empty()) break;
    chain.push_back(above);
    at = std::move(above);
  }
  return chain;
}

}  // namespace vankien
