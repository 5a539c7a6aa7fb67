// SPDX-License-Identifier: GPL-3.0-or-later
#include "citation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vankien/text/normalize.h"

#include "date_scan.h"
#include "named_citation.h"
#include "organ_name.h"
#include "symbol_scan.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxIssuerWords = 20;
constexpr std::size_t kMaxVerbDistance = 300;
constexpr std::size_t kMaxLink = 60;
constexpr std::size_t kMaxShared = 8;
constexpr std::size_t kMaxSharedDigits = 4;

struct Verb {
  std::string_view folded;
  std::string_view written;
};
constexpr std::array<Verb, 21> kVerbs{{{"can cu", "căn cứ"},
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
                                       {"tra loi", "trả lời"},
                                       {"phuc dap", "trả lời"},
                                       {"ban hanh", "ban hành"},
                                       {"thay", "thay thế"},
                                       {"huy bo", "bãi bỏ"},
                                       {"van dung", "theo"},
                                       {"ap dung", "theo"}}};

// Small words that go on with the name of an office behind its first words.
constexpr std::array<std::string_view, 29> kNameWords{
    "tinh", "huyen", "quan", "xa",  "phuong", "thanh", "pho",  "thi",  "tran", "dac",
    "khu",  "thon",  "lan",  "thu", "lam",    "thoi",  "toan", "quoc", "cac",  "co",
    "khoi", "dang",  "bo",   "uy",  "nhan",   "dan",   "dai",  "bieu", "nghi"};

// Names of these offices are made of words of two syllables: "Phòng Nông nghiệp huyện".
constexpr std::array<std::string_view, 6> kOffices{"phong", "so",        "chi cuc",
                                                   "cuc",   "trung tam", "thanh tra"};
constexpr std::array<std::string_view, 12> kBehindNames{"ve",   "tai",   "va", "cho", "de", "theo",
                                                        "ngay", "trong", "la", "thi", "do", "duoc"};

bool is_one_of(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Tail {
  std::optional<Date> date;
  std::string issuer;
};

// The name of an office behind "của": as far as names of the vocabulary, capitalised words and the
// kinds of places go.
std::size_t issuer_end(const FoldedText& text, std::size_t at, const Vocabulary& vocabulary) {
  std::size_t end = at;
  const bool office = std::any_of(kOffices.begin(), kOffices.end(), [&](std::string_view words) {
    return phrase_end(text, at, words) != 0;
  });
  bool after_capital = false;
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
    const bool small = is_one_of(folded, kNameWords);
    const bool ordinal = end != at && text.folded(at, end).ends_with("lan thu");
    const bool second = office && after_capital && !is_one_of(folded, kBehindNames);
    if (!text.is_upper(begin) && !(end != at && (small || ordinal || second))) break;
    after_capital = text.is_upper(begin);
    if (text.is_upper(begin) && end == at && !text.is_letter(begin)) break;
    end = word.end;
  }
  return end;
}

class CitationReader {
 public:
  CitationReader(const FoldedText& text, const Vocabulary& vocabulary)
      : text_(text), vocabulary_(vocabulary) {}

  Citation read(const NamedMention& found) const {
    Citation citation = read_around({found.begin, found.end});
    citation.name = found.name;
    return citation;
  }

