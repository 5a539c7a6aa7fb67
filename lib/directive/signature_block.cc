// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature_block.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "person_name.h"
#include "phrase_list.h"
#include "post.h"
#include "signature_authority.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxTitleChars = 90;
constexpr std::size_t kMaxSignatureChars = 600;
constexpr std::size_t kMaxBlankLines = 14;  // room for the hand and the seal

// What stands where the hand would, beside "(Đã ký)".
constexpr std::array<std::string_view, 4> kSignedNotes{"da ky va dong dau", "da ky", "ky ten",
                                                       "dong dau"};

// Lines that a digital signature puts where the hand would be.
constexpr PhraseList kDigitalNotes(std::array<std::string_view, 13>{
    "ky boi:", "nguoi ky:", "thoi gian ky:", "ngay ky:", "thoi diem ky:", "co quan:", "to chuc:",
    "don vi:", "chuc vu:", "email:", "chu ky so", "digitally signed by", "signed by:"});
constexpr PhraseList kDigitalSigners(std::array<std::string_view, 4>{
    "ky boi:", "nguoi ky:", "signed by:", "digitally signed by:"});

constexpr PhraseList kRanks(std::array<std::string_view, 12>{
    "ths", "ts", "pgs.ts", "gs.ts", "pgs", "bs", "dai ta", "thuong ta", "trung ta", "thieu ta",
    "thieu tuong", "trung tuong"});

class BlockReader {
 public:
  BlockReader(const FoldedText& text, const Lines& lines, std::size_t end)
      : text_(text), lines_(lines), to_(end) {}

  std::optional<Signature> read_at(std::size_t index, std::size_t at) const {
    const Stretch cell{cells()[index].stretch.begin, std::min(cells()[index].stretch.end, to_)};
    const bool flat = cell.end - cell.begin > kMaxTitleChars && !cells()[index].bullet;
    const std::optional<AuthorityMark> authority = authority_mark_at(text_, at, cell);
    if (!authority && !((flat || at == cell.begin) && is_title(at, cell))) return std::nullopt;
    Signature signature = read(index, at, authority);
    if (!authority && signature.name.empty()) return std::nullopt;
    return signature;
  }

 private:
  const std::vector<Cell>& cells() const { return lines_.cells(); }

  // A post in capitals, in a cell that is no name: "BÍ THƯ" but not a Mr Bí Thư.
  bool is_title(std::size_t at, Stretch cell) const {
    if (!begins_post(text_, at) || !is_capitals(text_, word_at(text_, at))) return false;
    return at > cell.begin || name_at(text_, cell, false).words == 0;
  }

  Signature read(std::size_t index, std::size_t at,
                 const std::optional<AuthorityMark>& authority) const {
    Signature signature;
    const Cell& cell = cells()[index];
    Stretch rest{at, std::min({cell.stretch.end, to_, at + kMaxSignatureChars})};
    if (authority) {
      signature.authority = authority->written;
      signature.authority_stretch = {at, authority->end};
      rest.begin = text_.skip_space(authority->end);
    }
    if (authority && is_small_line(rest)) {
      signature.on_behalf_stretch = rest;
      append(signature.on_behalf_of, rest);
    } else {
      read_line(rest, signature);
    }
    read_beside(index, signature);
    read_below(index, signature);
    if (signature.name.empty()) take_name_from_title(signature);
    for (std::size_t i = lines_.first_in_line(cell.line); i < index; ++i) {
      const Stretch beside = cells()[i].stretch;
      signature.joint =
          signature.joint || authority_mark_at(text_, beside.begin, beside).has_value();
    }
    return signature;
  }

  // "Ban Thường vụ" behind "T/M", which no capital but the first of a word gives away.
  bool is_small_line(Stretch rest) const {
    return rest.end - rest.begin <= kMaxTitleChars && capitals_at(rest).empty();
  }

  // "PHÓ BÍ THƯ NGUYỄN TẤN KHUÊ" of a flattened document.
  void take_name_from_title(Signature& signature) const {
    const Stretch title = signature.title_stretch;
    for (std::size_t at = title.begin + 1; at < title.end; ++at) {
      if (text_.is_word(at - 1) || !begins_family_name(text_, at)) {
        continue;
      }
      const PersonName name = name_at(text_, {at, title.end}, true);
      if (name.words < 3 || name.words > 5 || name.stretch.end != title.end) continue;
      if (!is_person(text_, name.stretch)) continue;
      signature.name_stretch = name.stretch;
      signature.name = text_.words(at, title.end);
      signature.name_in = Signature::NameIn::title;
      signature.title_stretch.end = trim(text_, {title.begin, at}).end;
      signature.title = text_.words(title.begin, signature.title_stretch.end);
      return;
    }
  }

  // Capitals first, then perhaps "(Đã ký)" and a name; a line may hold any part of these.
  void read_line(Stretch line, Signature& signature) const {
    std::size_t at = line.begin;
    const Stretch capitals = capitals_at({at, line.end});
    if (!capitals.empty()) {
      add_capitals(capitals, signature);
      at = capitals.end;
    }
    at = skip_brackets(at, line.end);
    if (at >= line.end) return;
    const PersonName name = name_at(text_, {at, line.end}, false);
    if (name.words >= 2) take_name(name, signature);
  }

