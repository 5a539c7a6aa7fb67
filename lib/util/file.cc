// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/util/file.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.h"

namespace vankien {

namespace fs = std::filesystem;

Error system_error(int error_number, std::string_view action, const fs::path& path) {
  ErrorCode code = ErrorCode::unreadable;
  std::string hint;
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      code = ErrorCode::no_space;
      hint = "free some space on that file system and run the command again";
      break;
    case ENOENT:
    case ENOTDIR:
      code = ErrorCode::not_found;
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      hint = "check the owner and the permissions of that path";
      break;
    default:
      break;
  }
  return {code, fmt::format("cannot {} {}: {}", action, path.string(), std::strerror(error_number)),
          std::move(hint)};
}

namespace {

tl::unexpected<Error> system_failure(std::string_view action, const fs::path& path) {
  return tl::unexpected<Error>(system_error(errno, action, path));
}

struct RegularFile {
  Descriptor descriptor;
  std::uint64_t size = 0;
};

// O_NONBLOCK so that opening a pipe without a writer returns at once; it is refused afterwards.
Result<RegularFile> open_regular(const fs::path& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file) {
    if (errno == ELOOP) {
      return fail(ErrorCode::unreadable,
                  fmt::format("{} is a symbolic link, which is not followed", path.string()),
                  "name the file it points to");
    }
    return system_failure("open", path);
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return system_failure("examine", path);
  if (!S_ISREG(status.st_mode)) {
    return fail(ErrorCode::unreadable, fmt::format("{} is not a regular file", path.string()));
  }
  return RegularFile{std::move(file), static_cast<std::uint64_t>(status.st_size)};
}

Result<std::string> read_open_file(const RegularFile& file, const fs::path& path,
                                   std::uint64_t offset, std::uint64_t length) {
  std::string content(static_cast<std::size_t>(length), '\0');
  std::size_t done = 0;
  while (done < content.size()) {
    const ssize_t count = ::pread(file.descriptor.get(), content.data() + done,
                                  content.size() - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_failure("read", path);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  content.resize(done);
  return content;
}

Status write_all(const Descriptor& file, std::string_view content, const fs::path& path) {
  while (!content.empty()) {
    const ssize_t count = ::write(file.get(), content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_failure("write", path);
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

Status sync_path(const fs::path& path, int flags) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags));
  if (!file) return system_failure("open", path);
  if (::fsync(file.get()) != 0) return system_failure("force to disk", path);
  return {};
}

fs::path parent_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

Result<std::uint64_t> regular_file_size(const fs::path& path) {
  return open_regular(path).map([](const RegularFile& file) { return file.size; });
}

Result<std::string> read_file_range(const fs::path& path, std::uint64_t offset,
                                    std::uint64_t length) {
  auto file = open_regular(path);
  if (!file) return tl::unexpected(file.error());
  const std::uint64_t available = file->size > offset ? file->size - offset : 0;
  return read_open_file(*file, path, offset, std::min(length, available));
}

Result<std::string> read_file(const fs::path& path, std::uint64_t max_bytes) {
  auto file = open_regular(path);
  if (!file) return tl::unexpected(file.error());
  if (file->size > max_bytes) {
    return fail(ErrorCode::too_large, fmt::format("{} has {} bytes; at most {} are read",
                                                  path.string(), file->size, max_bytes));
  }
  return read_open_file(*file, path, 0, file->size);
}

Status write_file_atomically(const fs::path& path, std::string_view content) {
  const fs::path temporary = path.string() + ".new";
  {
    const Descriptor file(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!file) return system_failure("create", temporary);
    if (auto written = write_all(file, content, temporary); !written) {
      ::unlink(temporary.c_str());
      return written;
    }
    if (::fsync(file.get()) != 0) return system_failure("force to disk", temporary);
  }
  return rename_durably(temporary, path);
}

Status rename_durably(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return system_failure("put in place", to);
  return sync_path(parent_of(to), O_DIRECTORY);
}

Status sync_tree(const fs::path& directory) {
  std::error_code error;
  std::vector<fs::path> directories{directory};
  for (fs::recursive_directory_iterator entry(directory, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->is_directory(error)) {
      directories.push_back(entry->path());
    } else if (auto synced = sync_path(entry->path(), O_NOFOLLOW); !synced) {
      return synced;
    }
  }
  if (error) return tl::unexpected(system_error(error.value(), "list", directory));
  for (const auto& path : directories) {
    if (auto synced = sync_path(path, O_DIRECTORY); !synced) return synced;
  }
  return {};
}

Status remove_tree(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (error) return tl::unexpected(system_error(error.value(), "remove", path));
  return {};
}

}  // namespace vankien
