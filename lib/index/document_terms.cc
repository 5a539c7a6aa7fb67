// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_terms.h"

#include "vankien/directive/date.h"
#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/text/function_words.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

namespace vankien {

namespace {

// Words of the title count this often: measured best on three judged collections of legal texts,
// where a field of its own was clearly worse.
constexpr Xapian::termcount kTitleWeight = 6;

// A gap that no phrase crosses.
constexpr Xapian::termpos kFieldGap = 100;

void add_filter(Xapian::Document& document, std::string_view prefix, std::string_view value) {
  if (!value.empty()) document.add_boolean_term(make_term(prefix, value));
}

void add_facet(Xapian::Document& document, std::string_view prefix, int slot,
               const std::string& value) {
  if (value.empty()) return;
  add_filter(document, prefix, normalize(value));
  document.add_value(static_cast<Xapian::valueno>(slot), value);
}

void add_symbol(Xapian::Document& document, std::string_view prefix, std::string_view folded_prefix,
                const std::string& symbol) {
  if (symbol.empty()) return;
  const std::string key = symbol_key(symbol);
  add_filter(document, prefix, key);
  add_filter(document, folded_prefix, fold(key));
}

std::string without_leading_zeros(std::string_view number) {
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return std::string(number);
}

}  // namespace

Xapian::Document DocumentBuilder::build(const Record& record) {
  Xapian::Document document;
  Xapian::termpos position = 0;
  counts_.clear();
  add_text(document, record.title, position, kTitleWeight);
  position += kFieldGap;
  add_text(document, record.text, position, 1);
  counts_.for_each([&](std::string_view term, Xapian::termcount weight) {
    document.add_term(std::string(term), weight);
  });
  add_filters(document, record);
  document.set_data(encode_record(record));
  return document;
}

void DocumentBuilder::add_text(Xapian::Document& document, std::string_view text,
                               Xapian::termpos& position, Xapian::termcount weight) {
  const Xapian::termpos base = position;
  std::string previous;  // the word before, if a pair may begin with it
  Tokenizer tokens(text);
  for (Token token; tokens.next(token);) {
    if (token.folded != token.term) count(weight, prefix::kFolded, token.folded);
    if (is_whole(token.kind)) {
      count(weight, token.term);
      continue;
    }
    position = base + token.position;
    document.add_posting(make_term("", token.term), position, weight);
    const bool pairs = token.kind == TokenKind::word && !is_function_word(token.term);
    if (pairs && !previous.empty() && !token.after_break) {
      count(weight, prefix::kPair, previous, "_", token.term);
    }
    previous = pairs ? token.term : std::string_view();
  }
}

template <typename... Parts>
void DocumentBuilder::count(Xapian::termcount weight, const Parts&... parts) {
  key_.clear();
  (key_.append(parts), ...);
  if (key_.size() > kMaxTermBytes) key_ = make_term("", key_);
  counts_.add(key_, weight);
}

void DocumentBuilder::add_filters(Xapian::Document& document, const Record& record) {
  add_filter(document, prefix::kId, record.id);
  add_facet(document, prefix::kIssuer, slot::kIssuer, record.issuer);
  add_facet(document, prefix::kType, slot::kType, record.type);
  add_facet(document, prefix::kKind, slot::kKind, record.kind);
  if (const auto date = parse_iso_date(record.date)) {
    const std::string day = to_compact(*date);
    document.add_value(slot::kDate, day);
    add_filter(document, prefix::kDay, day);
    add_filter(document, prefix::kMonth, std::string_view(day).substr(0, 6));
    add_filter(document, prefix::kYear, std::string_view(day).substr(0, 4));
  }
  add_symbol(document, prefix::kSymbol, prefix::kSymbolFolded, record.symbol);
  add_filter(document, prefix::kNumber, without_leading_zeros(record.number));
  for (const auto& citation : record.citations) {
    add_symbol(document, prefix::kCites, prefix::kCitesFolded, citation.symbol);
  }
}

}  // namespace vankien
