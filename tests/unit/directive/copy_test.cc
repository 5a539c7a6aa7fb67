// SPDX-License-Identifier: GPL-3.0-or-later
// A copy block gives the number of the copy and keeps signature, number and citations of the
// directive that was copied its own.
#include "vankien/directive/directive.h"

#include "corpus_vocabulary.h"
#include "directive_samples.h"

namespace {

const char* const kBlock =
    "\nĐẢNG BỘ HUYỆN SƠN TIẾN\nĐẢNG ỦY XÃ BẢN MÒN\n*\nSố 07-BS/ĐU\n\nSAO Y BẢN CHÍNH\n\n"
    "Bản Mòn, ngày 20 tháng 9 năm 2016\n\nNơi nhận:\n- Các chi bộ;\n- Lưu.\n\nT/M ĐẢNG ỦY\n"
    "PHÓ BÍ THƯ\n\nLê Hồng Thắm\n";

}  // namespace

TEST_CASE("a copy") {
  const SampleDirective s;
  std::string unnumbered = kBlock;
  unnumbered.erase(unnumbered.find("Số 07"), std::string_view("Số 07-BS/ĐU\n").size());
  const struct {
    std::string text;
    std::string_view copy;
  } cases[] = {{s.plain() + kBlock, "07-BS/ĐU"},
               {s.plain() + unnumbered, "SAO Y BẢN CHÍNH"},
               {s.plain(), "none"}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto d = read_directive(c.text, corpus_vocabulary());
    CHECK((d.copy ? d.copy->value : "none") == c.copy);
    REQUIRE(d.signer);
    CHECK(d.signer->value == "Lò Văn Hặc");
    REQUIRE(d.symbol);
    CHECK(d.symbol->value == "78-KH/HU");
    CHECK(d.citations.size() == 3);
  }
}
