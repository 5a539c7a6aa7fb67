// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_answer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "vankien/directive/symbol.h"
#include "vankien/index/record.h"
#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"

#include "compact_date.h"

namespace vankien {

namespace {

// Citing documents that are read to tell what a symbol stands for.
constexpr std::size_t kMaxRead = 100;
// That are told of one number: "số 1" is cited of everybody.
constexpr std::size_t kMaxGhosts = 10;

std::set<Xapian::docid> with_any(const std::vector<std::string>& terms,
                                 const Xapian::Database& database) {
  std::set<Xapian::docid> found;
  for (const std::string& term : terms) {
    found.insert(database.postlist_begin(term), database.postlist_end(term));
  }
  return found;
}

std::set<Xapian::docid> with_all(const std::vector<std::string>& terms,
                                 const Xapian::Database& database) {
  std::set<Xapian::docid> found = with_any({terms.front()}, database);
  for (std::size_t i = 1; i < terms.size(); ++i) {
    auto it = database.postlist_begin(terms[i]);
    const auto end = database.postlist_end(terms[i]);
    std::erase_if(found, [&](Xapian::docid document) {
      if (it != end) it.skip_to(document);
      return it == end || *it != document;
    });
  }
  return found;
}

class Bearers {
 public:
  Bearers(const FacetColumns& columns, const std::optional<DateInterval>& period)
      : columns_(columns), period_(period) {}

  void add(const std::set<Xapian::docid>& documents) {
    std::vector<Xapian::docid> tier;
    for (const Xapian::docid document : documents) {
      if (known_.insert(document).second) tier.push_back(document);
    }
    std::map<std::uint32_t, std::uint32_t> newest;  // of each body
    for (const Xapian::docid document : tier) {
      std::uint32_t& date = newest[issuer(document)];
      date = std::max(date, columns_.date[document]);
    }
    const auto key = [&](Xapian::docid document) {
      const std::uint32_t body = issuer(document);
      return std::make_tuple(!in_period(document), ~newest[body], body, ~columns_.date[document],
                             document);
    };
    std::sort(tier.begin(), tier.end(), [&](auto a, auto b) { return key(a) < key(b); });
    found_.insert(found_.end(), tier.begin(), tier.end());
  }

  std::vector<Xapian::docid> take() { return std::move(found_); }

 private:
  std::uint32_t issuer(Xapian::docid document) const {
    return columns_.issuer.of_document[document];
  }

  bool in_period(Xapian::docid document) const {
    const std::uint32_t date = columns_.date[document];
    return period_ && date >= compact(period_->from) && date <= compact(period_->to);
  }

  const FacetColumns& columns_;
  const std::optional<DateInterval>& period_;
  std::set<Xapian::docid> known_;
  std::vector<Xapian::docid> found_;
};

Record read(Xapian::docid document, const Xapian::Database& database) {
  auto record = decode_record(database.get_document(document).get_data());
  if (!record) throw Xapian::DatabaseCorruptError(record.error().message);
  return std::move(*record);
}

// What is said most often; of equals, what was said first.
class Votes {
 public:
  void add(const std::string& value) {
    if (value.empty()) return;
    const auto known = std::find_if(votes_.begin(), votes_.end(),
                                    [&](const auto& vote) { return vote.first == value; });
    if (known == votes_.end()) {
      votes_.emplace_back(value, 1);
    } else {
      ++known->second;
    }
  }

