// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/options.h"

#include <algorithm>
#include <cstdio>
#include <system_error>
#include <thread>

#include <CLI/CLI.hpp>

#include "indexer/names.h"

namespace vankien::indexer {
namespace {

constexpr unsigned kMaxThreads = 256;

constexpr const char* kFooter =
    "Exit codes: 0 all of the input was indexed, warnings allowed; 1 an index was published, but\n"
    "some of the input was refused (describe: a file could not be read); 2 and above: nothing was\n"
    "done, the live index is as it was. Codes and reports are described in doc/operations.md.";

/// The vocabulary of the source tree while it exists, else the installed one.
std::filesystem::path default_resources() {
  std::error_code error;
  const std::filesystem::path source_tree = VANKIEN_RESOURCES_DIR;
  if (std::filesystem::is_directory(source_tree, error)) return source_tree;
  return VANKIEN_INSTALLED_RESOURCES_DIR;
}

std::string check_collection(const std::string& name) {
  if (is_collection_name(name)) return {};
  return "a collection's name is 1 to 32 of a-z, 0-9 and -, begins with a letter or digit, and is "
         "not \"resources\"";
}

void add_commands(CLI::App& app, Options& options) {
  const auto command = [&](const char* name, const char* help, Command value) {
    CLI::App* added = app.add_subcommand(name, help);
    added->callback([&options, value] { options.command = value; });
    return added;
  };
  const auto add_index = [&](CLI::App* to) {
    to->add_option("--index", options.index, "Directory of the index")
        ->required()
        ->type_name("DIR");
  };
  const auto add_resources = [&](CLI::App* to) {
    to->add_option("--resources", options.resources,
                   "Directory with the lists of document types and offices")
        ->capture_default_str()
        ->type_name("DIR");
  };

  CLI::App* build = command("build", "Index files and publish the result", Command::build);
  add_index(build);
  build->add_option("--collection", options.collection, "Collection of documents that name none")
      ->check(CLI::Validator(check_collection, "NAME"))
      ->capture_default_str();
  add_resources(build);
  build->add_option("--threads", options.threads, "How many documents are worked on at once")
      ->check(CLI::Range(1U, kMaxThreads))
      ->capture_default_str();
  build->add_flag("--quiet", options.quiet, "Do not show progress");
  build->add_flag("--allow-vanished", options.allow_vanished,
                  "Publish although many documents of the live generation are gone");
  build->add_option("SOURCE", options.sources, "Directories and files (.txt .md .html .htm .jsonl)")
      ->required();

  CLI::App* describe =
      command("describe", "Show what is read from files, as JSON", Command::describe);
  add_resources(describe);
  describe->add_option("FILE", options.sources, "Files to read")->required();

  add_resources(
      command("words", "Join the words of the lines of standard input by '_'", Command::words));

  CLI::App* bodies = app.add_subcommand("bodies", "The authority file of issuing bodies");
  bodies->require_subcommand(1);
  CLI::App* check = bodies->add_subcommand("check", "Refuse cycles, overlaps and unknown parents");
  check->callback([&options] { options.command = Command::bodies_check; });
  add_resources(check);
  CLI::App* show = bodies->add_subcommand("show", "Show what is known of a body");
  show->callback([&options] { options.command = Command::bodies_show; });
  add_resources(show);
  show->add_option("NAME", options.body, "Its name, or its id")->required();

  add_index(command("list", "List the generations of an index", Command::list));
  add_index(
      command("rollback", "Make the generation before the live one live again", Command::rollback));
  CLI::App* verify = command("verify", "Check a generation against its manifest", Command::verify);
  add_index(verify);
  verify->add_option("GENERATION", options.generation, "Its name; without one, the live one");
}

}  // namespace

std::variant<Options, int> parse_options(int count, const char* const* arguments) {
  Options options;
  options.resources = default_resources();
  options.threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMaxThreads);

  CLI::App app("Builds and looks after the index of vankien.", "vankien-indexer");
  app.set_version_flag("--version", "vankien-indexer " VANKIEN_VERSION);
  app.footer(kFooter);
  app.require_subcommand(1);
  add_commands(app, options);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    // CLI11 has codes of its own, above 100.
    return app.exit(error) == 0 ? 0 : exit_code(ErrorCode::invalid_argument);
  }
  return options;
}

int print_error(const Error& error) {
  std::string text = "vankien-indexer: " + error.message + '\n';
  if (!error.hint.empty()) text += "  " + error.hint + '\n';
  std::fwrite(text.data(), 1, text.size(), stderr);
  return exit_code(error.code);
}

}  // namespace vankien::indexer
