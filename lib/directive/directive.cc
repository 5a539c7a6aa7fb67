// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/directive/directive.h"

#include <algorithm>
#include <array>

#include "vankien/text/normalize.h"

#include "citation.h"
#include "confidence.h"
#include "copy.h"
#include "duty.h"
#include "furniture.h"
#include "issuer.h"
#include "kind.h"
#include "letterhead.h"
#include "lines.h"
#include "post.h"
#include "recipients.h"
#include "secrecy.h"
#include "signature.h"
#include "subject.h"

namespace vankien {
namespace {

constexpr std::array<const char*, 4> kKindNames{"party", "state", "news", "other"};
constexpr const char* kLetterOffice = "Công văn";

class DirectiveReader {
 public:
  DirectiveReader(std::string_view text, const Vocabulary& vocabulary)
      : text_(text), lines_(text_), vocabulary_(vocabulary) {}

  Directive read() {
    head_ = read_letterhead(text_, lines_, vocabulary_);
    if (const auto mark = find_secrecy_mark(text_, lines_, head_)) {
      out_.kind = {DirectiveKind::other, span(mark->stretch), "secrecy_line"};
      out_.secrecy_mark = fact(mark->mark, mark->stretch, "secrecy_line");
      return std::move(out_);
    }
    const std::optional<CopyBlock> copy = find_copy(text_, lines_, head_.end, vocabulary_);
    end_ = copy ? copy->begin : text_.size();
    const std::optional<Signature> signature = find_signature(text_, lines_, {head_.end, end_});
    const std::optional<Subject> subject = read_subject(text_, lines_, head_, vocabulary_);
    const Issuer issuer = read_issuer(text_, lines_, head_, signature, subject, vocabulary_);
    const KindReading kind = read_kind(text_, lines_, head_, signature, issuer, vocabulary_);
    out_.kind = {kind.kind, span(kind.stretch), kind.rule, confidence_of_kind(kind)};
    const bool directive = is_directive();
    if (directive) {
      fill_head(issuer);
      fill_issuer(issuer, signature);
      note_mended(issuer);
      if (subject) out_.subject = fact(subject->words, subject->stretch, "subject");
      if (signature) fill_signature(*signature);
      fill_marks(copy);
      for (Recipient& recipient : read_recipients(text_, lines_, head_.begin, end_)) {
        out_.recipients.push_back(
            fact(std::move(recipient.name), recipient.stretch, recipient.rule));
      }
    } else if (kind.kind == DirectiveKind::news) {
      if (const auto published = read_publication_date(text_, lines_)) {
        out_.date = {published->date, span(published->stretch), "publication_date",
                     confidence_of("date", "publication_date")};
      }
    }
    fill_citations();
    if (directive) {
      const auto written = out_.date ? std::optional(out_.date->value) : std::nullopt;
      out_.duties = read_duties(text_, written, vocabulary_);
    }
    if (directive) weigh(out_, {text_, lines_, head_, signature, issuer, vocabulary_});
    return std::move(out_);
  }

 private:
  Span span(Stretch stretch) const { return text_.span(stretch.begin, stretch.end); }

  Fact<std::string> fact(std::string value, Stretch stretch, const char* rule) const {
    return {std::move(value), span(stretch), rule};
  }

  std::string words(Stretch stretch) const { return text_.words(stretch.begin, stretch.end); }

  bool is_directive() const {
    return out_.kind.value == DirectiveKind::party || out_.kind.value == DirectiveKind::state;
  }

