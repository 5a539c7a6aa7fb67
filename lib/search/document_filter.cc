// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_filter.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_set>

#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"

#include "char_kind.h"
#include "compact_date.h"
#include "name_words.h"
#include "query_field.h"

namespace vankien {

namespace {

// Different recipients that one filter may stand for; those beyond are left out.
constexpr std::size_t kMaxRecipients = 1000;

constexpr std::uint32_t kNoEnd = 99999999;

// An unknown value selects nothing, which is not the same as selecting everything.
std::vector<bool> select(const std::vector<std::string>& wanted, const FacetColumn& column) {
  if (wanted.empty()) return {};
  std::vector<bool> selected(column.values.size());
  for (const std::string& value : wanted) {
    if (value == kNoValue) {
      selected[0] = true;
    } else if (const std::uint32_t at = column.find(normalize(value)); at != 0) {
      selected[at] = true;
    }
  }
  return selected;
}

// Where no value is called so, those that are without regard to diacritics.
std::vector<bool> select_folded(const std::vector<std::string>& wanted, const FacetColumn& column) {
  std::vector<bool> selected = select(wanted, column);
  for (const std::string& value : wanted) {
    if (value == kNoValue || column.find(normalize(value)) != 0) continue;
    const std::string key = fold(value);
    for (std::size_t i = 1; i < column.keys.size(); ++i) {
      if (fold(column.keys[i]) == key) selected[i] = true;
    }
  }
  return selected;
}

// "KH" and "ke hoach" as well as "Kế hoạch".
std::vector<bool> select_types(std::vector<std::string> wanted, const FacetColumn& column,
                               const Vocabulary& vocabulary) {
  for (std::string& value : wanted) {
    if (value == kNoValue || column.find(normalize(value)) != 0) continue;
    if (const DocumentType* type = read_type(value, vocabulary)) value = type->name;
  }
  return select_folded(wanted, column);
}

std::vector<bool> select_names(const std::vector<std::string>& wanted, const FacetColumn& column) {
  std::vector<bool> selected = select(wanted, column);
  for (const std::string& value : wanted) {
    if (value == kNoValue || column.find(normalize(value)) != 0) continue;
    const NameWords words(value);
    for (std::size_t i = 1; i < column.keys.size(); ++i) {
      if (words.in(column.keys[i])) selected[i] = true;
    }
  }
  return selected;
}

void add_documents(const Xapian::Database& database, const std::string& term,
                   std::vector<bool>& documents) {
  for (auto it = database.postlist_begin(term), end = database.postlist_end(term); it != end;
       ++it) {
    documents[*it] = true;
  }
}

void add_recipient(const Xapian::Database& database, const std::string& recipient,
                   std::vector<bool>& documents) {
  const NameWords words(recipient);
  const std::string prefix(prefix::kRecipient);
  std::size_t left = kMaxRecipients;
  for (auto it = database.allterms_begin(prefix), end = database.allterms_end(prefix);
       it != end && left > 0; ++it) {
    const std::string term = *it;
    if (!words.in(std::string_view(term).substr(prefix.size()))) continue;
    add_documents(database, term, documents);
    --left;
  }
}

// With the accents that were typed where somebody is cited so, else without.
void add_citing(const Xapian::Database& database, const Vocabulary& vocabulary,
                const std::string& symbol, std::vector<bool>& documents) {
  if (std::all_of(symbol.begin(), symbol.end(), is_digit)) {
    const Requirement any = field_requirement("cites", symbol, vocabulary, database);
    for (const std::string& term : any.terms) add_documents(database, term, documents);
    return;
  }
  const auto parsed = parse_symbol(symbol, vocabulary);
  const std::string key = symbol_key(parsed ? parsed->text() : symbol);
  const std::string term = make_term(prefix::kCites, key);
  const bool known = database.term_exists(term);
  add_documents(database, known ? term : make_term(prefix::kCitesFolded, fold(key)), documents);
}

// "2017-05" → 201705, and 0 of kNoValue
std::uint32_t read_month(const std::string& month) {
  std::uint32_t year = 0;
  std::uint32_t number = 0;
  if (month.size() != 7) return 0;
  std::from_chars(month.data(), month.data() + 4, year);
  std::from_chars(month.data() + 5, month.data() + 7, number);
  return year * 100 + number;
}

}  // namespace

DocumentFilter::DocumentFilter(const SearchRequest& request, const Snapshot& snapshot,
                               const Xapian::Database& database)
    : columns_(snapshot.columns()),
      issuers_(select_folded(request.issuers, columns_.issuer)),
      types_(select_types(request.types, columns_.type, snapshot.vocabulary())),
      kinds_(select(request.kinds, columns_.kind)),
      levels_(select(request.levels, columns_.level)),
      signers_(select_names(request.signers, columns_.signer)),
      from_(request.from ? compact(*request.from) : 0),
      to_(request.to ? compact(*request.to) : kNoEnd) {
  for (const std::string& month : request.months) months_.insert(read_month(month));
  if (!request.recipients.empty()) {
    recipients_.resize(columns_.size());
    for (const auto& recipient : request.recipients) {
      add_recipient(database, recipient, recipients_);
    }
  }
  if (!request.cites.empty()) {
    cites_.resize(columns_.size());
    for (const auto& symbol : request.cites) {
      add_citing(database, snapshot.vocabulary(), symbol, cites_);
    }
  }
  if (request.with_subordinates && !request.issuers.empty()) {
    select_subordinates(request, snapshot.vocabulary().authority());
  }
  const auto set = [&](Condition condition, bool is_set) {
    if (is_set) in_force_ |= bit_of(condition);
  };
  set(Condition::issuer, !request.issuers.empty());
  set(Condition::type, !request.types.empty());
  set(Condition::kind, !request.kinds.empty());
  set(Condition::level, !request.levels.empty());
  set(Condition::signer, !request.signers.empty());
  set(Condition::dates, request.from || request.to);
  set(Condition::month, !request.months.empty());
  set(Condition::recipient, !request.recipients.empty());
  set(Condition::cites, !request.cites.empty());
}

// A name may have been that of several bodies, and a body may hold no document itself.
void DocumentFilter::select_subordinates(const SearchRequest& request, const Authority& authority) {
  std::unordered_set<std::string> ids;
  for (const std::string& name : request.issuers) {
    for (const Body& body : authority.named(name)) ids.insert(body.id);
  }
  for (std::size_t document = 0; document < columns_.size(); ++document) {
    const std::uint32_t id = columns_.issuer_id.of_document[document];
    if (id != 0 && issuers_[columns_.issuer.of_document[document]]) {
      ids.insert(columns_.issuer_id.values[id]);
    }
  }
  const auto is_selected = [&](const std::string& id) { return ids.contains(id); };
  issuer_ids_.resize(columns_.issuer_id.values.size());
  for (std::size_t i = 1; i < issuer_ids_.size(); ++i) {
    issuer_ids_[i] = is_selected(columns_.issuer_id.values[i]);
  }
  chains_.resize(columns_.chains.size());
  for (std::size_t i = 1; i < chains_.size(); ++i) {
    const auto& chain = columns_.chains[i];
    chains_[i] = std::any_of(chain.begin(), chain.end(), is_selected);
  }
}

bool DocumentFilter::has_issuer(Xapian::docid document) const {
  if (issuers_[columns_.issuer.of_document[document]]) return true;
  return !chains_.empty() && (issuer_ids_[columns_.issuer_id.of_document[document]] ||
                              chains_[columns_.chain[document]]);
}

unsigned DocumentFilter::failures(Xapian::docid document) const {
  if (in_force_ == 0) return 0;
  unsigned failed = 0;
  const auto check = [&](Condition condition, auto&& passes) {
    if ((in_force_ & bit_of(condition)) != 0 && !passes()) failed |= bit_of(condition);
  };
  const std::uint32_t date = columns_.date[document];
  check(Condition::issuer, [&] { return has_issuer(document); });
  check(Condition::type, [&] { return types_[columns_.type.of_document[document]]; });
  check(Condition::kind, [&] { return kinds_[columns_.kind.of_document[document]]; });
  check(Condition::level, [&] { return levels_[columns_.level.of_document[document]]; });
  check(Condition::signer, [&] { return signers_[columns_.signer.of_document[document]]; });
  check(Condition::dates, [&] { return date != 0 && from_ <= date && date <= to_; });
  check(Condition::month, [&] { return months_.contains(date / 100); });
  check(Condition::recipient, [&] { return recipients_[document]; });
  check(Condition::cites, [&] { return cites_[document]; });
  return failed;
}

bool DocumentFilter::takes_year(std::uint32_t year) const {
  const bool dated = (in_force_ & bit_of(Condition::dates)) != 0;
  return dated && from_ <= year * 10000 + 101 && to_ >= year * 10000 + 1231;
}

bool DocumentFilter::tells_months_of(std::uint32_t year) const {
  if (from_ / 10000 == year && to_ / 10000 == year) return true;
  return std::any_of(months_.begin(), months_.end(),
                     [&](std::uint32_t month) { return month / 100 == year; });
}

}  // namespace vankien
