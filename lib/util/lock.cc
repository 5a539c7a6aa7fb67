// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/util/lock.h"

#include <cerrno>
#include <ctime>
#include <utility>

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "vankien/util/file.h"

#include "descriptor.h"

namespace vankien {

namespace {

std::string describe_holder(int descriptor) {
  std::string text(256, '\0');
  const ssize_t count = ::pread(descriptor, text.data(), text.size(), 0);
  text.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  text.resize(std::min(text.size(), text.find('\n')));
  return text.empty() ? "another process" : text;
}

}  // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& path, std::string_view purpose) {
  Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
  if (!file) return tl::unexpected(system_error(errno, "open the lock", path));
  if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return tl::unexpected(system_error(errno, "lock", path));
    return fail(ErrorCode::locked,
                fmt::format("{} is held by {}", path.string(), describe_holder(file.get())),
                "wait until it has finished; the lock ends with its process, so there is no file "
                "to delete");
  }
  const std::string holder = fmt::format("process {} ({}, since {:%Y-%m-%dT%H:%M:%SZ})\n",
                                         ::getpid(), purpose, fmt::gmtime(std::time(nullptr)));
  if (::ftruncate(file.get(), 0) != 0 ||
      ::pwrite(file.get(), holder.data(), holder.size(), 0) < 0) {
    return tl::unexpected(system_error(errno, "write the lock", path));
  }
  return FileLock(file.release());
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace vankien