  void fill_head(const Issuer& issuer) {
    const bool has_number = head_.symbol && !head_.symbol->symbol.number.empty();
    if (has_number) {
      Symbol symbol = head_.symbol->symbol;
      // Under the title of the party the form is the party's, whoever the office is.
      if (head_.party_title && symbol.year.empty() && !symbol.type_code.empty() &&
          symbol.side != Side::state) {
        symbol.form = SymbolForm::party;
      }
      // Printed TƯ, which is TU as well: whose letterhead it is tells.
      const std::string printed = normalize(text_.words(head_.symbol->begin, head_.symbol->end));
      if (issuer.organ != nullptr && issuer.organ->level == "central" && printed.ends_with("tư") &&
          symbol.organ.ends_with("TU")) {
        symbol.organ.back() = 'W';
      }
      const Stretch stretch{head_.symbol->begin, head_.symbol->end};
      out_.symbol = fact(symbol.text(), stretch, "letterhead.symbol");
      out_.number = fact(symbol.number, stretch, "letterhead.symbol");
    }
    if (head_.place_date && head_.place_date->day) {
      out_.date = {*head_.place_date->day, span(head_.place_date->date), "place_date_line"};
    }
    fill_type();
  }

  // The printed line decides; a công văn has none.
  void fill_type() {
    if (head_.type_line) {
      const Stretch line = head_.type_line->stretch;
      out_.type = fact(printed_type(*head_.type_line->type, line), line,
                       head_.bare ? "bare_type_line" : "type_line");
      out_.type_name = head_.type_line->type->name;
      return;
    }
    const ScannedSymbol* symbol = head_.symbol ? &*head_.symbol : nullptr;
    const Stretch stretch = symbol ? Stretch{symbol->begin, symbol->end} : Stretch{};
    if (symbol != nullptr && !symbol->symbol.type_code.empty()) {
      if (const DocumentType* type = type_of(symbol->symbol)) {
        out_.type = fact(type->name, stretch, "letterhead.symbol");
        out_.type_name = type->name;
      }
    } else if (symbol != nullptr || head_.addressed || !head_.subject.empty()) {
      out_.type = fact(kLetterOffice, stretch, "no_type_line");
      out_.type_name = kLetterOffice;
    }
  }

  // The name that was printed, of those that the type has: "Chương trình hành động".
  std::string printed_type(const DocumentType& type, Stretch line) const {
    const std::string printed = fold(words(line));
    for (const std::string& name : type.other_names) {
      if (fold(name) == printed) return name;
    }
    return type.name;
  }

  // TT is a thông tri of the party and a thông tư of the state.
  const DocumentType* type_of(const Symbol& symbol) const {
    const auto types = vocabulary_.types();
    const auto found = std::find_if(types.begin(), types.end(), [&](const DocumentType& type) {
      const bool has_code =
          std::find(type.codes.begin(), type.codes.end(), symbol.type_code) != type.codes.end();
      return has_code && (type.side == Side::unknown || type.side == symbol.side);
    });
    return found == types.end() ? nullptr : &*found;
  }

  // What the authority file corrected is its reading, whatever was printed.
  void note_mended(const Issuer& issuer) {
    out_.issuer_id = issuer.id;
    const auto note = [&](std::optional<Fact<std::string>>& fact, bool mended) {
      if (!mended || !fact) return;
      fact->rule = kMendedRule;
    };
    note(out_.issuer, issuer.committee_mended);
    note(out_.author, issuer.committee_mended);
    note(out_.place, issuer.place_mended);
    note(out_.parent, issuer.parent_mended);
  }

  void fill_issuer(const Issuer& issuer, const std::optional<Signature>& signature) {
    if (head_.place_date) {
      out_.place = fact(issuer.place, head_.place_date->place, "place_date_line");
    }
    if (issuer.committee.empty()) return;
    out_.issuer = fact(issuer.committee, issuer.stretch, issuer.rule);
    out_.author = fact(issuer.author, issuer.stretch, issuer.rule);
    // "T/M BAN THƯỜNG VỤ" says who speaks, where the letterhead only says of which committee.
    if (signature && !signature->on_behalf_of.empty() &&
        fold(issuer.author).starts_with(fold(signature->on_behalf_of))) {
      out_.author->span =
          span({signature->authority_stretch.begin, signature->on_behalf_stretch.end});
      out_.author->rule = "signature.on_behalf_of";
    }
    if (!issuer.parent.empty()) {
      out_.parent = fact(issuer.parent, issuer.parent_stretch, "letterhead.organ");
    }
  }

