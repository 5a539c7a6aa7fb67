// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/generations.h"

#include <string>

#include <fmt/format.h>

#include "vankien/index/index_directory.h"
#include "vankien/index/manifest.h"
#include "vankien/index/segment.h"

#include "indexer/figures.h"

namespace vankien::indexer {
namespace {

std::string describe_generation(const std::filesystem::path& path) {
  const Result<Manifest> manifest = read_manifest(path);
  if (!manifest) return manifest.error().message;
  std::string text =
      fmt::format("{}  {}:", manifest->created, counted(manifest->documents(), "document"));
  for (const auto& collection : manifest->collections) {
    text += fmt::format(" {} {}", collection.name, with_thousands(collection.documents));
  }
  return text;
}

/// Everything that is wrong with a generation.
Result<std::vector<std::string>> find_faults(const std::filesystem::path& path) {
  const Result<Manifest> manifest = read_manifest(path);
  if (!manifest) return tl::unexpected(manifest.error());
  Result<std::vector<std::string>> faults = compare_with_manifest(path);
  if (!faults) return faults;
  for (const auto& collection : manifest->collections) {
    const Status status = check_database(path / collection.name, collection.documents);
    if (!status) faults->push_back(status.error().message);
  }
  return faults;
}

}  // namespace

int run_list(const Options& options, std::ostream& out) {
  const IndexDirectory index(options.index);
  const auto generations = index.generations();
  if (!generations) return print_error(generations.error());
  const Result<std::string> current = index.current();
  for (const std::string& name : *generations) {
    out << fmt::format("{} {}  {}\n", current && *current == name ? '*' : ' ', name,
                       describe_generation(index.generation_path(name)));
  }
  return 0;
}

int run_rollback(const Options& options, std::ostream& out) {
  const Result<std::string> name = IndexDirectory(options.index).rollback();
  if (!name) return print_error(name.error());
  out << fmt::format("{} is live again\n", *name);
  return 0;
}

int run_verify(const Options& options, std::ostream& out) {
  const IndexDirectory index(options.index);
  std::string name = options.generation;
  if (name.empty()) {
    const Result<std::string> current = index.current();
    if (!current) return print_error(current.error());
    name = *current;
  }
  if (name.find('/') != std::string::npos || name.starts_with('.')) {
    return print_error({ErrorCode::invalid_argument,
                        fmt::format("{} is no name of a generation", name),
                        "vankien-indexer list shows them"});
  }
  const auto faults = find_faults(index.generation_path(name));
  if (!faults) return print_error(faults.error());
  for (const std::string& fault : *faults) out << fault << '\n';
  if (!faults->empty()) {
    return print_error({ErrorCode::corrupt, fmt::format("generation {} is damaged", name),
                        "go back with vankien-indexer rollback, or build again"});
  }
  out << fmt::format("{} is whole\n", name);
  return 0;
}

}  // namespace vankien::indexer
