// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody serves the documents to a whole network by accident, and a wrong command line says why.
#include "searchd/options.h"

#include <doctest/doctest.h>

using namespace vankien;
using namespace vankien::searchd;

namespace {

CommandLine read(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "vankien-searchd");
  return read_command_line(static_cast<int>(arguments.size()), arguments.data());
}

}  // namespace

TEST_CASE("addresses") {
  const struct {
    const char* text;
    const char* host;
    int port;
    bool loopback;
  } cases[] = {
      {"127.0.0.1:8080", "127.0.0.1", 8080, true},
      {"127.9.9.9:0", "127.9.9.9", 0, true},
      {"0.0.0.0:80", "0.0.0.0", 80, false},
      {"192.168.1.5:65535", "192.168.1.5", 65535, false},
      {"[::1]:8080", "::1", 8080, true},
      {"[::]:8080", "::", 8080, false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto address = parse_listen_address(c.text);
    REQUIRE(address);
    CHECK(address->host == c.host);
    CHECK(address->port == c.port);
    CHECK(address->loopback == c.loopback);
  }
  for (const char* text : {"", "8080", ":8080", "localhost:80", "127.0.0.1",
                           "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "127.0.0.1:-1", "::1:80",
                           "[127.0.0.1]:80", "[]:80", "127.0.0.1:80 ", "127.1:80"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_listen_address(text));
  }
}

TEST_CASE("defaults are closed") {
  const CommandLine line = read({"--index", "/srv/index"});
  REQUIRE(line.run);
  CHECK(line.options.listen.loopback);
  CHECK(line.options.threads >= 2);
  CHECK(line.options.collections.empty());
}

TEST_CASE("an address that others can reach needs --public") {
  const CommandLine refused = read({"--index", "i", "--listen", "0.0.0.0:80"});
  CHECK_FALSE(refused.run);
  CHECK(refused.exit_code != 0);
  CHECK(read({"--index", "i", "--listen", "0.0.0.0:80", "--public"}).run);
}

TEST_CASE("collections may be repeated") {
  const CommandLine line = read({"--index", "i", "--collection", "a", "--collection", "b"});
  REQUIRE(line.run);
  CHECK(line.options.collections == std::vector<std::string>{"a", "b"});
}

TEST_CASE("explain is asked for by its name, whatever the query") {
  CHECK_FALSE(read({"--index", "i"}).options.explain);
  CHECK(read({"--index", "i", "explain", ""}).options.explain == "");
  CHECK(read({"--index", "i", "explain", "dân", "vận"}).options.explain == "dân vận");
}

TEST_CASE("wrong command lines stop with a code, questions without one") {
  for (const auto& arguments :
       std::vector<std::vector<const char*>>{{},
                                             {"--index"},
                                             {"--index", "i", "--threads", "0"},
                                             {"--index", "i", "--nonsense"},
                                             {"--index", "i", "--listen", "here"}}) {
    const CommandLine line = read(arguments);
    CHECK_FALSE(line.run);
    CHECK(line.exit_code >= 2);
  }
  const CommandLine version = read({"--version"});
  CHECK_FALSE(version.run);
  CHECK(version.exit_code == 0);
}