  std::string winner() const {
    const auto most =
        std::max_element(votes_.begin(), votes_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes_.end() ? std::string() : most->first;
  }

 private:
  std::vector<std::pair<std::string, std::size_t>> votes_;
};

std::string key_of(std::string_view term, std::string_view prefix) {
  return std::string(term.substr(prefix.size()));
}

// One for each day that the citing documents give: the same number of another term is another
// directive. Those that give none are counted with the day most of the others give.
std::vector<Ghost> ghosts_of(const QuerySymbol& symbol, const Xapian::Database& database) {
  std::set<Xapian::docid> citing = with_any(symbol.citing, database);
  std::set<std::string> keys;
  const bool exact = !citing.empty();
  if (!exact) citing = with_any(symbol.citing_folded, database);
  for (const std::string& term : exact ? symbol.citing : symbol.citing_folded) {
    keys.insert(key_of(term, exact ? prefix::kCites : prefix::kCitesFolded));
  }
  struct Said {
    std::set<Xapian::docid> by;
    Votes issuer;
    Votes symbol;
  };
  std::map<std::string, Said> by_date;
  std::size_t left = kMaxRead;
  for (const Xapian::docid document : citing) {
    if (left-- == 0) break;
    for (const Record::Citation& citation : read(document, database).citations) {
      std::string key = symbol_key(citation.symbol);
      if (!exact) key = fold(key);
      if (keys.count(key) == 0) continue;
      Said& said = by_date[citation.date];
      said.by.insert(document);
      said.issuer.add(citation.issuer_name.empty() ? citation.issuer : citation.issuer_name);
      said.symbol.add(citation.symbol);
    }
  }
  const auto undated = by_date.find("");
  if (undated != by_date.end() && by_date.size() > 1) {
    const auto most = std::max_element(
        std::next(by_date.begin()), by_date.end(),
        [](const auto& a, const auto& b) { return a.second.by.size() < b.second.by.size(); });
    most->second.by.merge(undated->second.by);
    by_date.erase(undated);
  }
  std::vector<Ghost> ghosts;
  for (const auto& [date, said] : by_date) {
    ghosts.push_back({said.symbol.winner(), date, said.issuer.winner(), said.by.size()});
  }
  // Of those beyond the ones that were read, only their number is known.
  if (ghosts.size() == 1) ghosts.front().cited_by = citing.size();
  std::stable_sort(ghosts.begin(), ghosts.end(),
                   [](const Ghost& a, const Ghost& b) { return a.cited_by > b.cited_by; });
  return ghosts;
}

}  // namespace

std::vector<Xapian::docid> find_bearers(const ReadQuery& query, const Xapian::Database& database,
                                        const FacetColumns& columns) {
  Bearers bearers(columns, query.period);
  for (const QuerySymbol& symbol : query.symbols) bearers.add(with_any(symbol.own, database));
  for (const QuerySymbol& symbol : query.symbols) {
    bearers.add(with_any(symbol.own_folded, database));
  }
  for (const QuerySymbol& symbol : query.symbols) {
    if (symbol.is_bare_number()) bearers.add(with_all(symbol.number_and_type, database));
  }
  return bearers.take();
}

void explain_symbols(ReadQuery& query, const Xapian::Database& database) {
  Interpretation& told = query.interpretation;
  const auto add_symbol = [&](const std::string& symbol) {
    auto& all = told.symbols;
    if (std::find(all.begin(), all.end(), symbol) == all.end()) all.push_back(symbol);
  };
  for (const QuerySymbol& symbol : query.symbols) {
    if (!with_any(symbol.own, database).empty()) continue;
    const auto alike = with_any(symbol.own_folded, database);
    if (!alike.empty()) {
      const std::string held = read(*alike.begin(), database).symbol;
      if (!symbol.text.empty()) told.symbols_assumed.push_back({symbol.text, held});
      if (symbol.text.empty()) add_symbol(held);
      continue;
    }
    if (symbol.is_bare_number()) {
      for (const std::string& term : symbol.citing) {
        const std::string key = key_of(term, prefix::kCites);
        if (database.term_exists(make_term(prefix::kSymbol, key))) continue;
        if (told.ghosts.size() >= kMaxGhosts) break;
        QuerySymbol cited;
        cited.citing = {term};
        for (Ghost& ghost : ghosts_of(cited, database)) told.ghosts.push_back(std::move(ghost));
      }
      continue;
    }
    std::vector<Ghost> ghosts = ghosts_of(symbol, database);
    if (ghosts.empty()) continue;
    if (symbol.text.empty()) add_symbol(ghosts.front().symbol);
    told.ghosts.insert(told.ghosts.end(), ghosts.begin(), ghosts.end());
  }
}

}  // namespace vankien
