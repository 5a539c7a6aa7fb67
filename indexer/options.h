// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "vankien/util/error.h"

namespace vankien::indexer {

enum class Command { build, describe, list, rollback, verify, words, bodies_check, bodies_show };

/// One call of the program, checked.
struct Options {
  Command command = Command::build;
  std::filesystem::path index;
  std::filesystem::path resources;             ///< of the vocabulary
  std::vector<std::filesystem::path> sources;  ///< of build; the files of describe
  std::string collection = "main";
  std::string generation;  ///< to verify; empty: the live one
  std::string body;        ///< to show: a name or an id
  unsigned threads = 1;
  bool quiet = false;
  bool allow_vanished = false;  ///< publish although many documents are gone
};

/// The options; or the exit code, when the help, the version or an error was printed.
std::variant<Options, int> parse_options(int count, const char* const* arguments);

/// Tells an error and its hint on standard error; its exit code.
int print_error(const Error& error);

}  // namespace vankien::indexer