  // "Đào", but not "Bộ" or "TRị", which may be capitals of a legacy font.
  bool has_capitalized_word(Stretch line) const {
    for (std::size_t at = line.begin; at < line.end;) {
      const Stretch word = word_at(text_, at);
      if (word.end - word.begin > 2 && text_.is_upper(at) && !text_.is_upper(at + 1) &&
          !text_.is_upper(word.end - 1)) {
        return true;
      }
      at = std::max(word.end, at + 1);
    }
    return false;
  }

  // The longest run of words in capitals.
  Stretch capitals_at(Stretch line) const {
    Stretch run{line.begin, line.begin};
    if (is_capitals(text_, line) && !has_capitalized_word(line)) return line;
    for (std::size_t at = line.begin; at < line.end;) {
      while (at < line.end && !text_.is_word(at)) {
        if (text_[at] == '(') return run;
        ++at;
      }
      const Stretch word = word_at(text_, at);
      if (word.empty() || word.end > line.end || !is_capitals(text_, word)) break;
      // "A Pớt Niê", "Y Bion": one letter begins a name too.
      const Stretch next = word_at(text_, text_.skip_space(word.end));
      const bool name = word.end - word.begin == 1 && at > line.begin && next.end <= line.end &&
                        text_.is_upper(next.begin) && !is_capitals(text_, next);
      if (name) break;
      run.end = at = word.end;
    }
    return run;
  }

  // Of "BAN THƯỜNG VỤ PHÓ BÍ THƯ" the post is the title.
  void add_capitals(Stretch run, Signature& signature) const {
    std::size_t post = run.end;
    if (!signature.title.empty() || signature.authority.empty() || signature.authority == "Q.") {
      post = run.begin;
    } else {
      const std::size_t first = signature.on_behalf_of.empty() ? run.begin + 1 : run.begin;
      for (std::size_t at = first; at < run.end; ++at) {
        if (!text_.is_word(at - 1) && begins_post(text_, at)) {
          post = at;
          break;
        }
      }
    }
    if (post > run.begin) {
      if (signature.on_behalf_of.empty()) signature.on_behalf_stretch.begin = run.begin;
      signature.on_behalf_stretch.end = trim(text_, {run.begin, post}).end;
    }
    append(signature.on_behalf_of, {run.begin, post});
    if (post == run.end) return;
    if (signature.title.empty()) signature.title_stretch.begin = post;
    signature.title_stretch.end = run.end;
    append(signature.title, {post, run.end});
  }

  void append(std::string& out, Stretch stretch) const {
    const std::string words = text_.words(stretch.begin, stretch.end);
    if (words.empty()) return;
    if (!out.empty()) out += ' ';
    out += words;
  }

  // Past "(Đã ký)", "[signed]", "ĐÃ KÝ" and the marks between.
  std::size_t skip_brackets(std::size_t at, std::size_t end) const {
    while (at < end) {
      if (text_.is_word(at)) {
        const std::size_t note = signed_note_end(at);
        if (note == 0 || note > end) return at;
        at = note;
        continue;
      }
      if (text_[at] != '(' && text_[at] != '[') {
        ++at;
        continue;
      }
      while (at < end && text_[at] != ')' && text_[at] != ']') ++at;
    }
    return at;
  }

  // Past "ThS." and "Đại tá" before a name.
  std::size_t skip_rank(std::size_t at, std::size_t end) const {
    std::size_t name = at;
    kRanks.any(text_, at, [&](std::string_view, std::size_t rank) {
      if (text_[rank] == '.') ++rank;
      rank = text_.skip_space(rank);
      if (rank < end && text_.is_upper(rank)) name = rank;
      return true;
    });
    return name;
  }

  std::size_t signed_note_end(std::size_t at) const {
    std::size_t end = 0;
    for (const std::string_view note : kSignedNotes) {
      end = std::max(end, phrase_end(text_, at, note));
    }
    return end;
  }

  // Title and name in the next cells of the same line, where lines were joined.
  void read_beside(std::size_t index, Signature& signature) const {
    for (std::size_t i = index + 1; i < cells().size() && signature.name.empty(); ++i) {
      if (cells()[i].line != cells()[index].line) return;
      Stretch words = cells()[i].stretch;
      words.begin = skip_brackets(words.begin, words.end);
      if (words.begin >= words.end) continue;
      const PersonName name = name_at(text_, words, false);
      if (name.words >= 2) {
        take_name(name, signature);
      } else if (signature.title.empty() && is_title(words.begin, words)) {
        add_capitals(words, signature);
      } else if (i > index + 1 && is_capital_name(words)) {
        take_name(name_at(text_, words, true), signature);
      } else {
        return;
      }
    }
  }

  void take_name(const PersonName& name, Signature& signature) const {
    signature.name_stretch = name.stretch;
    signature.name = text_.words(name.stretch.begin, name.stretch.end);
  }

