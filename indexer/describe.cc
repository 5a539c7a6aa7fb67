// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/describe.h"

#include <string_view>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "vankien/directive/directive.h"
#include "vankien/directive/vocabulary.h"
#include "vankien/extract/extract.h"

#include "indexer/analyse.h"
#include "indexer/batch.h"
#include "indexer/figures.h"
#include "indexer/lines.h"
#include "indexer/scan.h"

namespace vankien::indexer {
namespace {

namespace json = boost::json;

std::string shown(const std::string& value) { return value; }
std::string shown(const Date& value) { return to_iso(value); }
std::string shown(DirectiveKind value) { return to_string(value); }

json::array citations_to_json(const std::vector<Citation>& citations) {
  json::array array;
  for (const Citation& citation : citations) {
    json::object item;
    if (citation.name.empty()) {
      item["symbol"] = citation.symbol.text();
    } else {
      item["name"] = citation.name;
    }
    if (citation.date) item["date"] = to_iso(*citation.date);
    if (!citation.issuer.empty()) item["issuer"] = citation.issuer;
    if (!citation.issuer_name.empty()) item["issuer_name"] = citation.issuer_name;
    if (!citation.verb.empty()) item["verb"] = citation.verb;
    array.push_back(std::move(item));
  }
  return array;
}

json::array citation_evidence(const std::vector<Citation>& citations) {
  json::array array;
  for (const Citation& citation : citations) {
    array.push_back(
        {{"begin", citation.span.begin}, {"end", citation.span.end}, {"rule", "citation"}});
  }
  return array;
}

json::array duties_to_json(const std::vector<Duty>& duties) {
  json::array array;
  for (const Duty& duty : duties) {
    json::object item{{"action", duty.action}, {"due", duty.due}};
    if (!duty.to.empty()) item["to"] = duty.to;
    if (!duty.through.empty()) item["through"] = duty.through;
    item["repeat"] = to_string(duty.repeat);
    if (duty.when) {
      item["from"] = to_iso(duty.when->from);
      item["until"] = to_iso(duty.when->to);
    }
    array.push_back(std::move(item));
  }
  return array;
}

json::array duty_evidence(const std::vector<Duty>& duties) {
  json::array array;
  for (const Duty& duty : duties) {
    array.push_back({{"begin", duty.sentence.begin}, {"end", duty.sentence.end}, {"rule", "duty"}});
  }
  return array;
}

template <typename T>
json::object evidence_of(const Fact<T>& fact) {
  json::object evidence{{"begin", fact.span.begin}, {"end", fact.span.end}, {"rule", fact.rule}};
  if (fact.confidence < 1) evidence["confidence"] = shown_confidence(fact.confidence);
  return evidence;
}

void add_encoding(const SourceDocument& document, json::object& object) {
  object["encoding"] = document.encoding;
  if (!document.converted) return;
  object["converted"] = {{"paragraphs", document.converted->paragraphs},
                         {"confidence", shown_confidence(document.converted->confidence)}};
}

/// Adds the facts to `object`, which says already where they were read; members keep their order.
void add_facts(const Directive& directive, json::object& object) {
  json::object evidence;
  json::array to_check;
  const auto add = [&](std::string_view name, const auto& fact) {
    object[name] = shown(fact.value);
    evidence[name] = evidence_of(fact);
    if (fact.confidence < kCheckBelow) to_check.emplace_back(name);
  };
  const auto add_if_known = [&](std::string_view name, const auto& fact) {
    if (fact) add(name, *fact);
  };
  add("kind", directive.kind);
  add_if_known("symbol", directive.symbol);
  add_if_known("number", directive.number);
  add_if_known("type", directive.type);
  add_if_known("date", directive.date);
  add_if_known("place", directive.place);
  add_if_known("issuer", directive.issuer);
  add_if_known("author", directive.author);
  add_if_known("parent", directive.parent);
  add_if_known("subject", directive.subject);
  add_if_known("signer", directive.signer);
  add_if_known("signer_title", directive.signer_title);
  add_if_known("authority", directive.authority);
  if (!directive.issuer_id.empty()) object["issuer_id"] = directive.issuer_id;
  add_if_known("urgency", directive.urgency);
  add_if_known("distribution", directive.distribution);
  add_if_known("draft", directive.draft);
  add_if_known("copy", directive.copy);
  if (!directive.recipients.empty()) {
    json::array names;
    json::array where;
    for (const auto& recipient : directive.recipients) {
      names.emplace_back(recipient.value);
      where.push_back(evidence_of(recipient));
    }
    object["recipients"] = std::move(names);
    evidence["recipients"] = std::move(where);
  }
  if (!to_check.empty()) object["to_check"] = std::move(to_check);
  object["refused"] = false;
  object["citations"] = citations_to_json(directive.citations);
  // In the order of the citations.
  evidence["citations"] = citation_evidence(directive.citations);
  if (!directive.duties.empty()) {
    object["duties"] = duties_to_json(directive.duties);
    evidence["duties"] = duty_evidence(directive.duties);
  }
  object["evidence"] = std::move(evidence);
}

class Describer {
 public:
  Describer(const Vocabulary& vocabulary, std::ostream& out) : vocabulary_(vocabulary), out_(out) {}

