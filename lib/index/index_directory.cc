// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/index_directory.h"

#include <algorithm>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "vankien/index/segment.h"
#include "vankien/util/file.h"

namespace vankien {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kCurrent = "CURRENT";
constexpr std::string_view kTemporaryPrefix = "tmp-";

// 20261123T031500Z-0000: sixteen characters of time, four digits that count within a second.
bool is_generation_name(std::string_view name) {
  constexpr std::string_view kShape =
      "dddddddd"
      "T"
      "dddddd"
      "Z-"
      "dddd";
  if (name.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool digit = name[i] >= '0' && name[i] <= '9';
    if (kShape[i] == 'd' ? !digit : name[i] != kShape[i]) return false;
  }
  return true;
}

// Names sort by time even if two builds fall into one second or the clock is set back.
std::string next_name(const std::vector<std::string>& generations) {
  const std::string now = fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(std::time(nullptr)));
  if (generations.empty() || generations.back().substr(0, now.size()) < now) return now + "-0000";
  const std::string& last = generations.back();
  const std::size_t at = now.size() + 1;
  return fmt::format("{}-{:04}", last.substr(0, now.size()), std::stoi(last.substr(at)) + 1);
}

Status check_whole(const fs::path& generation) {
  auto faults = compare_with_manifest(generation);
  if (!faults) return tl::unexpected(faults.error());
  if (faults->empty()) return {};
  return fail(ErrorCode::corrupt,
              fmt::format("generation {} is damaged: {}", generation.filename().string(),
                          fmt::join(*faults, "; ")),
              "build the index again, or roll back to an older generation");
}

}  // namespace

Result<std::string> IndexDirectory::current() const {
  auto content = read_file(path_ / kCurrent, 256);
  if (!content) {
    if (content.error().code != ErrorCode::not_found) return tl::unexpected(content.error());
    return fail(ErrorCode::not_found, fmt::format("there is no index in {}", path_.string()),
                fmt::format("build one: vankien-indexer build --index {} SOURCE…", path_.string()));
  }
  std::string name = content->substr(0, content->find('\n'));
  if (!is_generation_name(name)) {
    return fail(ErrorCode::corrupt,
                fmt::format("{} names no generation", (path_ / kCurrent).string()),
                fmt::format("run: vankien-indexer rollback --index {}", path_.string()));
  }
  return name;
}

Result<std::vector<std::string>> IndexDirectory::generations() const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(path_, error), end; !error && entry != end;
       entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (is_generation_name(name)) names.push_back(std::move(name));
  }
  if (error) return tl::unexpected(system_error(error.value(), "list", path_));
  std::sort(names.begin(), names.end());
  return names;
}

Status IndexDirectory::set_current(const std::string& name) const {
  if (auto whole = check_whole(generation_path(name)); !whole) return whole;
  return write_file_atomically(path_ / kCurrent, name + "\n");
}

Result<std::string> IndexDirectory::rollback() const {
  auto lock = FileLock::acquire(path_ / "lock", "rolling back");
  if (!lock) return tl::unexpected(lock.error());
  auto names = generations();
  if (!names) return tl::unexpected(names.error());
  // Without a readable pointer every generation is a candidate.
  const std::string live = current().value_or("~");
  Error last{ErrorCode::not_found, "there is no older generation to go back to", {}};
  for (auto name = names->rbegin(); name != names->rend(); ++name) {
    if (*name >= live) continue;
    const auto set = set_current(*name);
    if (set) return *name;
    last = set.error();
  }
  return tl::unexpected(last);
}

Status IndexDirectory::prune(std::size_t keep) const {
  auto names = generations();
  if (!names) return tl::unexpected(names.error());
  const std::string live = current().value_or("");
  std::size_t count = names->size();
  for (const std::string& name : *names) {
    if (count <= keep) break;
    if (name == live) continue;
    if (auto removed = remove_tree(generation_path(name)); !removed) return removed;
    --count;
  }
  return {};
}

GenerationBuild::GenerationBuild(const IndexDirectory& index, FileLock lock)
    : index_(index), lock_(std::move(lock)) {}

GenerationBuild::GenerationBuild(GenerationBuild&& other) noexcept
    : index_(std::move(other.index_)),
      lock_(std::move(other.lock_)),
      name_(std::move(other.name_)),
      directory_(std::move(other.directory_)),
      scratch_(std::move(other.scratch_)) {
  other.directory_.clear();
}

GenerationBuild::~GenerationBuild() {
  // What cannot be removed now is removed by the next begin().
  if (!directory_.empty()) (void)remove_tree(directory_.parent_path());
}

Result<GenerationBuild> GenerationBuild::begin(const IndexDirectory& index) {
  std::error_code error;
  fs::create_directories(index.path(), error);
  if (error) return tl::unexpected(system_error(error.value(), "create", index.path()));
  auto lock = FileLock::acquire(index.path() / "lock", "building an index");
  if (!lock) return tl::unexpected(lock.error());

  std::vector<fs::path> abandoned;
  for (fs::directory_iterator entry(index.path(), error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().filename().string().starts_with(kTemporaryPrefix)) {
      abandoned.push_back(entry->path());
    }
  }
  if (error) return tl::unexpected(system_error(error.value(), "list", index.path()));
  for (const fs::path& path : abandoned) {
    if (auto removed = remove_tree(path); !removed) return tl::unexpected(removed.error());
  }

  auto names = index.generations();
  if (!names) return tl::unexpected(names.error());
  GenerationBuild build(index, std::move(*lock));
  build.name_ = next_name(*names);
  const fs::path root = index.path() / (std::string(kTemporaryPrefix) + build.name_);
  build.directory_ = root / "generation";
  build.scratch_ = root / "scratch";
  for (const fs::path& path : {build.directory_, build.scratch_}) {
    fs::create_directories(path, error);
    if (error) return tl::unexpected(system_error(error.value(), "create", path));
  }
  return build;
}

Status GenerationBuild::publish(Manifest manifest) {
  for (const auto& collection : manifest.collections) {
    auto checked = check_database(directory_ / collection.name, collection.documents);
    if (!checked) return checked;
  }
  manifest.generation = name_;
  manifest.created = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  if (auto written = write_manifest(directory_, std::move(manifest)); !written) return written;
  if (auto synced = sync_tree(directory_); !synced) return synced;
  if (auto renamed = rename_durably(directory_, index_.generation_path(name_)); !renamed) {
    return renamed;
  }
  return write_file_atomically(index_.path() / kCurrent, name_ + "\n");
}

}  // namespace vankien
