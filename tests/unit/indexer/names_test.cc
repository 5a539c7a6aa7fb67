// SPDX-License-Identifier: GPL-3.0-or-later
// Names from a hostile file system become one line of valid UTF-8, different ones different; names
// of collections are what a directory and a URL can hold.
#include "indexer/names.h"

#include <string>

#include <doctest/doctest.h>

using namespace vankien::indexer;

TEST_CASE("printable") {
  struct Row {
    std::string bytes;
    std::string shown;
  };
  const Row rows[] = {
      {"", ""},
      {"Công văn 447.txt", "Công văn 447.txt"},
      {"a\nb", "a\\x0Ab"},
      {"a\\x0Ab", "a\\\\x0Ab"},
      {std::string("a\0b\x7F", 4), "a\\x00b\\x7F"},
      {"\x1B[31m", "\\x1B[31m"},
      {"\xFF", "\\xFF"},
      {"\xC3", "\\xC3"},
      {"\xC3(", "\\xC3("},
      {"\xC0\xAF", "\\xC0\\xAF"},
      {"\xED\xA0\x80", "\\xED\\xA0\\x80"},
      {"\xF4\x90\x80\x80", "\\xF4\\x90\\x80\\x80"},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"},
      {"\u0085", "\\xC2\\x85"},
      {"\u202Etxt.exe", "\\xE2\\x80\\xAEtxt.exe"},
      {"\u2028", "\\xE2\\x80\\xA8"},
      {"\u2066", "\\xE2\\x81\\xA6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.shown);
    CHECK(printable(row.bytes) == row.shown);
  }
}

TEST_CASE("names of collections") {
  for (const char* name : {"main", "a", "0", "noi-bo", "a-", "abcdefghijklmnopqrstuvwxyz012345"}) {
    CHECK(is_collection_name(name));
  }
  for (const char* name : {"", "-a", "A", "a b", "a/b", "..", "a_b", "đ", "resources", "a\n",
                           "abcdefghijklmnopqrstuvwxyz0123456"}) {
    CHECK(!is_collection_name(name));
  }
}
