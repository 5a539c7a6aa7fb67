// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/options.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <thread>

#include <CLI/CLI.hpp>
#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>

namespace vankien::searchd {
namespace {

bool is_address(const std::string& host, bool& loopback) {
  in_addr v4{};
  in6_addr v6{};
  if (inet_pton(AF_INET, host.c_str(), &v4) == 1) {
    loopback = (ntohl(v4.s_addr) >> 24U) == 127;
    return true;
  }
  if (inet_pton(AF_INET6, host.c_str(), &v6) == 1) {
    loopback = IN6_IS_ADDR_LOOPBACK(&v6);
    return true;
  }
  return false;
}

CommandLine stop(const Error& error) {
  fmt::print(stderr, "vankien-searchd: {}\n", error.message);
  if (!error.hint.empty()) fmt::print(stderr, "  {}\n", error.hint);
  return {false, exit_code(error.code), {}};
}

}  // namespace

Result<ListenAddress> parse_listen_address(std::string_view text) {
  ListenAddress address;
  const auto colon = text.rfind(':');
  bool valid = colon != std::string_view::npos;
  if (valid) {
    std::string_view host = text.substr(0, colon);
    const std::string_view port = text.substr(colon + 1);
    const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
    if (bracketed) host = host.substr(1, host.size() - 2);
    address.host = host;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), address.port);
    valid = error == std::errc() && end == port.data() + port.size() &&
            bracketed == (host.find(':') != std::string_view::npos) &&
            is_address(address.host, address.loopback);
  }
  if (valid) return address;
  return fail(ErrorCode::invalid_argument, fmt::format("not an address and port: {}", text),
              "write it as 127.0.0.1:8080 or [::1]:8080");
}

CommandLine read_command_line(int argc, const char* const* argv) {
  Options options;
  std::string listen = "127.0.0.1:8080";
  bool is_public = false;
  options.threads = std::max(2U, std::thread::hardware_concurrency());
  options.title = "Kho văn bản";
  unsigned header_timeout_ms = 5000;

  CLI::App app("Serves a vankien index over HTTP: a search page and a JSON API.");
  app.set_version_flag("--version", "vankien-searchd " VANKIEN_VERSION);
  app.add_option("--index", options.index, "Directory that vankien-indexer writes")
      ->required()
      ->type_name("DIR");
  app.add_option("--listen", listen, "Address and port to listen on; port 0 takes any free one")
      ->type_name("ADDRESS:PORT")
      ->capture_default_str();
  app.add_flag("--public", is_public, "Allow an address that other machines can reach");
  app.add_option("--collection", options.collections,
                 "Serve only this collection; may be repeated. Without it all but \"restricted\" "
                 "are served")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--threads", options.threads, "Searches that run at the same time")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  app.add_option("--title", options.title, "Name of the site on its pages")->capture_default_str();
  app.add_option("--header-timeout-ms", header_timeout_ms,
                 "Time a client has to send the whole header of a request")
      ->check(CLI::Range(1, 60000))
      ->capture_default_str();
  CLI::App* explain = app.add_subcommand(
      "explain", "Print how a query is read, and what it finds, instead of serving");
  explain->fallthrough();
  std::vector<std::string> query;
  explain->add_option("QUERY", query, "What somebody would type")->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked_for = error.get_exit_code() == 0;
    app.exit(error);
    return {false, asked_for ? 0 : exit_code(ErrorCode::invalid_argument), {}};
  }

  if (*explain) options.explain = fmt::format("{}", fmt::join(query, " "));
  auto address = parse_listen_address(listen);
  if (!address) return stop(address.error());
  if (!address->loopback && !is_public) {
    return stop({ErrorCode::invalid_argument,
                 fmt::format("{} can be reached from other machines", listen),
                 "anybody there could read every document; add --public if that is meant"});
  }
  options.listen = *address;
  options.header_timeout = std::chrono::milliseconds(header_timeout_ms);
  return {true, 0, options};
}

}  // namespace vankien::searchd
