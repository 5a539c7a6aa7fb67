// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority_tables.h"

#include <algorithm>

#include "vankien/text/normalize.h"

#include "authority_file.h"

namespace vankien {
namespace {

constexpr int kMaxDepth = 8;  // of parents and predecessors

std::span<const std::size_t> look_up(
    const std::unordered_map<std::string, std::vector<std::size_t>>& index,
    const std::string& key) {
  const auto found = index.find(key);
  if (found == index.end()) return {};
  return found->second;
}

void add_once(std::vector<std::size_t>& rows, std::size_t row) {
  if (rows.empty() || rows.back() != row) rows.push_back(row);
}

// "Ủy ban MTTQ", "Hội LHPN".
bool has_abbreviation(std::string_view name) {
  int capitals = 0;
  for (const char c : name) {
    if (c == ' ') capitals = 0;
    if (c >= 'A' && c <= 'Z' && ++capitals == 2) return true;
  }
  return false;
}

}  // namespace

std::string place_key(std::string_view name) {
  std::string out = slug(name);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

std::string_view level_of(const Place& place) {
  if (place.parents.empty()) return "province";
  return is_commune(place.kind) ? "commune" : "district";
}

bool Place::was(PlaceKind other) const {
  return kind == other ||
         std::find(earlier_kinds.begin(), earlier_kinds.end(), other) != earlier_kinds.end();
}

void AuthorityTables::read(const std::filesystem::path& directory, std::span<const Organ> organs,
                           std::vector<Error>& problems) {
  organs_.assign(organs.begin(), organs.end());
  for (std::size_t i = 0; i < organs_.size(); ++i) {
    const Organ& organ = organs_[i];
    if (organ.level == "unit") continue;
    add_once(organ_names_[fold(organ.name)], i);
    for (const std::string& other : organ.other_names) add_once(organ_names_[fold(other)], i);
    if (organ.takes_place) prefix_names_.emplace(slug(organ.name), organ.name);
  }

  for (Place& place : read_places(directory, problems)) {
    const std::size_t row = places_.size();
    if (!place_ids_.emplace(place.id, row).second) {
      problems.push_back(row_error(place.where, "a second place \"" + place.id + '"'));
      continue;
    }
    place_keys_[std::string(place.key())].push_back(row);
    add_once(place_names_[place_key(place.name)], row);
    for (const std::string& alias : place.aliases) add_once(place_names_[place_key(alias)], row);
    for (const BodyLink& link : place.successors) places_before_[link.id].push_back(row);
    places_.push_back(std::move(place));
  }
  for (BodyRow& body : read_bodies(directory, problems)) {
    const std::size_t row = bodies_.size();
    if (!body_ids_.emplace(body.body.id, row).second) {
      problems.push_back(row_error(body.where, "a second body \"" + body.body.id + '"'));
      continue;
    }
    const std::string name = fold(body.body.name);
    const auto same = look_up(organ_names_, name);
    body.general = std::any_of(same.begin(), same.end(),
                               [&](std::size_t organ) { return organs_[organ].takes_place; });
    add_once(body_names_[name], row);
    for (const std::string& alias : body.body.aliases) add_once(body_names_[fold(alias)], row);
    for (const BodyLink& link : body.body.successors) bodies_before_[link.id].push_back(row);
    bodies_.push_back(std::move(body));
  }
}

const Place* AuthorityTables::place(std::string_view id) const {
  const auto found = place_ids_.find(std::string(id));
  return found == place_ids_.end() ? nullptr : &places_[found->second];
}

const BodyRow* AuthorityTables::body(std::string_view id) const {
  const auto found = body_ids_.find(std::string(id));
  return found == body_ids_.end() ? nullptr : &bodies_[found->second];
}

std::span<const std::size_t> AuthorityTables::places_named(const std::string& key) const {
  return look_up(place_names_, key);
}
std::span<const std::size_t> AuthorityTables::bodies_named(const std::string& folded) const {
  return look_up(body_names_, folded);
}
std::span<const std::size_t> AuthorityTables::places_before(const std::string& id) const {
  return look_up(places_before_, id);
}
std::span<const std::size_t> AuthorityTables::bodies_before(const std::string& id) const {
  return look_up(bodies_before_, id);
}

const BodyRow* AuthorityTables::general(const Office& office) const {
  for (const std::size_t row : bodies_named(fold(office.head()))) {
    if (bodies_[row].general) return &bodies_[row];
  }
  return nullptr;
}

Office AuthorityTables::canonical(Office office) const {
  if (office.prefix.empty()) return office;
  const std::string folded = fold(office.prefix);
  for (const std::size_t row : look_up(organ_names_, folded)) {
    const Organ& organ = organs_[row];
    if (!organ.takes_place) continue;
    const auto written =
        std::find_if(organ.other_names.begin(), organ.other_names.end(),
                     [&](const std::string& name) { return fold(name) == folded; });
    const bool other = written != organ.other_names.end();
    if (!other || organ.level == "front" || has_abbreviation(*written)) {
      office.prefix = organ.name;
      return office;
    }
  }
  // "Ban Tuyên giáo - Dân vận": an alias of the general row.
  if (const BodyRow* row = general(office)) {
    const std::string tail = office.head().substr(office.prefix.size());
    if (row->body.name.ends_with(tail)) {
      office.prefix = row->body.name.substr(0, row->body.name.size() - tail.size());
    }
  }
  return office;
}

const Organ* AuthorityTables::organ(const Office& office, std::string_view level) const {
  const Organ* found = nullptr;
  for (const std::string& name : {fold(office.head()), fold(office.prefix)}) {
    for (const std::size_t row : look_up(organ_names_, name)) {
      if (organs_[row].level == level) return &organs_[row];
      if (found == nullptr) found = &organs_[row];
    }
  }
  return found;
}

std::optional<PlacedOffice> AuthorityTables::placed(std::string_view id) const {
  for (std::size_t at = id.find('-'); at != std::string_view::npos; at = id.find('-', at + 1)) {
    const auto keyed = place_keys_.find(std::string(id.substr(at + 1)));
    if (keyed == place_keys_.end()) continue;
    const std::string_view head = id.substr(0, at);
    for (const std::size_t row : keyed->second) {
      const Place& place = places_[row];
      std::vector<PlaceKind> kinds{place.kind};
      kinds.insert(kinds.end(), place.earlier_kinds.begin(), place.earlier_kinds.end());
      for (const PlaceKind kind : kinds) {
        for (const auto form :
             {Office::Form::committee, Office::Form::youth, Office::Form::territory}) {
          Office office{{}, form, kind};
          const std::string last = office.id({});
          if (!head.ends_with(last) || last.empty()) continue;
          std::string_view prefix = head.substr(0, head.size() - last.size());
          if (!prefix.empty()) {
            if (!prefix.ends_with('-')) continue;
            prefix.remove_suffix(1);
            const auto name = prefix_names_.find(std::string(prefix));
            if (name == prefix_names_.end()) continue;
            office.prefix = name->second;
          } else if (form == Office::Form::territory) {
            continue;
          }
          return PlacedOffice{std::move(office), &place};
        }
      }
    }
  }
  return std::nullopt;
}

const Place* AuthorityTables::parent(const Place& place, std::optional<Date> on) const {
  if (place.parents.empty()) return nullptr;
  const auto dated = std::find_if(
      place.parents.begin(), place.parents.end(),
      [&](const Place::Parent& parent) { return !parent.until || (on && *on <= *parent.until); });
  const Place* above =
      this->place(dated == place.parents.end() ? place.parents.back().id : dated->id);
  // Before a province was divided its districts were in the one that it was made of.
  for (int depth = 0; on && above != nullptr && depth < kMaxDepth; ++depth) {
    if (!above->validity.from || *above->validity.from <= *on) break;
    const Place* before = nullptr;
    for (const std::size_t row : places_before(above->id)) {
      if (places_[row].parents.empty() != above->parents.empty()) continue;
      if (before != nullptr) return above;
      before = &places_[row];
    }
    if (before == nullptr) break;
    above = before;
  }
  return above;
}

bool AuthorityTables::precedes(const Place& before, const Place& place, int depth) const {
  if (&before == &place) return true;
  if (depth >= kMaxDepth) return false;
  for (const std::size_t row : places_before(place.id)) {
    // Not the districts that it took over.
    if (places_[row].parents.empty() != place.parents.empty()) continue;
    if (precedes(before, places_[row], depth + 1)) return true;
  }
  return false;
}

bool AuthorityTables::within(const Place& place, const Place& above) const {
  for (const Place::Parent& parent : place.parents) {
    const Place* own = this->place(parent.id);
    if (own == nullptr) continue;
    if (precedes(above, *own, 0) || (own != &place && within(*own, above))) return true;
  }
  return false;
}

}  // namespace vankien
