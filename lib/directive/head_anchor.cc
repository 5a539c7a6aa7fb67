// SPDX-License-Identifier: GPL-3.0-or-later
#include "head_anchor.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "longest_name.h"
#include "organ_name.h"
#include "secrecy.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxTypeWords = 5;

constexpr std::array<std::string_view, 4> kAddressees{"kinh gui", "kinh trinh", "noi nhan",
                                                      "dong kinh gui"};
constexpr std::string_view kPartyTitle = "dang cong san viet nam";
constexpr std::string_view kStateTitle = "cong hoa xa hoi chu nghia viet nam";
// Stands where the party's title does; begins names of offices as well, so it counts only alone.
constexpr std::array<std::string_view, 2> kUnionTitles{"doan tncs ho chi minh",
                                                       "doan thanh nien cong san ho chi minh"};

// Whether nothing, or nothing but capitals, stands there.
bool is_empty_or_capitals(const FoldedText& text, Stretch run) {
  return !has_words(text, run) || is_capitals(text, run);
}

HeadAnchor anchor(HeadAnchor::Kind kind, Stretch stretch) {
  return {kind, stretch, std::nullopt, std::nullopt, nullptr};
}

}  // namespace

std::optional<HeadAnchor> HeadAnchors::find(std::size_t at, const State& state) const {
  using Kind = HeadAnchor::Kind;
  const Cell& cell = lines_.cells()[state.cell];
  if (!text_.is_upper(at) && !text_.starts(at, "ngay") && !text_.starts(at, "v/v") &&
      !text_.starts(at, "so")) {
    return std::nullopt;
  }
  const Stretch before = trim(text_, {state.run, at});
  const bool first =
      !has_words(text_, before) || phrase_end(text_, before.begin, "du thao") == before.end;
  if (text_.starts(at, "ngay")) {
    if (const auto found = place_date_at(at, state)) {
      HeadAnchor out = anchor(Kind::place_date, {found->place.begin, found->date.end});
      out.place_date = found;
      return out;
    }
  }
  if (text_.starts(at, "v/v") && (first || is_capitals(text_, {state.run, at}))) {
    return anchor(Kind::about, {at, at + 3});
  }
  if (!text_.is_upper(at)) return typed_symbol_at(at, cell, state.run);

  std::size_t end = 0;
  if ((end = title_end(at, true, state)) != 0) return anchor(Kind::party_title, {at, end});
  if ((end = title_end(at, false, state)) != 0) return anchor(Kind::state_title, {at, end});
  if ((end = motto_end(at)) != 0) return anchor(Kind::motto, {at, end});
  if (auto symbol = symbol_at(at, state.run)) {
    HeadAnchor out = anchor(Kind::symbol, {at, symbol->end});
    out.symbol = std::move(symbol);
    return out;
  }
  if ((end = addressee_end(at, first)) != 0) return anchor(Kind::addressee, {at, end});
  if (!first) return std::nullopt;
  if ((end = secrecy_mark_end(at, state)) != 0) return anchor(Kind::secrecy_mark, {at, end});
  if (const auto type = type_at(at, state)) {
    HeadAnchor out = anchor(Kind::type_line, type->stretch);
    out.type = type->type;
    return out;
  }
  return std::nullopt;
}

std::size_t HeadAnchors::title_end(std::size_t at, bool of_party, const State& state) const {
  const Cell& cell = lines_.cells()[state.cell];
  std::size_t end = phrase_end(text_, at, of_party ? kPartyTitle : kStateTitle);
  if (end != 0) {
    // "QUỐC HỘI NƯỚC CỘNG HÒA …" enacts. Below a number the title may be in small letters.
    if (at >= 5 && text_.starts_word(at - 5, "nuoc")) return 0;
    const bool whole = state.has_symbol && at == cell.stretch.begin && end == cell.stretch.end;
    return is_capitals(text_, {at, end}) || whole ? end : 0;
  }
  if (!of_party) return 0;
  for (const std::string_view title : kUnionTitles) {
    end = phrase_end(text_, at, title);
    if (end == 0 || !is_capitals(text_, {at, end})) continue;
    std::size_t next = end;
    while (text_.is_blank(next)) ++next;
    const bool rule = text_[next] == '-' && text_[next + 1] == '-';
    // "ĐOÀN TNCS HỒ CHÍ MINH Mai Châu, ngày …": capitals would go on the name of an office.
    const bool place = text_.is_upper(next) && !is_capitals(text_, word_at(text_, next));
    if (next >= cell.stretch.end ? at == cell.stretch.begin : rule || place) return end;
  }
  return 0;
}

