// SPDX-License-Identifier: GPL-3.0-or-later
#include "confidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "vankien/text/normalize.h"

#include "furniture.h"
#include "organ_name.h"

namespace vankien {
namespace {

struct Row {
  std::string_view field;
  std::string_view rule;  // empty: any
  double confidence;
};
constexpr std::array<Row, 27> kRules{{{"symbol", "letterhead.symbol", 0.99},
                                      {"number", "letterhead.symbol", 0.99},
                                      {"type", "type_line", 0.99},
                                      {"type", "bare_type_line", 0.9},
                                      {"type", "letterhead.symbol", 0.9},
                                      {"type", "no_type_line", 0.97},
                                      {"date", "place_date_line", 0.99},
                                      {"date", "publication_date", 0.9},
                                      {"place", "place_date_line", 0.98},
                                      {"issuer", "letterhead.organ", 0.97},
                                      {"issuer", "signature.on_behalf_of", 0.97},
                                      {"issuer", "subject.organ", 0.95},
                                      {"issuer", "body.enacting", 0.86},
                                      {"issuer", "letterhead.symbol", 0.75},
                                      {"author", "signature.on_behalf_of", 0.96},
                                      {"author", "", 0.9},
                                      {"parent", "letterhead.organ", 0.93},
                                      {"subject", "subject", 0.96},
                                      {"signer", "signature", 0.98},
                                      {"signer_title", "signature", 0.95},
                                      {"authority", "signature", 0.98},
                                      {"recipients", "addressee", 0.92},
                                      {"recipients", "recipients", 0.92},
                                      {"urgency", "stamp", 0.96},
                                      {"distribution", "stamp", 0.95},
                                      {"draft", "stamp", 0.96},
                                      {"copy", "copy.symbol", 0.96}}};
constexpr double kOtherRule = 0.82;

// What a fact is multiplied by.
constexpr double kContradicted = 0.78;  // by a portal, another print, the number or the signature
constexpr double kMended = 0.9;         // the print was damaged, and other places tell how
constexpr double kGuessedSign = 0.8;    // a code whose accents were changed to be known
constexpr double kOddShape = 0.78;      // right values seldom look so
constexpr double kUnknownOffice = 0.88;
constexpr double kUnsupported = 0.9;  // a part of the page that mostly agrees does not

void lower(auto& fact, double factor) {
  if (fact) fact->confidence *= factor;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// `padded` is folded and has a blank at both ends.
bool has_word(std::string_view padded, std::string_view word) {
  for (std::size_t at = padded.find(word); at != padded.npos; at = padded.find(word, at + 1)) {
    if (padded[at - 1] == ' ' && padded[at + word.size()] == ' ') return true;
  }
  return false;
}

std::string letters_of(std::string_view symbol) {
  std::string out;
  for (const char c : normalize(symbol)) {
    if (std::string_view(" -/_.:").find(c) == std::string_view::npos) out += c;
  }
  return out;
}

class Weigher {
 public:
  Weigher(Directive& directive, const ReadPage& page) : d_(directive), page_(page) {}

  void weigh() {
    set_rules();
    weigh_symbol();
    weigh_date();
    weigh_issuer();
    weigh_subject();
    weigh_signer();
    weigh_portal();
    if (d_.number && d_.symbol) d_.number->confidence = d_.symbol->confidence;
  }

 private:
  void set_rule(std::string_view field, auto& fact) {
    if (!fact) return;
    const bool mended = fact->rule == kMendedRule;
    fact->confidence = mended ? page_.issuer.mended_confidence : confidence_of(field, fact->rule);
  }

  void set_rules() {
    set_rule("symbol", d_.symbol);
    set_rule("number", d_.number);
    set_rule("type", d_.type);
    set_rule("date", d_.date);
    set_rule("place", d_.place);
    set_rule("issuer", d_.issuer);
    set_rule("author", d_.author);
    set_rule("parent", d_.parent);
    set_rule("subject", d_.subject);
    set_rule("signer", d_.signer);
    set_rule("signer_title", d_.signer_title);
    set_rule("authority", d_.authority);
    set_rule("urgency", d_.urgency);
    set_rule("distribution", d_.distribution);
    set_rule("draft", d_.draft);
    set_rule("copy", d_.copy);
    for (auto& recipient : d_.recipients) {
      recipient.confidence = confidence_of("recipients", recipient.rule);
    }
  }

  void weigh_symbol() {
    if (!d_.symbol || !page_.head.symbol) return;
    const ScannedSymbol& printed = *page_.head.symbol;
    const std::string words = page_.text.words(printed.begin, printed.end);
    if (letters_of(words) != letters_of(d_.symbol->value)) lower(d_.symbol, kGuessedSign);
    if (page_.head.symbol_contested) lower(d_.symbol, kContradicted);
    if (printed.symbol.side == Side::unknown) lower(d_.symbol, kUnknownOffice);
    const std::string& code = printed.symbol.type_code;
    if (!d_.type || d_.type->rule != "type_line" || code.empty()) return;
    const DocumentType* type = page_.head.type_line->type;
    const bool agrees =
        std::find(type->codes.begin(), type->codes.end(), code) != type->codes.end();
    if (!agrees && page_.vocabulary.type_by_code(code) != nullptr) lower(d_.type, kContradicted);
  }

  void weigh_date() {
    if (!d_.date) return;
    if (page_.head.date_contested) lower(d_.date, kContradicted);
    const bool cites_later =
        std::any_of(d_.citations.begin(), d_.citations.end(),
                    [&](const Citation& c) { return c.date && *c.date > d_.date->value; });
    if (cites_later) lower(d_.date, kUnsupported);
  }

  void weigh_issuer() {
    if (!d_.issuer) return;
    const std::string committee = fold(d_.issuer->value);
    const Organ* organ = page_.issuer.organ;
    double factor = 1;
    if (organ == nullptr) factor *= kUnknownOffice;
    if (organ != nullptr && organ->takes_place && committee == fold(organ->name))
      factor *= kOddShape;
    if (has_broken_word(committee)) factor *= kOddShape;
    if (contradicts_symbol(committee)) factor *= kContradicted;
    if (page_.head.bare) factor *= kUnsupported;
    if (d_.place && organ != nullptr && organ->takes_place && !supports(fold(d_.place->value))) {
      factor *= kUnsupported;
      lower(d_.place, kUnsupported);
    }
    lower(d_.issuer, factor);
    lower(d_.author, factor);
  }

  // "THÀNH ỦY C": cut off. A vowel alone may be of a name: "buôn Tul A".
  static bool has_broken_word(const std::string& committee) {
    constexpr std::string_view kConsonants = "bcdghklmnpqrstvx";
    const std::string padded = ' ' + committee + ' ';
    for (std::size_t at = 1; at + 1 < padded.size(); ++at) {
      const bool alone = padded[at - 1] == ' ' && padded[at + 1] == ' ';
      if (alone && kConsonants.find(padded[at]) != std::string_view::npos) return true;
    }
    return false;
  }

  // Whether the name of the office that the symbol's code stands for is nowhere in the issuer's.
  bool contradicts_symbol(const std::string& committee) const {
    if (!page_.head.symbol) return false;
    const std::string& organs = page_.head.symbol->symbol.organ;
    const std::string code = organs.substr(0, organs.find('-'));
    const Organ* coded = page_.vocabulary.organ_by_code(code);
    if (coded == nullptr || coded->level == "unit" || is_speaker(*coded)) return false;
    const auto within = [&](const std::string& name) {
      return committee.find(fold(name)) != std::string::npos;
    };
    // One code stands for several offices (TW) or several kinds of name (TU).
    const auto all = page_.vocabulary.organs();
    return std::none_of(
               all.begin(), all.end(),
               [&](const Organ& organ) {
                 return organ.code == coded->code &&
                        (within(organ.name) ||
                         std::any_of(organ.other_names.begin(), organ.other_names.end(), within));
               }) &&
           !(page_.issuer.organ != nullptr && page_.issuer.organ->side == coded->side &&
             page_.issuer.organ->level == "cell");
  }

  bool supports(const std::string& place) const {
    return fold(d_.issuer->value).find(place) != std::string::npos ||
           (d_.parent && fold(d_.parent->value).find(place) != std::string::npos);
  }

  void weigh_subject() {
    if (!d_.subject) return;
    const std::string& subject = d_.subject->value;
    const std::size_t words = count_words(subject);
    const std::string last = fold(subject.substr(subject.rfind(' ') + 1));
    const bool cut = subject.ends_with(',') || last == "va" || last == "cua" || last == "ve";
    if (words < 2 || words > 70 || cut) lower(d_.subject, kOddShape);
    // In one line with its type only a guess tells where it ends.
    if (page_.head.type_line && page_.head.flat_subject) lower(d_.subject, kMended);
    if (page_.head.bare) lower(d_.subject, kUnsupported);
  }

  void weigh_signer() {
    if (!d_.signer || !page_.signature) return;
    const std::string& name = d_.signer->value;
    if (page_.signature->name_in == Signature::NameIn::capitals) lower(d_.signer, kUnsupported);
    if (page_.signature->name_in == Signature::NameIn::title) lower(d_.signer, kOddShape);
    if (!d_.authority && !d_.signer_title) lower(d_.signer, kOddShape);
    if (page_.signature->joint) lower(d_.signer, kContradicted);
    const std::string padded = ' ' + fold(name) + ' ';
    bool office = count_words(name) > 5;
    for (const std::string_view word :
         {"ban", "cac", "nhu", "luu", "noi", "van phong", "huyen uy"}) {
      office = office || has_word(padded, word);
    }
    if (office) lower(d_.signer, kOddShape);
  }

  // What the page around the text says of it.
  void weigh_portal() {
    std::size_t line = page_.lines.line_count();
    for (const Cell& cell : page_.lines.cells()) {
      if (cell.line == line) continue;
      line = cell.line;
      const Stretch words = trim(page_.text, page_.lines.line(cell));
      if (words.begin > page_.head.begin && words.end > page_.head.end) return;
      if (!is_attribute(page_.text, words)) continue;
      std::size_t colon = words.begin;
      while (colon < words.end && page_.text[colon] != ':') ++colon;
      const std::string_view label = page_.text.folded(words.begin, colon);
      const std::string value = page_.text.words(std::min(colon + 1, words.end), words.end);
      if (value.empty()) continue;
      compare(label, value);
    }
  }

  void compare(std::string_view label, const std::string& value) {
    if (label.starts_with("so") || label.starts_with("ky hieu")) {
      const auto symbol = parse_symbol(value, page_.vocabulary);
      if (d_.symbol && symbol && symbol_key(symbol->text()) != symbol_key(d_.symbol->value)) {
        lower(d_.symbol, kContradicted);
      }
    } else if (label.starts_with("ngay ban hanh")) {
      const auto day = parse_date_expression(value);
      if (d_.date && day && day->from == day->to && day->from != d_.date->value) {
        lower(d_.date, kContradicted);
      }
    } else if (label.starts_with("loai van ban")) {
      const DocumentType* type = page_.vocabulary.type_by_name(value);
      if (d_.type && type != nullptr && page_.vocabulary.type_by_name(d_.type->value) != type) {
        lower(d_.type, kContradicted);
      }
    } else if (label.starts_with("nguoi ky")) {
      if (d_.signer && fold(value).find(fold(d_.signer->value)) == std::string::npos) {
        lower(d_.signer, kContradicted);
      }
    }
  }

  Directive& d_;
  const ReadPage& page_;
};

}  // namespace

double confidence_of(std::string_view field, std::string_view rule) {
  for (const Row& row : kRules) {
    if (row.field == field && (row.rule.empty() || row.rule == rule)) return row.confidence;
  }
  return kOtherRule;
}

void weigh(Directive& directive, const ReadPage& page) { Weigher(directive, page).weigh(); }

double confidence_of_kind(const KindReading& kind) {
  // One hint is a guess; each further one halves the doubt.
  return 1 - 0.4 * std::pow(0.5, std::max(kind.certainty - 1, 0));
}

}  // namespace vankien
