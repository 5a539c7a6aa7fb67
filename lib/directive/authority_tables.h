// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vankien/directive/authority.h"
#include "vankien/directive/date.h"
#include "vankien/directive/vocabulary.h"

#include "office.h"

namespace vankien {

/// The days a row is for, both included; no bound where a date is absent.
struct Validity {
  std::optional<Date> from;
  std::optional<Date> to;

  bool holds(std::optional<Date> on) const {
    return !on || ((!from || *from <= *on) && (!to || *on <= *to));
  }
};

struct Place {
  struct Parent {
    std::string id;
    std::optional<Date> until;  // absent in the last one
  };

  std::string id;
  std::string name;
  PlaceKind kind = PlaceKind::district;
  std::vector<std::string> aliases;
  std::vector<PlaceKind> earlier_kinds;  // the latest first
  std::vector<Parent> parents;           // in order of time; empty for a province
  Validity validity;
  std::vector<BodyLink> successors;
  std::string source;
  std::string where;  // file and line

  /// The id without the kind: "hon-quan-binh-phuoc".
  std::string_view key() const {
    return std::string_view(id).substr(place_kind_slug(kind).size() + 1);
  }
  bool was(PlaceKind other) const;
};

/// A row of bodies.tsv. A general one speaks for an office of every place: "Ban Dân vận Huyện ủy".
struct BodyRow {
  Body body;
  bool general = false;
  std::string where;
};

/// A body that follows by rule.
struct PlacedOffice {
  Office office;
  const Place* place = nullptr;
};

/// The rows of all files, and the indexes over them. Rows never move once read() is done.
class AuthorityTables {
 public:
  /// Takes in what is well formed and puts the rest, with file and line, into `problems`.
  void read(const std::filesystem::path& directory, std::span<const Organ> organs,
            std::vector<Error>& problems);

  const std::vector<Place>& places() const { return places_; }
  const std::vector<BodyRow>& bodies() const { return bodies_; }

  const Place* place(std::string_view id) const;
  const BodyRow* body(std::string_view id) const;
  /// With this name or alias, by place_key().
  std::span<const std::size_t> places_named(const std::string& key) const;
  std::span<const std::size_t> bodies_named(const std::string& folded) const;
  /// Whose successor it is.
  std::span<const std::size_t> places_before(const std::string& id) const;
  std::span<const std::size_t> bodies_before(const std::string& id) const;

  /// The general row of an office; null when there is none.
  const BodyRow* general(const Office& office) const;
  /// The name that organs.tsv has for an office that was written with an abbreviation, or the Front
  /// and the mass organisations in other words; else as it is.
  Office canonical(Office office) const;
  const Organ* organ(const Office& office, std::string_view level) const;

  /// Takes an id apart that a rule made.
  std::optional<PlacedOffice> placed(std::string_view id) const;

  const Place* parent(const Place& place, std::optional<Date> on) const;
  /// Whether it lies, or lay at some time, in `above`, or in what `above` became.
  bool within(const Place& place, const Place& above) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

  bool precedes(const Place& before, const Place& place, int depth) const;

  std::vector<Place> places_;
  std::vector<BodyRow> bodies_;
  std::unordered_map<std::string, std::size_t> place_ids_;
  std::unordered_map<std::string, std::size_t> body_ids_;
  Index place_names_;
  Index place_keys_;
  Index body_names_;
  Index places_before_;
  Index bodies_before_;
  std::vector<Organ> organs_;
  Index organ_names_;                                          // by fold()
  std::unordered_map<std::string, std::string> prefix_names_;  // by slug: "ban-to-chuc"
};

/// The form in which names of places are looked up: fold(), single blanks, nothing but letters and
/// digits.
std::string place_key(std::string_view name);

/// In the words of organs.tsv.
std::string_view level_of(const Place& place);

}  // namespace vankien
