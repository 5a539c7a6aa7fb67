// SPDX-License-Identifier: GPL-3.0-or-later
// What a page prints plainly is sure; what it contradicts, or what one weak hint gives, is told as
// to be checked, and nothing else is.
#include "vankien/directive/directive.h"

#include "corpus_vocabulary.h"
#include "directive_samples.h"

namespace {

std::string to_check(std::string_view text) {
  const vankien::Directive d = read_directive(text, corpus_vocabulary());
  std::string out;
  const auto add = [&](const char* name, const auto& fact) {
    if (fact && fact->confidence < vankien::kCheckBelow) out += std::string(name) + ' ';
  };
  if (d.kind.confidence < vankien::kCheckBelow) out += "kind ";
  add("symbol", d.symbol);
  add("type", d.type);
  add("date", d.date);
  add("place", d.place);
  add("issuer", d.issuer);
  add("subject", d.subject);
  add("signer", d.signer);
  return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("what is to be checked") {
  const SampleDirective s;
  const struct {
    std::string_view why;
    std::string text;
    std::string_view fields;
  } cases[] = {
      {"a plain page", s.plain(), ""},
      {"a portal that agrees",
       "Số hiệu: 78-KH/HU\nLoại văn bản: Kế hoạch\nNgày ban hành: 09/3/2015\nNgười ký: Lò Văn "
       "Hặc\n\n" +
           s.plain(),
       ""},
      {"a portal that does not",
       "Số hiệu: 79-KH/HU\nLoại văn bản: Báo cáo\nNgày ban hành: 10/3/2015\nNgười ký: Lê Vui\n\n" +
           s.plain(),
       "symbol type date signer "},
      {"type line and symbol disagree", replaced(s.plain(), "78-KH/HU", "78-BC/HU"), "type "},
      {"letterhead and symbol disagree", replaced(s.plain(), "78-KH/HU", "78-KH/QU"), "issuer "},
      {"a name that was cut off", replaced(s.plain(), "HUYỆN ỦY SƠN TIẾN", "HUYỆN ỦY SƠN T"),
       "issuer "},
      {"a code with other accents", replaced(s.plain(), "78-KH/HU", "78-KH/HƯ"), "symbol "},
      {"two signatures side by side",
       replaced(s.plain(), "T/M BAN THƯỜNG VỤ\n", "T/M BAN DÂN VẬN        T/M BAN THƯỜNG VỤ\n"),
       "signer "},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    CHECK(to_check(c.text) == c.fields);
  }
}
