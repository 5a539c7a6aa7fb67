// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "searchd/http_message.h"

namespace vankien::searchd {

/// A bounded queue of requests and the threads that answer them. Waiting in it is bounded twice: by
/// its capacity, beyond which push() refuses, and by each request's deadline, past which a request
/// is answered 503 without any work. Every request that was accepted is answered.
class WorkQueue {
 public:
  using Handler = std::function<Response(const Request&)>;

  /// `make_handler` is called once for each worker; what the handler holds is that worker's own.
  WorkQueue(std::size_t workers, std::size_t capacity,
            const std::function<Handler()>& make_handler);
  WorkQueue(const WorkQueue&) = delete;
  WorkQueue& operator=(const WorkQueue&) = delete;
  /// Answers what is still waiting, then ends the workers.
  ~WorkQueue();

  /// Answers at once, with 503, when the queue is full.
  void push(Request request, Respond respond);

 private:
  struct Job {
    Request request;
    Respond respond;
  };
  void work(const Handler& handler);

  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable not_empty_;
  std::deque<Job> jobs_;  // guarded by mutex_
  bool closing_ = false;  // guarded by mutex_
  std::vector<std::thread> workers_;
};

}  // namespace vankien::searchd
