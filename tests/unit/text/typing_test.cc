// SPDX-License-Identifier: GPL-3.0-or-later
// Every syllable comes back however its keys are ordered in Telex and VNI, and what the sample
// corpus has for words is never taken for keys.
#include "vankien/text/typing.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "vankien/text/decode.h"
#include "vankien/text/syllable.h"
#include "vankien/text/tokenize.h"

#include "characters.h"
#include "utf8.h"

using vankien::InputMethod;
using vankien::TypingEvidence;

namespace {

std::string decoded(std::string_view word) {
  const auto typed = vankien::decode_typed_syllable(word);
  return typed ? std::string(typed->syllable) : "";
}

// A letter of a syllable as it is typed.
struct Typed {
  char letter = 0;
  std::string sign;  // the key behind it
};

struct TypedWord {
  std::vector<Typed> letters;
  std::string tone;
  std::size_t toned = 0;  // the letter that bears the tone
  bool has_sign = false;
};

std::string sign_key(char32_t plain, char base, InputMethod method) {
  const bool telex = method == InputMethod::telex;
  switch (plain) {
    case U'â':
    case U'ê':
    case U'ô':
      return telex ? std::string(1, base) : "6";
    case U'ơ':
    case U'ư':
      return telex ? "w" : "7";
    case U'ă':
      return telex ? "w" : "8";
    case U'đ':
      return telex ? "d" : "9";
    default:
      return {};
  }
}

TypedWord type(std::string_view syllable, InputMethod method) {
  TypedWord word;
  for (std::size_t at = 0; at < syllable.size();) {
    const auto point = vankien::read_code_point(syllable, at);
    const auto letter = vankien::character(point.value);
    const char base = static_cast<char>(letter.base);
    word.letters.push_back({base, sign_key(letter.lower, base, method)});
    word.has_sign = word.has_sign || !word.letters.back().sign.empty();
    if (letter.tone != vankien::Tone::none) {
      const auto tone = static_cast<std::size_t>(letter.tone);
      word.tone = method == InputMethod::telex ? "-sfrxj"[tone] : static_cast<char>('0' + tone);
      word.toned = word.letters.size() - 1;
    }
    at += point.length;
  }
  return word;
}

// The ways people type a word: each sign behind its letter or all at the end, the tone likewise, ươ
// with one sign or two.
std::set<std::string> typings(std::string_view syllable, InputMethod method) {
  const TypedWord word = type(syllable, method);
  std::set<std::string> out;
  if (!word.has_sign && word.tone.empty()) return out;
  for (const bool signs_at_end : {false, true}) {
    for (const bool tone_at_end : {false, true}) {
      std::string typed;
      std::string signs;
      for (std::size_t i = 0; i < word.letters.size(); ++i) {
        const Typed& letter = word.letters[i];
        typed += letter.letter;
        const bool twice = i > 0 && letter.letter == 'o' && word.letters[i - 1].letter == 'o';
        // The third of "xooong" takes back what the second did.
        if (twice && method == InputMethod::telex) typed += 'o';
        if (signs_at_end) {
          if (signs.find(letter.sign) == std::string::npos) signs += letter.sign;
        } else {
          typed += letter.sign;
        }
        if (!tone_at_end && i == word.toned) typed += word.tone;
      }
      typed += signs;
      if (tone_at_end) typed += word.tone;
      for (const auto& [both, others] :
           {std::pair{"uwow", std::vector{"uow", "wow", "uwo"}}, {"u7o7", {"uo7", "u7o"}}}) {
        const std::size_t at = typed.find(both);
        if (at == std::string::npos) continue;
        for (const char* other : others) out.insert(std::string(typed).replace(at, 4, other));
      }
      out.insert(typed);
    }
  }
  return out;
}

std::string in_capitals(std::string word) {
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return word;
}

}  // namespace

TEST_CASE("every syllable comes back from all its typings") {
  std::size_t checked = 0;
  for (std::size_t id = 1; id <= vankien::syllable_count(); ++id) {
    const std::string syllable(vankien::syllable_text(static_cast<vankien::SyllableId>(id)));
    for (const auto method : {InputMethod::telex, InputMethod::vni}) {
      for (const std::string& typed : typings(syllable, method)) {
        CAPTURE(typed);
        const auto read = vankien::decode_typed_syllable(typed);
        ++checked;
        REQUIRE(read);
        CHECK(read->syllable == syllable);
        CHECK(read->method == method);
        CHECK(decoded(in_capitals(typed)) == syllable);
      }
    }
  }
  CHECK(checked > 10 * vankien::syllable_count() / 2);
}

