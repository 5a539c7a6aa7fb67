// SPDX-License-Identifier: GPL-3.0-or-later
#include "legacy_detect.h"

#include <algorithm>
#include <cstdint>

#include "legacy_capitals.h"
#include "legacy_decide.h"
#include "legacy_reading.h"
#include "legacy_scan.h"
#include "legacy_viqr.h"
#include "utf8.h"

namespace vankien {

namespace {

/// So much is decided at a time, which bounds memory.
constexpr std::size_t kMaxBytes = 1U << 16;

/// Of characters beyond ASCII; a negative one is malformed.
bool is_part_of_token(int c) {
  if (c < 0 || legacy_byte(static_cast<char32_t>(c))) return true;
  const CharacterClass kind = character(static_cast<char32_t>(c)).kind;
  return kind == CharacterClass::letter || kind == CharacterClass::mark;
}

bool is_ascii_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class LegacyReader {
 public:
  LegacyReader(std::string_view source, std::optional<LegacyEncoding> stated)
      : source_(source), decider_(stated) {}

  LegacyText read() {
    result_.text.reserve(source_.size());
    if (may_have_viqr(source_)) viqr_ = find_viqr(source_);
    auto viqr = viqr_.begin();
    for (std::size_t at = 0; at < source_.size();) {
      Line line;
      line.begin = at;
      line.end = at = line_end(at);
      const LineScan scan = scan_line(source_.substr(line.begin, line.end - line.begin));
      has_malformed_ = has_malformed_ || scan.malformed > 0;
      // ASCII is the same in all encodings, and tells nothing.
      if (viqr != viqr_.end() && viqr->begin == line.begin) {
        line.viqr_confidence = viqr->confidence;
        ++viqr;
        push(line);
      } else if (!scan.is_ascii()) {
        add(line, scan);
      }
    }
    decide();
    copy_until(source_.size());
    return std::move(result_);
  }

 private:
  struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;    // behind its line feed
    bool is_bytes = false;  // read byte for byte, as no UTF-8
    double viqr_confidence = -1;
    std::size_t first_token = 0;
    std::size_t last_token = 0;  // behind it
  };
  /// Behind the line feed; a line that is too long ends at a blank, at any character if need be.
  std::size_t line_end(std::size_t begin) const {
    const std::size_t end = std::min(source_.find('\n', begin), source_.size() - 1) + 1;
    if (end - begin <= kMaxBytes) return end;
    const std::size_t limit = begin + kMaxBytes;
    const std::size_t blank = source_.rfind(' ', limit);
    if (blank != std::string_view::npos && blank > begin) return blank + 1;
    std::size_t at = limit;
    while (at > limit - 4 && (static_cast<unsigned char>(source_[at]) & 0xC0) == 0x80) --at;
    return at;
  }

  void add(Line line, const LineScan& scan) {
    line.is_bytes = is_bytes(scan);
    has_bytes_ = has_bytes_ || line.is_bytes;
    // Of a file of bytes, what is UTF-8 is so for certain.
    const bool is_unicode = scan.malformed == 0 && !scan.is_suspicious && !line.is_bytes &&
                            !scan.has_control && (scan.has_unicode_letter || has_bytes_);
    if (is_unicode) {
      decide();
      decider_.set_unicode();
      result_.has_unicode = true;
      return;
    }
    has_suspicious_ = has_suspicious_ || scan.is_suspicious || scan.malformed > 0 ||
                      line.is_bytes ||
                      judge_.has_unknown_word(source_.substr(line.begin, line.end - line.begin));
    push(line);
  }

  void push(const Line& line) {
    pending_bytes_ += line.end - line.begin;
    lines_.push_back(line);
    if (pending_bytes_ >= kMaxBytes) decide();
  }

  /// In a file of bytes two of them may look like one character of a distant script.
  bool is_bytes(const LineScan& scan) const {
    if (scan.malformed > 0) return scan.well_formed - scan.foreign < scan.malformed;
    return has_bytes_ && scan.foreign > 0 && scan.foreign == scan.well_formed;
  }

  void cut_line(Line& line) {
    line.first_token = tokens_.size();
    std::size_t begin = line.begin;
    bool is_ascii = true;
    const auto finish = [&](std::size_t end) {
      if (begin == end) return;
      LegacyToken token;
      token.begin = begin;
      token.end = end;
      token.is_ascii = is_ascii;
      token.starts_line = tokens_.size() == line.first_token;
      const std::string_view text = source_.substr(begin, end - begin);
      token.verdict = is_ascii ? judge_.judge_ascii(text) : judge_.judge(text, line.is_bytes);
      tokens_.push_back(token);
      is_ascii = true;
    };
    for (std::size_t at = line.begin; at < line.end;) {
      const std::size_t start = at;
      const auto byte = static_cast<unsigned char>(source_[at]);
      bool belongs = true;
      if (byte >= 0x80 && !line.is_bytes) {
        belongs = is_part_of_token(next_character(source_, at));
        is_ascii = is_ascii && !belongs;
      } else {
        ++at;
        const bool is_letter = is_ascii_letter(byte);
        belongs = is_letter || byte >= 0x80 || is_control(byte);
        is_ascii = is_ascii && (is_letter || !belongs);
      }
      if (belongs) continue;
      finish(start);
      begin = at;
    }
    finish(line.end);
    line.last_token = tokens_.size();
  }

