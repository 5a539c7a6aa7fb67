// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <optional>

#include "vankien/text/normalize.h"
#include "vankien/text/syllable.h"

#include "codes.h"
#include "folded_text.h"
#include "symbol_scan.h"

namespace vankien {
namespace {

constexpr std::size_t kMaxNameAtoms = 8;
constexpr std::size_t kMaxNumberDigits = 6;

// Behind a number they make it an amount: "kế hoạch 9 tháng đầu năm".
constexpr std::array<std::string_view, 14> kUnits{"thang", "tuan", "quy",  "gio",   "triu",
                                                  "trieu", "ty",   "dong", "nguoi", "diem",
                                                  "lan",   "nhom", "muc",  "buoc"};

// Before a number that begins what is asked for.
constexpr std::array<std::string_view, 3> kOpening{"so", "ban", "tim"};

/// A run of digits or of letters, and what separates it from the one before.
struct Atom {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool digits = false;
  bool joined = false;  // nothing stands before it
  char mark = 0;        // '-' or '/' before it; '?' for any other punctuation
};

/// Reads one query. A position is an index of atoms_; functions that take one accept any.
class QueryReader {
 public:
  QueryReader(std::string_view query, const Vocabulary& vocabulary)
      : text_(query), vocabulary_(vocabulary) {
    cut();
  }

  std::vector<SymbolQuery> read() {
    std::vector<SymbolQuery> found;
    for (std::size_t at = 0; at < atoms_.size();) {
      std::optional<Match> match = atoms_[at].digits ? whole_symbol(at) : type_and_number(at);
      if (!match) match = atoms_[at].digits ? number_and_type(at) : bare_number(at);
      if (!match) {
        ++at;
        continue;
      }
      match->query.span = text_.span(atoms_[at].begin, atoms_[match->end - 1].end);
      at = match->end;
      found.push_back(std::move(match->query));
    }
    return found;
  }

 private:
  struct Match {
    SymbolQuery query;
    std::size_t end = 0;  // the atom behind it
  };
  struct Organs {
    std::vector<std::vector<OrganReading>> choices;  // of the organs of one symbol each
    std::size_t end = 0;
  };
  struct Type {
    std::vector<std::string> codes;
    const DocumentType* type = nullptr;
    std::size_t end = 0;
  };

  void cut() {
    char mark = 0;
    bool blank = false;
    for (std::size_t at = 0; at < text_.size();) {
      if (!text_.is_word(at)) {
        const char c = text_[at++];
        if (c == ' ' || c == '\t' || c == '\n') {
          blank = true;
        } else if (c == '-' || c == '_' || c == '/' || (c == '.' && parts_codes(at - 1))) {
          mark = mark == '?' ? '?' : (c == '/' ? '/' : '-');
        } else {
          mark = '?';
        }
        continue;
      }
      const bool digits = text_.is_digit(at);
      const std::size_t begin = at;
      while (digits ? text_.is_digit(at) : text_.is_letter(at)) ++at;
      const bool joined = !atoms_.empty() && mark == 0 && !blank;
      atoms_.push_back({begin, at, digits, joined, mark});
      mark = 0;
      blank = false;
    }
  }

  // The dots of "118.CV.ĐU", but not those of 18.447 or at the end of a sentence.
  bool parts_codes(std::size_t dot) const {
    if (dot == 0 || dot + 1 >= text_.size()) return false;
    if (!text_.is_word(dot - 1) || !text_.is_word(dot + 1)) return false;
    return !text_.is_digit(dot - 1) || !text_.is_digit(dot + 1);
  }

