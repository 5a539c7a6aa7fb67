// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/util/mapped_file.h"

#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "vankien/util/file.h"

#include "descriptor.h"

namespace vankien {

Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file) return tl::unexpected(system_error(errno, "open", path));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    return tl::unexpected(system_error(errno, "examine", path));
  }
  if (!S_ISREG(status.st_mode)) {
    return fail(ErrorCode::unreadable, fmt::format("{} is not a regular file", path.string()));
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return MappedFile(nullptr, 0);  // which the system would not map
  void* begin = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.get(), 0);
  if (begin == MAP_FAILED) return tl::unexpected(system_error(errno, "map", path));
  return MappedFile(begin, size);
}

MappedFile::~MappedFile() {
  if (begin_ != nullptr) ::munmap(begin_, size_);
}

}  // namespace vankien
