// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/record.h"

#include <array>

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
    StringMember{"file", &Record::file},
    StringMember{"url", &Record::url},
    StringMember{"kind", &Record::kind},
    StringMember{"title", &Record::title},
    StringMember{"symbol", &Record::symbol},
    StringMember{"number", &Record::number},
    StringMember{"type", &Record::type},
    StringMember{"date", &Record::date},
    StringMember{"place", &Record::place},
    StringMember{"issuer", &Record::issuer},
    StringMember{"author", &Record::author},
    StringMember{"subject", &Record::subject},
    StringMember{"signer", &Record::signer},
    StringMember{"signer_title", &Record::signer_title},
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
                   take(*object, "verb")});
  }
  return out;
}

}  // namespace

std::string encode_record(const Record& record) {
  json::object object;
  for (const auto& [name, member] : kStringMembers) put(object, name, record.*member);
  if (!record.citations.empty()) object.emplace("citations", citations_to_json(record.citations));
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
  record.citations = citations_from_json(object->if_contains("citations"));
  record.text = data.substr(end + 1);
  return record;
}

}  // namespace vankien
