// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "vankien/directive/authority.h"
#include "vankien/text/normalize.h"
#include "vankien/text/syllable.h"

#include "authority_tables.h"
#include "split_words.h"

namespace vankien {
namespace {

constexpr double kAgreed = 0.95;  // the parent line, or the closed list of provinces
constexpr double kBroken = 0.75;  // only that the print is broken
constexpr double kOneEdit = 0.7;  // a letter was guessed
constexpr std::size_t kMaxNameBytes = 400;

bool is_syllable(std::string_view word) { return find_syllable(normalize(word)) != 0; }

// No marks at all, or a word that Vietnamese does not have.
bool is_broken(std::string_view printed) {
  const std::string normal = normalize(printed);
  if (normal == fold(printed)) return true;
  const auto words = split_words(normal);
  return !std::all_of(words.begin(), words.end(), is_syllable);
}

// Whether one letter put in, left out or changed makes `a` into `b`.
bool one_edit(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t at = 0;
  while (at < a.size() && a[at] == b[at]) ++at;
  const std::size_t skip = a.size() == b.size() ? 1 : 0;
  return a != b && a.substr(std::min(at + skip, a.size())) == b.substr(at + 1);
}

// The same but for one letter, in a word that is none as it was printed.
bool is_misprint(std::string_view printed, std::string_view name) {
  const auto from = split_words(printed);
  const auto to = split_words(name);
  if (from.size() != to.size()) return false;
  int different = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const std::string a = fold(from[i]);
    const std::string b = fold(to[i]);
    if (a == b) continue;
    if (!one_edit(a, b) || is_syllable(from[i])) return false;
    ++different;
  }
  return different == 1;
}

// Letters with their signs and digits: "Tháp Chàm" is written with and without blanks around a
// dash.
std::string letters(std::string_view name) {
  std::string out = normalize(name);
  std::erase_if(out, [](char c) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
    return !word;
  });
  return out;
}

// Of a place's names, the one that was meant: spelt so, else the first that is the same without
// signs.
const std::string* meant_name(const Place& place, std::string_view printed, bool& exact) {
  const std::string normal = letters(printed);
  const std::string key = place_key(printed);
  const std::string* like = place_key(place.name) == key ? &place.name : nullptr;
  exact = letters(place.name) == normal;
  if (exact) return like;
  for (const std::string& alias : place.aliases) {
    if (place_key(alias) != key) continue;
    exact = letters(alias) == normal;
    if (exact) return &alias;
    if (like == nullptr) like = &alias;
  }
  return like;
}

struct Match {
  const Place* place = nullptr;
  std::string name;  // as it should be spelt
  bool exact = true;
  double confidence = 1;
};

class Resolver {
 public:
  Resolver(const AuthorityTables& tables, const PrintedBody& printed)
      : tables_(tables), printed_(printed) {
    out_.committee = printed.committee;
    out_.place = printed.place;
    out_.parent = printed.parent;
  }

  ResolvedBody resolve() {
    if (printed_.committee.size() > kMaxNameBytes || printed_.parent.size() > kMaxNameBytes) {
      out_.id = slug(printed_.committee.substr(0, kMaxNameBytes));
      return std::move(out_);
    }
    if (resolve_row()) return std::move(out_);
    const auto name = read_office_name(printed_.committee);
    read_parent(name);
    if (!name) {
      out_.id = with_suffix(slug(printed_.committee), parent_suffix());
      return std::move(out_);
    }
    const Office office = tables_.canonical(name->office);
    const std::string_view printed = name->place(printed_.committee);
    const Match match = find(office.kind, printed);
    const std::string tail = slug(printed_.committee.substr(name->place_end));
    if (match.place == nullptr) {
      const std::string key = with_suffix(slug(printed), parent_suffix());
      out_.id = with_suffix(office.id(key), name->above.empty() ? tail : "");
      return std::move(out_);
    }
    out_.known = true;
    out_.id = with_suffix(office.id(match.place->key()), name->above.empty() ? tail : "");
    if (!match.exact) {
      out_.committee.replace(name->place_begin, printed.size(), match.name);
      out_.committee_mended = true;
      out_.confidence = match.confidence;
    }
    mend_place(*match.place);
    return std::move(out_);
  }

 private:
  static std::string with_suffix(std::string id, const std::string& suffix) {
    return suffix.empty() ? id : std::move(id) + '-' + suffix;
  }

  // A body that is a row of its own.
  bool resolve_row() {
    const BodyRow* found = nullptr;
    const std::string folded = fold(printed_.committee);
    for (const std::size_t row : tables_.bodies_named(folded)) {
      const BodyRow& body = tables_.bodies()[row];
      if (body.general) continue;
      const bool valid = Validity{body.body.valid_from, body.body.valid_to}.holds(printed_.date);
      if (found == nullptr || valid) found = &body;
    }
    if (found == nullptr) return false;
    out_.id = found->body.id;
    out_.known = true;
    const std::string normal = normalize(printed_.committee);
    const std::string* like = fold(found->body.name) == folded ? &found->body.name : nullptr;
    if (normalize(found->body.name) == normal) return true;
    for (const std::string& alias : found->body.aliases) {
      if (normalize(alias) == normal) return true;
      if (like == nullptr && fold(alias) == folded) like = &alias;
    }
    out_.committee = *like;
    out_.committee_mended = true;
    out_.confidence = kAgreed;
    return true;
  }

