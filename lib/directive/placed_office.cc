// SPDX-License-Identifier: GPL-3.0-or-later
#include "placed_office.h"

#include <algorithm>
#include <array>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

constexpr std::string_view kCentralCommittee = "ban-chap-hanh-trung-uong-dang";
constexpr std::string_view kGovernment = "chinh-phu";
constexpr std::string_view kPartyCommittee = "Đảng ủy";
constexpr std::string_view kPeoplesCommittee = "Ủy ban nhân dân";
constexpr std::string_view kPeoplesCouncil = "Hội đồng nhân dân";

std::string id_of(const PlacedOffice& placed) { return placed.office.id(placed.place->key()); }

std::string office_id(const Office& office, const Place& place) {
  return office.in(place.kind).id(place.key());
}

// The id of the same general row's office elsewhere: "ban-dan-van-tinh-uy" + place.
std::string general_id(const BodyRow& row, const PlacedOffice& placed) {
  std::string id = row.body.id + '-';
  if (placed.office.form == Office::Form::territory) {
    id += std::string(place_kind_slug(placed.office.kind)) + '-';
  }
  return id += placed.place->key();
}

bool is_committee(const Office& office) {
  return office.form == Office::Form::committee
             ? office.prefix.empty()
             : is_commune(office.kind) && office.prefix == kPartyCommittee;
}

Validity validity_of(const PlacedOffice& placed, const BodyRow* general) {
  Validity validity = placed.place->validity;
  // When a place was raised to what it is now is not in the file.
  if (placed.office.kind != placed.place->kind) validity.to.reset();
  if (general == nullptr) return validity;
  const Body& row = general->body;
  if (row.valid_from && (!validity.from || *validity.from < *row.valid_from)) {
    validity.from = row.valid_from;
  }
  if (row.valid_to && (!validity.to || *row.valid_to < *validity.to)) validity.to = row.valid_to;
  return validity;
}

// Whether the office came to its end before its place did.
bool ended_first(const BodyRow* general, const Place& place) {
  return general != nullptr && general->body.valid_to &&
         (!place.validity.to || *general->body.valid_to < *place.validity.to);
}

std::vector<BodyLink> successors_of(const AuthorityTables& tables, const PlacedOffice& placed,
                                    const BodyRow* general) {
  std::vector<BodyLink> links;
  const Place& place = *placed.place;
  if (placed.office.kind != place.kind) {
    auto next =
        std::find(place.earlier_kinds.begin(), place.earlier_kinds.end(), placed.office.kind);
    const PlaceKind raised = next == place.earlier_kinds.begin() ? place.kind : *(next - 1);
    links.push_back({placed.office.in(raised).id(place.key()), Succession::renamed});
    return links;
  }
  if (ended_first(general, place)) {
    for (const BodyLink& link : general->body.successors) {
      if (const BodyRow* next = tables.body(link.id); next != nullptr && next->general) {
        links.push_back({general_id(*next, placed), link.kind});
      }
    }
    return links;
  }
  for (const BodyLink& link : place.successors) {
    const Place* next = tables.place(link.id);
    if (next != nullptr) links.push_back({office_id(placed.office, *next), link.kind});
  }
  return links;
}

}  // namespace

std::string parent_id(const AuthorityTables& tables, const PlacedOffice& placed,
                      std::optional<Date> on) {
  const Office& office = placed.office;
  const Place& place = *placed.place;
  const Place* above = tables.parent(place, on);
  if (is_committee(office)) {
    if (above == nullptr)
      return tables.body(kCentralCommittee) ? std::string(kCentralCommittee) : "";
    return office_id(office, *above);
  }
  const bool people = office.prefix == kPeoplesCommittee;
  if (people || office.prefix == kPeoplesCouncil) {
    if (above != nullptr) return office_id(office, *above);
    return people && tables.body(kGovernment) != nullptr ? std::string(kGovernment) : "";
  }
  const Organ* organ = tables.organ(office, level_of(place));
  if (organ != nullptr && organ->level == "front") {
    return above == nullptr ? "" : office_id(office, *above);
  }
  const bool state = organ != nullptr && organ->side == Side::state;
  const Office own{state ? std::string(kPeoplesCommittee) : "",
                   state ? Office::Form::territory : Office::Form::committee, office.kind};
  return own.in(office.kind).id(place.key());
}

Body derive_body(const AuthorityTables& tables, const PlacedOffice& placed) {
  const Place& place = *placed.place;
  const BodyRow* general = tables.general(placed.office);
  const Organ* organ = tables.organ(placed.office, level_of(place));
  Body body;
  body.id = id_of(placed);
  body.name = placed.office.name(place.name);
  const bool of_place = organ == nullptr || organ->side != Side::state;
  body.level =
      organ != nullptr && (organ->level == "front" || !of_place) ? organ->level : level_of(place);
  if (organ != nullptr) body.code = organ->code;
  for (const std::string& alias : place.aliases) body.aliases.push_back(placed.office.name(alias));
  const Validity validity = validity_of(placed, general);
  body.valid_from = validity.from;
  body.valid_to = validity.to;
  body.parent = parent_id(tables, placed, validity.to);
  body.successors = successors_of(tables, placed, general);
  body.source =
      general != nullptr && !general->body.source.empty() ? general->body.source : place.source;
  return body;
}

void add_predecessors(const AuthorityTables& tables, const PlacedOffice& placed,
                      std::vector<BodyLink>& links) {
  const Place& place = *placed.place;
  const BodyRow* general = tables.general(placed.office);
  const auto add = [&](std::string id, Succession kind) {
    const BodyLink link{std::move(id), kind};
    if (std::find(links.begin(), links.end(), link) == links.end()) links.push_back(link);
  };
  if (general != nullptr) {
    for (const std::size_t row : tables.bodies_before(general->body.id)) {
      const BodyRow& before = tables.bodies()[row];
      if (!before.general || !ended_first(&before, place)) continue;
      // A place that was made later never had it.
      if (before.body.valid_to && place.validity.from &&
          *before.body.valid_to < *place.validity.from) {
        continue;
      }
      for (const BodyLink& link : before.body.successors) {
        if (link.id == general->body.id) add(general_id(before, placed), link.kind);
      }
    }
  }
  const auto kinds = place.earlier_kinds.begin();
  if (placed.office.kind == place.kind) {
    if (kinds != place.earlier_kinds.end()) {
      add(placed.office.in(*kinds).id(place.key()), Succession::renamed);
    }
    for (const std::size_t row : tables.places_before(place.id)) {
      const Place& before = tables.places()[row];
      const PlacedOffice other{placed.office.in(before.kind), &before};
      const BodyRow* other_general = tables.general(other.office);
      if (ended_first(other_general, before)) continue;
      if (other_general != nullptr && other_general->body.valid_from && before.validity.to &&
          *before.validity.to < *other_general->body.valid_from) {
        continue;
      }
      for (const BodyLink& link : before.successors) {
        if (link.id == place.id) add(id_of(other), link.kind);
      }
    }
    return;
  }
  const auto own = std::find(kinds, place.earlier_kinds.end(), placed.office.kind);
  if (own != place.earlier_kinds.end() && own + 1 != place.earlier_kinds.end()) {
    add(placed.office.in(*(own + 1)).id(place.key()), Succession::renamed);
  }
}

}  // namespace vankien
