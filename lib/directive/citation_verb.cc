// SPDX-License-Identifier: GPL-3.0-or-later
#include "citation_verb.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "longest_name.h"
#include "phrase_list.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxVerbDistance = 300;
constexpr std::size_t kMaxPredicate = 250;
constexpr std::size_t kMaxItemHead = 60;  // of "- Chỉ thị số"
constexpr std::size_t kMaxHeading = 60;
constexpr std::size_t kMaxList = 2000;
constexpr int kMaxListLines = 20;

struct Verb {
  std::string_view folded;
  std::string_view written;
};
constexpr PhraseList kVerbs(std::array<Verb, 24>{
    {{"can cu", "căn cứ"},       {"chuyen tiep", "tiếp theo"},
     {"pho bien", "quán triệt"}, {"hoc tap", "quán triệt"},
     {"thuc hien", "thực hiện"}, {"trien khai", "thực hiện"},
     {"kem theo", "kèm theo"},   {"tiep theo", "tiếp theo"},
     {"theo", "theo"},           {"sua doi", "sửa đổi"},
     {"bo sung", "bổ sung"},     {"thay the", "thay thế"},
     {"bai bo", "bãi bỏ"},       {"xet", "xét"},
     {"xem xet", "xét"},         {"quan triet", "quán triệt"},
     {"so ket", "sơ kết"},       {"tra loi", "trả lời"},
     {"phuc dap", "trả lời"},    {"ban hanh", "ban hành"},
     {"thay", "thay thế"},       {"huy bo", "bãi bỏ"},
     {"van dung", "theo"},       {"ap dung", "theo"}}});

// What a sentence says of its subject: "Chỉ thị số 42-CT/TW … tiếp tục được thực hiện".
constexpr PhraseList kPassiveVerbs(std::array<Verb, 8>{{{"quan triet", "quán triệt"},
                                                        {"thuc hien", "thực hiện"},
                                                        {"trien khai", "thực hiện"},
                                                        {"thay the", "thay thế"},
                                                        {"bai bo", "bãi bỏ"},
                                                        {"huy bo", "bãi bỏ"},
                                                        {"sua doi", "sửa đổi"},
                                                        {"bo sung", "bổ sung"}}});
constexpr PhraseList kEnds(std::array<std::string_view, 3>{"het hieu luc", "khong con hieu luc",
                                                           "thoi hieu luc"});
// Behind a verb in the passive these name what does it: "được thay thế bằng Quyết định số 5".
constexpr PhraseList kAgents(std::array<std::string_view, 4>{"boi", "bang", "tai", "theo"});

