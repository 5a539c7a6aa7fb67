// SPDX-License-Identifier: GPL-3.0-or-later
// `words`: punctuation stands apart, what is one piece stays one, text that was cut before is not
// cut again; lines come out as they went in, however long or broken.
#include "indexer/words.h"

#include <algorithm>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

using namespace vankien;
using namespace vankien::indexer;

namespace {

Options options() {
  Options result;
  result.resources = VANKIEN_SOURCE_DIR "/corpus";
  return result;
}

std::string words(const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  CHECK(run_words(options(), in, out) == 0);
  return out.str();
}

}  // namespace

TEST_CASE("lines of words") {
  const std::pair<const char*, const char*> cases[] = {
      {"Tổ chức, cá nhân (nếu có).", "Tổ_chức , cá_nhân ( nếu có ) ."},
      {"Tổ chức , cá nhân .", "Tổ_chức , cá_nhân ."},
      {"Công văn số 447-CV/HU ngày 20/11/2015;", "Công_văn số 447-CV/HU ngày 20/11/2015 ;"},
      {"tăng 3,5% ; 25 . 000 đồng", "tăng 3,5% ; 25 . 000 đồng"},
      {"TP. Hồ Chí Minh, v.v.", "TP. Hồ_Chí_Minh , v.v."},
      {"gửi về vanthu@tinh.gov.vn, xem https://tinh.gov.vn/a-b.html.",
       "gửi về vanthu@tinh.gov.vn , xem https://tinh.gov.vn/a-b.html ."},
      {"kinh tế-xã hội và/hoặc", "kinh_tế - xã_hội và / hoặc"},
      {"“Dân vận khéo”...", "“ Dân_vận khéo ” ..."},
      {"T/M BAN THƯỜNG VỤ", "T/M BAN THƯỜNG_VỤ"},
      {"  hai\t  blanks  ", "hai blanks"},
      {"-----", "-----"},
      {"", ""},
  };
  for (const auto& one : cases) {
    CAPTURE(one.first);
    CHECK(words(std::string(one.first) + '\n') == std::string(one.second) + '\n');
  }
}

TEST_CASE("as many lines come out as went in") {
  CHECK(words("") == "");
  CHECK(words("nhân dân") == "nhân_dân\n");
  CHECK(words("\n\nnhân dân\n") == "\n\nnhân_dân\n");
  CHECK(words("nh\xFFân dân và mọi tổ chức khác\n").find("tổ_chức") != std::string::npos);
}

TEST_CASE("a line of many megabytes keeps its words") {
  std::string line;
  while (line.size() < (5U << 20)) line += "nhân dân vận động ";
  const std::string out = words(line + "\n" + std::string(3 << 20, 'x') + "\n");
  CHECK(out.starts_with("nhân_dân vận_động nhân_dân "));
  CHECK(std::count(out.begin(), out.end(), '\n') == 2);
  CHECK(out.size() > (8U << 20));
}

TEST_CASE("without a model there is an error") {
  Options none;
  none.resources = "/nonexistent";
  std::istringstream in("x\n");
  std::ostringstream out;
  CHECK(run_words(none, in, out) >= 2);
}
