// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <exception>
#include <iostream>
#include <variant>

#include <signal.h>
#include <sys/resource.h>

#include "indexer/bodies.h"
#include "indexer/build.h"
#include "indexer/describe.h"
#include "indexer/generations.h"
#include "indexer/options.h"
#include "indexer/words.h"

namespace {

// Set by the signal handler, the only thing that a process has one of.
std::atomic<int> interrupt_signal{0};
static_assert(std::atomic<int>::is_always_lock_free);

/// The first signal asks the build to stop, which may take until a merge is done; a second one ends
/// the process at once, and the next build clears up.
void handle_interrupts() {
  struct sigaction action {};
  action.sa_handler = [](int signal) { interrupt_signal = signal; };
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

/// Each thread and each merge has some dozens of files open; the usual limit of 1,024 is for those
/// who use select().
void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

int run(const vankien::indexer::Options& options) {
  using namespace vankien::indexer;
  switch (options.command) {
    case Command::build:
      handle_interrupts();
      raise_file_limit();
      return run_build(options, std::cout, interrupt_signal);
    case Command::describe:
      return run_describe(options, std::cout);
    case Command::list:
      return run_list(options, std::cout);
    case Command::rollback:
      return run_rollback(options, std::cout);
    case Command::verify:
      return run_verify(options, std::cout);
    case Command::words:
      std::ios::sync_with_stdio(false);
      return run_words(options, std::cin, std::cout);
    case Command::bodies_check:
      return run_bodies_check(options, std::cout);
    case Command::bodies_show:
      return run_bodies_show(options, std::cout);
  }
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto parsed = vankien::indexer::parse_options(argc, argv);
    if (const int* code = std::get_if<int>(&parsed)) return *code;
    return run(std::get<vankien::indexer::Options>(parsed));
  } catch (const std::exception& exception) {
    return vankien::indexer::print_error(
        {vankien::ErrorCode::internal, exception.what(), "please report this"});
  }
}