  void describe(const InputFile& file) {
    json::object object{{"file", place_name(file)}};
    if (file.verdict != InputFile::Verdict::read)
      return print_failure(std::move(object), file.reason);
    if (file.format == FileFormat::json_lines) return describe_lines(file);
    const Result<std::string> bytes = read_scanned(file, 0, file.stamp.size);
    if (!bytes) return print_failure(std::move(object), bytes.error().message);
    print(std::move(object), extract_document(file.format, *bytes));
  }

  bool all_read() const { return all_read_; }

 private:
  void describe_lines(const InputFile& file) {
    const std::vector<InputFile> files{file};
    const json::string name(place_name(file));
    BatchCutter cutter(files);
    while (const std::optional<Batch> batch = cutter.next()) {
      const Status status = for_each_line(
          file, std::get<LineBatch>(*batch), [&](std::uint64_t number, const auto& line) {
            json::object object{{"file", name}, {"line", number}};
            if (!line) return print_failure(std::move(object), line.error().message);
            print(std::move(object), extract_json_line(*line));
          });
      if (!status) print_failure({{"file", name}}, status.error().message);
    }
  }

  void print(json::object object, const Result<SourceDocument>& document) {
    if (!document) return print_failure(std::move(object), document.error().message);
    std::vector<std::string> warnings;
    const Directive directive = understand(*document, vocabulary_, warnings);
    if (directive.secrecy_mark) {
      object["refused"] = true;
      object["reason"] = "secrecy mark";
      object["mark"] = directive.secrecy_mark->value;
    } else {
      if (!document->id.empty()) object["id"] = document->id;
      add_encoding(*document, object);
      add_facts(directive, object);
    }
    out_ << json::serialize(object) << '\n';
  }

  void print_failure(json::object object, const std::string& reason) {
    all_read_ = false;
    std::string place(object["file"].get_string());
    if (const json::value* line = object.if_contains("line")) {
      place += ':' + std::to_string(line->to_number<std::uint64_t>());
    }
    print_error({ErrorCode::unreadable, fmt::format("{}: {}", place, reason), {}});
    object["error"] = reason;
    out_ << json::serialize(object) << '\n';
  }

  const Vocabulary& vocabulary_;
  std::ostream& out_;
  bool all_read_ = true;
};

}  // namespace

int run_describe(const Options& options, std::ostream& out) {
  const auto vocabulary = Vocabulary::load(options.resources);
  if (!vocabulary) return print_error(vocabulary.error());
  Describer describer(**vocabulary, out);
  for (const std::filesystem::path& path : options.sources) describer.describe(file_at(path));
  return describer.all_read() ? 0 : 1;
}

}  // namespace vankien::indexer
