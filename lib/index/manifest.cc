// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/manifest.h"

#include <algorithm>
#include <set>

#include <boost/json.hpp>
#include <fmt/format.h>

#include "vankien/index/schema.h"
#include "vankien/text/tokenize.h"
#include "vankien/util/file.h"
#include "vankien/util/sha256.h"

namespace vankien {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::string_view kFileName = "manifest.json";
constexpr std::uint64_t kMaxBytes = 16 << 20;

// All regular files below the generation but the manifest, with '/' between directories.
Result<std::set<std::string>> list_files(const fs::path& generation) {
  std::set<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(generation, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->is_directory(error)) continue;
    files.insert(entry->path().lexically_relative(generation).generic_string());
  }
  if (error) return tl::unexpected(system_error(error.value(), "list", generation));
  files.erase(std::string(kFileName));
  return files;
}

std::string to_json(const Manifest& manifest) {
  json::array collections;
  for (const auto& collection : manifest.collections) {
    collections.push_back({{"name", collection.name}, {"documents", collection.documents}});
  }
  json::array files;
  for (const auto& file : manifest.files) {
    files.push_back({{"path", file.path}, {"size", file.size}, {"sha256", file.sha256}});
  }
  return json::serialize(json::object{{"generation", manifest.generation},
                                      {"created", manifest.created},
                                      {"builder", manifest.builder},
                                      {"schema_version", manifest.schema_version},
                                      {"text_version", manifest.text_version},
                                      {"collections", std::move(collections)},
                                      {"files", std::move(files)}}) +
         "\n";
}

// Throws boost::system::system_error (a std::exception) where a member is missing or of another
// type.
Manifest from_json(const json::value& value) {
  const json::object& object = value.as_object();
  const auto text = [](const json::object& from, const char* name) {
    return std::string(from.at(name).as_string());
  };
  Manifest manifest;
  manifest.generation = text(object, "generation");
  manifest.created = text(object, "created");
  manifest.builder = text(object, "builder");
  manifest.schema_version = object.at("schema_version").to_number<int>();
  manifest.text_version = object.at("text_version").to_number<int>();
  for (const json::value& element : object.at("collections").as_array()) {
    const json::object& collection = element.as_object();
    manifest.collections.push_back(
        {text(collection, "name"), collection.at("documents").to_number<std::uint64_t>()});
  }
  for (const json::value& element : object.at("files").as_array()) {
    const json::object& file = element.as_object();
    manifest.files.push_back(
        {text(file, "path"), file.at("size").to_number<std::uint64_t>(), text(file, "sha256")});
  }
  return manifest;
}

}  // namespace

std::uint64_t Manifest::documents() const {
  std::uint64_t sum = 0;
  for (const auto& collection : collections) sum += collection.documents;
  return sum;
}

Result<Manifest> read_manifest(const fs::path& generation) {
  const fs::path path = generation / kFileName;
  auto content = read_file(path, kMaxBytes);
  if (!content) return tl::unexpected(content.error());
  Manifest manifest;
  try {
    manifest = from_json(json::parse(*content));
  } catch (const std::exception& error) {
    return fail(ErrorCode::corrupt,
                fmt::format("{} cannot be read: {}", path.string(), error.what()),
                "build the index again, or roll back to an older generation");
  }
  if (manifest.schema_version != kSchemaVersion || manifest.text_version != kTextVersion) {
    return fail(
        ErrorCode::incompatible,
        fmt::format(
            "generation {} was built by {} with schema {} and text version {}; this program "
            "reads schema {} and text version {}",
            manifest.generation, manifest.builder, manifest.schema_version, manifest.text_version,
            kSchemaVersion, kTextVersion),
        fmt::format("build it again: vankien-indexer build --index {} SOURCE…",
                    generation.parent_path().string()));
  }
  return manifest;
}

Status write_manifest(const fs::path& generation, Manifest manifest) {
  auto names = list_files(generation);
  if (!names) return tl::unexpected(names.error());
  manifest.schema_version = kSchemaVersion;
  manifest.text_version = kTextVersion;
  manifest.files.clear();
  for (const std::string& name : *names) {
    auto size = regular_file_size(generation / name);
    if (!size) return tl::unexpected(size.error());
    auto digest = sha256_file(generation / name);
    if (!digest) return tl::unexpected(digest.error());
    manifest.files.push_back({name, *size, std::move(*digest)});
  }
  return write_file_atomically(generation / kFileName, to_json(manifest));
}

Result<std::vector<std::string>> compare_with_manifest(const fs::path& generation) {
  auto manifest = read_manifest(generation);
  if (!manifest) return tl::unexpected(manifest.error());
  auto present = list_files(generation);
  if (!present) return tl::unexpected(present.error());

  std::vector<std::string> faults;
  for (const auto& file : manifest->files) {
    if (present->erase(file.path) == 0) {
      faults.push_back(fmt::format("{} is missing", file.path));
      continue;
    }
    const auto size = regular_file_size(generation / file.path);
    const auto digest = sha256_file(generation / file.path);
    if (!size || !digest) {
      faults.push_back(fmt::format("{} cannot be read", file.path));
    } else if (*size != file.size) {
      faults.push_back(fmt::format("{} has {} bytes instead of {}", file.path, *size, file.size));
    } else if (*digest != file.sha256) {
      faults.push_back(fmt::format("{} has other content than was built", file.path));
    }
  }
  for (const std::string& name : *present) {
    faults.push_back(fmt::format("{} does not belong to the generation", name));
  }
  return faults;
}

}  // namespace vankien
