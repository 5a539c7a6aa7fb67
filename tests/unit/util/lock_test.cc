// SPDX-License-Identifier: GPL-3.0-or-later
// One holder at a time; whoever is refused is told who holds it; the end of the holder frees it.
#include "vankien/util/lock.h"

#include <optional>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "../temporary_directory.h"

TEST_CASE("the second is refused and told the process of the first") {
  const TemporaryDirectory directory;
  const auto path = directory.path() / "lock";
  auto acquired = vankien::FileLock::acquire(path, "building");
  REQUIRE(acquired.has_value());
  std::optional<vankien::FileLock> first(std::move(*acquired));

  const auto second = vankien::FileLock::acquire(path, "building");
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().code == vankien::ErrorCode::locked);
  CHECK(second.error().message.find(std::to_string(::getpid())) != std::string::npos);
  CHECK(second.error().message.find("building") != std::string::npos);

  first.reset();
  CHECK(vankien::FileLock::acquire(path, "again").has_value());
}
