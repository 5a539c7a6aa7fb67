// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/date.h"
#include "vankien/util/error.h"

namespace vankien {

struct Organ;
class AuthorityTables;

/// What became of a body: it got another name, went into another one with others, was divided, or
/// ended and another one took over.
enum class Succession { renamed, merged, split, ended };
const char* to_string(Succession kind);

struct BodyLink {
  std::string id;
  Succession kind = Succession::renamed;

  friend bool operator==(const BodyLink&, const BodyLink&) = default;
};

/// A body that issues directives, while it had one name: "Tỉnh ủy Ninh Bình" until June 2025 is
/// another one than since.
struct Body {
  std::string id;     ///< stable and readable: "huyen-uy-hon-quan-binh-phuoc"
  std::string name;   ///< "Huyện ủy Hớn Quản"
  std::string level;  ///< as in organs.tsv: central, province, district, commune, front, state …
  std::string code;   ///< of its symbols: "HU"; may be empty
  std::vector<std::string> aliases;
  std::string parent;  ///< id; empty for none, or when it is not known
  // Both included; absent where unknown, or where it goes on.
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::vector<BodyLink> successors;
  std::string source;
};

/// What a letterhead says of an issuer.
struct PrintedBody {
  std::string_view committee;  ///< "Huyện ủy Hón Quản"
  std::string_view place;      ///< of the place-date line
  std::string_view parent;     ///< "Đảng bộ tỉnh Bình Phước"; empty when none is printed
  std::optional<Date> date;
};

/// The same, with true names where they are certain, else as printed.
struct ResolvedBody {
  std::string id;  ///< made of the names alone for what the authority file does not have
  std::string committee;
  std::string place;
  std::string parent;
  bool known = false;  ///< the authority file has it
  bool committee_mended = false;
  bool place_mended = false;
  bool parent_mended = false;
  double confidence = 1;  ///< of a name that was mended, from 0 to 1
};

/// The authority file of bodies: places.tsv (provinces, districts and what they became) and
/// bodies.tsv (those of the centre, and the mergers that happened in every place), each with an
/// office's own rows in places.local.tsv and bodies.local.tsv. A body of a place follows by rule
/// from organs.tsv and the place: its name, code, parent and successors. Immutable; any thread.
class Authority {
 public:
  /// Reads the files of `directory`; one that is not there is empty. What check() would find is an
  /// error.
  static Result<std::shared_ptr<const Authority>> load(const std::filesystem::path& directory,
                                                       std::span<const Organ> organs);

  /// Everything that is wrong with the files, each with its file and line: malformed rows and
  /// dates, ids that occur twice, unknown parents and successors, cycles, and two rows for the same
  /// name and parent at the same time.
  static std::vector<Error> check(const std::filesystem::path& directory,
                                  std::span<const Organ> organs);

  /// Names of the files that load() reads.
  static std::span<const std::string_view> file_names();

  ~Authority();

  /// How many rows there are.
  std::size_t places() const;
  std::size_t bodies() const;

  std::optional<Body> find(std::string_view id) const;

  /// All bodies of any time with this name or alias, as fold() would compare it.
  std::vector<Body> named(std::string_view name) const;

  /// Who it is. Names are compared without signs among those of the document's day; a name is
  /// mended only where the parent line agrees or the print is visibly broken, and a place that is
  /// not in the file stays as it was printed. Some microseconds.
  ResolvedBody resolve(const PrintedBody& printed) const;

  std::vector<BodyLink> successors(std::string_view id) const;
  std::vector<BodyLink> predecessors(std::string_view id) const;

  /// The bodies above it on a day, from its parent up; without a day, the last ones it had.
  std::vector<std::string> parents(std::string_view id, std::optional<Date> on) const;

 private:
  Authority() = default;

  std::unique_ptr<const AuthorityTables> tables_;
};

}  // namespace vankien
