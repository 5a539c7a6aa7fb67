// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/date.h"
#include "vankien/directive/symbol.h"
#include "vankien/directive/vocabulary.h"
#include "vankien/text/span.h"

namespace vankien {

enum class DirectiveKind { party, state, news, other };
const char* to_string(DirectiveKind kind);
std::optional<DirectiveKind> parse_kind(std::string_view name);

/// A value read from a text, and where: `span` is the bytes it was read from, `rule` the stable
/// name of the rule that read it ("letterhead.symbol", "place_date_line"). A value that was given
/// and not read has the rule "given" and an empty span.
template <typename T>
struct Fact {
  T value{};
  Span span;
  std::string rule;
};

/// A mention of another directive. `issuer` is as written ("Huyện ủy"), `verb` relates the two
/// ("thực hiện", "căn cứ", "thay thế"); both may be empty.
struct Citation {
  Symbol symbol;
  std::optional<Date> date;
  std::string issuer;
  std::string verb;
  Span span;  ///< of the symbol
};

/// What a text is. A field that could not be read is absent: nothing is guessed silently.
struct Directive {
  Fact<DirectiveKind> kind;
  std::optional<Fact<std::string>> symbol;  ///< normal form, "447-CV/HU"
  std::optional<Fact<std::string>> number;  ///< "447"
  std::optional<Fact<std::string>> type;    ///< "Công văn"
  std::optional<Fact<Date>> date;           ///< day of issue; of publication for news
  std::optional<Fact<std::string>> place;   ///< "Hớn Quản"
  std::optional<Fact<std::string>> issuer;  ///< the committee: "Huyện ủy Hớn Quản"
  std::optional<Fact<std::string>> author;  ///< who speaks: "Ban Thường vụ Huyện ủy Hớn Quản"
  std::optional<Fact<std::string>> parent;  ///< "Đảng bộ tỉnh Bình Phước"
  std::optional<Fact<std::string>> subject;
  std::optional<Fact<std::string>> signer;
  std::optional<Fact<std::string>> signer_title;  ///< "Phó Bí thư Thường trực"
  std::optional<Fact<std::string>> authority;     ///< "T/M", "K/T", "TM.", …
  std::vector<Citation> citations;

  /// The secrecy mark that stands on a line of its own. Such a text must not be indexed, shown or
  /// logged, and nothing else is filled in.
  std::optional<Fact<std::string>> secrecy_mark;
};

/// Reads what a text is from the text alone. `text` is valid UTF-8 (decode_text); spans point into
/// it. Pure; safe from any thread.
Directive read_directive(std::string_view text, const Vocabulary& vocabulary);

}  // namespace vankien