  // The line above, unless it names the committee's own place: "QUẬN ỦY NINH KIỀU" above "BAN DÂN
  // VẬN".
  void read_parent(const std::optional<OfficeName>& own) {
    std::string_view line = printed_.parent;
    std::optional<OfficeName> name = read_office_name(line);
    const auto is_own = [&] {
      return own && name && name->office.kind == own->office.kind &&
             place_key(name->place(line)) == place_key(own->place(printed_.committee));
    };
    const bool printed = name.has_value();
    if ((!name || is_own()) && own && !own->above.empty()) {
      line = own->above;
      name = read_office_name(line);
    }
    if (!name || is_own()) return;
    parent_name_ = name->place(line);
    for (const std::size_t row : tables_.places_named(place_key(parent_name_))) {
      const Place& place = tables_.places()[row];
      if (place.was(name->office.kind) && place.validity.holds(printed_.date)) {
        parents_.push_back(&place);
      }
    }
    if (printed && line.data() == printed_.parent.data()) mend_parent(*name);
  }

  void mend_parent(const OfficeName& name) {
    if (parents_.size() != 1) return;
    bool exact = true;
    const std::string* meant = meant_name(*parents_.front(), parent_name_, exact);
    if (exact || meant == nullptr) return;
    if (!parents_.front()->parents.empty() && !is_broken(parent_name_)) return;
    out_.parent.replace(name.place_begin, parent_name_.size(), *meant);
    out_.parent_mended = true;
  }

  // What tells two places of one name apart in an id.
  std::string parent_suffix() const {
    if (parents_.size() != 1) return slug(parent_name_);
    const Place& parent = *parents_.front();
    return parent.parents.empty() ? slug(parent.name) : std::string(parent.key());
  }

  bool agrees(const Place& place) const {
    return std::any_of(parents_.begin(), parents_.end(),
                       [&](const Place* parent) { return tables_.within(place, *parent); });
  }

  Match find(PlaceKind kind, std::string_view printed) const {
    std::vector<const Place*> places;
    for (const std::size_t row : tables_.places_named(place_key(printed))) {
      const Place& place = tables_.places()[row];
      if (!place.was(kind) || !place.validity.holds(printed_.date)) continue;
      if (!place.parents.empty() && !parent_name_.empty() && !agrees(place)) continue;
      places.push_back(&place);
    }
    const bool agreed = !parents_.empty();
    if (places.empty()) return agreed ? find_misprint(kind, printed) : Match{};

    const auto exact_end = std::partition(places.begin(), places.end(), [&](const Place* place) {
      bool exact = false;
      meant_name(*place, printed, exact);
      return exact;
    });
    if (exact_end != places.begin()) places.erase(exact_end, places.end());
    if (places.size() > 1) keep_dated_province(places);
    if (places.size() != 1) return {};

    Match match{places.front(), {}, true, 1};
    const std::string* meant = meant_name(*match.place, printed, match.exact);
    if (match.exact) return match;
    match.name = *meant;
    if (match.place->parents.empty() || agreed) {
      match.confidence = kAgreed;
    } else if (is_broken(printed)) {
      match.confidence = kBroken;
    } else {
      return {};
    }
    return match;
  }

  // "Ninh Bình, ngày …" above a district committee tells its province.
  void keep_dated_province(std::vector<const Place*>& places) const {
    const std::string dated = place_key(printed_.place);
    std::erase_if(places, [&](const Place* place) {
      const Place* above = tables_.parent(*place, printed_.date);
      return above == nullptr || place_key(above->name) != dated;
    });
  }

  Match find_misprint(PlaceKind kind, std::string_view printed) const {
    const auto words = split_words(printed);
    if (std::all_of(words.begin(), words.end(), is_syllable)) return {};
    Match match;
    for (const Place& place : tables_.places()) {
      if (!place.was(kind) || !is_misprint(printed, place.name)) continue;
      if (!place.validity.holds(printed_.date) || !agrees(place)) continue;
      if (match.place != nullptr) return {};
      match = {&place, place.name, false, kOneEdit};
    }
    return match;
  }

  void mend_place(const Place& own) {
    if (printed_.place.empty()) return;
    const std::string key = place_key(printed_.place);
    bool exact = true;
    const std::string* meant = meant_name(own, printed_.place, exact);
    if (meant == nullptr && out_.committee_mended && is_misprint(printed_.place, own.name)) {
      meant = &own.name;
      exact = false;
    }
    // The capital of a province.
    if (meant == nullptr && own.parents.empty()) {
      for (const std::size_t row : tables_.places_named(key)) {
        const Place& place = tables_.places()[row];
        if (!place.validity.holds(printed_.date) || !tables_.within(place, own)) continue;
        if (meant != nullptr) return;
        meant = meant_name(place, printed_.place, exact);
      }
    }
    if (meant == nullptr || exact) return;
    out_.place = *meant;
    out_.place_mended = true;
  }

  const AuthorityTables& tables_;
  const PrintedBody& printed_;
  std::string_view parent_name_;       // empty when no line above names a place
  std::vector<const Place*> parents_;  // what that may be
  ResolvedBody out_;
};

}  // namespace

ResolvedBody Authority::resolve(const PrintedBody& printed) const {
  return Resolver(*tables_, printed).resolve();
}

}  // namespace vankien