// "Độc lập - Tự do - Hạnh phúc", with any dash or none.
std::size_t HeadAnchors::motto_end(std::size_t at) const {
  std::size_t end = at;
  for (const std::string_view words : {"doc lap", "tu do", "hanh phuc"}) {
    while (text_.is_blank(end) || text_[end] == '-' || text_[end] == '.') ++end;
    end = phrase_end(text_, end, words);
    if (end == 0) return 0;
  }
  return end;
}

// "Số 447-CV/HU", "Số: 19/2013/NQ-HĐND", "Số        -QĐ/HU".
std::optional<ScannedSymbol> HeadAnchors::symbol_at(std::size_t at, std::size_t run) const {
  if (!text_.starts(at, "so") || text_.is_letter(at + 2)) return std::nullopt;
  if (!is_empty_or_capitals(text_, {run, at})) return std::nullopt;
  std::size_t blank = at + 2;
  if (text_[blank] == ':') ++blank;
  std::size_t number = blank;
  while (text_[number] == ':' || text_.is_blank(number)) ++number;
  number = text_.skip_space(number);
  auto symbol = scan_symbol_at(text_, number, SymbolContext::labelled, vocabulary_);
  if (symbol) return symbol;
  symbol = scan_blank_symbol_at(text_, blank, vocabulary_);
  if (symbol) symbol->begin = at;
  return symbol;
}

// "Nghị quyết số: 61/2018/QH14": laws have their type before the number. In a sentence more would
// follow.
std::optional<HeadAnchor> HeadAnchors::typed_symbol_at(std::size_t at, const Cell& cell,
                                                       std::size_t run) const {
  if (!text_.starts_word(at, "so")) return std::nullopt;
  std::size_t begin = at;
  const DocumentType* type = nullptr;
  for (std::size_t words = 0; words < kMaxTypeWords && begin > run; ++words) {
    while (begin > run && !text_.is_word(begin - 1)) --begin;
    while (begin > run && text_.is_word(begin - 1)) --begin;
    const auto* name = vocabulary_.type_names().find(folded_words(text_, {begin, at}));
    if (name != nullptr) type = &vocabulary_.types()[name->row];
    if (type != nullptr) break;
  }
  if (type == nullptr || !text_.is_upper(begin)) return std::nullopt;
  if (!is_empty_or_capitals(text_, {run, begin})) return std::nullopt;
  const bool colon = text_[at + 2] == ':';
  std::size_t number = at + 2;
  while (text_[number] == ':' || text_.is_blank(number)) ++number;
  auto symbol = scan_symbol_at(text_, number, SymbolContext::labelled, vocabulary_);
  if (!symbol) return std::nullopt;
  const std::size_t next = text_.skip_space(symbol->end);
  const bool capitals = colon && is_capitals(text_, word_at(text_, next));
  if (symbol->end < cell.stretch.end && !capitals) return std::nullopt;
  HeadAnchor out = anchor(HeadAnchor::Kind::symbol, {begin, symbol->end});
  out.symbol = std::move(symbol);
  return out;
}

std::optional<PlaceDate> HeadAnchors::place_date_at(std::size_t at, const State& state) const {
  const Cell& cell = lines_.cells()[state.cell];
  std::size_t from = state.run;
  if (state.run == cell.stretch.begin) {
    // "Phú⏎Lương,⏎ngày 27 …": the place may begin at the end of the line above.
    const bool above = state.cell > 0 && lines_.cells()[state.cell - 1].line + 1 == cell.line;
    if (above) from = lines_.cells()[state.cell - 1].stretch.begin;
  }
  auto found = vankien::place_date_at(text_, at, from);
  if (!found) return std::nullopt;
  // In a letterhead nothing but the place stands before the day, and no sentence goes on behind it.
  const Stretch before{state.run, std::max(state.run, found->place.begin)};
  if (!is_empty_or_capitals(text_, before) && !state.in_subject) return std::nullopt;
  std::size_t next = found->date.end;
  while (text_.is_blank(next)) ++next;
  const char c = text_[next];
  const bool goes_on = c == ',' || c == ';' || c == '.' || c == ')' ||
                       (text_.is_letter(next) && !text_.is_upper(next));
  return goes_on ? std::nullopt : found;
}