TEST_CASE("keys are read wherever people put them") {
  const std::pair<const char*, const char*> cases[] = {
      {"daan", "dân"},        {"vaanj", "vận"},     {"ddangr", "đảng"},     {"ddarng", "đảng"},
      {"dangdr", "đảng"},     {"dangrd", "đảng"},   {"DDangR", "đảng"},     {"nghij", "nghị"},
      {"quyeets", "quyết"},   {"quyetes", "quyết"}, {"chir", "chỉ"},        {"huowngs", "hướng"},
      {"hwowngs", "hướng"},   {"huwongs", "hướng"}, {"huongws", "hướng"},   {"daanx", "dẫn"},
      {"trwowngf", "trường"}, {"nhwngx", "những"},  {"twf", "từ"},          {"hoaf", "hòa"},
      {"hofa", "hòa"},        {"thuyr", "thủy"},    {"khuyeens", "khuyến"}, {"khoawns", "khoắn"},
      {"muwa", "mưa"},        {"muaw", "mưa"},      {"ddangrzf", "đàng"},   {"da6n", "dân"},
      {"va65n", "vận"},       {"d9a3ng", "đảng"},   {"dang93", "đảng"},     {"d9u7o7ng2", "đường"},
      {"duong792", "đường"},  {"dda3ng", "đảng"},   {"so61", "số"},         {"d9ang30", "đang"},
      {"xooong", "xoong"},    {"ngoeor", "ngoẻo"},  {"thuowr", "thuở"},
  };
  for (const auto& expected : cases) {
    CAPTURE(std::string(expected.first));
    CHECK(decoded(expected.first) == std::string(expected.second));
  }
}

TEST_CASE("what has no keys or makes no syllable is left alone") {
  for (const char* word : {"",
                           "dan",
                           "van",
                           "ban",
                           "d",
                           "www",
                           "ww",
                           "25",
                           "61",
                           "d9",
                           "nq25",
                           "qd217",
                           "217qd",
                           "h2o",
                           "b1a",
                           "ubnd",
                           "hdnd",
                           "htx",
                           "thcs",
                           "qlda",
                           "đảng",
                           "class",
                           "pass",
                           "off",
                           "usd",
                           "covid",
                           "internet",
                           "quiz",
                           "zz",
                           "3",
                           "ddangrr",
                           "ddangrs",
                           "va655n",
                           "va61n2",
                           "u77",
                           "ddddang",
                           "aaaaaaaaaaaaaaaaaaaaaaaa",
                           "\xFF\xFE",
                           "da\0n"}) {
    CAPTURE(std::string(word));
    CHECK(decoded(word) == "");
  }
}

TEST_CASE("evidence tells keys from words of other languages") {
  const auto evidence = [](const char* word) {
    const auto typed = vankien::decode_typed_syllable(word);
    REQUIRE(typed);
    return typed->evidence;
  };
  for (const char* word :
       {"ddangr", "dda", "nghij", "vaanj", "huowngs", "da6n", "so61", "d9a3ng"}) {
    CAPTURE(std::string(word));
    CHECK(evidence(word) == TypingEvidence::certain);
  }
  for (const char* word : {"banr", "vawn", "how", "chi3", "twf"}) {
    CAPTURE(std::string(word));
    CHECK(evidence(word) == TypingEvidence::likely);
  }
  for (const char* word : {"tw", "a1", "as", "of", "visa", "mama", "co2", "lo16"}) {
    CAPTURE(std::string(word));
    CHECK(evidence(word) == TypingEvidence::ambiguous);
  }
}

TEST_CASE("no word of the sample corpus, typed without diacritics, is taken for keys") {
  // These are words of other languages; that the index has them keeps them what they are.
  const std::set<std::string> foreign{"thoong", "var"};
  const std::filesystem::path corpus = std::filesystem::path(VANKIEN_SOURCE_DIR) / "corpus";
  std::size_t words = 0;
  for (const auto& file : std::filesystem::directory_iterator(corpus / "directives")) {
    std::ostringstream bytes;
    bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
    const auto text = vankien::decode_text(bytes.str());
    REQUIRE(text);
    vankien::Tokenizer tokens(text->text);
    for (vankien::Token token; tokens.next(token);) {
      if (token.kind != vankien::TokenKind::word) continue;
      ++words;
      const std::string word(token.folded);
      const auto typed = vankien::decode_typed_syllable(word);
      if (!typed || foreign.contains(word)) continue;
      CAPTURE(word);
      CHECK(typed->evidence == TypingEvidence::ambiguous);
    }
  }
  CHECK(words > 10000);
}
