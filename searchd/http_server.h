// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "vankien/util/error.h"

#include "searchd/http_message.h"

namespace vankien::searchd {

/// Every limit on what a client may send and how long it may take.
struct ServerLimits {
  std::size_t connections = 256;  ///< beyond: 503 and closed
  std::size_t requests_per_connection = 100;
  std::size_t target_bytes = 8192;  ///< five hundred letters of three bytes, encoded, and filters
  std::uint32_t header_bytes = 12288;  ///< request line and all fields
  std::size_t header_fields = 64;
  std::chrono::milliseconds header_time{5000};  ///< for the whole header, however it trickles in
  std::chrono::milliseconds idle_time{15000};   ///< between two requests
  std::chrono::milliseconds write_time{30000};  ///< to take one answer
  std::chrono::milliseconds answer_time{3000};  ///< from arrival; the Deadline of a request
};

/// An HTTP/1.1 server for GET and HEAD. One thread, the one in run(), does all that touches a
/// socket and never waits for anything else; the handler is called on it and must return at once,
/// leaving the answer to whoever calls its Respond.
class HttpServer {
 public:
  using Handler = std::function<void(Request, Respond)>;

  /// Listens; connections are accepted from run() on. Port 0 takes any free one.
  static Result<std::unique_ptr<HttpServer>> listen(const std::string& host, std::uint16_t port,
                                                    const ServerLimits& limits, Handler handler);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  std::uint16_t port() const;

  /// Serves until stop(), and then until every request that had begun to arrive is answered.
  void run();

  /// From any thread.
  void stop();

 private:
  class Implementation;
  explicit HttpServer(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace vankien::searchd
