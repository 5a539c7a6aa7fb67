// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/text/typing.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "vankien/text/syllable.h"

#include "characters.h"
#include "utf8.h"

namespace vankien {

namespace {

// The signs that make other letters, as bits.
constexpr unsigned kCircumflex = 1;
constexpr unsigned kHorn = 2;
constexpr unsigned kBreve = 4;
constexpr unsigned kStroke = 8;

// No syllable takes more keys: nghiêng has seven letters, one sign and one tone, and a key may have
// been taken back.
constexpr std::size_t kMaxKeys = 14;

constexpr std::string_view kVowels = "aeiouy";

unsigned sign_of(char32_t letter) {
  switch (letter) {
    case U'â':
    case U'ê':
    case U'ô':
      return kCircumflex;
    case U'ơ':
    case U'ư':
      return kHorn;
    case U'ă':
      return kBreve;
    case U'đ':
      return kStroke;
    default:
      return 0;
  }
}

// A syllable by its letters without signs, the signs in it, and its tone. Which letter bears which
// sign need not be known, as no two syllables differ by that alone; so the keys may stand in any
// order.
class SyllablesByKeys {
 public:
  SyllablesByKeys() {
    for (std::size_t id = 1; id <= syllable_count(); ++id) add(static_cast<SyllableId>(id));
  }

  static const SyllablesByKeys& all() {
    static const SyllablesByKeys table;
    return table;
  }

  SyllableId find(const std::string& letters, unsigned signs, Tone tone) const {
    const auto found = ids_.find(key_of(letters, signs, tone));
    return found == ids_.end() ? SyllableId{0} : found->second;
  }

 private:
  static std::string key_of(std::string letters, unsigned signs, Tone tone) {
    letters += static_cast<char>('0' + signs);
    letters += static_cast<char>('0' + static_cast<int>(tone));
    return letters;
  }

  void add(SyllableId id) {
    const std::string_view text = syllable_text(id);
    std::string letters;
    unsigned signs = 0;
    Tone tone = Tone::none;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = read_code_point(text, at);
      const Character letter = character(point.value);
      append_utf8(letters, letter.base);
      signs |= sign_of(letter.lower);
      if (letter.tone != Tone::none) tone = letter.tone;
      at += point.length;
    }
    ids_.emplace(key_of(std::move(letters), signs, tone), id);
  }

  std::unordered_map<std::string, SyllableId> ids_;
};

// Which letters are keys: those of Telex, or all but the second of aa, ee and oo, since "xoongf" is
// xoòng after all.
enum class LetterKeys { none, all, undoubled };

// In the order of Tone.
constexpr std::string_view kToneKeys = "sfrxj";

bool is_tone_key(char c) { return kToneKeys.find(c) != std::string_view::npos; }

// A word taken apart into letters and keys, as an input method would have done while it was typed.
class Typing {
 public:
  explicit Typing(LetterKeys letter_keys) : letter_keys_(letter_keys) {}

  // False when the word cannot have been typed so.
  bool read(std::string_view word) {
    for (const char c : word) {
      const bool read = c >= '0' && c <= '9' ? read_digit(c) : read_letter(c);
      if (!read) return false;
      previous_ = c;
    }
    return keys_ > 0;
  }

  SyllableId find() const {
    const auto& syllables = SyllablesByKeys::all();
    if (!has_w_) return syllables.find(letters_, signs_, tone_);
    const SyllableId with_horn = syllables.find(letters_, signs_ | kHorn, tone_);
    return with_horn != 0 ? with_horn : syllables.find(letters_, signs_ | kBreve, tone_);
  }

  std::size_t letters() const { return letters_.size(); }
  unsigned keys() const { return keys_; }
  Tone tone() const { return tone_; }
  // A key stands apart from the letter it changes: "dangd", "mama".
  bool scattered() const { return scattered_; }
  // No vowel was typed: "tw", "nhwngx".
  bool only_w() const { return only_w_; }

 private:
  bool has_any(std::string_view letters) const {
    return letters_.find_first_of(letters) != std::string::npos;
  }

  bool read_digit(char c) {
    switch (c) {
      case '0':
        return take_tone_back();
      case '6':
        return add_sign(kCircumflex, "aeo");
      case '7':
        return add_horn();
      case '8':
        return add_sign(kBreve, "a");
      case '9':
        return add_stroke();
      default:
        return add_tone(static_cast<Tone>(c - '0'));
    }
  }

  bool read_letter(char c) {
    if (letter_keys_ != LetterKeys::none) {
      if (is_tone_key(c) && has_any(kVowels)) {
        return add_tone(static_cast<Tone>(kToneKeys.find(c) + 1));
      }
      if (c == 'd' && !letters_.empty()) return add_stroke();
      if (c == 'w') return read_w();
      if (c == 'z') return take_tone_back();
      if (letter_keys_ == LetterKeys::all && (c == 'a' || c == 'e' || c == 'o') &&
          letters_.find(c) != std::string::npos) {
        return double_letter(c);
      }
    }
    letters_ += c;
    return true;
  }

