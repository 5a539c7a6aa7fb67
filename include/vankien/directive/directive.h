// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/date.h"
#include "vankien/directive/duty.h"
#include "vankien/directive/symbol.h"
#include "vankien/directive/vocabulary.h"
#include "vankien/text/span.h"

namespace vankien {

enum class DirectiveKind { party, state, news, other };
const char* to_string(DirectiveKind kind);
std::optional<DirectiveKind> parse_kind(std::string_view name);

/// A value read from a text, and where: `span` is the bytes it was read from, `rule` the stable
/// name of the rule that read it ("letterhead.symbol", "place_date_line"), `confidence` how often
/// such a reading is right, from 0 to 1. A value that was given and not read has the rule "given"
/// and an empty span.
template <typename T>
struct Fact {
  T value{};
  Span span;
  std::string rule;
  double confidence = 1;
};

/// Below it a fact is told as one to be checked by a person ("cần kiểm tra").
inline constexpr double kCheckBelow = 0.8;

/// A mention of another directive: by its symbol, or, where it has no number, by its name
/// ("Nghị quyết Đại hội Đảng bộ huyện lần thứ XI").
struct Citation {
  Symbol symbol;     ///< empty (symbol.number) for a citation by name
  std::string name;  ///< of a directive without a number; else empty
  std::optional<Date> date;
  std::string issuer;       ///< as written: "Huyện ủy"; may be empty
  std::string issuer_name;  ///< in full, by the citing document's own place: "Huyện ủy Hớn Quản"
  std::string verb;  ///< what relates the two: "thực hiện", "căn cứ", "thay thế"; or empty
  Span span;         ///< of the symbol, or of the name
};

/// What a text is. A field that could not be read is absent: nothing is guessed silently.
struct Directive {
  Fact<DirectiveKind> kind;
  std::optional<Fact<std::string>> symbol;  ///< normal form, "447-CV/HU"
  std::optional<Fact<std::string>> number;  ///< "447"
  std::optional<Fact<std::string>> type;  ///< as printed: "Công văn", "Chương trình hành động"
  std::string type_name;                  ///< of the vocabulary, to filter by: "Chương trình"
  std::optional<Fact<Date>> date;         ///< day of issue; of publication for news
  std::optional<Fact<std::string>> place;   ///< "Hớn Quản"
  std::optional<Fact<std::string>> issuer;  ///< the committee: "Huyện ủy Hớn Quản"
  std::optional<Fact<std::string>> author;  ///< who speaks: "Ban Thường vụ Huyện ủy Hớn Quản"
  std::optional<Fact<std::string>> parent;  ///< "Đảng bộ tỉnh Bình Phước"
  std::optional<Fact<std::string>> subject;
  std::optional<Fact<std::string>> signer;
  std::optional<Fact<std::string>> signer_title;  ///< "Phó Bí thư Thường trực"
  std::optional<Fact<std::string>> authority;     ///< "T/M", "K/T", "TM.", …
  std::vector<Fact<std::string>> recipients;  ///< of "Kính gửi" and "Nơi nhận", as written
  std::optional<Fact<std::string>> urgency;   ///< "Khẩn", "Thượng khẩn", "Hỏa tốc"
  std::optional<Fact<std::string>> distribution;  ///< below secrecy: "Lưu hành nội bộ"
  std::optional<Fact<std::string>> draft;         ///< "Dự thảo lần 2"
  /// Symbol of the copy, "24-BS/UBKTTU"; the mark ("SAO Y BẢN CHÍNH") of one without a number.
  std::optional<Fact<std::string>> copy;
  /// Of the authority file, or made of the issuer's name where that does not have it; empty when
  /// the issuer is unknown.
  std::string issuer_id;
  std::vector<Citation> citations;
  std::vector<Duty> duties;

  /// The secrecy mark that stands on a line of its own. Such a text must not be indexed, shown or
  /// logged, and nothing else is filled in.
  std::optional<Fact<std::string>> secrecy_mark;
};

/// Reads what a text is from the text alone. `text` is valid UTF-8 (decode_text); spans point into
/// it. Pure; safe from any thread.
Directive read_directive(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vankien