  bool has(std::size_t at) const { return at < atoms_.size(); }
  bool is_letters(std::size_t at) const {
    return has(at) && !atoms_[at].digits && atoms_[at].mark != '?';
  }
  bool is_digits(std::size_t at) const {
    return has(at) && atoms_[at].digits && atoms_[at].mark != '?';
  }
  // Digits that may open a symbol: also behind "Số:" or a quotation mark, but not the rest of
  // 18,447.
  bool begins_number(std::size_t at) const {
    if (!has(at) || !atoms_[at].digits) return false;
    return atoms_[at].mark != '?' || at == 0 || !atoms_[at - 1].digits;
  }
  std::string_view folded(std::size_t at) const {
    return text_.folded(atoms_[at].begin, atoms_[at].end);
  }
  std::string typed(std::size_t at) const { return text_.words(atoms_[at].begin, atoms_[at].end); }
  bool is_year(std::size_t at) const {
    return is_digits(at) && folded(at).size() == 4 &&
           (folded(at).starts_with("19") || folded(at).starts_with("20"));
  }

  // What was typed with accents means just that; without them it means all that fold to it.
  std::vector<std::string> type_codes(std::string_view word) const {
    const std::string_view exact = vocabulary_.type_code(word);
    std::vector<std::string> codes;
    if (!exact.empty()) codes.emplace_back(exact);
    if (normalize(word) != fold(word)) return codes;
    for (const std::string& code : vocabulary_.type_codes_like(fold(word))) {
      if (code != exact) codes.push_back(std::move(code));
    }
    return codes;
  }

  std::vector<std::string> organ_codes(std::string_view word) const {
    const std::string plain = normalize(word);
    if (plain == "tư") return {"TW", "TU"};  // Trung ương, or a misread TU
    std::vector<std::string> codes;
    if (const Organ* organ = vocabulary_.organ_by_code(word)) codes.push_back(organ->code);
    if (plain != fold(word)) return codes;
    for (const std::string& code : vocabulary_.organ_codes_like(plain)) {
      if (codes.empty() || code != codes.front()) codes.push_back(std::move(code));
    }
    return codes;
  }

  // "hu", "qh15", "btctu-bdvtu", "ubnd-vx".
  std::optional<Organs> organs_at(std::size_t at) const {
    if (!is_letters(at)) return std::nullopt;
    Organs organs;
    for (const std::string& code : organ_codes(typed(at))) {
      organs.choices.push_back({read_organ_code(code, vocabulary_)});
    }
    if (organs.choices.empty()) return std::nullopt;
    organs.end = at + 1;
    if (is_digits(organs.end) && atoms_[organs.end].joined) {
      for (auto& choice : organs.choices) choice.back().spelling += folded(organs.end);
      ++organs.end;
    }
    while (is_letters(organs.end) && atoms_[organs.end].mark == '-') {
      const std::vector<std::string> codes = organ_codes(typed(organs.end));
      if (codes.empty()) break;
      for (auto& choice : organs.choices) {
        choice.push_back(read_organ_code(codes.front(), vocabulary_));
      }
      ++organs.end;
    }
    return organs;
  }

  // "của Huyện ủy", "trung ương", "ban thường vụ tỉnh ủy".
  std::optional<Organs> named_organ_at(std::size_t at) const {
    if (is_letters(at) && folded(at) == "cua") ++at;
    const Organ* organ = nullptr;
    std::size_t end = at;
    std::string name;
    for (std::size_t next = at; is_letters(next) && next < at + kMaxNameAtoms; ++next) {
      if (next > at) name += ' ';
      name += folded(next);
      const Organ* found = vocabulary_.organ_by_name(name);
      if (found == nullptr || found->code.empty()) continue;
      organ = found;
      end = next + 1;
    }
    if (organ == nullptr) return std::nullopt;
    // "ban thường vụ tỉnh ủy": the committee gives the code.
    if (auto whose = named_organ_at(end)) return whose;
    return Organs{{{read_organ_code(organ->code, vocabulary_)}}, end};
  }

  // "nghị quyết", "nq".
  std::optional<Type> type_at(std::size_t at) const {
    std::optional<Type> type;
    std::string name;
    for (std::size_t next = at; is_letters(next) && next < at + kMaxNameAtoms; ++next) {
      if (next > at) name += ' ';
      name += folded(next);
      if (const DocumentType* found = vocabulary_.type_by_name(name)) {
        type = Type{found->codes, found, next + 1};
      }
    }
    if (type || !is_letters(at) || folded(at).size() < 2) return type;
    std::vector<std::string> codes = type_codes(typed(at));
    if (codes.empty()) return std::nullopt;
    const DocumentType* found = vocabulary_.type_by_code(codes.front());
    return Type{std::move(codes), found, at + 1};
  }