  bool add_tone(Tone tone) {
    if (tone_ != Tone::none || !has_any(kVowels)) return false;
    tone_ = tone;
    ++keys_;
    return true;
  }

  bool take_tone_back() {
    if (tone_ == Tone::none) return false;
    tone_ = Tone::none;
    ++keys_;
    return true;
  }

  bool add_sign(unsigned sign, std::string_view bearers) {
    if ((signs_ & sign) != 0 || !has_any(bearers)) return false;
    signs_ |= sign;
    ++keys_;
    return true;
  }

  // ươ takes the key once or twice.
  bool add_horn() {
    if (previous_ == '7' || !has_any("uo")) return false;
    signs_ |= kHorn;
    ++keys_;
    return true;
  }

  bool add_stroke() {
    if (!letters_.starts_with('d') || (signs_ & kStroke) != 0) return false;
    scattered_ = scattered_ || letters_.size() > 1;
    signs_ |= kStroke;
    ++keys_;
    return true;
  }

  // The second of two makes a sign; a third takes it back: "xooong" for xoong.
  bool double_letter(char c) {
    if ((signs_ & kCircumflex) == 0) {
      scattered_ = scattered_ || letters_.back() != c;
      return add_sign(kCircumflex, {&c, 1});
    }
    if (letters_.back() != c || previous_ != c) return false;
    signs_ &= ~kCircumflex;
    letters_ += c;
    return true;
  }

  // Without a letter before it that takes horn or breve it is ư itself; "uwow" has two.
  bool read_w() {
    if (previous_ == 'w' || ++w_count_ > 2) return false;
    const bool after_qu =
        letters_.starts_with("qu") && letters_.find_first_of("ao") == std::string::npos;
    if (after_qu || !has_any("aou")) {
      if (!has_any(kVowels)) only_w_ = true;
      letters_ += 'u';
    }
    has_w_ = true;
    ++keys_;
    return true;
  }

  LetterKeys letter_keys_;
  std::string letters_;
  unsigned signs_ = 0;
  Tone tone_ = Tone::none;
  unsigned keys_ = 0;
  unsigned w_count_ = 0;
  char previous_ = 0;
  bool has_w_ = false;
  bool scattered_ = false;
  bool only_w_ = false;
};

// Nothing else ends in j or begins with dd; two keys in one word are rarely chance. One key alone
// may be a letter of another language: "how", "visa", "mama".
TypingEvidence weigh_telex(std::string_view word, const Typing& typing) {
  if (typing.only_w() && typing.tone() == Tone::none) return TypingEvidence::ambiguous;
  const bool unusual = typing.scattered() || typing.only_w();
  if (typing.keys() >= 2 || word.back() == 'j' || word.starts_with("dd")) {
    return unusual ? TypingEvidence::likely : TypingEvidence::certain;
  }
  const bool tone_inside = typing.tone() != Tone::none && !is_tone_key(word.back());
  return unusual || tone_inside ? TypingEvidence::ambiguous : TypingEvidence::likely;
}

// A number behind a word looks like a key: "co2", "lo16". Signs are typed before tones ("so61"),
// and a digit inside a word is rarely anything else.
TypingEvidence weigh_vni(std::string_view word, const Typing& typing) {
  constexpr std::size_t kCodeLetters = 2;
  const std::size_t digits = word.find_last_not_of("0123456789") + 1;  // where the last ones begin
  const bool digit_inside = word.substr(0, digits).find_first_of("0123456789") != word.npos;
  if (typing.keys() >= 2) {
    const bool number = !digit_inside && word.size() - digits >= 2 && word[digits] < '6';
    return number ? TypingEvidence::ambiguous : TypingEvidence::certain;
  }
  if (typing.letters() <= kCodeLetters) return TypingEvidence::ambiguous;
  return digit_inside ? TypingEvidence::certain : TypingEvidence::likely;
}

TypingEvidence weigh(std::string_view word, const Typing& typing, InputMethod method) {
  if (typing.letters() < 2 || is_folded_syllable(word)) return TypingEvidence::ambiguous;
  return method == InputMethod::telex ? weigh_telex(word, typing) : weigh_vni(word, typing);
}

// The word in lower case; empty when there is anything in it but ASCII letters and digits, or no
// syllable has as many keys.
std::string keys_of(std::string_view word) {
  std::string keys;
  if (word.size() > kMaxKeys) return keys;
  for (char c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) return {};
    keys += c;
  }
  return keys;
}

}  // namespace

std::optional<TypedSyllable> decode_typed_syllable(std::string_view word) {
  const std::string keys = keys_of(word);
  const bool digits = keys.find_first_of("0123456789") != std::string::npos;
  const InputMethod method = digits ? InputMethod::vni : InputMethod::telex;
  for (const LetterKeys letters : {LetterKeys::none, LetterKeys::all, LetterKeys::undoubled}) {
    Typing typing(letters);
    if (!typing.read(keys)) continue;
    if (const SyllableId id = typing.find(); id != 0) {
      return TypedSyllable{syllable_text(id), method, weigh(keys, typing, method)};
    }
  }
  return std::nullopt;
}

}  // namespace vankien
