// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include <algorithm>
#include <array>
#include <vector>

#include "vankien/text/normalize.h"

#include "is_one_of.h"
#include "split_words.h"

namespace vankien {
namespace {

struct KindRow {
  std::string_view name;
  std::string_view slug;
  std::string_view short_name;  // in letterheads: "TP. Huế"
  std::string_view committee;   // empty below districts: "Đảng ủy xã"
  std::string_view youth;
};
constexpr std::array<KindRow, 9> kKinds{{{"tỉnh", "tinh", "", "Tỉnh ủy", "Tỉnh Đoàn"},
                                         {"thành phố", "thanh-pho", "tp", "Thành ủy", "Thành Đoàn"},
                                         {"huyện", "huyen", "", "Huyện ủy", "Huyện Đoàn"},
                                         {"quận", "quan", "", "Quận ủy", "Quận Đoàn"},
                                         {"thị xã", "thi-xa", "tx", "Thị ủy", "Thị Đoàn"},
                                         {"xã", "xa", "", "", "Xã Đoàn"},
                                         {"phường", "phuong", "", "", "Phường Đoàn"},
                                         {"thị trấn", "thi-tran", "tt", "", "Thị trấn Đoàn"},
                                         {"đặc khu", "dac-khu", "", "", "Đặc khu Đoàn"}}};

constexpr std::string_view kPartyCommittee = "Đảng ủy";

const KindRow& row(PlaceKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

// Those who speak for a committee, and the organisation whose committee it is.
constexpr std::array<std::string_view, 3> kSpeakers{"ban thuong vu", "thuong truc",
                                                    "ban chap hanh"};
constexpr std::array<std::string_view, 2> kOrganisations{"dang bo", "ban chap hanh dang bo"};

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;  // like `normal` without commas, points and apostrophes
  std::string normal;
  bool comma = false;  // one follows
  bool marks = false;  // the name of a kind of place may begin with it
};

constexpr std::array<std::string_view, 11> kFirstWords{
    "tinh", "thanh", "huyen", "quan", "thi", "xa", "phuong", "dac", "tp", "tx", "tt"};

std::vector<Word> read_words(std::string_view text) {
  std::vector<Word> words;
  for (const std::string_view part : split_words(text)) {
    const auto begin = static_cast<std::size_t>(part.data() - text.data());
    words.push_back({begin, begin + part.size(), {}, {}, part.ends_with(','), false});
  }
  // All at once, which is cheaper, unless there are blanks of another kind.
  const std::string folded = fold(text);
  const std::string normal = normalize(text);
  const auto folded_words = split_words(folded);
  const auto normal_words = split_words(normal);
  const bool parallel = folded_words.size() == words.size() && normal_words.size() == words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& word = words[i];
    const std::string_view printed = text.substr(word.begin, word.end - word.begin);
    word.folded = parallel ? std::string(folded_words[i]) : fold(printed);
    word.normal = parallel ? std::string(normal_words[i]) : normalize(printed);
    const auto is_mark = [](char c) { return c == ',' || c == '.' || c == '\''; };
    std::erase_if(word.folded, is_mark);
    std::erase_if(word.normal, is_mark);
    word.marks = is_one_of(word.folded, kFirstWords);
  }
  return words;
}

bool is_plain(const std::vector<Word>& words) {
  return std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return word.normal == word.folded; });
}

struct Marker {
  Office::Form form = Office::Form::territory;
  PlaceKind kind = PlaceKind::district;
  std::size_t words = 0;
};

// With its signs, for "Quản Bạ" is no "quận"; without, where the whole name has none.
bool matches(const std::vector<Word>& words, std::size_t at, std::string_view phrase, bool plain) {
  for (;; ++at) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    if (at >= words.size()) return false;
    const std::string& word = plain ? words[at].folded : words[at].normal;
    if (word != phrase.substr(0, end)) return false;
    if (end == phrase.size()) return true;
    phrase.remove_prefix(end + 1);
  }
}

struct Phrase {
  std::string normal;
  std::string folded;
  Marker marker;
};

const std::vector<Phrase>& marker_phrases() {
  static const std::vector<Phrase> phrases = [] {
    std::vector<Phrase> all;
    const auto add = [&](std::string_view text, Office::Form form, std::size_t kind) {
      if (text.empty()) return;
      const auto blanks = std::count(text.begin(), text.end(), ' ');
      all.push_back({normalize(text),
                     fold(text),
                     {form, static_cast<PlaceKind>(kind), static_cast<std::size_t>(blanks + 1)}});
    };
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
      add(kKinds[kind].committee, Office::Form::committee, kind);
      add(kKinds[kind].youth, Office::Form::youth, kind);
      add(kKinds[kind].name, Office::Form::territory, kind);
      add(kKinds[kind].short_name, Office::Form::territory, kind);
    }
    add("Đặc khu ủy", Office::Form::committee, static_cast<std::size_t>(PlaceKind::special_zone));
    return all;
  }();
  return phrases;
}