  /// Decides what was gathered, and writes it.
  void decide() {
    if (has_suspicious_ || !decider_.is_unicode()) {
      for (Line& line : lines_) {
        if (line.viqr_confidence < 0) cut_line(line);
      }
      decider_.decide(tokens_);
      for (const Line& line : lines_) write(line);
    } else {
      for (const Line& line : lines_) {
        result_.has_unicode = result_.has_unicode || line.viqr_confidence < 0;
        if (line.viqr_confidence >= 0) write_viqr(line);
      }
    }
    lines_.clear();
    tokens_.clear();
    pending_bytes_ = 0;
    has_suspicious_ = false;
  }

  void write(const Line& line) {
    if (line.viqr_confidence >= 0) return write_viqr(line);
    for (std::size_t t = line.first_token; t < line.last_token;) {
      const std::size_t reading = tokens_[t].reading;
      std::size_t last = t;
      bool has_signs = false;
      bool has_letters = false;
      for (; last < line.last_token && tokens_[last].reading == reading; ++last) {
        has_signs = has_signs || !tokens_[last].is_ascii;
        has_letters = has_letters || tokens_[last].verdict.has_letters;
      }
      if (reading == kAsItStands) {
        result_.has_unicode = result_.has_unicode || has_letters;
      } else if (has_signs) {
        convert(line, tokens_[t].begin, tokens_[last - 1].end, kByteEncodings[reading],
                tokens_[t].confidence);
      }
      t = last;
    }
  }

  void write_viqr(const Line& line) {
    copy_until(line.begin);
    copied_ = source_[line.end - 1] == '\n' ? line.end - 1 : line.end;
    const std::size_t begin = result_.text.size();
    result_.text += decode_viqr(source_.substr(line.begin, copied_ - line.begin));
    result_.converted.push_back(
        {{begin, result_.text.size()}, LegacyEncoding::viqr, line.viqr_confidence});
  }

  /// As it stands.
  void copy_until(std::size_t end) {
    const std::string_view part = source_.substr(copied_, end - copied_);
    if (has_malformed_) {
      result_.replaced += append_utf8_counted(part, result_.text);
    } else {
      result_.text += part;
    }
    copied_ = end;
  }

  void convert(const Line& line, std::size_t begin, std::size_t end, LegacyEncoding encoding,
               double confidence) {
    copy_until(begin);
    copied_ = end;
    const std::size_t from = result_.text.size();
    letters_.clear();
    bytes_.clear();
    const auto flush = [&] {
      for (std::size_t at = 0; at < bytes_.size();) {
        letters_ += read_legacy(encoding, bytes_, at);
      }
      bytes_.clear();
    };
    for (std::size_t at = begin; at < end;) {
      const std::size_t start = at;
      if (line.is_bytes || static_cast<unsigned char>(source_[at]) < 0x80) {
        bytes_ += source_[at++];
        continue;
      }
      const int c = next_character(source_, at);
      if (c < 0) {
        bytes_ += source_.substr(start, at - start);
      } else if (const auto byte = legacy_byte(static_cast<char32_t>(c))) {
        bytes_ += static_cast<char>(*byte);
      } else {
        flush();
        letters_ += static_cast<char32_t>(c);
      }
    }
    flush();
    restore_capitals(encoding, letters_);
    for (const char32_t c : letters_) append_utf8(result_.text, c);
    result_.converted.push_back({{from, result_.text.size()}, encoding, confidence});
  }

  std::string_view source_;
  std::vector<ViqrParagraph> viqr_;  // in the order of the text
  std::vector<Line> lines_;          // not decided yet
  std::vector<LegacyToken> tokens_;
  LegacyDecider decider_;
  std::size_t pending_bytes_ = 0;  // of lines_
  std::size_t copied_ = 0;         // of the source, to the result
  bool has_suspicious_ = false;
  bool has_malformed_ = false;
  bool has_bytes_ = false;
  TokenJudge judge_;
  LegacyText result_;
  // Kept for their capacity.
  std::string bytes_;
  std::u32string letters_;
};

}  // namespace

LegacyText read_with_legacy(std::string_view bytes, std::optional<LegacyEncoding> stated) {
  return LegacyReader(bytes, stated).read();
}

}  // namespace vankien
