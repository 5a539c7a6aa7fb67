// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "vankien/extract/extract.h"

#include "formats.h"

namespace vankien {
namespace {

namespace json = boost::json;

constexpr std::size_t kMaxIdBytes = 1000;
constexpr std::size_t kMaxDepth = 32;

struct NamedMember {
  std::string_view name;
  GivenMember member;
};
constexpr std::array<NamedMember, 11> kGivenMembers{{
    {"title", &GivenFacts::title},
    {"kind", &GivenFacts::kind},
    {"symbol", &GivenFacts::symbol},
    {"date", &GivenFacts::date},
    {"place", &GivenFacts::place},
    {"issuer", &GivenFacts::issuer},
    {"type", &GivenFacts::type},
    {"subject", &GivenFacts::subject},
    {"signer", &GivenFacts::signer},
    {"url", &GivenFacts::url},
    {"collection", &GivenFacts::collection},
}};

/// C0, DEL and C1; `text` is valid UTF-8, in which C2 only ever begins a character.
bool has_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
  }
  return false;
}

Result<std::string> required_string(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr) return fail(ErrorCode::malformed, fmt::format("\"{}\" is missing", name));
  if (!value->is_string()) {
    return fail(ErrorCode::malformed, fmt::format("\"{}\" is not a string", name));
  }
  return std::string(value->get_string());
}

Status check_id(std::string_view id) {
  if (id.empty()) return fail(ErrorCode::malformed, "\"id\" is empty");
  if (id.size() > kMaxIdBytes) {
    return fail(ErrorCode::malformed, fmt::format("\"id\" is longer than {} bytes", kMaxIdBytes));
  }
  if (has_control_character(id)) {
    return fail(ErrorCode::malformed, "\"id\" has a control character in it");
  }
  return {};
}

/// Text must be free of NUL, as decode_text() promises it for files.
std::size_t replace_nul(std::string& text) {
  std::size_t replaced = 0;
  for (std::size_t at = text.find('\0'); at != std::string::npos; at = text.find('\0', at)) {
    if (++replaced == 1) text.reserve(text.size() + 64);
    text.replace(at, 1, "\uFFFD");
  }
  return replaced;
}

void read_given_facts(const json::object& object, GivenFacts& given,
                      std::vector<std::string>& warnings) {
  for (const auto& [name, member] : kGivenMembers) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr || value->is_null()) continue;
    if (!value->is_string()) {
      warnings.push_back(fmt::format("\"{}\" is not a string and was ignored", name));
      continue;
    }
    std::string text(value->get_string());
    replace_nul(text);
    if (!text.empty()) given.*member = std::move(text);
  }
}

Result<SourceDocument> read_object(const json::object& object) {
  SourceDocument document;
  document.encoding = "UTF-8";
  auto id = required_string(object, "id");
  if (!id) return tl::unexpected(std::move(id.error()));
  if (Status status = check_id(*id); !status) return tl::unexpected(std::move(status.error()));
  document.id = *std::move(id);

  auto text = required_string(object, "text");
  if (!text) return tl::unexpected(std::move(text.error()));
  document.text = *std::move(text);
  if (document.text.size() > kMaxTextBytes) return tl::unexpected(text_too_large());
  unify_line_ends(document.text);
  if (const std::size_t replaced = replace_nul(document.text); replaced > 0) {
    document.warnings.push_back(fmt::format("{} NUL replaced by U+FFFD", replaced));
  }

  read_given_facts(object, document.given, document.warnings);
  convert_document(document, std::nullopt);
  if (!has_letter(document.text)) {
    if (!document.given.title || !has_letter(*document.given.title)) {
      return fail(ErrorCode::malformed, "neither \"text\" nor \"title\" has a letter in it");
    }
    document.warnings.push_back("\"text\" has no letter in it");
  }
  return document;
}

/// Calls `read` with the object that `text` is, while its memory lives.
template <typename Read>
auto with_object(std::string_view text, Read read)
    -> decltype(read(std::declval<const json::object&>())) {
  json::parse_options options;
  options.max_depth = kMaxDepth;
  std::array<unsigned char, 8192> space;
  json::monotonic_resource memory(space.data(), space.size());
  json::parser parser(json::storage_ptr(), options);
  parser.reset(&memory);

  json::error_code error;
  const std::size_t size = parser.write(text.data(), text.size(), error);
  if (error) {
    return fail(ErrorCode::malformed,
                fmt::format("not valid JSON after byte {}: {}", size, error.message()));
  }
  const json::value value = parser.release();
  if (!value.is_object()) return fail(ErrorCode::malformed, "not a JSON object");
  return read(value.get_object());
}

}  // namespace

Result<SourceDocument> extract_json_line(std::string_view line) {
  Result<SourceDocument> document = with_object(line, read_object);
  if (document) return document;
  if (const auto decoded = decode_unicode(line); decoded && decoded->replaced == 0) return document;
  // Not UTF-8, and therefore not JSON; unless it is in a legacy encoding.
  Result<SourceDocument> guess = with_object(decode_windows_1252(line), read_object);
  return guess && guess->converted ? std::move(guess) : std::move(document);
}

Status extract_side_car(std::string_view bytes, SourceDocument& document) {
  return with_object(bytes, [&](const json::object& object) -> Status {
    read_given_facts(object, document.given, document.warnings);
    return {};
  });
}

GivenMember given_member(std::string_view name) {
  const auto found = std::find_if(kGivenMembers.begin(), kGivenMembers.end(),
                                  [&](const NamedMember& row) { return row.name == name; });
  return found == kGivenMembers.end() ? nullptr : found->member;
}

}  // namespace vankien
