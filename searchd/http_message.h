// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "vankien/util/deadline.h"

namespace vankien::searchd {

/// A request that passed every check of the protocol: GET or HEAD, without a body.
struct Request {
  std::string method;
  std::string target;  ///< as sent: still percent-encoded, perhaps in absolute form
  std::string if_none_match;
  std::string accept_language;
  std::string peer;  ///< address of the client, for the log
  Deadline deadline = Deadline::never();
};

/// What to answer. The server adds Content-Length, Date, and the headers that every answer bears,
/// and leaves the body out for HEAD. Header values never hold anything a client sent.
struct Response {
  int status = 200;
  std::string content_type;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

/// Called once for a request, from any thread.
using Respond = std::function<void(Response)>;

}  // namespace vankien::searchd