  void fill_marks(const std::optional<CopyBlock>& copy) {
    for (const Stamp& stamp : head_.stamps) {
      auto& mark = stamp.kind == Stamp::Kind::urgency        ? out_.urgency
                   : stamp.kind == Stamp::Kind::distribution ? out_.distribution
                                                             : out_.draft;
      if (!mark) mark = fact(stamp.value, stamp.stretch, "stamp");
    }
    if (!copy) return;
    out_.copy = copy->symbol.empty() ? fact(words(copy->mark), copy->mark, "copy.mark")
                                     : fact(copy->symbol, copy->mark, "copy.symbol");
  }

  void fill_signature(const Signature& signature) {
    if (!signature.authority.empty()) {
      out_.authority = fact(signature.authority, signature.authority_stretch, "signature");
    }
    if (!signature.title.empty()) {
      out_.signer_title =
          fact(write_title(signature.title, vocabulary_), signature.title_stretch, "signature");
    }
    if (!signature.name.empty()) {
      out_.signer = fact(signature.name, signature.name_stretch, "signature");
    }
  }

  void fill_citations() {
    const bool directive = is_directive();
    const auto name = [](const std::optional<Fact<std::string>>& fact) {
      return fact ? std::string_view(fact->value) : std::string_view();
    };
    CitationScope scope{0, {}, {}, {}, {vocabulary_, name(out_.issuer), name(out_.parent)}};
    if (directive) {
      scope.begin = head_.begin;
      if (out_.symbol) scope.own_symbol = out_.symbol->value;
      if (out_.date) scope.own_date = out_.date->value;
      exclude_letterhead(scope.excluded);
      if (end_ < text_.size()) scope.excluded.push_back({end_, text_.size()});
    }
    std::size_t last_line = lines_.line_count();
    for (const Cell& cell : lines_.cells()) {
      if (cell.line == last_line) continue;
      last_line = cell.line;
      const Stretch line = lines_.line(cell);
      if (is_attribute(text_, line) || is_foot(text_, line) ||
          (!directive && is_banner(text_, line))) {
        scope.excluded.push_back(line);
      }
    }
    for (const Stretch list : find_related_lists(text_, lines_)) scope.excluded.push_back(list);
    for (const Stretch menu : find_menus(text_, lines_)) scope.excluded.push_back(menu);
    merge(scope.excluded);
    out_.citations = read_citations(text_, scope, vocabulary_);
  }

  // Sorts them and joins those that overlap.
  static void merge(std::vector<Stretch>& stretches) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < stretches.size(); ++i) {
      if (stretches[i].begin <= stretches[last].end) {
        stretches[last].end = std::max(stretches[last].end, stretches[i].end);
      } else {
        stretches[++last] = stretches[i];
      }
    }
    if (!stretches.empty()) stretches.resize(last + 1);
  }

  // All of it but the subject that a công văn has there; printed twice, it may hold its own number
  // whole and cut off.
  void exclude_letterhead(std::vector<Stretch>& excluded) const {
    std::size_t begin = head_.begin;
    for (const Stretch part : head_.subject) {
      if (part.begin < begin) continue;
      excluded.push_back({begin, part.begin});
      begin = part.end;
    }
    if (begin < head_.end) excluded.push_back({begin, head_.end});
  }

  FoldedText text_;
  Lines lines_;
  const Vocabulary& vocabulary_;
  Letterhead head_;
  std::size_t end_ = 0;  // of the directive; a copy block follows
  Directive out_;
};

}  // namespace

const char* to_string(DirectiveKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<DirectiveKind> parse_kind(std::string_view name) {
  for (std::size_t i = 0; i < kKindNames.size(); ++i) {
    if (name == kKindNames[i]) return static_cast<DirectiveKind>(i);
  }
  return std::nullopt;
}

Directive read_directive(std::string_view text, const Vocabulary& vocabulary) {
  return DirectiveReader(text, vocabulary).read();
}

}  // namespace vankien
