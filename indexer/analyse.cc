// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyse.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "vankien/directive/authority.h"
#include "vankien/directive/date.h"
#include "vankien/directive/symbol.h"
#include "vankien/text/normalize.h"

#include "indexer/doubts.h"
#include "indexer/issuer_level.h"
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
  if (const auto kind = given_line(given.kind)) {
    if (const auto known = parse_kind(*kind)) {
      directive.kind = {*known, {}, kGiven};
    } else {
      warnings.push_back(
          fmt::format("the given kind \"{}\" is none of party, state, news, other", *kind));
    }
  }
  if (auto place = given_line(given.place)) directive.place = given_fact(*std::move(place));
  if (auto signer = given_line(given.signer)) directive.signer = given_fact(*std::move(signer));
  if (auto issuer = given_line(given.issuer)) directive.issuer = given_fact(*std::move(issuer));
  if (auto type = given_line(given.type)) {
    const DocumentType* known = vocabulary.type_by_name(*type);
    directive.type = given_fact(known != nullptr ? known->name : *std::move(type));
    directive.type_name = directive.type->value;
  }
  if (auto subject = given_line(given.subject)) directive.subject = given_fact(*std::move(subject));
}

std::string take(std::optional<Fact<std::string>>& fact) {
  return fact ? std::move(fact->value) : std::string();
}

/// What tells most of two documents comes first.
constexpr std::array<std::string_view, 12> kVerbsByStrength{
    "thay thế", "bãi bỏ",   "sửa đổi, bổ sung", "sửa đổi",   "bổ sung", "trả lời",
    "kèm theo", "ban hành", "căn cứ",           "thực hiện", "sơ kết",  "tiếp theo"};

std::size_t weakness(std::string_view verb) {
  if (verb.empty()) return kVerbsByStrength.size() + 1;
  const auto at = std::find(kVerbsByStrength.begin(), kVerbsByStrength.end(), verb);
  return static_cast<std::size_t>(at - kVerbsByStrength.begin());
}

void keep_stronger(Record::Citation& known, Record::Citation&& again) {
  if (known.date.empty()) known.date = std::move(again.date);
  if (known.issuer.empty()) known.issuer = std::move(again.issuer);
  if (known.issuer_name.empty()) known.issuer_name = std::move(again.issuer_name);
  if (weakness(again.verb) < weakness(known.verb)) known.verb = std::move(again.verb);
}

/// Each symbol and day, and each name, once and with the strongest of its verbs. A mention without
/// a day is of the one day that the symbol has elsewhere.
std::vector<Record::Citation> cited_once(std::vector<Citation>&& mentions) {
  struct Days {
    std::string first;
    bool several = false;
  };
  const auto key_of = [](const Citation& mention) {
    return mention.name.empty() ? symbol_key(mention.symbol.text()) : fold(mention.name);
  };
  std::unordered_map<std::string, Days> days;
  for (const Citation& mention : mentions) {
    if (!mention.date) continue;
    Days& known = days[key_of(mention)];
    const std::string day = to_iso(*mention.date);
    if (known.first.empty()) known.first = day;
    known.several = known.several || known.first != day;
  }
  std::vector<Record::Citation> cited;
  std::unordered_map<std::string, std::size_t> places;
  for (Citation& mention : mentions) {
    const std::string key = key_of(mention);
    const auto known = days.find(key);
    std::string day = mention.date ? to_iso(*mention.date) : std::string();
    if (day.empty() && known != days.end() && !known->second.several) day = known->second.first;
    Record::Citation citation{mention.name.empty() ? mention.symbol.text() : std::string(),
                              day,
                              std::move(mention.issuer),
                              std::move(mention.verb),
                              std::move(mention.issuer_name),
                              std::move(mention.name)};
    const auto [place, added] = places.try_emplace(key + '\n' + day, cited.size());
    if (added) {
      cited.push_back(std::move(citation));
    } else {
      keep_stronger(cited[place->second], std::move(citation));
    }
  }
  return cited;
}

