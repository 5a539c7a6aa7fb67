// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/words.h"

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>

#include "vankien/text/decode.h"
#include "vankien/text/normalize.h"
#include "vankien/text/syllable.h"

namespace vankien::indexer {
namespace {

constexpr std::size_t kMaxLineBytes = 1 << 20;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

/// The byte lengths of the blank or the punctuation mark that `text` begins with, 0 for others. All
/// marks that are written in Vietnamese; other signs ("%", "°", "+") belong to what they stand by.
std::size_t blank_length(std::string_view text) {
  if (is_blank(text.front())) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;  // no-break space
  if (text.starts_with("\xE3\x80\x80")) return 3;
  if (text.starts_with("\xE2\x80") && text.size() > 2) {
    const auto third = static_cast<unsigned char>(text[2]);
    if (third <= 0x8B || third == 0xAF) return 3;  // U+2000 to U+200B, U+202F
  }
  return 0;
}

std::size_t mark_length(std::string_view text) {
  constexpr std::string_view kMarks = ".,;:!?()[]{}\"'<>/-*|";
  if (kMarks.find(text.front()) != std::string_view::npos) return 1;
  for (const std::string_view mark : {"“", "”", "‘", "’", "«", "»", "…", "–", "—", "•"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_address(std::string_view chunk) {
  return chunk.find('@') != std::string_view::npos || chunk.find("://") != std::string_view::npos ||
         chunk.starts_with("www.");
}

// Titles and places that are written with a point: "TP. Hồ Chí Minh", "GS. Trần Văn Giàu".
bool takes_point(std::string_view word) {
  constexpr std::array<std::string_view, 14> kShort{"TP", "Tp",  "tp", "TX", "TT", "GS",  "PGS",
                                                    "TS", "ThS", "BS", "KS", "LS", "NXB", "Tr"};
  return std::ranges::find(kShort, word) != kShort.end();
}

bool is_long_syllable(std::string_view word) {
  return word.size() > 1 && find_syllable(normalize(word)) != 0;
}

struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Whether a mark within a chunk stays where it is: between digits, in a symbol or an abbreviation.
/// Two syllables with a mark between them are two words without their blanks ("và/hoặc").
bool holds(std::string_view before, std::string_view mark, std::string_view behind) {
  if (is_digit(before.back()) || is_digit(behind.front())) {
    return mark != "(" && mark != ")" && mark != ";" && mark != "\"";
  }
  if (mark != "." && mark != "/" && mark != "-" && mark != "–" && mark != "'" && mark != "’") {
    return false;
  }
  return !is_long_syllable(before) || !is_long_syllable(behind);
}

// The piece of text without marks that ends, or begins, at a place.
std::string_view piece_before(std::string_view chunk, std::size_t end, std::size_t from) {
  return chunk.substr(from, end - from);
}

std::string_view piece_behind(std::string_view chunk, std::size_t begin) {
  std::size_t end = begin;
  while (end < chunk.size() && mark_length(chunk.substr(end)) == 0) ++end;
  return chunk.substr(begin, end - begin);
}

}  // namespace

void LineSegmenter::write_chunk(std::string_view chunk, bool last, std::string& out) {
  if (is_address(chunk)) {
    const bool full_stop = chunk.ends_with('.') || chunk.ends_with(',');
    out += chunk.substr(0, chunk.size() - (full_stop ? 1 : 0));
    if (full_stop) (out += ' ') += chunk.back();
    return;
  }
  bool apart = false;  // a blank is due before what comes next
  bool held = false;   // the piece so far has a mark inside
  std::size_t piece = 0;
  for (std::size_t at = 0; at < chunk.size();) {
    const std::size_t length = mark_length(chunk.substr(at));
    if (length == 0) {
      if (apart) out += ' ';
      apart = false;
      out += chunk[at++];
      continue;
    }
    std::size_t end = at + length;
    const std::string_view mark = chunk.substr(at, length);
    const std::string_view before = piece_before(chunk, at, piece);
    const std::string_view behind = end < chunk.size() ? piece_behind(chunk, end) : "";
    const bool stays = !before.empty() && !behind.empty() && holds(before, mark, behind);
    // "v.v." and "TP." end in a point of their own.
    const bool closes = mark == "." && end == chunk.size() && !before.empty() &&
                        ((held && before.size() <= 2) || (!last && takes_point(before)));
    if (stays || closes) {
      out += mark;
      held = true;
    } else {
      while (chunk.substr(end).starts_with(mark)) end += length;  // "..." and "-----" are one
      if (at > 0 && !(out.empty() || out.back() == ' ')) out += ' ';
      out += chunk.substr(at, end - at);
      apart = true;
      held = false;
    }
    at = end;
    piece = end;
  }
}

void LineSegmenter::write(std::string_view line, std::string& out) {
  read_word_tokens(line, tokens_);
  joins_.assign(tokens_.inputs.size(), 0);
  model_.segment(tokens_.inputs, tokens_.marked, joins_);
  std::size_t token = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (const std::size_t blank = blank_length(line.substr(at)); blank > 0) {
      at += blank;
      continue;
    }
    std::size_t end = at;
    while (end < line.size() && blank_length(line.substr(end)) == 0) ++end;
    const std::string_view rest = line.substr(end);
    const bool last = std::ranges::all_of(rest, is_blank);
    write_chunk(line.substr(at, end - at), last, out);
    while (token < joins_.size() && tokens_.spans[token].end < end) ++token;
    const bool joined =
        token < joins_.size() && tokens_.spans[token].end == end && joins_[token] != 0;
    if (!last) out += joined ? '_' : ' ';
    at = end;
  }
}

int run_words(const Options& options, std::istream& input, std::ostream& output) {
  const auto model = WordModel::load(options.resources);
  if (!model) return print_error(model.error());
  LineSegmenter segmenter(**model);
  std::string out;
  std::string bytes;
  const auto flush = [&](std::string_view end) -> Status {
    const auto decoded = decode_text(bytes);
    if (!decoded) return tl::unexpected(decoded.error());
    segmenter.write(decoded->text, out);
    out += end;
    output.write(out.data(), static_cast<std::streamsize>(out.size()));
    out.clear();
    bytes.clear();
    return {};
  };
  Status done;
  for (int c = input.get(); c != std::istream::traits_type::eof() && done; c = input.get()) {
    if (c == '\n') {
      done = flush("\n");
      continue;
    }
    bytes += static_cast<char>(c);
    if (bytes.size() >= kMaxLineBytes && is_blank(bytes.back())) done = flush(" ");
    if (bytes.size() >= 2 * kMaxLineBytes) done = flush(" ");
  }
  if (done && !bytes.empty()) done = flush("\n");
  if (!done) return print_error(done.error());
  output.flush();
  if (!output) return print_error({ErrorCode::unreadable, "standard output cannot be written", ""});
  return 0;
}

}  // namespace vankien::indexer
