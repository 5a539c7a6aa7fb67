// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "legacy_tables.h"
#include "word.h"

namespace vankien {

/// How a token is read: by one of kByteEncodings, or as it stands.
inline constexpr std::size_t kAsItStands = kByteEncodings.size();
inline constexpr std::size_t kTcvn3 = 0;
static_assert(kByteEncodings[kTcvn3] == LegacyEncoding::tcvn3);
inline constexpr std::size_t kReadings = kByteEncodings.size() + 1;

/// Whether a token may be a single word of TCVN3 in other text: it is no word as it stands and a
/// common one in TCVN3. Certain if it also has something that no Vietnamese word has.
enum class Stray : std::uint8_t { no, possible, certain };

/// What the readings of a token make of it. Bit i of the sets stands for reading i.
struct TokenVerdict {
  /// How unlikely the reading is, about in bits.
  std::array<std::uint8_t, kReadings> cost{};
  std::uint8_t good = 0;     ///< its words with signs are syllables
  std::uint8_t bad = 0;      ///< one of them is none
  bool has_letters = false;  ///< as it stands it has letters with signs
  Stray stray = Stray::no;
};

/// Judges how likely it is that a token was written in an encoding. A token is a run of letters and
/// of characters beyond ASCII. Keeps space for its work: one a thread.
class TokenJudge {
 public:
  /// `token` must stay where it is as long as the judge is used. `is_bytes`: it is read byte for
  /// byte, else as UTF-8 (which may be malformed).
  const TokenVerdict& judge(std::string_view token, bool is_bytes);

  /// Whether a word with signs is no syllable as it stands.
  bool has_unknown_word(std::string_view line);

  /// A word of ASCII letters, which all encodings read alike: tells whether the text is Vietnamese.
  TokenVerdict judge_ascii(std::string_view word);

 private:
  struct Words {
    int good = 0;
    int bad = 0;
    int rarity = 0;            // cost of the good ones
    int odd_inside = 0;        // signs and symbols between letters, where no language has them
    int odd_beside = 0;        // beside one: §5, 20 °C
    bool has_letters = false;  // beyond ASCII
  };
  TokenVerdict judge_anew(std::string_view token, bool is_bytes);
  std::optional<std::string_view> bytes_of(std::string_view token, bool is_bytes);
  Words read_words(std::string_view text);

  Word word_;
  std::string term_;
  std::string folded_;
  std::string shown_;
  std::string bytes_;
  std::string text_;
  // Words come again and again.
  std::array<std::unordered_map<std::string_view, TokenVerdict>, 2> known_;
};

}  // namespace vankien