  Match whole(std::size_t number, const std::string& year, const std::vector<std::string>& types,
              const Organs& organs) const {
    Match match;
    match.query.number = folded(number);
    match.end = organs.end;
    const bool slash = has(number + 1) && atoms_[number + 1].mark == '/';
    for (const std::string& type : types) {
      for (const auto& choice : organs.choices) {
        add_candidate(match.query, year, type, choice,
                      slash ? SymbolForm::state : SymbolForm::party);
      }
    }
    return match;
  }

  // Where the office does not decide the form, it may be either, the one that was typed first.
  static void add_candidate(SymbolQuery& query, const std::string& year, const std::string& type,
                            const std::vector<OrganReading>& organs, SymbolForm typed) {
    const SymbolForm other = typed == SymbolForm::state ? SymbolForm::party : SymbolForm::state;
    query.candidates.push_back(make_symbol(query.number, year, type, organs, typed));
    Symbol second = make_symbol(query.number, year, type, organs, other);
    if (second.text() != query.candidates.back().text()) {
      query.candidates.push_back(std::move(second));
    }
  }

  // Number first: "447 cv hu", "447cvhu", "25/NQ-TW", "30/2020/nd-cp", "12/ubnd-vx".
  std::optional<Match> whole_symbol(std::size_t number) const {
    if (!begins_number(number) || folded(number).size() > kMaxNumberDigits) return std::nullopt;
    if (number > 0 && atoms_[number - 1].digits && atoms_[number].mark != 0) return std::nullopt;
    std::size_t at = number + 1;
    std::string year;
    if (is_year(at) && atoms_[at].mark != 0) year = folded(at++);
    if (!is_letters(at)) return std::nullopt;

    const std::vector<std::string> types = type_codes(typed(at));
    if (!types.empty()) {
      if (const auto organs = organs_at(at + 1)) return whole(number, year, types, *organs);
    }
    if (atoms_[at].mark == '/') {
      const auto organs = organs_at(at);
      const bool complete = organs && (!year.empty() || organs->choices.front().size() > 1);
      if (complete) return whole(number, year, {""}, *organs);
    }
    if (auto match = glued_codes(number, at)) return match;
    return printed_symbol(number);
  }

  // "447cvhu": type and organ without anything between them.
  std::optional<Match> glued_codes(std::size_t number, std::size_t at) const {
    const Atom& atom = atoms_[at];
    for (std::size_t cut = atom.begin + 2; cut + 1 < atom.end; ++cut) {
      if (atom.end - atom.begin > 12) break;  // no two codes are that long
      const std::vector<std::string> types = type_codes(text_.words(atom.begin, cut));
      const std::vector<std::string> codes = organ_codes(text_.words(cut, atom.end));
      if (types.empty() || codes.empty()) continue;
      Organs organs;
      organs.end = at + 1;
      for (const std::string& code : codes) {
        organs.choices.push_back({read_organ_code(code, vocabulary_)});
      }
      return whole(number, {}, types, organs);
    }
    return std::nullopt;
  }

  // Whatever find_symbols() would see in a text: offices that the vocabulary lacks.
  std::optional<Match> printed_symbol(std::size_t number) const {
    auto symbol = scan_symbol_at(text_, atoms_[number].begin, SymbolContext::running, vocabulary_);
    if (!symbol) return std::nullopt;
    Match match;
    match.end = number + 1;
    while (has(match.end) && atoms_[match.end].end <= symbol->end) ++match.end;
    match.query.number = symbol->symbol.number;
    match.query.candidates.push_back(std::move(symbol->symbol));
    return match;
  }

