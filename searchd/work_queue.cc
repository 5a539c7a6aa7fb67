// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/work_queue.h"

#include <exception>
#include <utility>

#include "vankien/util/log.h"

#include "searchd/problem.h"

namespace vankien::searchd {
namespace {

Response answer(const WorkQueue::Handler& handler, const Request& request) {
  if (request.deadline.passed()) return problem_response(overloaded(), request);
  try {
    return handler(request);
  } catch (const std::exception& error) {
    log_error("a request failed: {}", error.what());
  } catch (...) {
    log_error("a request failed for an unknown reason");
  }
  return problem_response(internal_problem(), request);
}

}  // namespace

WorkQueue::WorkQueue(std::size_t workers, std::size_t capacity,
                     const std::function<Handler()>& make_handler)
    : capacity_(capacity) {
  for (std::size_t i = 0; i < workers; ++i) {
    workers_.emplace_back([this, handler = make_handler()] { work(handler); });
  }
}

WorkQueue::~WorkQueue() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  not_empty_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void WorkQueue::push(Request request, Respond respond) {
  {
    const std::lock_guard lock(mutex_);
    if (jobs_.size() < capacity_) {
      jobs_.push_back({std::move(request), std::move(respond)});
      not_empty_.notify_one();
      return;
    }
  }
  respond(problem_response(overloaded(), request));
}

void WorkQueue::work(const Handler& handler) {
  for (;;) {
    std::unique_lock lock(mutex_);
    not_empty_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    job.respond(answer(handler, job.request));
  }
}

}  // namespace vankien::searchd
