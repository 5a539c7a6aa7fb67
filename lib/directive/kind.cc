// SPDX-License-Identifier: GPL-3.0-or-later
#include "kind.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "date_scan.h"
#include "furniture.h"
#include "phrase_list.h"

namespace vankien {
namespace {

// Weights of evidence. A title with any two other elements is enough, a type line with a signature
// and recipients is too; a sample letterhead in a lesson is not.
constexpr int kDirectiveThreshold = 5;
constexpr std::size_t kMaxStampLine = 120;
constexpr std::size_t kStoryChars = 600;  // a news story says early when it happened
constexpr std::size_t kMinProse = 100;

struct Clue {
  std::string_view folded;
  int weight;
};

// Words at the beginning of a line, for news (positive) or something else (negative).
constexpr PhraseList kOpenings(std::array<Clue, 34>{{{"tin", 2},           {"tin, anh", 3},
                                                     {"tin, bai", 3},      {"bai, anh", 3},
                                                     {"bai va anh", 3},    {"anh", 1},
                                                     {"bai viet dang", 3}, {"phat bieu", 3},
                                                     {"bai phat bieu", 3}, {"dien van", 3},
                                                     {"thua", 3},          {"kinh thua", 3},
                                                     {"nguon", 1},         {"theo ong", 1},
                                                     {"theo ba", 1},       {"toa soan", 2},
                                                     {"hoi", -3},          {"tra loi", -2},
                                                     {"dap", -2},          {"bai tap", -3},
                                                     {"cau hoi", -3},      {"muc tieu bai hoc", -3},
                                                     {"bai 1", -3},        {"bai 2", -3},
                                                     {"bai 3", -3},        {"bai 4", -3},
                                                     {"bai 5", -3},        {"stt", -3},
                                                     {"ho va ten", -3},    {"ben a", -3},
                                                     {"ben b", -3},        {"mau", -2},
                                                     {"binh luan", -2},    {"hop dong", -2}}});

// Words anywhere that tell a story.
constexpr PhraseList kWords(std::array<Clue, 14>{{{"gmt", 3},
                                                  {"phong vien", 2},
                                                  {"pv", 1},
                                                  {"cho biet", 1},
                                                  {"chia se", 1},
                                                  {"phat bieu", 1},
                                                  {"du hoi nghi", 1},
                                                  {"chu tri hoi nghi", 1},
                                                  {"to chuc hoi nghi", 1},
                                                  {"nhan manh", 1},
                                                  {"ky, ghi ro", -3},
                                                  {"ghi ro ho ten", -2},
                                                  {"dien vao", -1},
                                                  {"hoc vien", -1}}});

int evidence(const Letterhead& head, const std::optional<Signature>& signature) {
  int sum = head.has_title() ? 3 : 0;
  if (head.symbol) sum += head.symbol->symbol.number.empty() ? 1 : 2;
  if (head.place_date) sum += head.place_date->day ? 2 : 1;
  if (head.type_line) sum += 2;
  if (!head.organs.empty()) sum += 1;
  if (head.addressed) sum += 1;
  if (signature) {
    sum += signature->authority.empty() ? 1 : 2;
    if (!signature->name.empty()) sum += 1;
  }
  return sum;
}

bool has_recipients(const FoldedText& text, const Lines& lines) {
  return std::any_of(lines.cells().begin(), lines.cells().end(), [&](const Cell& cell) {
    return phrase_end(text, cell.stretch.begin, "noi nhan") != 0;
  });
}

// "Sáng 24/3, …", "Ngày 29/7/2024, Thành ủy … tổ chức": when it happened, at the head of a line.
bool tells_when(const FoldedText& text, Stretch line) {
  std::size_t at = line.begin;
  // "(Báo Lam Giang) - Sáng 6-9, …": where it comes from.
  if (text[at] == '(') {
    while (at < line.end && text[at] != ')') ++at;
    while (at < line.end && !text.is_word(at)) ++at;
  }
  const bool upper = text.is_upper(at);
  bool word = false;
  for (const std::string_view part : {"sang", "chieu", "toi", "trua", "ngay", "vua qua"}) {
    const std::size_t end = phrase_end(text, at, part);
    if (end == 0 || !upper) continue;
    if (part == "vua qua") return true;
    word = true;
    at = text.skip_space(end);
  }
  return word && text.is_digit(at);
}

int news_score(const FoldedText& text, const Lines& lines) {
  int score = 0;
  for (const Cell& cell : lines.cells()) {
    const Stretch words = cell.stretch;
    if (words.begin < kStoryChars && tells_when(text, words)) score += 2;
    if (!text.is_upper(words.begin)) continue;
    kOpenings.any(text, words.begin, [&](const Clue& clue, std::size_t end) {
      const bool labelled = text[end] == ':' || text[end] == '.';
      const bool phrase = clue.folded.find(' ') != std::string_view::npos;
      const bool counts = labelled || phrase || clue.folded == "thua" || clue.folded == "stt";
      if (counts && !text.is_word(end)) score += clue.weight;
      return false;
    });
  }
  std::array<bool, kWords.size()> said{};
  for (std::size_t at = text.next_word(0); at < text.size(); at = text.next_word(at + 1)) {
    kWords.any(text, at, [&](const Clue& clue, std::size_t) {
      bool& before = said[kWords.index(clue)];
      if (!before) score += clue.weight;
      before = true;
      return false;
    });
  }
  // "......" to be filled in.
  if (text.folded().find("........") != std::string_view::npos) score -= 3;
  return score;
}

KindReading side_of(const Letterhead& head, const std::optional<Signature>& signature,
                    const Issuer& issuer, const Vocabulary& vocabulary) {
  if (head.party_title) return {DirectiveKind::party, *head.party_title, "letterhead.title"};
  if (issuer.organ != nullptr && issuer.organ->side != Side::unknown) {
    const bool party = issuer.organ->side == Side::party;
    return {party ? DirectiveKind::party : DirectiveKind::state, issuer.stretch,
            "letterhead.organ"};
  }
  if (head.state_title) return {DirectiveKind::state, *head.state_title, "letterhead.title"};
  if (head.symbol && head.symbol->symbol.side != Side::unknown) {
    const bool party = head.symbol->symbol.side == Side::party;
    return {party ? DirectiveKind::party : DirectiveKind::state,
            {head.symbol->begin, head.symbol->end},
            "letterhead.symbol"};
  }
  // The party writes T/M, the state TM.; the Front and the unions write so too, but for whom tells.
  const Organ* speaker = signature ? vocabulary.organ_by_name(signature->on_behalf_of) : nullptr;
  const bool dotted = signature && signature->authority.ends_with('.') &&
                      signature->authority != "Q." &&
                      !(speaker != nullptr && speaker->side == Side::party);
  return {dotted ? DirectiveKind::state : DirectiveKind::party,
          signature ? signature->authority_stretch : Stretch{}, "signature.authority"};
}

/// What stands above a letterhead, the furniture of the page aside.
struct Preamble {
  bool prose = false;   ///< sentences, as a story or a lesson has them
  bool lesson = false;  ///< "Bài 7", "Ví dụ", "Bước 2"
};

Preamble read_preamble(const FoldedText& text, const Lines& lines, std::size_t end) {
  constexpr std::array<std::string_view, 3> kNumbered{"bai", "buoc", "cau"};
  constexpr std::array<std::string_view, 6> kLessons{"vi du",      "cau hoi", "bai tap",
                                                     "tinh huong", "tra loi", "huong dan su dung"};
  Preamble out;
  for (const Cell& cell : lines.cells()) {
    const Stretch words = cell.stretch;
    if (words.end > end) break;
    if (!text.is_upper(words.begin) || is_attribute(text, lines.line(cell))) continue;
    for (const std::string_view word : kNumbered) {
      const std::size_t next = phrase_end(text, words.begin, word);
      out.lesson = out.lesson || (next != 0 && text.is_digit(text.skip_space(next)));
    }
    out.lesson = out.lesson || std::any_of(kLessons.begin(), kLessons.end(), [&](auto phrase) {
                   return phrase_end(text, words.begin, phrase) != 0;
                 });
    const bool sentence = text[words.end - 1] == '.' || text[words.end - 1] == ':' ||
                          text.folded(words.begin, words.end).find(". ") != std::string_view::npos;
    out.prose = out.prose || (words.end - words.begin > kMinProse && sentence);
  }
  return out;
}

// Blanks to be filled in, which a draft has in its letterhead only.
bool is_form(const FoldedText& text, std::size_t from) {
  constexpr std::array<std::string_view, 4> kFormWords{"ky, ghi ro", "ghi ro ho ten", "......",
                                                       "______"};
  const std::string_view body = text.folded(from, text.size());
  return std::any_of(kFormWords.begin(), kFormWords.end(), [&](std::string_view words) {
    return body.find(words) != std::string_view::npos;
  });
}

// A date of publication has a clock beside it or "đăng ngày", or stands alone in brackets.
bool is_stamp(const FoldedText& text, Stretch line, Stretch words, std::size_t date_end) {
  const std::string_view folded = text.folded(line.begin, line.end);
  const auto says = [&](std::string_view phrase) {
    return folded.find(phrase) != std::string_view::npos;
  };
  if (says("hom nay") || says("in trang") || says("ngay in") || says("ban hanh")) return false;
  if (says("dang ngay") || says("ngay dang") || says("xuat ban") || says("gmt")) return true;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    const bool clock = text.is_digit(i) && (text[i + 1] == ':' || text[i + 1] == 'h') &&
                       text.is_digit(i + 2) && text.is_digit(i + 3);
    if (clock) return true;
  }
  return text[text.skip_space(date_end)] == ')' && text[words.begin] == '(';
}

}  // namespace

