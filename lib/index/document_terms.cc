// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_terms.h"

#include "vankien/directive/date.h"
#include "vankien/directive/symbol.h"
#include "vankien/index/schema.h"
#include "vankien/index/symbol_order.h"
#include "vankien/text/normalize.h"
#include "vankien/text/tokenize.h"

namespace vankien {

namespace {

// A gap that no phrase crosses.
constexpr Xapian::termpos kFieldGap = 100;

void add_filter(Xapian::Document& document, std::string_view prefix, std::string_view value) {
  if (!value.empty()) document.add_boolean_term(make_term(prefix, value));
}

void add_value(Xapian::Document& document, int slot, const std::string& value) {
  if (!value.empty()) document.add_value(static_cast<Xapian::valueno>(slot), value);
}

void add_facet(Xapian::Document& document, std::string_view prefix, int slot,
               const std::string& value) {
  add_filter(document, prefix, normalize(value));
  add_value(document, slot, value);
}

std::string beginning_of(const std::string& title) {
  std::size_t end = std::min(title.size(), kMaxTitleBytes);
  while (end < title.size() && (static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;
  return title.substr(0, end);
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
  add_text(document, record.title, position, kTitleWeight, title_);
  position += kFieldGap;
  add_text(document, record.text, position, 1, text_);
  counts_.for_each([&](std::string_view term, Xapian::termcount weight) {
    document.add_term(std::string(term), weight);
  });
  add_filters(document, record);
  document.set_data(encode_record(record));
  return document;
}

void DocumentBuilder::add_text(Xapian::Document& document, std::string_view text,
                               Xapian::termpos& position, Xapian::termcount weight,
                               std::vector<PlacedWord>& words) {
  words.clear();
  const Xapian::termpos base = position;
  Tokenizer tokens(text);
  for (Token token; tokens.next(token);) {
    if (token.folded != token.term) count(weight, prefix::kFolded, token.folded);
    if (is_whole(token.kind)) {
      count(weight, "", token.term);
      continue;
    }
    position = base + token.position;
    document.add_posting(make_term("", token.term), position, weight);
    words.emplace_back(word_key(token.term), !words.empty() && !token.after_break);
  }
}

void DocumentBuilder::count(Xapian::termcount weight, std::string_view prefix,
                            std::string_view term) {
  key_ = prefix;
  key_ += term;
  if (key_.size() > kMaxTermBytes) key_ = make_term("", key_);
  counts_.add(key_, weight);
}

void DocumentBuilder::add_filters(Xapian::Document& document, const Record& record) {
  add_filter(document, prefix::kId, record.id);
  add_filter(document, prefix::kPermalink, record.permalink);
  add_facet(document, prefix::kIssuer, slot::kIssuer, record.issuer);
  add_facet(document, prefix::kType, slot::kType, record.type);
  add_facet(document, prefix::kKind, slot::kKind, record.kind);
  add_facet(document, prefix::kLevel, slot::kLevel, record.level);
  add_facet(document, prefix::kSigner, slot::kSigner, record.signer);
  for (const std::string& recipient : record.recipients) {
    add_filter(document, prefix::kRecipient, normalize(recipient));
  }
  add_value(document, slot::kIssuerId, record.issuer_id);
  add_value(document, slot::kSymbol, symbol_order(record.symbol));
  add_value(document, slot::kTitle, beginning_of(record.title));
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