  Citation read(const ScannedSymbol& found) const {
    Citation citation = read_around({found.begin, found.end});
    citation.symbol = found.symbol;
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
  Citation read_around(Stretch mention) const {
    Tail tail = tail_at(mention.end);
    Citation citation;
    citation.date = tail.date;
    citation.issuer = std::move(tail.issuer);
    citation.verb = verb_before(mention.begin);
    citation.span = text_.span(mention.begin, mention.end);
    return citation;
  }

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
    while (text_[at] == ',' || text_[at] == '(' || text_[at] == ')' || text_[at] == '|') {
      at = text_.skip_space(at + 1);
    }
    for (const std::string_view words : {"duoc ban hanh", "ban hanh", "ky", "de", "cung"}) {
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
    bool clause = false;  // that another clause stands between
    while (at-- > limit) {
      const char next = text_[at + 1];
      if (text_[at] == '\n' && (next == '\n' || next == '-' || text_.is_digit(at + 1))) break;
      const bool stop = text_[at] == '.' || text_[at] == '?' || text_[at] == '!';
      if (stop && (next == ' ' || next == '\n') && text_.is_upper(at + 2)) break;
      clause = clause || text_[at] == ';';
      if (!text_.is_letter(at) || (at > 0 && text_.is_word(at - 1))) continue;
      for (const Verb& verb : kVerbs) {
        const std::size_t end = phrase_end(text_, at, verb.folded);
        if (end == 0 || text_.is_word(end)) continue;
        // "thay mặt", "thay đổi"; and what was issued is told right behind.
        if (verb.folded == "thay" && !names_type(text_.skip_space(end))) continue;
        if (verb.folded == "ban hanh" && clause) continue;
        if (verb.folded == "bo sung" && amends(at, limit)) return "sửa đổi, bổ sung";
        if (verb.folded != "theo") return std::string(verb.written);
        if (phrase_end(text_, text_.skip_space(end), "doi") != 0) break;  // "theo dõi"
        return std::string(before_theo(at, limit));
      }
    }
    return {};
  }

  bool names_type(std::size_t at) const {
    std::size_t end = at;
    for (int words = 0; words < 3; ++words) {
      end = word_at(text_, words == 0 ? at : text_.skip_space(end)).end;
      if (vocabulary_.type_by_name(text_.words(at, end)) != nullptr) return true;
    }
    return false;
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

// "các Nghị quyết số 18, 19-NQ/TW": the numbers before one share its code. They begin behind "số",
// or else they may be anything.
std::vector<ScannedSymbol> with_shared_codes(const FoldedText& text,
                                             std::vector<ScannedSymbol> symbols) {
  std::vector<ScannedSymbol> out;
  for (ScannedSymbol& symbol : symbols) {
    std::vector<ScannedSymbol> shared;
    std::size_t at = symbol.begin;
    while (shared.size() < kMaxShared) {
      std::size_t end = at;
      while (end > 0 && text.is_blank(end - 1)) --end;
      if (end > 2 && text.starts_word(end - 2, "va")) {
        end -= 2;
      } else if (end > 0 && (text[end - 1] == ',' || text[end - 1] == ';')) {
        --end;
      } else {
        break;
      }
      while (end > 0 && text.is_blank(end - 1)) --end;
      std::size_t begin = end;
      while (begin > 0 && text.is_digit(begin - 1)) --begin;
      const bool number = begin < end && end - begin <= kMaxSharedDigits && begin > 0 &&
                          (text.is_blank(begin - 1) || text[begin - 1] == '\n');
      if (!number) break;
      ScannedSymbol other = symbol;
      other.symbol.number = text.folded(begin, end);
      other.begin = begin;
      other.end = end;
      shared.push_back(std::move(other));
      at = begin;
    }
    while (at > 0 && (text.is_blank(at - 1) || text[at - 1] == ':')) --at;
    const bool labelled = at >= 2 && text.starts_word(at - 2, "so");
    if (labelled) out.insert(out.end(), shared.rbegin(), shared.rend());
    out.push_back(std::move(symbol));
  }
  return out;
}

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
      with_shared_codes(text, scan_symbols(text, scope.begin, text.size(), vocabulary));

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
  for (const NamedMention& found : find_named(text, scope.begin, text.size())) {
    if (!is_excluded(scope.excluded, found.begin)) citations.push_back(reader.read(found));
  }
  std::stable_sort(citations.begin(), citations.end(), [](const Citation& a, const Citation& b) {
    return a.span.begin < b.span.begin;
  });
  for (Citation& citation : citations) {
    citation.issuer_name = scope.issuers.in_full(citation.issuer, citation.symbol);
  }
  return citations;
}

}  // namespace vankien
