// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vankien {

/// Changes whenever an index written before can no longer be read, or would answer otherwise.
inline constexpr int kSchemaVersion = 2;

/// The collection of what bears a mark of distribution below secrecy ("Lưu hành nội bộ"). Only who
/// names it opens it.
inline constexpr std::string_view kRestrictedCollection = "restricted";

/// How a field is kept in Xapian.
enum class FieldKind : std::uint8_t {
  text,    ///< terms with positions
  filter,  ///< one boolean term a value, without weight
  value    ///< a value slot, to sort, count or compare by
};

/// One row of the schema. Prefixes follow Omega's conventions where it has one (Q unique id, D M Y
/// date, A author, which is the issuing body here); what begins with X is ours.
struct Field {
  std::string_view name;    ///< in the API
  std::string_view prefix;  ///< of its terms; "" for body text
  int slot;                 ///< of its value; -1 when it has none
  FieldKind kind;
  std::string_view help;
  /// What a query may call it, as fold() writes it and without dashes, with blanks between.
  std::string_view query_names = {};
};

/// The whole schema: what is written, what can be asked, and what it is for.
std::span<const Field> schema();

namespace prefix {
inline constexpr std::string_view kId = "Q";
inline constexpr std::string_view kPermalink = "XQ";
inline constexpr std::string_view kIssuer = "A";
inline constexpr std::string_view kDay = "D";
inline constexpr std::string_view kMonth = "M";
inline constexpr std::string_view kYear = "Y";
inline constexpr std::string_view kKind = "XK";
inline constexpr std::string_view kType = "XT";
inline constexpr std::string_view kLevel = "XL";         ///< of the issuing body
inline constexpr std::string_view kSigner = "XB";        ///< normalize() of the name
inline constexpr std::string_view kRecipient = "XR";     ///< normalize() of a line of recipients
inline constexpr std::string_view kSymbol = "XS";        ///< own symbol, symbol_key()
inline constexpr std::string_view kSymbolFolded = "XF";  ///< own symbol without accents
inline constexpr std::string_view kNumber = "XN";        ///< own number without leading zeros
inline constexpr std::string_view kCites = "XC";         ///< symbol_key() of a cited directive
inline constexpr std::string_view kCitesFolded = "XG";   ///< the same without accents
inline constexpr std::string_view kFolded = "XD";        ///< a syllable without diacritics
}  // namespace prefix

namespace slot {
inline constexpr int kDate = 0;    ///< yyyymmdd
inline constexpr int kIssuer = 1;  ///< as shown
inline constexpr int kType = 2;
inline constexpr int kKind = 3;
inline constexpr int kSigner = 4;
inline constexpr int kLevel = 5;
inline constexpr int kSymbol = 6;    ///< symbol_order()
inline constexpr int kIssuerId = 7;  ///< of the authority file
inline constexpr int kTitle = 8;     ///< at most kMaxTitleBytes of it
}  // namespace slot

/// What of a title its value slot keeps.
inline constexpr std::size_t kMaxTitleBytes = 300;

/// Words of the title count this often, in the same terms as those of the text: measured best on
/// three judged collections of legal texts, where a field of its own was clearly worse.
inline constexpr std::uint32_t kTitleWeight = 6;

/// Terms are at most this long; Xapian allows 245 bytes. A longer text is cut at a character and
/// ends in a part of its digest, so that different long values stay different.
inline constexpr std::size_t kMaxTermBytes = 120;

/// prefix + value, shortened if need be.
std::string make_term(std::string_view prefix, std::string_view value);

/// What the metadata keys of a document's further files begin with; their values are the paths.
std::string copies_key(std::string_view id);

}  // namespace vankien
