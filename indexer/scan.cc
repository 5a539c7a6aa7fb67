// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/scan.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sys/stat.h>

#include "vankien/util/file.h"

#include "indexer/corrections.h"
#include "indexer/names.h"

namespace vankien::indexer {
namespace {

namespace fs = std::filesystem;

using Verdict = InputFile::Verdict;

constexpr const char* kSideCarEnding = ".json";

FileStamp stamp_of(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_size), status.st_ino,
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

const char* why_not_regular(mode_t mode) {
  if (S_ISLNK(mode)) return "a symbolic link is not followed";
  if (S_ISFIFO(mode)) return "a pipe is not read";
  if (S_ISDIR(mode)) return "a directory is not read";
  if (S_ISSOCK(mode)) return "a socket is not read";
  return "a device is not read";
}

/// Decides whether what stands at `file.path`, no directory, is read.
void judge(const struct stat& status, InputFile& file) {
  const auto refuse = [&](std::string reason) {
    file.verdict = Verdict::refuse;
    file.reason = std::move(reason);
  };
  if (!S_ISREG(status.st_mode)) return refuse(why_not_regular(status.st_mode));
  const auto format = format_of(file.path.filename().native());
  if (!format) return refuse("its format is not read");
  file.format = *format;
  file.stamp = stamp_of(status);
  if (file.format != FileFormat::json_lines && file.stamp.size > kMaxDocumentBytes) {
    refuse(fmt::format("it is larger than {} MB", kMaxDocumentBytes >> 20));
  }
}

class Scanner {
 public:
  explicit Scanner(const fs::path& index_directory) {
    struct stat status {};
    has_index_ = ::stat(index_directory.c_str(), &status) == 0;
    index_device_ = status.st_dev;
    index_inode_ = status.st_ino;
  }

  Status add_source(const fs::path& source) {
    std::error_code error;
    const fs::path whole = fs::absolute(source, error).lexically_normal();
    const fs::path name = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    struct stat status {};
    if (::stat(source.c_str(), &status) != 0) {
      return tl::unexpected(system_error(errno, "open the source", source));
    }
    if (S_ISDIR(status.st_mode)) {
      const std::string prefix = name.empty() ? "" : printable(name.native()) + '/';
      return walk(source, prefix, prefix.size());
    }
    add_entry(source, printable(name.native()), 0);
    return {};
  }

  std::vector<InputFile> take() { return std::move(files_); }

 private:
  /// `below` is where, in ids, the path below the source begins. Only the source itself may fail.
  Status walk(const fs::path& directory, const std::string& prefix, std::size_t below) {
    std::error_code error;
    std::vector<fs::path> names;
    for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
         entry.increment(error)) {
      names.push_back(entry->path().filename());
    }
    if (error) return tl::unexpected(system_error(error.value(), "read the directory", directory));
    std::sort(names.begin(), names.end());
    for (const fs::path& name : names) {
      if (is_side_car(name, names)) {
        add_ignored(directory / name, prefix, below, "states facts of the file beside it");
      } else if (prefix.size() == below && name == Corrections::kFileName) {
        add_ignored(directory / name, prefix, below, "its corrections are applied");
      } else {
        const std::size_t entry = files_.size();
        add_entry(directory / name, prefix + printable(name.native()), below);
        const fs::path side_car = side_car_of(name);
        if (files_.size() > entry && std::binary_search(names.begin(), names.end(), side_car)) {
          files_[entry].side_car = directory / side_car;
        }
      }
    }
    return {};
  }

  static fs::path side_car_of(const fs::path& name) {
    fs::path side_car = name;
    return side_car += kSideCarEnding;
  }

  static bool is_side_car(const fs::path& name, const std::vector<fs::path>& names) {
    return name.extension() == kSideCarEnding &&
           std::binary_search(names.begin(), names.end(), fs::path(name).replace_extension());
  }

  void add_ignored(const fs::path& path, const std::string& prefix, std::size_t below,
                   std::string reason) {
    InputFile file;
    file.path = path;
    file.id = prefix + printable(path.filename().native());
    file.below = file.id.substr(below);
    file.verdict = Verdict::ignore;
    file.reason = std::move(reason);
    files_.push_back(std::move(file));
  }

  void add_entry(const fs::path& path, std::string id, std::size_t below) {
    InputFile file;
    file.path = path;
    file.below = id.substr(below);
    file.id = std::move(id);
    const auto add = [&](Verdict verdict, std::string reason) {
      file.verdict = verdict;
      file.reason = std::move(reason);
      files_.push_back(std::move(file));
    };
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
      return add(Verdict::refuse, system_error(errno, "read", path).message);
    }
    if (below > 0 && path.filename().native().starts_with('.')) {
      return add(Verdict::ignore, "hidden");
    }
    if (S_ISDIR(status.st_mode)) {
      if (has_index_ && status.st_dev == index_device_ && status.st_ino == index_inode_) {
        return add(Verdict::ignore, "the index itself");
      }
      if (Status walked = walk(path, file.id + '/', below); !walked) {
        add(Verdict::refuse, std::move(walked.error().message));
      }
      return;
    }
    judge(status, file);
    files_.push_back(std::move(file));
  }

  std::vector<InputFile> files_;
  bool has_index_ = false;
  dev_t index_device_ = 0;
  ino_t index_inode_ = 0;
};

}  // namespace

std::string place_name(const InputFile& file, std::uint64_t line) {
  std::string name = printable(file.path.native());
  return line == 0 ? name : fmt::format("{}:{}", name, line);
}

Result<std::vector<InputFile>> scan(std::span<const fs::path> sources,
                                    const fs::path& index_directory) {
  Scanner scanner(index_directory);
  for (const fs::path& source : sources) {
    if (Status status = scanner.add_source(source); !status) {
      return tl::unexpected(std::move(status.error()));
    }
  }
  return scanner.take();
}

InputFile file_at(const fs::path& path) {
  InputFile file;
  file.path = path;
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    file.verdict = Verdict::refuse;
    file.reason = system_error(errno, "read", path).message;
  } else {
    judge(status, file);
  }
  return file;
}

Result<std::string> read_scanned(const InputFile& file, std::uint64_t offset,
                                 std::uint64_t length) {
  Result<std::string> bytes = read_file_range(file.path, offset, length);
  if (!bytes) return bytes;
  struct stat status {};
  if (::lstat(file.path.c_str(), &status) != 0) {
    return tl::unexpected(system_error(errno, "read", file.path));
  }
  if (stamp_of(status) != file.stamp || bytes->size() != length) {
    return fail(ErrorCode::unreadable, "it was changed during the build", "build again");
  }
  return bytes;
}

}  // namespace vankien::indexer