// A secrecy mark inside a flattened letterhead: "Số 63-KH/UBKTTU MẬT KẾ HOẠCH …". Before other
// words in capitals it is the beginning of a heading.
std::size_t HeadAnchors::secrecy_mark_end(std::size_t at, const State& state) const {
  if (!state.has_symbol) return 0;
  const Cell& cell = lines_.cells()[state.cell];
  for (const std::string_view words : {"tuyet mat", "toi mat", "mat"}) {
    const std::size_t end = phrase_end(text_, at, words);
    if (end == 0 || !secrecy_mark_of(text_, {at, end})) continue;
    const std::size_t next = text_.skip_space(end);
    const Stretch word = word_at(text_, next);
    const bool heading = word.end - word.begin > 1 && is_capitals(text_, word);
    if (next >= cell.stretch.end || !heading || type_at(next, state) ||
        title_end(next, true, state) != 0 || title_end(next, false, state) != 0 ||
        organ_at(text_, next, cell.stretch.end, vocabulary_)) {
      return end;
    }
  }
  return 0;
}

// The longest name of a type in capitals that begins here.
std::optional<TypeLine> HeadAnchors::type_at(std::size_t at, const State& state) const {
  std::optional<TypeLine> best;
  std::size_t end = at;
  std::string name;
  for (std::size_t words = 0; words < kMaxTypeWords; ++words) {
    const std::size_t word = words == 0 ? at : text_.skip_space(end);
    end = word_at(text_, word).end;
    if (end == word || !is_type_word({word, end})) break;
    if (words > 0 && word > at) name += ' ';
    name += text_.folded(word, end);
    const auto* known = vocabulary_.type_names().find(name);
    if (known != nullptr && is_capitals(text_, {at, end})) {
      best = TypeLine{&vocabulary_.types()[known->row], {at, end}, state.cell};
    }
  }
  if (!best) return best;
  // "HƯỚNG DẪN LIÊN TỊCH" is one, of several offices.
  const std::size_t joint = phrase_end(text_, text_.skip_space(best->stretch.end), "lien tich");
  if (joint != 0 && is_capitals(text_, {best->stretch.end, joint})) best->stretch.end = joint;
  const Cell& cell = lines_.cells()[state.cell];
  // "QUYẾT ĐỊNH:" stands between the grounds and the articles.
  const std::size_t colon = text_.skip_space(best->stretch.end);
  if (text_[colon] == ':' && !begins_about(colon + 1)) return std::nullopt;
  const Stretch behind{std::min(best->stretch.end, cell.stretch.end), cell.stretch.end};
  if (!has_words(text_, behind)) return best;
  // In one line with the subject, which may be in capitals too, only inside a letterhead.
  const bool subject = !is_capitals(text_, behind) || begins_about(best->stretch.end);
  return (state.has_evidence && subject) || state.is_complete ? best : std::nullopt;
}

// In capitals; of two letters, one may be small ("Kế HOẠCH", see is_capitals).
bool HeadAnchors::is_type_word(Stretch word) const {
  if (is_capitals(text_, word)) return true;
  return word.end - word.begin == 2 &&
         (text_.is_upper(word.begin) || text_.is_upper(word.begin + 1));
}

bool HeadAnchors::begins_about(std::size_t at) const {
  at = text_.skip_space(at);
  return text_.starts_word(at, "ve") || text_.starts(at, "v/v") || text_.starts_word(at, "cua");
}

std::size_t HeadAnchors::addressee_end(std::size_t at, bool first) const {
  for (const std::string_view words : kAddressees) {
    const std::size_t end = phrase_end(text_, at, words);
    if (end != 0 && (first || text_[end] == ':')) return end;
  }
  return 0;
}

}  // namespace vankien
