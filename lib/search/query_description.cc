// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_description.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "vankien/index/schema.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

#include "name_words.h"

namespace vankien {

namespace {

constexpr std::size_t kMaxWords = 16;
// Bodies that a name may mean: all district committees of a province and more.
constexpr std::size_t kMaxIssuers = 64;
constexpr std::size_t kMaxLookedAt = 20000;

struct Word {
  std::string term;
  std::string folded;
  bool is_number = false;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  Tokenizer tokens(text);
  for (Token token; words.size() <= kMaxWords && tokens.next(token);) {
    if (is_whole(token.kind)) continue;
    words.push_back(
        {std::string(token.term), std::string(token.folded), token.kind == TokenKind::number});
  }
  return words;
}

std::string joined(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                   std::string Word::*form) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) out += ' ';
    out += words[i].*form;
  }
  return out;
}

// The type that the query begins with, and how many words name it.
std::pair<const DocumentType*, std::size_t> read_type(const std::vector<Word>& words,
                                                      const Vocabulary& vocabulary) {
  for (std::size_t end = std::min<std::size_t>(words.size(), 6); end > 0; --end) {
    const auto* type = vocabulary.type_by_name(joined(words, 0, end, &Word::folded));
    if (type != nullptr) return {type, end};
  }
  if (words.empty() || words[0].folded.size() < 2) return {nullptr, 0};
  if (const auto* type = vocabulary.type_by_code(words[0].term)) return {type, 1};
  if (words[0].term == words[0].folded) {
    const auto codes = vocabulary.type_codes_like(words[0].folded);
    if (!codes.empty()) return {vocabulary.type_by_code(codes.front()), 1};
  }
  return {nullptr, 0};
}

// Whether the words before `end` begin with the full name of an office.
bool begins_with_office(const std::vector<Word>& words, std::size_t end,
                        const Vocabulary& vocabulary) {
  for (; end > 1; --end) {
    const Organ* organ = vocabulary.organ_by_name(joined(words, 0, end, &Word::folded));
    if (organ != nullptr) return true;
  }
  return false;
}

std::vector<std::string> issuers_named(const std::string& name, const Xapian::Database& database) {
  const NameWords wanted(name);
  std::vector<std::string> terms;
  std::size_t left = kMaxLookedAt;
  const std::string begin(prefix::kIssuer);
  const auto end = database.allterms_end(begin);
  for (auto it = database.allterms_begin(begin); it != end && left > 0; ++it, --left) {
    std::string term = *it;
    if (wanted.in(std::string_view(term).substr(begin.size()))) terms.push_back(std::move(term));
  }
  // "huyen uy son tien" is the committee, not the people's committee of the same place.
  const auto begins_so = [&, folded = fold(name)](const std::string& term) {
    return fold(std::string_view(term).substr(begin.size())).starts_with(folded);
  };
  if (std::any_of(terms.begin(), terms.end(), begins_so)) {
    std::erase_if(terms, [&](const std::string& term) { return !begins_so(term); });
  }
  // "Tỉnh ủy Lâm Giang" is no office of it: the shorter name is the body itself.
  std::stable_sort(terms.begin(), terms.end(),
                   [](const auto& a, const auto& b) { return a.size() < b.size(); });
  if (terms.size() > kMaxIssuers) terms.resize(kMaxIssuers);
  return terms;
}

}  // namespace

std::vector<QuerySymbol> read_description(std::string_view text, const Vocabulary& vocabulary,
                                          const Xapian::Database& database) {
  const std::vector<Word> words = words_of(text);
  if (words.size() > kMaxWords) return {};
  const auto [type, type_end] = read_type(words, vocabulary);

  std::size_t end = words.size();
  std::string year;
  if (end > type_end && words[end - 1].is_number && words[end - 1].term.size() == 4 &&
      (words[end - 1].term.starts_with("19") || words[end - 1].term.starts_with("20"))) {
    year = words[--end].term;
    if (end > type_end && words[end - 1].folded == "nam") --end;
  }
  std::size_t begin = type_end;
  if (type != nullptr && begin < end && words[begin].folded == "cua") ++begin;
  // Without a type only the name of an office and a year are enough: "dân vận 2017" are words.
  if (type == nullptr && (year.empty() || !begins_with_office(words, end, vocabulary))) return {};

  std::vector<std::string> issuers;
  if (begin < end) {
    std::string name = joined(words, begin, end, &Word::term);
    // "kh hu 2016"
    if (end == begin + 1) {
      if (const Organ* organ = vocabulary.organ_by_code(name)) name = organ->name;
    }
    issuers = issuers_named(name, database);
    if (issuers.empty()) return {};
  }
  if (issuers.empty() && year.empty()) return {};

  QuerySymbol description;
  if (type != nullptr) {
    description.number_and_type.push_back(make_term(prefix::kType, normalize(type->name)));
  }
  if (!year.empty()) description.number_and_type.push_back(make_term(prefix::kYear, year));
  if (issuers.empty()) return {description};
  std::vector<QuerySymbol> all;
  for (std::string& issuer : issuers) {
    all.push_back(description);
    all.back().number_and_type.push_back(std::move(issuer));
  }
  return all;
}

}  // namespace vankien
