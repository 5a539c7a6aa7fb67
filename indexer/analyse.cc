// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyse.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "vankien/directive/date.h"
#include "vankien/directive/symbol.h"

#include "indexer/title.h"

namespace vankien::indexer {
namespace {

constexpr const char* kGiven = "given";

Fact<std::string> given_fact(std::string value) { return {std::move(value), {}, kGiven}; }

/// A given value on one line, or nothing when it is absent or blank.
std::optional<std::string> given_line(const std::optional<std::string>& value) {
  if (!value) return std::nullopt;
  std::string line = clean_line(*value);
  if (line.empty()) return std::nullopt;
  return line;
}

void apply_symbol(const std::string& given, const Vocabulary& vocabulary, Directive& directive,
                  std::vector<std::string>& warnings) {
  const std::optional<Symbol> symbol = parse_symbol(given, vocabulary);
  if (!symbol) {
    warnings.push_back(fmt::format("the given symbol \"{}\" is none that is known", given));
    directive.symbol = given_fact(given);
    const std::size_t digits = std::min(given.find_first_not_of("0123456789"), given.size());
    directive.number.reset();
    if (digits > 0) directive.number = given_fact(given.substr(0, digits));
    return;
  }
  directive.symbol = given_fact(symbol->text());
  directive.number = given_fact(symbol->number);
  // A portal's export has the letterhead in its columns and not in the text.
  if (directive.kind.value == DirectiveKind::other && symbol->side != Side::unknown) {
    directive.kind = {
        symbol->side == Side::party ? DirectiveKind::party : DirectiveKind::state, {}, kGiven};
  }
}

void apply_date(const std::string& given, Directive& directive,
                std::vector<std::string>& warnings) {
  const Result<DateInterval> interval = parse_date_expression(given);
  if (interval && interval->from == interval->to) {
    directive.date = {interval->from, {}, kGiven};
  } else {
    warnings.push_back(fmt::format("the given date \"{}\" is no day; {}", given,
                                   directive.date ? "the one in the text was taken" : "left out"));
  }
}

void apply_given(const GivenFacts& given, const Vocabulary& vocabulary, Directive& directive,
                 std::vector<std::string>& warnings) {
  if (const auto symbol = given_line(given.symbol)) {
    apply_symbol(*symbol, vocabulary, directive, warnings);
  }
  if (const auto date = given_line(given.date)) apply_date(*date, directive, warnings);
  if (auto issuer = given_line(given.issuer)) directive.issuer = given_fact(*std::move(issuer));
  if (auto type = given_line(given.type)) {
    const DocumentType* known = vocabulary.type_by_name(*type);
    directive.type = given_fact(known != nullptr ? known->name : *std::move(type));
  }
  if (auto subject = given_line(given.subject)) directive.subject = given_fact(*std::move(subject));
}

std::string take(std::optional<Fact<std::string>>& fact) {
  return fact ? std::move(fact->value) : std::string();
}

/// An address that a page may link to: nothing that a browser would run.
bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

}  // namespace

Directive understand(const SourceDocument& document, const Vocabulary& vocabulary,
                     std::vector<std::string>& warnings) {
  Directive directive = read_directive(document.text, vocabulary);
  if (directive.secrecy_mark) return directive;
  apply_given(document.given, vocabulary, directive, warnings);
  if (document.given.url && !is_web_address(*document.given.url)) {
    warnings.push_back("the given url is neither http: nor https: and was left out");
  }
  return directive;
}

Record make_record(SourceDocument&& document, Directive&& directive) {
  Record record;
  record.title = make_title(document, directive);
  record.id = std::move(document.id);
  if (document.given.url && is_web_address(*document.given.url)) {
    record.url = clean_line(*document.given.url);
  }
  record.kind = to_string(directive.kind.value);
  record.symbol = take(directive.symbol);
  record.number = take(directive.number);
  record.type = take(directive.type);
  if (directive.date) record.date = to_iso(directive.date->value);
  record.place = take(directive.place);
  record.issuer = take(directive.issuer);
  record.author = take(directive.author);
  record.subject = take(directive.subject);
  record.signer = take(directive.signer);
  record.signer_title = take(directive.signer_title);
  record.citations.reserve(directive.citations.size());
  for (Citation& citation : directive.citations) {
    record.citations.push_back({citation.symbol.text(),
                                citation.date ? to_iso(*citation.date) : std::string(),
                                std::move(citation.issuer), std::move(citation.verb)});
  }
  record.text = std::move(document.text);
  return record;
}

}  // namespace vankien::indexer
