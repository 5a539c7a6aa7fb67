// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of error has a name of its own and a non-zero exit code that no shell uses itself.
#include "vankien/util/error.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

TEST_CASE("names are distinct and exit codes fail") {
  std::set<std::string> names;
  for (int i = 0; i <= static_cast<int>(vankien::ErrorCode::internal); ++i) {
    const auto code = static_cast<vankien::ErrorCode>(i);
    names.insert(to_string(code));
    CHECK(vankien::exit_code(code) >= 2);
    CHECK(vankien::exit_code(code) < 126);
  }
  CHECK(names.size() == static_cast<std::size_t>(vankien::ErrorCode::internal) + 1);
}
