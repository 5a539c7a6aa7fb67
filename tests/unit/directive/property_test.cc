// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes come, nothing crashes, every span lies on character boundaries inside the text,
// and time grows with the size of the text, also for texts built to be slow.
#include <ctime>
#include <random>

#include "vankien/directive/directive.h"
#include "vankien/text/decode.h"

#include "corpus_vocabulary.h"
#include "directive_samples.h"

namespace {

bool on_boundaries(std::string_view text, vankien::Span span) {
  const auto boundary = [&](std::size_t at) {
    return at == text.size() ||
           (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
  };
  return span.begin <= span.end && boundary(span.begin) && boundary(span.end);
}

void check_all_spans(std::string_view text) {
  const vankien::Directive d = read_directive(text, corpus_vocabulary());
  REQUIRE(on_boundaries(text, d.kind.span));
  for (const auto* fact : {&d.symbol, &d.number, &d.type, &d.place, &d.issuer, &d.author, &d.parent,
                           &d.subject, &d.signer, &d.signer_title, &d.authority, &d.secrecy_mark,
                           &d.urgency, &d.distribution, &d.draft, &d.copy}) {
    if (!*fact) continue;
    REQUIRE(on_boundaries(text, (*fact)->span));
    REQUIRE((*fact)->confidence >= 0);
    REQUIRE((*fact)->confidence <= 1);
  }
  for (const auto& recipient : d.recipients) REQUIRE(on_boundaries(text, recipient.span));
  if (d.date) REQUIRE(on_boundaries(text, d.date->span));
  for (const auto& citation : d.citations) REQUIRE(on_boundaries(text, citation.span));
  for (const auto& match : vankien::find_symbols(text, corpus_vocabulary())) {
    REQUIRE(on_boundaries(text, match.span));
    REQUIRE_FALSE(match.span.empty());
  }
  for (const auto& match : vankien::find_dates(text)) {
    REQUIRE(on_boundaries(text, match.span));
    REQUIRE_FALSE(match.span.empty());
  }
  for (const auto& match : vankien::find_symbol_queries(text, corpus_vocabulary())) {
    REQUIRE(on_boundaries(text, match.span));
    REQUIRE_FALSE(match.span.empty());
  }
}

void check_bytes(std::string_view bytes) {
  const auto decoded = vankien::decode_text(bytes);
  if (decoded) check_all_spans(decoded->text);
}

}  // namespace

TEST_CASE("random bytes") {
  std::mt19937 random(20170505);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 400, '\0');
    for (char& byte : bytes)
      byte = static_cast<char>(random() % 8 == 0 ? random() % 256 : 32 + random() % 95);
    check_bytes(bytes);
  }
}

TEST_CASE("a directive, mutated") {
  std::mt19937 random(447);
  const std::string sample = SampleDirective().plain();
  const char* const splices[] = {"\n",     "|",          "\t",        "    ",    "Số ",
                                 "ngày ",  "MẬT\n",      "T/M ",      "-",       "/",
                                 "\u0302", "\xF0",       "\u200B",    "Số -",    "KẾ HOẠCH",
                                 "V/v ",   "12/12/2013", "217-QĐ/TW", "ĐẢNG BỘ "};
  for (int round = 0; round < 600; ++round) {
    std::string text = sample;
    for (auto change = 1 + random() % 12; change > 0; --change) {
      const std::size_t at = random() % (text.size() + 1);
      switch (random() % 4) {
        case 0:
          text.erase(at, random() % 30);
          break;
        case 1:
          text.insert(at, splices[random() % std::size(splices)]);
          break;
        case 2:
          if (at < text.size()) text[at] = static_cast<char>(random() % 256);
          break;
        default:
          text.insert(at, text.substr(random() % text.size(), random() % 60));
          break;
      }
      if (text.empty()) text = "x";
    }
    check_bytes(text);
  }
}

TEST_CASE("the smallest texts") {
  for (const std::string_view text :
       {"", "\n", " ", "-", "1", "Số", "ngày", "12-", "12/12/", "T/M", "V/v", "MẬT", "của",
        "\u0302", "\u200B", "漢", "Số 1-KH/HU"}) {
    CAPTURE(text);
    check_all_spans(text);
  }
}

// A fivefold text may take fivefold time and some more; a quadratic reader takes 25 times as long.
TEST_CASE("time grows with the size of the text") {
  const auto seconds = [](const std::string& text) {
    const std::clock_t begin = std::clock();  // of this process: the machine may be busy
    const auto read = read_directive(text, corpus_vocabulary());
    CHECK(read.kind.span.begin <= text.size());
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  const std::string head = "HUYỆN ỦY SƠN TIẾN * Số 7-KH/HU ĐẢNG CỘNG SẢN VIỆT NAM KẾ HOẠCH ";
  for (const std::string unit : {"BÍ THƯ ",
                                 "T/M BAN ",
                                 "1-KH/HU, ",
                                 "12 ",
                                 "ngày ",
                                 "a | ",
                                 "|",
                                 "- ",
                                 ". ",
                                 "\n",
                                 "(",
                                 "BAN DÂN VẬN ",
                                 "của Huyện ủy ",
                                 "Số 1 ",
                                 "MẬT ",
                                 "A. ",
                                 "    ",
                                 "1-KH/HU của Ban Dân ",
                                 "Độ mật",
                                 "12/12/",
                                 "Văn bản liên quan\n",
                                 "\u0302",
                                 "- Nơi nhận:\n",
                                 "Kính gửi: ",
                                 "Số 1-BS/HU ",
                                 "Nghị quyết Đại hội ",
                                 "Luật A ",
                                 "1, 2, 3-KH/HU, ",
                                 "Trang chủ\n",
                                 "Số hiệu: 1-KH/HU\n",
                                 "DỰ THẢO ",
                                 "KẾ HOẠCH\n"}) {
    CAPTURE(unit);
    const auto repeated = [&](std::size_t bytes) {
      std::string text = head;
      while (text.size() < bytes) text += unit;
      return text;
    };
    const double small = seconds(repeated(20'000));
    const double large = seconds(repeated(100'000));
    CHECK(large < 20 * small + 0.5);
  }
}
