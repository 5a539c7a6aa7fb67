// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "searchd/http_message.h"
#include "searchd/snapshot_watch.h"

namespace vankien::searchd {

/// /healthz, /readyz and /version. Cheap and safe from any thread, so that they are answered beside
/// the queue: a busy daemon is still alive. Nothing for any other request.
std::optional<Response> answer_status(const Request& request, const SnapshotWatch& watch);

}  // namespace vankien::searchd
