// SPDX-License-Identifier: GPL-3.0-or-later
// Every command is read as documented; what is wrong is refused before anything is done.
#include "indexer/options.h"

#include <doctest/doctest.h>

using namespace vankien::indexer;

namespace {

std::variant<Options, int> parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "vankien-indexer");
  return parse_options(static_cast<int>(arguments.size()), arguments.data());
}

}  // namespace

TEST_CASE("commands") {
  const auto built = parse({"build", "--index", "i", "--collection", "noi-bo", "--resources", "r",
                            "--threads", "3", "--quiet", "a", "b"});
  REQUIRE(std::holds_alternative<Options>(built));
  const auto& build = std::get<Options>(built);
  CHECK(build.command == Command::build);
  CHECK(build.index == "i");
  CHECK(build.collection == "noi-bo");
  CHECK(build.resources == "r");
  CHECK(build.threads == 3);
  CHECK(build.quiet);
  CHECK(build.sources == std::vector<std::filesystem::path>{"a", "b"});

  const auto described = parse({"describe", "a.txt"});
  REQUIRE(std::holds_alternative<Options>(described));
  CHECK(std::get<Options>(described).command == Command::describe);
  CHECK(!std::get<Options>(described).resources.empty());

  CHECK(std::get<Options>(parse({"list", "--index", "i"})).command == Command::list);
  CHECK(std::get<Options>(parse({"rollback", "--index", "i"})).command == Command::rollback);
  CHECK(std::get<Options>(parse({"verify", "--index", "i"})).command == Command::verify);
  CHECK(std::get<Options>(parse({"verify", "--index", "i", "g"})).generation == "g");
  CHECK(std::get<Options>(parse({"build", "--index", "i", "a"})).collection == "main");
}

TEST_CASE("mistakes are refused, help is not one") {
  const int refused = exit_code(vankien::ErrorCode::invalid_argument);
  for (const auto& arguments : std::vector<std::vector<const char*>>{
           {},
           {"bulid"},
           {"build", "a"},
           {"build", "--index", "i"},
           {"build", "--index", "i", "--threads", "0", "a"},
           {"build", "--index", "i", "--threads", "x", "a"},
           {"build", "--index", "i", "--collection", "Nội bộ", "a"},
           {"build", "--index", "i", "--collection", "resources", "a"},
           {"build", "--index", "i", "--fast", "a"},
           {"describe"},
           {"list"},
           {"list", "--index", "i", "x"},
       }) {
    const auto parsed = parse(arguments);
    REQUIRE(std::holds_alternative<int>(parsed));
    CHECK(std::get<int>(parsed) == refused);
  }
  CHECK(refused >= 2);
  CHECK(std::get<int>(parse({"--version"})) == 0);
  CHECK(std::get<int>(parse({"build", "--help"})) == 0);
}
