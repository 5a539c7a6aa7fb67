// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vankien/directive/abbreviations.h"
#include "vankien/directive/authority.h"
#include "vankien/util/error.h"

namespace vankien {

/// On whose side an office stands. Front and mass organisations count as party.
enum class Side { party, state, unknown };

/// A type of document (thể loại): a row of corpus/document_types.tsv.
struct DocumentType {
  std::string name;                      ///< "Kế hoạch"
  std::vector<std::string> codes;        ///< as in symbols: "KH"; the first is usual; may be empty
  std::vector<std::string> other_names;  ///< other type lines: "Chương trình hành động"
  Side side = Side::unknown;             ///< unknown: both use it
};

/// An office, or a kind of office in many places: a row of corpus/organs.tsv.
struct Organ {
  std::string code;  ///< as in symbols: "HU", "BTCTU", "UBND"; may be empty
  std::string name;  ///< "Huyện ủy"; "Ban Tổ chức Tỉnh ủy"; "Bộ Chính trị"
  std::vector<std::string> other_names;
  /// central, province, district, commune, agency, cell, front, state; or "unit" for what is only
  /// ever seen behind the code of an office (VX in UBND-VX), which is never found by its name.
  std::string level;
  Side side = Side::unknown;
  bool takes_place = false;  ///< the full name needs a place: "Huyện ủy Hớn Quản"
};

/// The names that rows of a list have, as fold() writes them, each once.
class FoldedNames {
 public:
  struct Name {
    std::string folded;
    std::size_t row = 0;
    std::size_t other = 0;  ///< 0: the name of the row; else the place, from 1, in other_names
  };

  /// False when the name is there already, which then keeps its row.
  bool add(Name name);

  /// Null when there is none.
  const Name* find(std::string_view folded) const;

  /// In order, so that the names that begin with the same words are neighbours.
  std::span<const Name> all() const { return names_; }

 private:
  std::vector<Name> names_;
};

/// The closed lists of the subject matter, as data: what the types of document and the offices are
/// called and abbreviated to, and which bodies there are. Loaded once and read by all threads. An
/// office may edit the files; a generation keeps the files it was built with, so that a query is
/// read as the documents were.
class Vocabulary {
 public:
  /// Reads document_types.tsv and organs.tsv in `directory`, and the authority file. A malformed
  /// line is an error that names the file and the line.
  static Result<std::shared_ptr<const Vocabulary>> load(const std::filesystem::path& directory);

  /// Everything that is wrong with the authority file, where load() tells the first thing.
  static std::vector<Error> check_authority(const std::filesystem::path& directory);

  /// Names of the files that load() reads, to copy them into a generation; those of the authority
  /// file and the abbreviations need not be there.
  static std::span<const std::string_view> file_names();
  static bool is_required(std::string_view file);

  std::span<const DocumentType> types() const { return types_; }
  std::span<const Organ> organs() const { return organs_; }
  const Authority& authority() const { return *authority_; }
  const Abbreviations& abbreviations() const { return abbreviations_; }

  /// The type with this code, compared without regard to case but with its accents (ĐA is not DA);
  /// when several types share a code (QĐ, TT) the first row of the file. Null when there is none.
  const DocumentType* type_by_code(std::string_view code) const;

  /// The type that a line names, as fold() would compare it ("KẾ HOẠCH", "KE HOACH"). No two
  /// types fold to the same name. Null when none.
  const DocumentType* type_by_name(std::string_view name) const;

  const Organ* organ_by_code(std::string_view code) const;

  /// The office, or kind of office, with this name or other name, as fold() would compare it.
  const Organ* organ_by_name(std::string_view name) const;

  /// The same names, for what has been folded already; rows of types() and organs().
  const FoldedNames& type_names() const { return type_names_; }
  const FoldedNames& organ_names() const { return organ_names_; }

  /// The vocabulary's spelling of a type's code, compared as type_by_code() does: "ctr" → "CTr".
  /// Empty when there is none.
  std::string_view type_code(std::string_view code) const;

  /// Spellings in the vocabulary of a code typed without accents or case: "qd" → QĐ, "da" → ĐA, DA.
  const std::vector<std::string>& type_codes_like(std::string_view folded) const;
  const std::vector<std::string>& organ_codes_like(std::string_view folded) const;

 private:
  Status load_lists(const std::filesystem::path& directory);
  Status add_type(std::string_view line);
  Status add_organ(std::string_view line);

  struct TypeCode {
    std::size_t type = 0;
    std::string spelling;
  };
  using Spellings = std::unordered_map<std::string, std::vector<std::string>>;

  std::vector<DocumentType> types_;
  std::vector<Organ> organs_;
  // Keyed by normalize() of a code, or by fold() of a name or a code; values index the rows.
  std::unordered_map<std::string, TypeCode> type_codes_;
  std::unordered_map<std::string, std::size_t> organ_codes_;
  FoldedNames type_names_;
  FoldedNames organ_names_;
  Spellings folded_type_codes_;
  Spellings folded_organ_codes_;
  std::shared_ptr<const Authority> authority_;
  Abbreviations abbreviations_;
};

}  // namespace vankien
