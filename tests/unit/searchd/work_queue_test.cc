// SPDX-License-Identifier: GPL-3.0-or-later
// Every request is answered exactly once: by a worker, or 503 when the queue is full or the request
// is too old, or 500 when a handler fails; also while the queue is being closed.
#include "searchd/work_queue.h"

#include <atomic>
#include <future>
#include <memory>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

using namespace vankien;
using namespace vankien::searchd;

namespace {

std::future<Response> push(WorkQueue& queue, Request request = {}) {
  auto promise = std::make_shared<std::promise<Response>>();
  queue.push(std::move(request),
             [promise](Response response) { promise->set_value(std::move(response)); });
  return promise->get_future();
}

WorkQueue::Handler constant(int status) {
  return [status](const Request&) { return Response{status, "", {}, ""}; };
}

}  // namespace

TEST_CASE("each worker has a handler of its own") {
  std::atomic<int> made = 0;
  WorkQueue queue(3, 10, [&] { return constant(++made); });
  CHECK(made == 3);
  const int status = push(queue).get().status;
  CHECK(status >= 1);
  CHECK(status <= 3);
}

TEST_CASE("a full queue refuses at once and closing answers the rest") {
  std::promise<void> started;
  std::promise<void> go;
  std::vector<std::future<Response>> accepted;
  {
    WorkQueue queue(1, 2, [&] {
      return [&, first = true](const Request&) mutable {
        if (std::exchange(first, false)) {
          started.set_value();
          go.get_future().wait();
        }
        return Response{};
      };
    });
    accepted.push_back(push(queue));
    started.get_future().wait();
    accepted.push_back(push(queue));
    accepted.push_back(push(queue));
    const Response refused = push(queue).get();
    CHECK(refused.status == 503);
    go.set_value();
  }
  for (auto& answer : accepted) CHECK(answer.get().status == 200);
}

TEST_CASE("a request past its deadline is not worked on") {
  bool called = false;
  WorkQueue queue(1, 2, [&] {
    return [&](const Request&) {
      called = true;
      return Response{};
    };
  });
  Request request;
  request.deadline = Deadline::after(std::chrono::milliseconds(-1));
  CHECK(push(queue, request).get().status == 503);
  CHECK_FALSE(called);
}

TEST_CASE("a handler that throws costs one answer, not the daemon") {
  WorkQueue queue(1, 2, [] {
    return [](const Request& request) -> Response {
      if (request.target == "/bad") throw std::runtime_error("no reason");
      if (request.target == "/worse") throw 1;
      return Response{};
    };
  });
  Request request;
  request.target = "/bad";
  CHECK(push(queue, request).get().status == 500);
  request.target = "/worse";
  CHECK(push(queue, request).get().status == 500);
  CHECK(push(queue).get().status == 200);
}
