// SPDX-License-Identifier: GPL-3.0-or-later
#include "citation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vankien/text/normalize.h"

#include "date_scan.h"
#include "organ_name.h"
#include "symbol_scan.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxIssuerWords = 20;
constexpr std::size_t kMaxVerbDistance = 300;
constexpr std::size_t kMaxLink = 60;

struct Verb {
  std::string_view folded;
  std::string_view written;
};
constexpr std::array<Verb, 15> kVerbs{{{"can cu", "căn cứ"},
                                       {"thuc hien", "thực hiện"},
                                       {"trien khai", "thực hiện"},
                                       {"kem theo", "kèm theo"},
                                       {"tiep theo", "tiếp theo"},
                                       {"theo", "theo"},
                                       {"sua doi", "sửa đổi"},
                                       {"bo sung", "bổ sung"},
                                       {"thay the", "thay thế"},
                                       {"bai bo", "bãi bỏ"},
                                       {"xet", "xét"},
                                       {"xem xet", "xét"},
                                       {"quan triet", "quán triệt"},
                                       {"so ket", "sơ kết"},
                                       {"tra loi", "trả lời"}}};

// Small words that go on with the name of an office behind its first words.
constexpr std::array<std::string_view, 28> kNameWords{
    "tinh", "huyen", "quan", "xa",  "phuong", "thanh", "pho",  "thi",  "tran", "dac",
    "khu",  "thon",  "lan",  "thu", "lam",    "thoi",  "toan", "quoc", "cac",  "co",
    "khoi", "dang",  "bo",   "uy",  "nhan",   "dan",   "dai",  "bieu"};

struct Tail {
  std::optional<Date> date;
  std::string issuer;
};

// The name of an office behind "của": as far as names of the vocabulary, capitalised words and the
// kinds of places go.
std::size_t issuer_end(const FoldedText& text, std::size_t at, const Vocabulary& vocabulary) {
  std::size_t end = at;
  for (std::size_t words = 0; words < kMaxIssuerWords; ++words) {
    const std::size_t begin = text.skip_space(end);
    const Stretch word = word_at(text, begin);
    if (word.empty() || (end != at && begin == end)) break;
    // A name never reaches over a clause: its own commas are in the vocabulary.
    const std::size_t limit = std::min(text.size(), begin + 120);
    if (const auto organ = organ_at(text, begin, limit, vocabulary);
        organ && text.is_upper(begin)) {
      end = organ->end;
      continue;
    }
    const std::string_view folded = text.folded(word.begin, word.end);
    const bool small = std::find(kNameWords.begin(), kNameWords.end(), folded) != kNameWords.end();
    const bool ordinal = end != at && text.folded(at, end).ends_with("thu");
    if (!text.is_upper(begin) && !(end != at && (small || ordinal))) break;
    if (text.is_upper(begin) && end == at && !text.is_letter(begin)) break;
    end = word.end;
  }
  return end;
}

