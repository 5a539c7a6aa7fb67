// SPDX-License-Identifier: GPL-3.0-or-later
#include "symbol_lookup.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

#include "char_kind.h"

namespace vankien {

namespace {

constexpr std::size_t kMaxDigits = 6;
constexpr std::size_t kMaxNumbers = 4;  // of a query, that are looked up
constexpr std::size_t kMaxKeys = 4000;  // with one number
constexpr std::size_t kMaxAtoms = 8;    // behind the number
constexpr std::size_t kMinLetters = 3;  // of type and organ

bool is_alphanumeric(char c) { return is_lower(c) || is_digit(c); }

struct Atom {
  std::string text;
  Span span;
  bool joins = false;  // only what may stand inside a symbol parts it from the one before
};

class Lookup {
 public:
  Lookup(std::string_view text, const Xapian::Database& database)
      : text_(text), database_(database) {
    cut();
  }

  std::vector<HeldSymbol> find() {
    std::vector<HeldSymbol> found;
    std::size_t numbers = 0;
    for (std::size_t at = 0; at < atoms_.size() && numbers < kMaxNumbers;) {
      if (!is_digit(atoms_[at].text.front()) || atoms_[at].text.size() > kMaxDigits) {
        ++at;
        continue;
      }
      ++numbers;
      auto symbol = symbol_at(at);
      at = symbol ? symbol->second : at + 1;
      if (symbol) found.push_back(std::move(symbol->first));
    }
    return found;
  }

 private:
  struct Key {
    std::string letters;  // behind the number, without separators
    std::string key;
  };

  void cut() {
    std::size_t end = 0;
    Tokenizer tokens(text_);
    for (Token token; tokens.next(token);) {
      if (is_whole(token.kind)) continue;
      const std::string gap = normalize(text_.substr(end, token.span.begin - end));
      bool joins = gap == "." || gap.find_first_not_of(" -/_") == std::string::npos;
      end = token.span.end;
      for (const char c : token.folded) {
        if (!is_alphanumeric(c)) continue;
        const bool goes_on = !atoms_.empty() && atoms_.back().span == token.span &&
                             is_digit(atoms_.back().text.back()) == is_digit(c);
        if (goes_on) {
          atoms_.back().text += c;
        } else {
          atoms_.push_back({std::string(1, c), token.span, joins});
          joins = true;
        }
      }
    }
  }

  // With the atom behind it.
  std::optional<std::pair<HeldSymbol, std::size_t>> symbol_at(std::size_t number) const {
    const std::vector<Key> keys = keys_of(atoms_[number].text);
    if (keys.empty()) return std::nullopt;
    // "cv31ccb" before "31 ccb".
    const bool has_type =
        number > 0 && atoms_[number].joins && !is_digit(atoms_[number - 1].text.front());
    for (const bool type_first : {true, false}) {
      if (type_first && !has_type) continue;
      std::string letters = type_first ? atoms_[number - 1].text : std::string();
      std::optional<std::pair<HeldSymbol, std::size_t>> longest;
      for (std::size_t next = number + 1;
           next < atoms_.size() && next <= number + kMaxAtoms && atoms_[next].joins; ++next) {
        letters += atoms_[next].text;
        if (letters.size() < kMinLetters) continue;
        HeldSymbol symbol;
        for (const Key& key : keys) {
          if (key.letters == letters) symbol.keys.push_back(key.key);
        }
        std::sort(symbol.keys.begin(), symbol.keys.end());
        symbol.keys.erase(std::unique(symbol.keys.begin(), symbol.keys.end()), symbol.keys.end());
        if (symbol.keys.empty()) continue;
        const std::size_t first = type_first ? number - 1 : number;
        symbol.span = {atoms_[first].span.begin, atoms_[next].span.end};
        longest = {std::move(symbol), next + 1};
      }
      if (longest) return longest;
    }
    return std::nullopt;
  }

