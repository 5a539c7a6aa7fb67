// SPDX-License-Identifier: GPL-3.0-or-later
// Without a generation, or with one that cannot be opened, there is a state to serve by, which says
// why. What happens when a good generation follows is tested end to end.
#include "searchd/snapshot_watch.h"

#include <doctest/doctest.h>

#include "vankien/util/file.h"

#include "../temporary_directory.h"
#include "searchd/status.h"

using namespace vankien;
using namespace vankien::searchd;

TEST_CASE("before the first generation the daemon lives but is not ready") {
  const TemporaryDirectory directory;
  SnapshotWatch watch(directory.path(), {});
  watch.refresh();
  CHECK(watch.snapshot() == nullptr);
  REQUIRE(watch.state().last_error);
  CHECK(watch.state().last_error->code == ErrorCode::not_found);

  Request request;
  request.target = "/healthz";
  CHECK(answer_status(request, watch)->status == 200);
  request.target = "/version?x";
  CHECK(answer_status(request, watch)->status == 200);
  request.target = "/readyz";
  const auto readiness = answer_status(request, watch);
  REQUIRE(readiness);
  CHECK(readiness->status == 503);
  CHECK(readiness->body.find("vankien-indexer") != std::string::npos);
  request.target = "/tim";
  CHECK_FALSE(answer_status(request, watch));
}

TEST_CASE("a pointer to what is no generation is told, not followed") {
  const TemporaryDirectory directory;
  SnapshotWatch watch(directory.path(), {});
  for (const char* pointer : {"../../etc\n", "", "20261123T031500Z-0000\n"}) {
    CAPTURE(pointer);
    directory.write("CURRENT", pointer);
    watch.refresh();
    CHECK(watch.snapshot() == nullptr);
    CHECK(watch.state().last_error);
  }
}
