// SPDX-License-Identifier: GPL-3.0-or-later
// Whole documents, each with what made a reader fail once: the fields that are told, the symbols
// that are cited, and no more.
#include "vankien/directive/directive.h"
#include "vankien/text/normalize.h"

#include "corpus_vocabulary.h"
#include "whole_documents.h"

using vankien::Directive;

namespace {

std::string value(const std::optional<vankien::Fact<std::string>>& fact) {
  return fact ? fact->value : "";
}

std::string fields(const Directive& read) {
  if (read.secrecy_mark) return "refused";
  std::string out = to_string(read.kind.value);
  for (const std::string& field :
       {value(read.symbol), value(read.type), read.date ? to_iso(read.date->value) : std::string(),
        value(read.place), value(read.issuer), value(read.subject), value(read.signer)}) {
    out += '|' + field;
  }
  return vankien::normalize(out);
}

// Each symbol once, as "36-KH/HU@2016-08-04", in order.
std::string cited(const Directive& read) {
  std::string out;
  for (const auto& citation : read.citations) {
    if (!citation.name.empty()) continue;
    const std::string mention =
        citation.symbol.text() + (citation.date ? '@' + to_iso(*citation.date) : "");
    if ((' ' + out + ' ').find(' ' + mention + ' ') != std::string::npos) continue;
    if (!out.empty()) out += ' ';
    out += mention;
  }
  return out;
}

}  // namespace

TEST_CASE("whole documents") {
  for (const WholeDocument& document : kWholeDocuments) {
    CAPTURE(document.what);
    const Directive read = read_directive(document.text, corpus_vocabulary());
    CHECK(fields(read) == vankien::normalize(document.fields));
    CHECK(cited(read) == document.cited);
  }
}