class CitationReader {
 public:
  CitationReader(const FoldedText& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  Citation read(const ScannedSymbol& found) const {
    Tail tail = tail_at(found.end);
    Citation citation{found.symbol, tail.date, std::move(tail.issuer), verb_before(found.begin),
                      text_.span(found.begin, found.end)};
    // Scanning and the press write TƯ for both; whoever issued it tells which.
    const std::string printed = normalize(text_.words(found.begin, found.end));
    if (printed.ends_with("/tư") && is_central(citation.issuer)) citation.symbol.organ = "TW";
    return citation;
  }

  // "217-QĐ/TW, Quyết định số 218-QĐ/TW ngày …": nothing stands between but words that link them.
  bool links(std::size_t from, std::size_t to) const {
    if (to - from > kMaxLink) return false;
    std::string name;
    for (std::size_t at = from; at < to;) {
      if (text_[at] == '.' || text_[at] == ';' || text_[at] == ':' || text_[at] == '(')
        return false;
      if (!text_.is_word(at)) {
        ++at;
        continue;
      }
      const Stretch word = word_at(text_, at);
      const std::string_view folded = text_.folded(word.begin, word.end);
      if (folded != "va" && folded != "so" && folded != "cung" && folded != "cac") {
        if (!name.empty()) name += ' ';
        name += folded;
      }
      at = word.end;
    }
    return name.empty() || vocabulary_.type_by_name(name) != nullptr;
  }

 private:
  static bool is_central(std::string_view issuer) {
    const std::string plain = fold(issuer);
    return plain.find("trung uong") != std::string::npos ||
           plain.find("bo chinh tri") != std::string::npos ||
           plain.find("ban bi thu") != std::string::npos;
  }

  Tail tail_at(std::size_t at) const {
    Tail tail;
    for (int part = 0; part < 2; ++part) {
      const std::size_t next = pass_links(at);
      if (!tail.date) {
        if (const auto date = scan_date_at(text_, pass_day_word(next))) {
          tail.date = date->date;
          at = date->end;
          continue;
        }
      }
      const std::size_t name = phrase_end(text_, next, "cua");
      if (name == 0 || !tail.issuer.empty()) break;
      const std::size_t begin = text_.skip_space(name);
      const std::size_t end = issuer_end(text_, begin, vocabulary_);
      if (end == begin) break;
      tail.issuer = text_.words(begin, end);
      at = end;
    }
    return tail;
  }

  // Past ", ban hành", " (" and the like.
  std::size_t pass_links(std::size_t at) const {
    at = text_.skip_space(at);
    while (text_[at] == ',' || text_[at] == '(' || text_[at] == ')') at = text_.skip_space(at + 1);
    for (const std::string_view words : {"duoc ban hanh", "ban hanh", "ky", "de"}) {
      const std::size_t end = phrase_end(text_, at, words);
      if (end != 0) return text_.skip_space(end);
    }
    return at;
  }

  std::size_t pass_day_word(std::size_t at) const {
    return text_.starts(at, "ngay") ? text_.skip_space(at + 4) : at;
  }

  // The nearest verb before the symbol in its sentence.
  std::string verb_before(std::size_t at) const {
    const std::size_t limit = at > kMaxVerbDistance ? at - kMaxVerbDistance : 0;
    while (at-- > limit) {
      const char next = text_[at + 1];
      if (text_[at] == '\n' && (next == '\n' || next == '-' || text_.is_digit(at + 1))) break;
      if (text_[at] == '.' && (next == ' ' || next == '\n') && text_.is_upper(at + 2)) break;
      if (!text_.is_letter(at) || (at > 0 && text_.is_word(at - 1))) continue;
      for (const Verb& verb : kVerbs) {
        const std::size_t end = phrase_end(text_, at, verb.folded);
        if (end == 0 || text_.is_word(end)) continue;
        if (verb.folded != "theo") return std::string(verb.written);
        if (phrase_end(text_, text_.skip_space(end), "doi") != 0) break;  // "theo dõi"
        return std::string(before_theo(at, limit));
      }
    }
    return {};
  }

  // "theo" alone, or the end of "kèm theo" and "tiếp theo".
  std::string_view before_theo(std::size_t at, std::size_t limit) const {
    std::size_t word = at;
    while (word > limit && !text_.is_letter(word - 1)) --word;
    while (word > limit && text_.is_letter(word - 1)) --word;
    if (phrase_end(text_, word, "kem theo") != 0) return "kèm theo";
    if (phrase_end(text_, word, "tiep theo") != 0) return "tiếp theo";
    return "theo";
  }

  const FoldedText& text_;
  const Vocabulary& vocabulary_;
};

bool is_excluded(const std::vector<Stretch>& excluded, std::size_t at) {
  const auto after = std::upper_bound(
      excluded.begin(), excluded.end(), at,
      [](std::size_t position, const Stretch& stretch) { return position < stretch.begin; });
  return after != excluded.begin() && at < std::prev(after)->end;
}

}  // namespace

std::vector<Citation> read_citations(const FoldedText& text, const CitationScope& scope,
                                     const Vocabulary& vocabulary) {
  const CitationReader reader(text, vocabulary);
  const std::string own_key = symbol_key(scope.own_symbol);
  const std::vector<ScannedSymbol> symbols =
      scan_symbols(text, scope.begin, text.size(), vocabulary);

  std::vector<Citation> citations;
  std::size_t next_begin = text.size();  // of the citation behind, which is citations.back()
  for (auto found = symbols.rbegin(); found != symbols.rend(); ++found) {
    if (is_excluded(scope.excluded, found->begin)) continue;
    Citation citation = reader.read(*found);
    const bool same_chain = !citations.empty() && citation.issuer.empty() &&
                            citation.symbol.organ == citations.back().symbol.organ &&
                            reader.links(found->end, next_begin);
    if (same_chain) {
      if (!citation.date) citation.date = citations.back().date;
      citation.issuer = citations.back().issuer;
    }
    const bool own = !own_key.empty() && symbol_key(citation.symbol.text()) == own_key &&
                     (!citation.date || citation.date == scope.own_date);
    if (own) continue;
    next_begin = found->begin;
    citations.push_back(std::move(citation));
  }
  std::reverse(citations.begin(), citations.end());
  return citations;
}

}  // namespace vankien
