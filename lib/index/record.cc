// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/record.h"

#include <array>
#include <utility>

#include <boost/json.hpp>

namespace vankien {

namespace json = boost::json;

namespace {

struct StringMember {
  std::string_view name;
  std::string Record::*member;
};

constexpr std::array kStringMembers{
    StringMember{"id", &Record::id},
    StringMember{"permalink", &Record::permalink},
    StringMember{"file", &Record::file},
    StringMember{"url", &Record::url},
    StringMember{"kind", &Record::kind},
    StringMember{"title", &Record::title},
    StringMember{"symbol", &Record::symbol},
    StringMember{"number", &Record::number},
    StringMember{"type", &Record::type},
    StringMember{"type_printed", &Record::type_printed},
    StringMember{"date", &Record::date},
    StringMember{"place", &Record::place},
    StringMember{"issuer", &Record::issuer},
    StringMember{"issuer_id", &Record::issuer_id},
    StringMember{"level", &Record::level},
    StringMember{"author", &Record::author},
    StringMember{"subject", &Record::subject},
    StringMember{"signer", &Record::signer},
    StringMember{"signer_title", &Record::signer_title},
    StringMember{"urgency", &Record::urgency},
    StringMember{"distribution", &Record::distribution},
    StringMember{"draft", &Record::draft},
    StringMember{"copy", &Record::copy},
};

void put(json::object& object, std::string_view name, const std::string& value) {
  if (!value.empty()) object.emplace(name, value);
}

std::string take(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  const json::string* text = value != nullptr ? value->if_string() : nullptr;
  return text != nullptr ? std::string(*text) : std::string();
}

json::array citations_to_json(const std::vector<Record::Citation>& citations) {
  json::array out;
  for (const auto& citation : citations) {
    json::object object;
    put(object, "symbol", citation.symbol);
    put(object, "date", citation.date);
    put(object, "issuer", citation.issuer);
    put(object, "verb", citation.verb);
    put(object, "issuer_name", citation.issuer_name);
    put(object, "name", citation.name);
    out.push_back(std::move(object));
  }
  return out;
}

std::vector<Record::Citation> citations_from_json(const json::value* value) {
  std::vector<Record::Citation> out;
  const json::array* array = value != nullptr ? value->if_array() : nullptr;
  if (array == nullptr) return out;
  for (const json::value& element : *array) {
    const json::object* object = element.if_object();
    if (object == nullptr) continue;
    out.push_back({take(*object, "symbol"), take(*object, "date"), take(*object, "issuer"),
                   take(*object, "verb"), take(*object, "issuer_name"), take(*object, "name")});
  }
  return out;
}

constexpr std::array kDutyMembers{
    std::pair{"action", &Record::Duty::action},   std::pair{"to", &Record::Duty::to},
    std::pair{"through", &Record::Duty::through}, std::pair{"due", &Record::Duty::due},
    std::pair{"repeat", &Record::Duty::repeat},   std::pair{"from", &Record::Duty::from},
    std::pair{"until", &Record::Duty::until},     std::pair{"quote", &Record::Duty::quote}};

json::array duties_to_json(const std::vector<Record::Duty>& duties) {
  json::array out;
  for (const auto& duty : duties) {
    json::object object;
    for (const auto& [name, member] : kDutyMembers) put(object, name, duty.*member);
    out.push_back(std::move(object));
  }
  return out;
}

std::vector<Record::Duty> duties_from_json(const json::value* value) {
  std::vector<Record::Duty> out;
  const json::array* array = value != nullptr ? value->if_array() : nullptr;
  if (array == nullptr) return out;
  for (const json::value& element : *array) {
    const json::object* object = element.if_object();
    if (object == nullptr) continue;
    Record::Duty& duty = out.emplace_back();
    for (const auto& [name, member] : kDutyMembers) duty.*member = take(*object, name);
  }
  return out;
}

json::object checks_to_json(const std::vector<Record::Check>& checks) {
  json::object out;
  for (const auto& check : checks) out.emplace(check.field, check.confidence);
  return out;
}

std::vector<Record::Check> checks_from_json(const json::value* value) {
  std::vector<Record::Check> out;
  const json::object* object = value != nullptr ? value->if_object() : nullptr;
  if (object == nullptr) return out;
  for (const auto& [field, confidence] : *object) {
    if (confidence.is_number()) out.push_back({std::string(field), confidence.to_number<double>()});
  }
  return out;
}

std::vector<std::string> strings_from_json(const json::value* value) {
  std::vector<std::string> out;
  const json::array* array = value != nullptr ? value->if_array() : nullptr;
  if (array == nullptr) return out;
  for (const json::value& element : *array) {
    if (const json::string* text = element.if_string()) out.emplace_back(*text);
  }
  return out;
}

}  // namespace

std::string encode_record(const Record& record) {
  json::object object;
  for (const auto& [name, member] : kStringMembers) put(object, name, record.*member);
  if (!record.recipients.empty()) {
    object.emplace("recipients", json::array(record.recipients.begin(), record.recipients.end()));
  }
  if (!record.citations.empty()) object.emplace("citations", citations_to_json(record.citations));
  if (!record.duties.empty()) object.emplace("duties", duties_to_json(record.duties));
  if (!record.to_check.empty()) object.emplace("to_check", checks_to_json(record.to_check));
  // Serialised JSON has no line break of its own: the first one ends it.
  std::string data = json::serialize(object);
  data.reserve(data.size() + 1 + record.text.size());
  data += '\n';
  data += record.text;
  return data;
}

Result<Record> decode_record(std::string_view data) {
  const std::size_t end = data.find('\n');
  boost::system::error_code error;
  const json::value value = json::parse(data.substr(0, end), error);
  const json::object* object = value.if_object();
  if (end == std::string_view::npos || error || object == nullptr) {
    return fail(ErrorCode::corrupt, "a document's record in the index cannot be read",
                "run `vankien-indexer verify`, then build the index again");
  }
  Record record;
  for (const auto& [name, member] : kStringMembers) record.*member = take(*object, name);
  record.recipients = strings_from_json(object->if_contains("recipients"));
  record.citations = citations_from_json(object->if_contains("citations"));
  record.duties = duties_from_json(object->if_contains("duties"));
  record.to_check = checks_from_json(object->if_contains("to_check"));
  record.text = data.substr(end + 1);
  return record;
}

}  // namespace vankien
