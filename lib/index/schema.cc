// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/schema.h"

#include <array>

#include "vankien/util/sha256.h"

namespace vankien {

namespace {

constexpr std::array kSchema{
    Field{"text", "", -1, FieldKind::text, "syllables and numbers of title and text"},
    Field{"folded", prefix::kFolded, -1, FieldKind::text,
          "syllables without diacritics, only where they have some; no positions"},
    Field{"id", prefix::kId, -1, FieldKind::filter, "what the document is served under"},
    Field{"permalink", prefix::kPermalink, -1, FieldKind::filter,
          "a readable address: symbol, issuing body and day"},
    Field{"symbol", prefix::kSymbol, slot::kSymbol, FieldKind::filter, "own symbol, 447-cv/hu",
          "so sohieu number symbol"},
    Field{"symbol_folded", prefix::kSymbolFolded, -1, FieldKind::filter,
          "the same without accents"},
    Field{"number", prefix::kNumber, -1, FieldKind::filter, "own number, 447"},
    Field{"cites", prefix::kCites, -1, FieldKind::filter, "symbol of a directive it cites",
          "danchieu cites"},
    Field{"cites_folded", prefix::kCitesFolded, -1, FieldKind::filter, "the same without accents"},
    Field{"issuer", prefix::kIssuer, slot::kIssuer, FieldKind::filter, "issuing body",
          "coquan issuer"},
    Field{"type", prefix::kType, slot::kType, FieldKind::filter, "type of document", "loai type"},
    Field{"kind", prefix::kKind, slot::kKind, FieldKind::filter, "party, state, news, other",
          "nguon kind"},
    Field{"level", prefix::kLevel, slot::kLevel, FieldKind::filter, "level of the issuing body",
          "cap level"},
    Field{"signer", prefix::kSigner, slot::kSigner, FieldKind::filter, "who signed",
          "nguoiky signer"},
    Field{"recipient", prefix::kRecipient, -1, FieldKind::filter, "whom it is addressed to",
          "noinhan kinhgui recipient"},
    Field{"date", prefix::kDay, slot::kDate, FieldKind::filter, "day of issue, yyyymmdd",
          "ngay date"},
    Field{"month", prefix::kMonth, -1, FieldKind::filter, "month of issue, yyyymm"},
    Field{"year", prefix::kYear, -1, FieldKind::filter, "year of issue, yyyy", "nam year"},
    Field{"issuer_id", "", slot::kIssuerId, FieldKind::value, "issuing body in the authority file"},
    Field{"title", "", slot::kTitle, FieldKind::value, "title, to suggest it"},
};

// Hexadecimal digits of the digest that end a shortened term: 64 bits keep values apart.
constexpr std::size_t kDigestBytes = 16;

}  // namespace

std::span<const Field> schema() { return kSchema; }

std::string make_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  term += value;
  if (term.size() <= kMaxTermBytes) return term;
  const std::string digest = sha256_hex(term);
  std::size_t cut = kMaxTermBytes - kDigestBytes;
  while (cut > 0 && (static_cast<unsigned char>(term[cut]) & 0xC0) == 0x80) --cut;
  term.resize(cut);
  return term.append(digest, 0, kDigestBytes);
}

std::string copies_key(std::string_view id) { return "copy/" + make_term("", id) + '/'; }

}  // namespace vankien
