// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_field.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "vankien/directive/date.h"
#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/search/filter_names.h"
#include "vankien/text/normalize.h"

#include "char_kind.h"
#include "compact_date.h"
#include "name_words.h"
#include "symbol_lookup.h"

namespace vankien {

namespace {

// Values that a part of a name stands for, and terms that are looked at for them.
constexpr std::size_t kMaxValues = 1000;
constexpr std::size_t kMaxLookedAt = 100000;

constexpr std::uint32_t kLastDay = 99999999;

struct Days {
  std::uint32_t from = 0;
  std::uint32_t to = kLastDay;
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<DateInterval> read_interval(std::string_view text) {
  const auto interval = parse_date_expression(trimmed(text));
  if (!interval) return std::nullopt;
  return *interval;
}

// "2017", "2017..2018", "..2018", ">=2017", "<5/5/2017".
std::optional<Days> read_days(std::string_view value) {
  Days days;
  const std::size_t dots = value.find("..");
  if (dots != std::string_view::npos) {
    const std::string_view first = trimmed(value.substr(0, dots));
    const std::string_view last = trimmed(value.substr(dots + 2));
    if (first.empty() && last.empty()) return std::nullopt;
    if (!first.empty()) {
      const auto interval = read_interval(first);
      if (!interval) return std::nullopt;
      days.from = compact(interval->from);
    }
    if (!last.empty()) {
      const auto interval = read_interval(last);
      if (!interval) return std::nullopt;
      days.to = compact(interval->to);
    }
    return days;
  }
  std::string_view rest = value;
  const bool above = rest.starts_with('>');
  const bool below = rest.starts_with('<');
  if (above || below) rest.remove_prefix(1);
  const bool included = rest.starts_with('=') || (!above && !below);
  if (rest.starts_with('=') && (above || below)) rest.remove_prefix(1);
  const auto interval = read_interval(rest);
  if (!interval) return std::nullopt;
  if (!below) days.from = compact(interval->from);
  if (!above) days.to = compact(interval->to);
  if (above && !included) days.from = compact(interval->to) + 1;
  if (below && !included) days.to = compact(interval->from) - 1;
  return days;
}

Requirement any_term(std::vector<std::string> terms) {
  Requirement requirement;
  requirement.kind = Requirement::Kind::any_term;
  requirement.terms = std::move(terms);
  return requirement;
}

class FieldReader {
 public:
  FieldReader(const Vocabulary& vocabulary, const Xapian::Database& database)
      : vocabulary_(vocabulary), database_(database) {}

  // The terms of names that have the words of the value.
  Requirement named(std::string_view prefix, std::string_view value) const {
    const NameWords words(value);
    return matching(prefix, {}, [&](std::string_view name) { return words.in(name); });
  }

  Requirement of_type(std::string_view value) const {
    const DocumentType* type = read_type(value, vocabulary_);
    if (type == nullptr) return named(prefix::kType, value);
    return any_term({make_term(prefix::kType, normalize(type->name))});
  }

  // A whole symbol, or a number alone.
  Requirement of_symbol(std::string_view value, std::string_view prefix,
                        std::string_view folded_prefix, bool own) const {
    if (std::all_of(value.begin(), value.end(), is_digit)) {
      value.remove_prefix(std::min(value.find_first_not_of('0'), value.size()));
      if (own) return any_term({make_term(prefix::kNumber, value)});
      return matching(prefix, value, [&](std::string_view key) {
        return key.size() > value.size() && !is_digit(key[value.size()]);
      });
    }
    std::vector<std::string> keys;
    for (const SymbolQuery& asked : find_symbol_queries(value, vocabulary_)) {
      for (const Symbol& candidate : asked.candidates) {
        keys.push_back(symbol_key(candidate.text()));
      }
    }
    for (const HeldSymbol& held : find_held_symbols(value, database_)) {
      keys.insert(keys.end(), held.keys.begin(), held.keys.end());
    }
    if (keys.empty()) keys.push_back(symbol_key(value));
    std::vector<std::string> terms;
    for (const std::string& key : keys) terms.push_back(make_term(prefix, key));
    const bool held = std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
      return database_.term_exists(term);
    });
    if (held) return any_term(std::move(terms));
    terms.clear();
    for (const std::string& key : keys) terms.push_back(make_term(folded_prefix, fold(key)));
    return any_term(std::move(terms));
  }

  static Requirement of_named(std::string_view prefix, std::optional<std::string_view> value) {
    return value ? any_term({make_term(prefix, *value)}) : any_term({});
  }

  static Requirement of_date(std::string_view value) {
    Requirement requirement;
    requirement.kind = Requirement::Kind::date;
    const Days days = read_days(value).value_or(Days{kLastDay, 0});
    requirement.from = days.from;
    requirement.to = days.to;
    return requirement;
  }

 private:
  template <typename Matches>
  Requirement matching(std::string_view prefix, std::string_view begin, Matches matches) const {
    std::vector<std::string> terms;
    std::size_t left = kMaxLookedAt;
    const std::string start = std::string(prefix) + std::string(begin);
    const auto end = database_.allterms_end(start);
    for (auto it = database_.allterms_begin(start);
         it != end && left > 0 && terms.size() < kMaxValues; ++it, --left) {
      std::string term = *it;
      if (matches(std::string_view(term).substr(prefix.size()))) terms.push_back(std::move(term));
    }
    return any_term(std::move(terms));
  }

  const Vocabulary& vocabulary_;
  const Xapian::Database& database_;
};

}  // namespace

bool is_field_value(std::string_view field, std::string_view value) {
  if (field == "date" || field == "year") {
    const auto days = read_days(value);
    return days && days->from <= days->to;
  }
  if (field == "kind") return read_kind(value).has_value();
  if (field == "level") return read_level(value).has_value();
  const std::string folded = fold(value);
  return std::any_of(folded.begin(), folded.end(),
                     [](char c) { return is_lower(c) || is_digit(c); });
}

const DocumentType* read_type(std::string_view value, const Vocabulary& vocabulary) {
  if (const DocumentType* type = vocabulary.type_by_code(value)) return type;
  if (const DocumentType* type = vocabulary.type_by_name(value)) return type;
  const auto codes = vocabulary.type_codes_like(fold(value));
  return codes.empty() ? nullptr : vocabulary.type_by_code(codes.front());
}

Requirement field_requirement(std::string_view field, std::string_view value,
                              const Vocabulary& vocabulary, const Xapian::Database& database) {
  const FieldReader reader(vocabulary, database);
  if (field == "date" || field == "year") return FieldReader::of_date(value);
  if (field == "kind") return FieldReader::of_named(prefix::kKind, read_kind(value));
  if (field == "level") return FieldReader::of_named(prefix::kLevel, read_level(value));
  if (field == "type") return reader.of_type(value);
  if (field == "symbol") {
    return reader.of_symbol(value, prefix::kSymbol, prefix::kSymbolFolded, true);
  }
  if (field == "cites") {
    return reader.of_symbol(value, prefix::kCites, prefix::kCitesFolded, false);
  }
  const auto fields = schema();
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& row) { return row.name == field; });
  return found == fields.end() ? any_term({}) : reader.named(found->prefix, value);
}

}  // namespace vankien
