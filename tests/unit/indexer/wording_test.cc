// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says reaches its page in Vietnamese, with the names and numbers in it; a sentence
// that nobody translated stays readable.
#include "indexer/wording.h"

#include <string_view>

#include <doctest/doctest.h>

using vankien::indexer::field_in_vietnamese;
using vankien::indexer::in_vietnamese;

TEST_CASE("sentences") {
  const struct {
    std::string_view english;
    std::string_view vietnamese;
  } cases[] = {
      {"it bears the secrecy mark TỐI MẬT", "Văn bản mang dấu độ mật TỐI MẬT"},
      {"it is larger than 64 MB", "Tệp lớn hơn 64 MB"},
      {"its id is that of a/b.txt", "Trùng mã với a/b.txt"},
      {"not valid JSON after byte 7: syntax error", "JSON sai từ byte 7: syntax error"},
      {"\"date\" is not a string and was ignored", "“date” không phải là chuỗi, đã bỏ qua"},
      {"\"date\" is not a string", "“date” không phải là chuỗi"},
      {"a pipe is not read", "Không phải tệp thường (pipe), không đọc"},
      {"11 of the 30 documents of the live generation g have vanished",
       "11 trong 30 văn bản của bản đang dùng (g) không còn nữa"},
      {"something else happened", "something else happened"},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.english);
    CHECK(in_vietnamese(c.english) == c.vietnamese);
  }
}

TEST_CASE("fields") {
  CHECK(field_in_vietnamese("issuer") == "cơ quan ban hành");
  CHECK(field_in_vietnamese("url") == "url");
}