KindReading read_kind(const FoldedText& text, const Lines& lines, const Letterhead& head,
                      const std::optional<Signature>& signature, const Issuer& issuer,
                      const Vocabulary& vocabulary) {
  int sum = evidence(head, signature);
  if (sum > 0 && has_recipients(text, lines)) ++sum;
  const bool numbered = head.symbol && !head.symbol->symbol.number.empty();
  const bool dated = head.place_date && head.place_date->day;
  const bool signed_by_name = signature && !signature->name.empty();
  // A form has all elements of a directive and nothing filled in.
  const bool blank = !numbered && !dated && !signed_by_name;
  // A lost letterhead leaves these two.
  const bool typed_and_signed = head.type_line && signed_by_name;
  bool directive = sum >= kDirectiveThreshold || typed_and_signed;
  if (directive && blank) directive = sum >= kDirectiveThreshold && !is_form(text, head.end);
  const Preamble above = read_preamble(text, lines, head.begin);
  // What a story or a lesson quotes is told from a page that shows all of a directive.
  if (above.lesson || (above.prose && !(numbered && dated && signed_by_name))) directive = false;
  if (directive) {
    KindReading kind = side_of(head, signature, issuer, vocabulary);
    kind.certainty = sum + (above.prose ? -3 : 0);
    return kind;
  }
  const int score = news_score(text, lines);
  const bool stamped = read_publication_date(text, lines).has_value();
  if (score > 0 || stamped) {
    return {DirectiveKind::news, {}, "story", score + (stamped ? 2 : 0)};
  }
  return {DirectiveKind::other, {}, "no_evidence", 3 - score - sum};
}

std::optional<PublicationDate> read_publication_date(const FoldedText& text, const Lines& lines) {
  for (const Cell& cell : lines.cells()) {
    const Stretch line = lines.line(cell);
    if (line.end - line.begin > kMaxStampLine) continue;
    const Stretch words = cell.stretch;
    std::size_t at = text.is_word(words.begin) ? words.begin : text.next_word(words.begin);
    for (; at < words.end; at = text.next_word(at + 1)) {
      if (!text.is_digit(at)) continue;
      const auto date = scan_date_at(text, at);
      if (!date) continue;
      if (is_stamp(text, line, words, date->end)) {
        return PublicationDate{date->date, {date->begin, date->end}};
      }
    }
  }
  return std::nullopt;
}

}  // namespace vankien