  bool is_capital_name(Stretch words) const {
    const PersonName name = name_at(text_, words, true);
    return name.words >= 2 && name.stretch.end == words.end && !begins_post(text_, words.begin) &&
           is_person(text_, name.stretch);
  }

  // The cells of the lines below that belong to the column of the signature.
  void read_below(std::size_t index, Signature& signature) const {
    const bool last_column = cells()[index].column > 0;
    std::size_t line = cells()[index].line;
    const std::size_t last = std::min(line + kMaxBlankLines, lines_.line_count() - 1);
    bool adjacent = true;  // no blank line since the last part
    Stretch digital;       // the name in the note of a digital signature
    while (++line <= last) {
      const std::size_t begin = lines_.first_in_line(line);
      const std::size_t end =
          line + 1 < lines_.line_count() ? lines_.first_in_line(line + 1) : cells().size();
      if (begin == end) {
        if (!signature.name.empty()) return;
        adjacent = false;
        continue;
      }
      const Cell& cell = cells()[last_column ? end - 1 : begin];
      if (!signature.name.empty()) {
        if (adjacent) extend_name(cell.stretch, signature);
        return;
      }
      if (kDigitalNotes.begins(text_, cell.stretch.begin)) {
        if (digital.empty()) digital = digital_signer(cell.stretch);
        continue;
      }
      if (skip_cell(cell)) {
        if (!last_column) break;
        continue;
      }
      if (!read_cell(cell, adjacent, signature)) break;
      adjacent = skip_brackets(cell.stretch.begin, cell.stretch.end) == cell.stretch.begin;
    }
    if (signature.name.empty() && !digital.empty()) {
      signature.name_stretch = digital;
      signature.name = text_.words(digital.begin, digital.end);
    }
  }

  // The name of "Ký bởi: Bùi Văn Lương"; of an office, nothing.
  Stretch digital_signer(Stretch cell) const {
    if (!kDigitalSigners.begins(text_, cell.begin)) return {};
    std::size_t at = cell.begin;
    while (at < cell.end && text_[at] != ':') ++at;
    const Stretch words = trim(text_, {std::min(at + 1, cell.end), cell.end});
    const PersonName name = name_at(text_, words, true);
    const bool whole = name.words >= 2 && name.words <= 5 && name.stretch.end == words.end;
    return whole && is_person(text_, name.stretch) ? name.stretch : Stretch{};
  }

  bool is_whole_name(Stretch cell) const {
    const PersonName name = name_at(text_, cell, false);
    return name.words >= 2 && name.stretch.end == cell.end;
  }

  // Recipients stand beside or below the signature; Lưu is a family name too.
  bool skip_cell(const Cell& cell) const {
    return cell.bullet || phrase_end(text_, cell.stretch.begin, "noi nhan") != 0 ||
           (text_.starts_word(cell.stretch.begin, "luu") && !is_whole_name(cell.stretch));
  }

  // False when the cell belongs to something else.
  bool read_cell(const Cell& cell, bool adjacent, Signature& signature) const {
    const std::size_t at =
        skip_rank(skip_brackets(cell.stretch.begin, cell.stretch.end), cell.stretch.end);
    if (at >= cell.stretch.end) return true;  // "(Đã ký)"
    const Stretch words{at, std::min(cell.stretch.end, at + kMaxSignatureChars)};
    if (words.end - words.begin > kMaxTitleChars * 4) {
      read_line(words, signature);
      return false;
    }
    if (!is_capitals(text_, words)) {
      if (signature.title.empty() && !signature.authority.empty() && begins_post(text_, at)) {
        signature.title_stretch = words;
        append(signature.title, words);
        return true;
      }
      const PersonName name = name_at(text_, words, false);
      if (name.words == 0) return false;
      const bool whole = !has_words(text_, {name.stretch.end, words.end});
      if (!whole && name.words < 2) return false;
      take_name(name, signature);
      return true;
    }
    // A name in capitals: room for the hand is left above it, or the family is known.
    const bool family = begins_family_name(text_, at);
    const bool titled = !signature.title.empty() || !signature.on_behalf_of.empty();
    if ((!adjacent || family) && titled && is_capital_name(words)) {
      take_name(name_at(text_, words, true), signature);
      signature.name_in = Signature::NameIn::capitals;
      return true;
    }
    add_capitals(words, signature);
    return true;
  }

  // "Nguyễn Thị Kim⏎Ngọc": a name broken in two lines.
  void extend_name(Stretch cell, Signature& signature) const {
    const std::size_t have = name_at(text_, signature.name_stretch, true).words;
    const PersonName more = name_at(text_, cell, false);
    if (more.words == 0 || more.words > 2 || more.stretch.end != cell.end) return;
    if (have + more.words > 5) return;
    append(signature.name, more.stretch);
    signature.name_stretch.end = more.stretch.end;
  }

  const FoldedText& text_;
  const Lines& lines_;
  std::size_t to_;
};

}  // namespace

std::optional<Signature> signature_at(const FoldedText& text, const Lines& lines, std::size_t cell,
                                      std::size_t at, std::size_t end) {
  return BlockReader(text, lines, end).read_at(cell, at);
}

}  // namespace vankien