  // Type first: "nq25tw", "nghị quyết số 25-NQ/TW", "thông báo 911 của Tỉnh ủy", "công văn 447".
  std::optional<Match> type_and_number(std::size_t at) const {
    const std::optional<Type> type = type_at(at);
    if (!type) return std::nullopt;
    std::size_t number = type->end;
    const bool labelled = is_letters(number) && folded(number) == "so";
    if (labelled) ++number;
    if (labelled ? !begins_number(number) : !is_digits(number)) return std::nullopt;
    if (auto match = whole_symbol(number)) return match;
    if (folded(number).size() > kMaxNumberDigits || !may_be_number(number, labelled)) {
      return std::nullopt;
    }
    auto organs = organs_at(number + 1);
    if (!organs) organs = named_organ_at(number + 1);
    if (organs && !type->codes.empty()) return whole(number, {}, type->codes, *organs);
    // QH15 is the Assembly of the 15th term rather than the 15th master plan.
    const bool ambiguous = !vocabulary_.organ_codes_like(folded(at)).empty();
    if (ambiguous && type->end == at + 1) return std::nullopt;
    Match match;
    match.query.number = folded(number);
    match.query.type = type->type;
    match.end = number + 1;
    return match;
  }

  // Number first and no organ, or one by its name: "17 KL", "447 cv huyện ủy". Only codes: "2 nghị
  // quyết" counts them. A code that is a word as well (đa, do) must be all there is.
  std::optional<Match> number_and_type(std::size_t number) const {
    const std::size_t at = number + 1;
    if (!begins_number(number) || is_year(number) || !is_letters(at)) return std::nullopt;
    if (folded(number).size() > kMaxNumberDigits || folded(at).size() < 2) return std::nullopt;
    const bool opens = number == 0 || std::find(kOpening.begin(), kOpening.end(),
                                                folded(number - 1)) != kOpening.end();
    if (!opens) return std::nullopt;
    const std::vector<std::string> types = type_codes(typed(at));
    if (types.empty() || !vocabulary_.organ_codes_like(folded(at)).empty()) return std::nullopt;
    if (const auto organs = named_organ_at(at + 1)) return whole(number, {}, types, *organs);
    const bool alone = number == 0 && atoms_.size() == 2;
    if (is_folded_syllable(folded(at)) && !alone) return std::nullopt;
    Match match;
    match.query.number = folded(number);
    match.query.type = vocabulary_.type_by_code(types.front());
    match.end = at + 1;
    return match;
  }

  // "số 447" and nothing before it but "văn bản": what is numbered is a document.
  std::optional<Match> bare_number(std::size_t at) const {
    const bool begins = at == 0 || (at == 2 && folded(0) == "van" && folded(1) == "ban");
    if (!begins || !is_letters(at) || folded(at) != "so") return std::nullopt;
    const std::size_t number = at + 1;
    const bool is_number = begins_number(number) && !whole_symbol(number) &&
                           folded(number).size() <= kMaxNumberDigits &&
                           may_be_number(number, false);
    if (!is_number) return std::nullopt;
    Match match;
    match.query.number = folded(number);
    match.end = number + 1;
    return match;
  }

  bool may_be_number(std::size_t number, bool labelled) const {
    if (labelled) return true;
    const std::size_t next = number + 1;
    if (is_year(number) || text_[atoms_[number].end] == '%') return false;
    if (!has(next)) return true;
    if (atoms_[next].digits) return atoms_[next].mark == 0 || atoms_[next].mark == '?';
    if (folded(next) == "nam") {
      const bool span = has(next + 2) && atoms_[next + 2].digits && atoms_[next + 2].mark == '-';
      return is_year(next + 1) && !span;
    }
    if (folded(next) == "ngay") return is_digits(next + 1);
    return std::find(kUnits.begin(), kUnits.end(), folded(next)) == kUnits.end();
  }

  FoldedText text_;
  const Vocabulary& vocabulary_;
  std::vector<Atom> atoms_;
};

}  // namespace

std::vector<SymbolQuery> find_symbol_queries(std::string_view query, const Vocabulary& vocabulary) {
  return QueryReader(query, vocabulary).read();
}

}  // namespace vankien
