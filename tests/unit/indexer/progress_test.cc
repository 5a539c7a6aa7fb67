// SPDX-License-Identifier: GPL-3.0-or-later
// The line that tells how far a build is says what is known and nothing that is not.
#include "indexer/progress.h"

#include <doctest/doctest.h>

#include "indexer/figures.h"

using namespace vankien::indexer;

TEST_CASE("progress_line") {
  const auto line = [](std::uint64_t bytes, std::uint64_t total, std::uint64_t documents,
                       double seconds) {
    return progress_line({bytes, total, documents, std::chrono::duration<double>(seconds)});
  };
  CHECK(line(0, 1000, 0, 0.1) == "  0 % [>                   ] 0 documents");
  CHECK(line(37'000'000, 100'000'000, 12'345, 10) ==
        " 37 % [=======>            ] 12,345 documents, 1,234/s, 3.7 MB/s, 0:17 left");
  CHECK(line(1'000'000, 1'000'000'000, 10, 10) ==
        "  0 % [>                   ] 10 documents, 1/s, 0.1 MB/s, 166:30 left");
  CHECK(line(1000, 1000, 1, 2) == "100 % [====================] 1 documents, 0/s, 0.0 MB/s");
  CHECK(line(2000, 1000, 1, 0) == "100 % [====================] 1 documents");
  CHECK(line(0, 0, 0, 0) == "100 % [====================] 0 documents");
}

TEST_CASE("with_thousands") {
  CHECK(with_thousands(0) == "0");
  CHECK(with_thousands(999) == "999");
  CHECK(with_thousands(1000) == "1,000");
  CHECK(with_thousands(1234567) == "1,234,567");
  CHECK(counted(1, "document") == "1 document");
  CHECK(counted(1000, "document") == "1,000 documents");
}
