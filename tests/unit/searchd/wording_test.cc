// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and dates are written as Vietnamese offices write them.
#include "searchd/wording.h"

#include <ctime>

#include <doctest/doctest.h>
#include <stdlib.h>

using namespace vankien::searchd;

TEST_CASE("figures") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234) == "1.234");
  CHECK(grouped(1234567) == "1.234.567");
  CHECK(seconds_text(0.0004) == "0,01");
  CHECK(seconds_text(1.249) == "1,25");
}

TEST_CASE("days") {
  CHECK(office_date("2017-05-05") == "05/5/2017");
  CHECK(office_date("no date") == "no date");
  CHECK(office_date("").empty());
  CHECK(first_day_text({2017, 1, 1}) == "2017");
  CHECK(first_day_text({2017, 5, 1}) == "5/2017");
  CHECK(last_day_text({2017, 3, 27}) == "27/3/2017");
  CHECK(last_day_text({2017, 12, 31}) == "2017");
}

TEST_CASE("moments are told in local time") {
  setenv("TZ", "Asia/Ho_Chi_Minh", 1);
  tzset();
  CHECK(moment_text("2026-11-20T07:05:00Z") == "14:05 ngày 20/11/2026");
  CHECK(moment_text("2026-11-20T20:05:00Z") == "03:05 ngày 21/11/2026");
  CHECK(moment_text("yesterday") == "yesterday");
}