class VerbReader {
 public:
  VerbReader(const FoldedText& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  std::string read(Stretch mention, std::size_t tail_end) const {
    bool settled = false;
    std::string verb = verb_before(mention.begin, settled);
    if (verb.empty() && !settled) verb = verb_behind(tail_end);
    if (verb.empty() && !settled) verb = verb_above(mention.begin);
    return verb;
  }

 private:
  // "1. ", "2.1. ", "a) ", but not the rest of a broken date.
  bool begins_item(std::size_t at) const {
    std::size_t end = at;
    while (text_.is_word(end) && end - at < 3) ++end;
    while (text_[end] == '.' && text_.is_digit(end + 1)) end += 2;
    return end > at && (text_[end] == '.' || text_[end] == ')') && text_.is_blank(end + 1);
  }

  // The nearest verb before the symbol in its sentence; `settled` tells that there is one which
  // says nothing of the symbol.
  std::string verb_before(std::size_t at, bool& settled) const {
    const std::size_t limit = at > kMaxVerbDistance ? at - kMaxVerbDistance : 0;
    bool clause = false;  // that another clause stands between
    while (at-- > limit) {
      const char next = text_[at + 1];
      if (text_[at] == '\n' && (next == '\n' || next == '-' || begins_item(at + 1))) break;
      const bool stop = text_[at] == '.' || text_[at] == '?' || text_[at] == '!';
      if (stop && (next == ' ' || next == '\n') && text_.is_upper(at + 2)) break;
      clause = clause || text_[at] == ';';
      if (!text_.is_letter(at) || (at > 0 && text_.is_word(at - 1))) continue;
      std::string_view written;
      kVerbs.any(text_, at, [&](const Verb& verb, std::size_t end) {
        if (text_.is_word(end)) return false;
        // "thay mặt", "thay đổi"; and what was issued is told right behind.
        const bool of_paper =
            verb.folded == "thay" || verb.folded == "pho bien" || verb.folded == "hoc tap";
        if (of_paper && !names_type(text_.skip_space(end))) return false;
        if (verb.folded == "ban hanh" && clause) return false;
        settled = kPassiveVerbs.begins(text_, at) && is_passive(at, limit) &&
                  kAgents.begins(text_, text_.skip_space(end));
        if (settled) return true;
        written = verb.written;
        if (verb.folded == "bo sung" && amends(at, limit)) written = "sửa đổi, bổ sung";
        if (verb.folded == "theo") {
          const bool follows = phrase_end(text_, text_.skip_space(end), "doi") != 0;  // "theo dõi"
          written = follows ? std::string_view() : before_theo(at, limit);
        }
        return true;
      });
      if (settled || !written.empty()) return std::string(written);
    }
    return {};
  }

  // Whether "được" or "bị" stands before the verb at `at`, or before "sửa đổi" of "sửa đổi, bổ
  // sung".
  bool is_passive(std::size_t at, std::size_t limit) const {
    for (int verbs = 0; verbs < 2; ++verbs) {
      std::size_t word = at;
      for (int words = 0; words < 2; ++words) {
        while (word > limit && !text_.is_letter(word - 1)) --word;
        while (word > limit && text_.is_letter(word - 1)) --word;
        if (words == 0 && (text_.starts_word(word, "duoc") || text_.starts_word(word, "bi"))) {
          return true;
        }
      }
      if (!kPassiveVerbs.begins(text_, word)) return false;
      at = word;
    }
    return false;
  }

  // What the sentence says of the directive that it begins with.
  std::string verb_behind(std::size_t at) const {
    const std::size_t limit = std::min(text_.size(), at + kMaxPredicate);
    std::string_view written;
    for (; at < limit; ++at) {
      const char c = text_[at];
      if (c == ';' || c == ':' || (c == '.' && !text_.is_word(at + 1))) break;
      if (c == '\n' && (text_[at + 1] == '\n' || text_[at + 1] == '-' || begins_item(at + 1)))
        break;
      if (!text_.is_letter(at) || text_.is_word(at - 1)) continue;
      if (kEnds.begins(text_, at)) return "bãi bỏ";
      std::size_t verb = phrase_end(text_, at, "duoc");
      if (verb == 0) verb = phrase_end(text_, at, "bi");
      if (verb == 0 || !written.empty()) continue;
      kPassiveVerbs.any(text_, text_.skip_space(verb), [&](const Verb& found, std::size_t end) {
        const std::size_t next = text_.skip_space(text_[end] == ',' ? end + 1 : end);
        const bool both = found.folded == "sua doi" && phrase_end(text_, next, "bo sung") != 0;
        written = both ? std::string_view("sửa đổi, bổ sung") : found.written;
        return true;
      });
    }
    return std::string(written);
  }

  // Of an item that begins with the symbol, what the line above its list says: "Căn cứ:⏎- Chỉ thị
  // số 17-CT/TW".
  std::string verb_above(std::size_t at) const {
    const std::string_view chars = text_.folded();
    std::size_t line = line_begin(at);
    if (at - line > kMaxItemHead || !is_item(line)) return {};
    const std::size_t limit = line > kMaxList ? line - kMaxList : 0;
    for (int lines = 0; lines < kMaxListLines && line > limit; ++lines) {
      const std::size_t end = line - 1;
      line = line_begin(end);
      if (!has_words(text_, {line, end})) continue;
      const bool colon = chars[chars.find_last_not_of(" \t", end - 1)] == ':';
      if (is_item(line) && !colon) continue;
      const bool heads = colon || end - line < kMaxHeading;
      bool settled = false;
      return heads ? verb_before(end, settled) : std::string();
    }
    return {};
  }

  bool is_item(std::size_t line) const {
    return text_[line] == '-' || text_[line] == '+' || begins_item(line);
  }

  std::size_t line_begin(std::size_t at) const {
    const std::size_t before =
        at == 0 ? std::string_view::npos : text_.folded().rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
  }

  bool names_type(std::size_t at) const {
    return longest_name(vocabulary_.type_names(), text_, {at, text_.size()}).end != 0;
  }

  // "sửa đổi, bổ sung" and "sửa đổi và bổ sung" are one.
  bool amends(std::size_t at, std::size_t limit) const {
    constexpr std::size_t kReach = 12;
    for (std::size_t begin = at; begin > limit && at - begin < kReach; --begin) {
      if (phrase_end(text_, begin - 1, "sua doi") != 0) return true;
    }
    return false;
  }

  // "theo" alone, or the end of "kèm theo" and "tiếp theo".
  std::string_view before_theo(std::size_t at, std::size_t limit) const {
    std::size_t word = at;
    while (word > limit && !text_.is_letter(word - 1)) --word;
    while (word > limit && text_.is_letter(word - 1)) --word;
    if (phrase_end(text_, word, "kem theo") != 0) return "kèm theo";
    if (phrase_end(text_, word, "tiep theo") != 0) return "tiếp theo";
    if (word >= 5 && phrase_end(text_, word - 5, "thuc hien theo") != 0) return "thực hiện";
    return "theo";
  }

  const FoldedText& text_;
  const Vocabulary& vocabulary_;
};

}  // namespace

std::string read_citation_verb(const FoldedText& text, Stretch mention, std::size_t tail_end,
                               const Vocabulary& vocabulary) {
  return VerbReader(text, vocabulary).read(mention, tail_end);
}

}  // namespace vankien