  std::vector<Key> keys_of(std::string number) const {
    number.erase(0, std::min(number.find_first_not_of('0'), number.size()));
    std::vector<Key> keys;
    if (number.empty()) return keys;
    for (const std::string_view prefix : {prefix::kSymbolFolded, prefix::kCitesFolded}) {
      for (const char separator : {'-', '/'}) {
        const std::string begin = std::string(prefix) + number + separator;
        const auto end = database_.allterms_end(begin);
        std::size_t left = kMaxKeys;
        for (auto it = database_.allterms_begin(begin); it != end && left > 0; ++it, --left) {
          Key key;
          key.key = (*it).substr(prefix.size());
          for (const char c : std::string_view(key.key).substr(number.size())) {
            if (is_alphanumeric(c)) key.letters += c;
          }
          keys.push_back(std::move(key));
        }
      }
    }
    return keys;
  }

  std::string_view text_;
  const Xapian::Database& database_;
  std::vector<Atom> atoms_;
};

// The keys with this beginning, in their order.
std::vector<std::string> keys_with(std::string_view prefix, const std::string& key_begin,
                                   const Xapian::Database& database) {
  std::vector<std::string> keys;
  const std::string begin = std::string(prefix) + key_begin;
  const auto end = database.allterms_end(begin);
  for (auto it = database.allterms_begin(begin); it != end && keys.size() < kMaxKeys; ++it) {
    keys.push_back((*it).substr(prefix.size()));
  }
  return keys;
}

// The letters of the type in a key: "nq" of 25-nq/tw, "nđ" of 30/2020/nđ-cp.
std::string_view type_in(std::string_view key) {
  const auto number_end = key.find_first_of("-/");
  if (number_end == std::string_view::npos) return {};
  key.remove_prefix(number_end + 1);
  if (const auto year_end = key.find_first_not_of("0123456789"); year_end != 0) {
    if (year_end == std::string_view::npos || key[year_end] != '/') return {};
    key.remove_prefix(year_end + 1);
  }
  return key.substr(0, key.find_first_of("-/"));
}

bool is_edit_away(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a == b || a.size() > b.size() + 1) return false;
  const auto differ = std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin();
  const auto at = static_cast<std::size_t>(differ);
  const std::size_t same_length = a.size() == b.size() ? 1 : 0;
  return a.substr(at + 1) == b.substr(std::min(at + same_length, b.size()));
}

}  // namespace

std::vector<std::string> find_cited_keys(std::string_view number, const DocumentType* type,
                                         const Xapian::Database& database) {
  std::vector<std::string> found;
  for (const char separator : {'-', '/'}) {
    for (std::string& key : keys_with(prefix::kCites, std::string(number) + separator, database)) {
      const bool is_of_type =
          type == nullptr ||
          std::any_of(type->codes.begin(), type->codes.end(),
                      [&](const std::string& code) { return normalize(code) == type_in(key); });
      if (is_of_type) found.push_back(std::move(key));
    }
  }
  return found;
}

std::vector<std::string> find_near_keys(const Symbol& symbol, const Vocabulary& vocabulary,
                                        const Xapian::Database& database) {
  const std::string key = fold(symbol_key(symbol.text()));
  const std::string organ = fold(symbol.organ);
  if (organ.empty() || !key.ends_with(organ)) return {};
  const std::string begin = key.substr(0, key.size() - organ.size());
  const bool is_known = vocabulary.organ_by_code(symbol.organ) != nullptr;
  std::vector<std::string> found;
  for (std::string& held : keys_with(prefix::kSymbolFolded, begin, database)) {
    const std::string_view other = std::string_view(held).substr(begin.size());
    const bool confused = (organ == "tw" && other == "tu") || (organ == "tu" && other == "tw");
    if (confused || (!is_known && is_edit_away(organ, other))) found.push_back(std::move(held));
  }
  return found;
}

std::vector<HeldSymbol> find_held_symbols(std::string_view text, const Xapian::Database& database) {
  return Lookup(text, database).find();
}

}  // namespace vankien
