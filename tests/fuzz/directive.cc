// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: every fact that is read of what can be decoded lies in the text, on character
// boundaries, and has a confidence; and of a text with a secrecy mark nothing else is told.
#include "vankien/directive/directive.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "vankien/text/decode.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const vankien::Vocabulary& vocabulary() {
  static const auto loaded = vankien::Vocabulary::load(VANKIEN_SOURCE_DIR "/corpus");
  require(loaded.has_value());
  return **loaded;
}

class Checker {
 public:
  explicit Checker(std::string_view text) : text_(text) {}

  void check(const vankien::Directive& directive) const {
    fact(directive.kind);
    for (const auto* field :
         {&directive.symbol, &directive.number, &directive.type, &directive.place,
          &directive.issuer, &directive.author, &directive.parent, &directive.subject,
          &directive.signer, &directive.signer_title, &directive.authority, &directive.urgency,
          &directive.distribution, &directive.draft, &directive.copy, &directive.secrecy_mark}) {
      if (!*field) continue;
      fact(**field);
      require(!(*field)->value.empty() && vankien::decode_text((*field)->value).has_value());
    }
    if (directive.date) fact(*directive.date);
    for (const auto& recipient : directive.recipients) fact(recipient);
    std::size_t last = 0;
    for (const vankien::Citation& citation : directive.citations) {
      span(citation.span);
      require(citation.span.begin >= last);
      require(citation.symbol.number.empty() != citation.name.empty());
      last = citation.span.begin;
    }
    for (const vankien::Duty& duty : directive.duties) {
      span(duty.sentence);
      require(!duty.action.empty() && duty.sentence.size() <= vankien::kMaxDutySentence);
    }
    if (directive.secrecy_mark) require(!directive.symbol && directive.citations.empty());
  }

 private:
  void fact(const auto& fact) const {
    span(fact.span);
    require(fact.confidence > 0 && fact.confidence <= 1 && !fact.rule.empty());
  }

  void span(vankien::Span span) const {
    require(span.begin <= span.end && span.end <= text_.size());
    require(on_boundary(span.begin) && on_boundary(span.end));
  }

  bool on_boundary(std::size_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U;
  }

  std::string_view text_;
};

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto decoded = vankien::decode_text(bytes);
  if (!decoded) return 0;
  Checker(decoded->text).check(read_directive(decoded->text, vocabulary()));
  return 0;
}
