// SPDX-License-Identifier: GPL-3.0-or-later
#include "organ_name.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "vankien/text/normalize.h"

#include "longest_name.h"
#include "split_words.h"

namespace vankien {
namespace {

// Kinds of places and the like, small inside a name.
constexpr std::array<std::string_view, 31> kSmallWords{
    "tỉnh",      "huyện",     "quận",         "xã",         "phường",  "thôn",       "ấp",
    "bản",       "buôn",      "khóm",         "các",        "và",      "số",         "trực",
    "thuộc",     "thành phố", "thị xã",       "thị trấn",   "đặc khu", "tổ dân phố", "khu phố",
    "khối phố",  "cơ quan",   "doanh nghiệp", "khu dân cư", "khu vực", "lần thứ",    "nhiệm kỳ",
    "liên thôn", "làng",      "xóm"};

// What makes a small letter a capital, learnt from what normalize() makes small.
const std::unordered_map<std::string, std::string>& capitals() {
  static const auto table = [] {
    std::unordered_map<std::string, std::string> map;
    const auto add = [&](std::string letter) {
      const std::string small = normalize(letter);
      if (small != letter && to_nfc(letter) == letter) map.emplace(small, std::move(letter));
    };
    for (char c = 'A'; c <= 'Z'; ++c) add(std::string(1, c));
    for (int lead = 0xC3; lead <= 0xC6; ++lead) {
      for (int tail = 0x80; tail <= 0xBF; ++tail) {
        add({static_cast<char>(lead), static_cast<char>(tail)});
      }
    }
    for (int middle = 0xB8; middle <= 0xBB; ++middle) {
      for (int tail = 0x80; tail <= 0xBF; ++tail) {
        add({'\xE1', static_cast<char>(middle), static_cast<char>(tail)});
      }
    }
    return map;
  }();
  return table;
}

std::size_t first_letter_size(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(size, word.size());
}

std::string capitalize(const std::string& word) {
  if (word.empty()) return word;
  const std::size_t size = first_letter_size(word);
  const auto found = capitals().find(word.substr(0, size));
  return found == capitals().end() ? word : found->second + word.substr(size);
}

// "THPT", "TNHH", "MTV": no vowel, so it is no syllable.
bool is_abbreviation(std::string_view word) {
  const std::string plain = fold(word);
  return plain.size() > 1 && plain.find_first_of("aeiouy0123456789") == std::string::npos;
}

// Of the names of an organ, the one that was written; written out where that is an abbreviation.
const std::string& spelling(const OrganAt& found) {
  const Organ& organ = *found.organ;
  if (found.other == 0) return organ.name;
  const std::string& name = organ.other_names[found.other - 1];
  for (const std::string_view word : split_words(name)) {
    if (is_abbreviation(word) || word == "UBND" || word == "UBMTTQ" || word == "UB") {
      return organ.name;
    }
  }
  return name;
}

std::size_t next_word(const FoldedText& text, std::size_t at, std::size_t limit) {
  return std::max(at, std::min(limit, text.next_word(word_at(text, at).end)));
}

// "BAN TỔ CHỨC - BAN DÂN VẬN".
bool follows_dash(const FoldedText& text, std::size_t from, std::size_t at) {
  while (at > from && text.is_blank(at - 1)) --at;
  return at > from && text[at - 1] == '-';
}

// "CHI BỘ CƠ QUAN HUYỆN ỦY": behind such words an office is part of a longer name.
bool continues_name(const FoldedText& text, std::size_t from, std::size_t at) {
  while (at > from && !text.is_word(at - 1)) --at;
  const std::size_t end = at;
  while (at > from && text.is_word(at - 1)) --at;
  const std::string_view word = text.folded(at, end);
  return word == "quan" || word == "cua" || word == "cac" || word == "khoi" || word == "va" ||
         word == "thuoc";
}

}  // namespace

std::optional<OrganAt> organ_at(const FoldedText& text, std::size_t at, std::size_t limit,
                                const Vocabulary& vocabulary) {
  const auto [name, end] = longest_name(vocabulary.organ_names(), text, {at, limit});
  if (end == 0) return std::nullopt;
  return OrganAt{&vocabulary.organs()[name->row], end, name->other};
}

std::vector<Stretch> split_organs(const FoldedText& text, Stretch run,
                                  const Vocabulary& vocabulary) {
  std::vector<Stretch> names;
  std::size_t begin = run.begin;
  // A head that needs a name takes the head right behind it as one: "CHI BỘ VĂN PHÒNG HUYỆN ỦY".
  std::size_t bare_until = run.begin;
  const Organ* last = nullptr;
  for (std::size_t at = run.begin; at < run.end;) {
    const auto found = text.is_word(at) ? organ_at(text, at, run.end, vocabulary) : std::nullopt;
    if (!found) {
      at = next_word(text, at, run.end);
      continue;
    }
    const bool second = found->organ == last;  // "HỘI CCB VIỆT NAM HỘI CỰU CHIẾN BINH TỈNH …"
    last = found->organ;
    const bool joint = follows_dash(text, begin, at);
    if (at > begin && (at > bare_until || second || joint) &&
        !continues_name(text, run.begin, at)) {
      names.push_back(trim(text, {begin, at}));
      begin = at;
    }
    at = next_word(text, found->end - 1, run.end);
    const bool of_office = found->organ->code == "BCSĐ" || found->organ->code == "ĐĐ";
    bare_until = found->organ->takes_place || of_office ? at : run.begin;
  }
  if (begin < run.end) names.push_back(trim(text, {begin, run.end}));
  return names;
}

bool is_speaker(const Organ& organ) {
  return organ.code == "BTV" || organ.code == "BCH" || organ.code == "BTT" || organ.code == "ĐCT" ||
         organ.name == "Thường trực";
}

OrganName read_organ_name(std::string_view printed, const Vocabulary& vocabulary,
                          std::string* spoken_by) {
  const FoldedText text(printed);
  Stretch name = trim(text, {0, text.size()});
  OrganName out;
  auto found = organ_at(text, name.begin, name.end, vocabulary);
  if (found && is_speaker(*found->organ)) {
    const std::size_t next = next_word(text, found->end, name.end);
    if (const auto whose = organ_at(text, next, name.end, vocabulary)) {
      if (spoken_by != nullptr) *spoken_by = found->organ->name;
      name.begin = next;
      found = whose;
    }
  }
  std::size_t rest = name.begin;
  if (found) {
    out.organ = found->organ;
    out.head = spelling(*found);
    rest = next_word(text, found->end, name.end);
  }
  while (name.end > rest && !text.is_word(name.end - 1) && text[name.end - 1] != ')') --name.end;
  if (rest < name.end) {
    const std::string words = text.words(rest, name.end);
    out.rest = is_capitals(text, {rest, name.end}) ? proper_case(words) : words;
  }
  return out;
}

std::string proper_case(std::string_view words) {
  const std::vector<std::string_view> printed = split_words(words);
  std::vector<std::string> small(printed.size());
  std::transform(printed.begin(), printed.end(), small.begin(),
                 [](std::string_view word) { return normalize(word); });
  std::string out;
  for (std::size_t at = 0; at < printed.size();) {
    std::size_t kept = 0;  // how many words from here are small ones
    std::string phrase;
    for (std::size_t next = at; next < printed.size() && next < at + 3; ++next) {
      if (next > at) phrase += ' ';
      phrase += small[next];
      const bool known =
          std::find(kSmallWords.begin(), kSmallWords.end(), phrase) != kSmallWords.end();
      if (known) kept = next - at + 1;
    }
    const std::size_t end = at + std::max<std::size_t>(kept, 1);
    for (; at < end; ++at) {
      if (!out.empty()) out += ' ';
      const bool numeral = at > 0 && small[at - 1] == "thứ";
      if (kept > 0) {
        out += small[at];
      } else if (numeral || is_abbreviation(printed[at])) {
        out += to_nfc(printed[at]);
      } else {
        out += capitalize(small[at]);
      }
    }
  }
  return out;
}

}  // namespace vankien
