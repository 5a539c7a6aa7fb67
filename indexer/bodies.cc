// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/bodies.h"

#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "vankien/directive/authority.h"
#include "vankien/directive/vocabulary.h"

#include "indexer/figures.h"

namespace vankien::indexer {
namespace {

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::vector<std::string> shown(const std::vector<BodyLink>& links) {
  std::vector<std::string> lines;
  for (const BodyLink& link : links) {
    lines.push_back(fmt::format("{} ({})", link.id, to_string(link.kind)));
  }
  return lines;
}

void show(const Authority& authority, const Body& body, std::ostream& out) {
  const auto line = [&](const char* label, const std::string& value) {
    if (!value.empty()) out << fmt::format("  {:<13}{}\n", label, value);
  };
  const auto day = [](const std::optional<Date>& date) { return date ? to_iso(*date) : "?"; };
  out << body.name << '\n';
  line("id", body.id);
  line("aliases", joined(body.aliases, "; "));
  line("code", body.code);
  line("level", body.level);
  line("parents", joined(authority.parents(body.id, body.valid_to), " < "));
  if (body.valid_from || body.valid_to) {
    line("valid", fmt::format("{} to {}", day(body.valid_from),
                              body.valid_to ? to_iso(*body.valid_to) : "this day"));
  }
  line("before", joined(shown(authority.predecessors(body.id)), "; "));
  line("after", joined(shown(body.successors), "; "));
  line("source", body.source);
}

}  // namespace

int run_bodies_check(const Options& options, std::ostream& out) {
  std::error_code error;
  for (const std::string_view name : {"places.tsv", "bodies.tsv"}) {
    const std::filesystem::path path = options.resources / name;
    if (std::filesystem::exists(path, error)) continue;
    return print_error({ErrorCode::not_found, path.string() + " does not exist", {}});
  }
  const std::vector<Error> problems = Vocabulary::check_authority(options.resources);
  for (const Error& problem : problems) print_error({problem.code, problem.message, {}});
  if (!problems.empty()) {
    return print_error({ErrorCode::malformed,
                        counted(problems.size(), "mistake") + " in the authority file",
                        problems.front().hint});
  }
  const auto vocabulary = Vocabulary::load(options.resources);
  if (!vocabulary) return print_error(vocabulary.error());
  const Authority& authority = (*vocabulary)->authority();
  out << fmt::format("good: {} places, {} rows of bodies\n", with_thousands(authority.places()),
                     with_thousands(authority.bodies()));
  return 0;
}

int run_bodies_show(const Options& options, std::ostream& out) {
  const auto vocabulary = Vocabulary::load(options.resources);
  if (!vocabulary) return print_error(vocabulary.error());
  const Authority& authority = (*vocabulary)->authority();
  std::vector<Body> bodies = authority.named(options.body);
  if (const auto body = authority.find(options.body)) bodies.push_back(*body);
  if (bodies.empty()) {
    return print_error({ErrorCode::not_found, fmt::format("no body is named \"{}\"", options.body),
                        "the name in full, with its place, or the id"});
  }
  for (const Body& body : bodies) show(authority, body, out);
  return 0;
}

}  // namespace vankien::indexer