bool is_directive(const Directive& directive) {
  return directive.kind.value == DirectiveKind::party ||
         directive.kind.value == DirectiveKind::state;
}

/// The day of issue and the kind tell what is due; they may have been given.
void read_duties_again(std::string_view text, const Vocabulary& vocabulary, Directive& directive) {
  directive.duties.clear();
  if (!is_directive(directive)) return;
  const auto written = directive.date ? std::optional(directive.date->value) : std::nullopt;
  directive.duties = find_duties(text, written, vocabulary);
}

/// Name, place and day of issue tell which body it is; they may have been given.
void identify_issuer(const Vocabulary& vocabulary, Directive& directive) {
  if (!directive.issuer) return;
  const auto name = [](const std::optional<Fact<std::string>>& fact) {
    return fact ? std::string_view(fact->value) : std::string_view();
  };
  const auto day = directive.date ? std::optional(directive.date->value) : std::nullopt;
  const PrintedBody body{name(directive.issuer), name(directive.place), name(directive.parent),
                         day};
  directive.issuer_id = vocabulary.authority().resolve(body).id;
}

std::vector<Record::Duty> shown_duties(std::vector<Duty>&& duties, std::string_view text) {
  std::vector<Record::Duty> out;
  for (Duty& duty : duties) {
    Record::Duty shown;
    shown.action = std::move(duty.action);
    shown.to = std::move(duty.to);
    shown.through = std::move(duty.through);
    shown.due = std::move(duty.due);
    shown.repeat = to_string(duty.repeat);
    if (duty.when) {
      shown.from = to_iso(duty.when->from);
      shown.until = to_iso(duty.when->to);
    }
    shown.quote = clean_line(slice(text, duty.sentence));
    out.push_back(std::move(shown));
  }
  return out;
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
  const DirectiveKind kind = directive.kind.value;
  apply_given(document.given, vocabulary, directive, warnings);
  if (document.given.date || directive.kind.value != kind) {
    read_duties_again(document.text, vocabulary, directive);
  }
  if (document.given.issuer || document.given.place || document.given.date) {
    identify_issuer(vocabulary, directive);
  }
  if (document.given.url && !is_web_address(*document.given.url)) {
    warnings.push_back("the given url is neither http: nor https: and was left out");
  }
  return directive;
}

Record make_record(SourceDocument&& document, Directive&& directive, const Vocabulary& vocabulary) {
  Record record;
  record.title = make_title(document, directive);
  for (const Doubt& doubt : doubtful_facts(directive, document.text)) {
    record.to_check.push_back({doubt.field, doubt.confidence});
  }
  record.id = std::move(document.id);
  if (document.given.url && is_web_address(*document.given.url)) {
    record.url = clean_line(*document.given.url);
  }
  record.kind = to_string(directive.kind.value);
  record.symbol = take(directive.symbol);
  record.number = take(directive.number);
  record.type = directive.type_name;
  if (directive.type && directive.type->value != record.type) {
    record.type_printed = take(directive.type);
  }
  if (directive.date) record.date = to_iso(directive.date->value);
  record.place = take(directive.place);
  record.issuer = take(directive.issuer);
  record.issuer_id = std::move(directive.issuer_id);
  record.level = issuer_level(record.issuer, record.issuer_id, vocabulary);
  record.author = take(directive.author);
  record.subject = take(directive.subject);
  record.signer = take(directive.signer);
  record.signer_title = take(directive.signer_title);
  record.urgency = take(directive.urgency);
  record.distribution = take(directive.distribution);
  record.draft = take(directive.draft);
  record.copy = take(directive.copy);
  for (auto& recipient : directive.recipients) {
    record.recipients.push_back(std::move(recipient.value));
  }
  record.citations = cited_once(std::move(directive.citations));
  record.duties = shown_duties(std::move(directive.duties), document.text);
  record.text = std::move(document.text);
  return record;
}

}  // namespace vankien::indexer
