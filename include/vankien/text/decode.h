// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/text/span.h"
#include "vankien/util/error.h"

namespace vankien {

/// The ways in which Vietnamese was written before Unicode.
enum class LegacyEncoding : std::uint8_t {
  tcvn3,         ///< "ABC", fonts .Vn*: capital vowels with signs have the codes of small ones
  vni,           ///< VNI-Windows, fonts VNI-*: a letter and a byte for its signs
  windows_1258,  ///< a letter and a byte for its tone
  tcvn5712,      ///< TCVN 5712-1: TCVN3 with codes for all capitals
  viscii,
  vps,
  viqr  ///< ASCII: Vie^.t
};

const char* to_string(LegacyEncoding encoding);

/// Text that was read by a legacy encoding. Runs do not overlap, come in the order of the text and
/// end with their paragraph.
struct ConvertedRun {
  Span span;  ///< in the converted text
  LegacyEncoding encoding = LegacyEncoding::tcvn3;
  /// From 0 to 1, of the stretch of paragraphs that was decided together: the share of its words
  /// with signs that are Vietnamese syllables, times 1 - 2^-lead. The lead is how many more such
  /// words there are than in the best other reading.
  double confidence = 0;
};

/// Text as the rest of the program takes it: valid UTF-8, without NUL and without a byte order
/// mark.
struct DecodedText {
  std::string text;
  /// "UTF-8", "UTF-16LE", "UTF-16BE", or "TCVN3" when all that has signs was in TCVN3; where
  /// paragraphs differ, all that occur: "UTF-8 + TCVN3".
  std::string encoding;
  std::size_t replaced = 0;             ///< how many malformed sequences became U+FFFD
  std::vector<ConvertedRun> converted;  ///< what was in a legacy encoding
};

/// Reads bytes as UTF-16 when they begin with its mark, else as UTF-8, and what is in a legacy
/// encoding by that. Decided paragraph by paragraph (a paragraph is a line) by the words that come
/// out; text that is Vietnamese, or any other language, in Unicode is not changed. Malformed
/// sequences that no encoding explains become U+FFFD and are counted, so that the caller can warn.
/// Bytes that are no text at all (NUL in something that is not UTF-16, or one malformed sequence in
/// ten characters) are ErrorCode::malformed. Linear time.
Result<DecodedText> decode_text(std::string_view bytes);

/// The same without legacy encodings: for bytes that are marked up, in which paragraphs are known
/// only once they are extracted. convert_legacy() does the rest.
Result<DecodedText> decode_unicode(std::string_view bytes);

/// Each byte as windows-1252 shows it, which is what programs that know nothing of Vietnamese make
/// of bytes that are no UTF-8.
std::string decode_windows_1252(std::string_view bytes);

/// Converts what is in a legacy encoding in a text whose bytes were taken for Latin-1 or
/// windows-1252, "TØnh ñy", by whatever program. `stated` is what the text says it is in: what an
/// ambiguous paragraph is read by.
void convert_legacy(DecodedText& decoded, std::optional<LegacyEncoding> stated = std::nullopt);

/// A query as it was meant: what was pasted from a document in a legacy encoding is converted, all
/// else is returned as it is. `query` must be valid UTF-8. Any thread.
std::string decode_query(std::string_view query);

}  // namespace vankien
