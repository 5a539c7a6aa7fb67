// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdio>
#include <ctime>
#include <memory>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <pthread.h>

#include "searchd/explain.h"
#include "searchd/http_server.h"
#include "searchd/options.h"
#include "searchd/router.h"
#include "searchd/snapshot_watch.h"
#include "searchd/status.h"
#include "searchd/work_queue.h"

namespace {

using namespace vankien;           // NOLINT(google-build-using-namespace)
using namespace vankien::searchd;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kQueueCapacity = 64;

/// Blocks the signals that wait_for_stop() takes, in this thread and all that it starts.
sigset_t block_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

/// Returns on SIGTERM or SIGINT; looks for a new generation every second and on SIGHUP.
void wait_for_stop(const sigset_t& signals, SnapshotWatch& watch) {
  constexpr timespec kPollTime{1, 0};
  for (;;) {
    const int signal = sigtimedwait(&signals, nullptr, &kPollTime);
    if (signal == SIGTERM || signal == SIGINT) return;
    watch.refresh();
  }
}

int serve(const Options& options) {
  const sigset_t signals = block_signals();
  SnapshotWatch watch(options.index, options.collections);
  watch.refresh();

  auto queue = std::make_unique<WorkQueue>(options.threads, kQueueCapacity, [&] {
    auto router = std::make_shared<Router>(watch, options.title);
    return [router](const Request& request) { return router->handle(request); };
  });
  ServerLimits limits;
  limits.header_time = options.header_timeout;
  auto server = HttpServer::listen(options.listen.host, options.listen.port, limits,
                                   [&](Request request, Respond respond) {
                                     if (auto response = answer_status(request, watch)) {
                                       respond(std::move(*response));
                                     } else {
                                       queue->push(std::move(request), std::move(respond));
                                     }
                                   });
  if (!server) {
    fmt::print(stderr, "vankien-searchd: {}\n  {}\n", server.error().message, server.error().hint);
    return exit_code(server.error().code);
  }
  std::thread sockets([&] { (*server)->run(); });
  const bool v6 = options.listen.host.find(':') != std::string::npos;
  fmt::print(fmt::runtime(v6 ? "listening on http://[{}]:{}/\n" : "listening on http://{}:{}/\n"),
             options.listen.host, (*server)->port());
  std::fflush(stdout);

  wait_for_stop(signals, watch);
  (*server)->stop();
  sockets.join();
  queue.reset();  // before the server: a worker may still hold on to it
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const CommandLine command_line = read_command_line(argc, argv);
  if (!command_line.run) return command_line.exit_code;
  const Options& options = command_line.options;
  return options.explain ? explain(options) : serve(options);
}