std::optional<Marker> marker_at(const std::vector<Word>& words, std::size_t at, bool plain) {
  if (at >= words.size() || !words[at].marks) return std::nullopt;
  const Phrase* best = nullptr;
  for (const Phrase& phrase : marker_phrases()) {
    if (!matches(words, at, plain ? phrase.folded : phrase.normal, plain)) continue;
    if (best == nullptr || phrase.marker.words > best->marker.words) best = &phrase;
  }
  if (best == nullptr) return std::nullopt;
  // "Thương binh và Xã hội" names no commune.
  if (best->folded == "xa" && at + 1 < words.size() && words[at + 1].folded == "hoi") return {};
  return best->marker;
}

// The marker that ends where another begins.
std::optional<Marker> marker_before(const std::vector<Word>& words, std::size_t at, bool plain,
                                    std::size_t& begin) {
  constexpr std::size_t kMaxWords = 3;
  for (begin = at - std::min(at, kMaxWords); begin < at; ++begin) {
    const std::optional<Marker> marker = marker_at(words, begin, plain);
    if (marker && begin + marker->words == at) return marker;
  }
  return std::nullopt;
}

std::string folded(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t at = begin; at < end; ++at) {
    if (!out.empty()) out += ' ';
    out += words[at].folded;
  }
  return out;
}

// Where the name of a place that begins at `at` ends: at a comma, or before "lần thứ I".
std::size_t place_words_end(const std::vector<Word>& words, std::size_t at) {
  for (; at < words.size(); ++at) {
    for (const std::string_view tail : {"lan thu", "nhiem ky"}) {
      if (matches(words, at, tail, true)) return at;
    }
    if (words[at].comma) return at + 1;
  }
  return at;
}

std::string join(std::string_view a, std::string_view b, char between) {
  std::string out(a);
  if (!a.empty() && !b.empty()) out += between;
  return out += b;
}

}  // namespace

std::optional<PlaceKind> parse_place_kind(std::string_view name) {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i].name == name) return static_cast<PlaceKind>(i);
  }
  return std::nullopt;
}

std::string_view place_kind_name(PlaceKind kind) { return row(kind).name; }
std::string_view place_kind_slug(PlaceKind kind) { return row(kind).slug; }
bool is_commune(PlaceKind kind) { return row(kind).committee.empty(); }

std::string slug(std::string_view name) {
  std::string out;
  for (const char c : fold(name)) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (word) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

std::string Office::head() const {
  if (form == Form::territory) return prefix;
  return join(prefix, form == Form::youth ? row(kind).youth : row(kind).committee, ' ');
}

std::string Office::name(std::string_view place) const {
  std::string out = head();
  if (form == Form::territory) out = join(out, row(kind).name, ' ');
  return join(out, place, ' ');
}

std::string Office::id(std::string_view key) const {
  std::string out = slug(head());
  if (form == Form::territory) out = join(out, row(kind).slug, '-');
  return join(out, key, '-');
}

Office Office::in(PlaceKind other) const {
  Office office = *this;
  office.kind = other;
  // A committee is called by its territory's kind down to districts, and "Đảng ủy" below.
  if (is_commune(kind) && form == Form::territory && prefix.ends_with(kPartyCommittee)) {
    office.form = Form::committee;
    office.prefix.resize(prefix.size() - kPartyCommittee.size());
    if (office.prefix.ends_with(' ')) office.prefix.pop_back();
  }
  if (is_commune(other) && office.form == Form::committee) {
    office.form = Form::territory;
    office.prefix = join(office.prefix, kPartyCommittee, ' ');
  }
  return office;
}

std::optional<OfficeName> read_office_name(std::string_view name) {
  std::vector<Word> words = read_words(name);
  const bool plain = is_plain(words);
  OfficeName out;
  // What stands behind a comma is the place above: "xã Bình Minh, huyện Thanh Oai".
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (!words[at].comma || !marker_at(words, at + 1, plain)) continue;
    out.above = name.substr(words[at + 1].begin);
    words.resize(at + 1);
  }
  for (std::size_t at = words.size(); at-- > 0;) {
    const std::optional<Marker> marker = marker_at(words, at, plain);
    if (!marker) continue;
    const std::size_t place = at + marker->words;
    const std::size_t end = place_words_end(words, place);
    if (place >= end) continue;
    // "thị xã" is found at "xã" too, and says more.
    const std::optional<Marker> longer = at > 0 ? marker_at(words, at - 1, plain) : std::nullopt;
    if (longer && longer->words > marker->words) continue;
    // "Quận ủy Quận 1", but "huyen Quan Ba".
    std::size_t head = at;
    std::size_t begin = 0;
    if (const auto before = marker_before(words, at, plain, begin)) {
      if (before->kind != marker->kind) continue;
      head = begin;
      out.office.form = before->form;
    } else {
      out.office.form = marker->form;
    }
    out.office.kind = marker->kind;
    out.place_begin = words[place].begin;
    out.place_end = words[end - 1].end;
    while (out.place_end > out.place_begin && name[out.place_end - 1] == ',') --out.place_end;

    const std::string prefix = folded(words, 0, head);
    const bool organisation =
        out.office.form == Office::Form::territory && is_one_of(prefix, kOrganisations);
    const bool speaker = out.office.form != Office::Form::territory && is_one_of(prefix, kSpeakers);
    if (organisation) out.office.form = Office::Form::committee;
    if (!organisation && !speaker && head > 0) {
      out.office.prefix = name.substr(0, words[head - 1].end);
    }
    out.office = out.office.in(out.office.kind);
    return out;
  }
  return std::nullopt;
}

}  // namespace vankien
