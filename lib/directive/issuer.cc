// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuer.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "vankien/text/normalize.h"

#include "is_one_of.h"
#include "lines.h"
#include "organ_completion.h"
#include "organ_name.h"

namespace vankien {
namespace {

constexpr std::string_view kCentralCode = "TW";
constexpr std::size_t kMaxEnactingDistance = 4000;
constexpr std::size_t kMaxEnactingLine = 200;

struct NamedOrgan {
  OrganName name;
  std::string spoken_by;
  Stretch stretch;
};

bool is_bare_speaker(const NamedOrgan& organ) {
  return organ.name.organ != nullptr && is_speaker(*organ.name.organ) && organ.name.rest.empty();
}

void add_organ(std::vector<NamedOrgan>& organs, NamedOrgan organ) {
  const std::string name = fold(organ.name.text());
  const auto same = std::find_if(organs.begin(), organs.end(), [&](const NamedOrgan& other) {
    const std::string known = fold(other.name.text());
    return known.starts_with(name) ||
           (name.starts_with(known) && other.name.organ == organ.name.organ);
  });
  if (same == organs.end()) {
    organs.push_back(std::move(organ));
  } else {
    *same = std::move(organ);
  }
}

// Names in order of print; of one printed twice the second, for only the first may be cut off.
// Broken lines may have been put together to more than one name: "HUYỆN ỦY VĨNH THẠCH BAN⏎TỔ CHỨC".
std::vector<NamedOrgan> read_organs(const Letterhead& head, const Vocabulary& vocabulary) {
  std::vector<NamedOrgan> organs;
  for (const PrintedOrgan& printed : head.organs) {
    const FoldedText words(printed.words);
    for (const Stretch part : split_organs(words, {0, words.size()}, vocabulary)) {
      NamedOrgan organ;
      organ.name = read_organ_name(words.words(part.begin, part.end), vocabulary, &organ.spoken_by);
      organ.stretch = printed.stretch;
      add_organ(organs, std::move(organ));
    }
  }
  return organs;
}

bool is_central(const Organ* organ) { return organ != nullptr && organ->code == kCentralCode; }

class IssuerReader {
 public:
  IssuerReader(const FoldedText& text, const Lines& lines, const Letterhead& head,
               const std::optional<Signature>& signature, const std::optional<Subject>& subject,
               const Vocabulary& vocabulary)
      : text_(text),
        lines_(lines),
        head_(head),
        signature_(signature),
        subject_(subject),
        vocabulary_(vocabulary) {}

  Issuer read() {
    if (head_.place_date) {
      out_.place = text_.words(head_.place_date->place.begin, head_.place_date->place.end);
    }
    std::vector<NamedOrgan> organs = read_organs(head_, vocabulary_);
    std::string speaker;
    if (organs.size() > 1 && is_bare_speaker(organs.back())) {
      speaker = organs.back().name.head;
      organs.pop_back();
    }
    if (organs.empty() && head_.symbol) {
      read_from_symbol();
    } else if (organs.empty()) {
      read_from_enacting_line();
    } else {
      if (speaker.empty()) speaker = organs.back().spoken_by;
      if (organs.size() > 1) {
        out_.parent = organs[organs.size() - 2].name.text();
        out_.parent_stretch = organs[organs.size() - 2].stretch;
      }
      read_committee(organs);
    }
    if (!out_.committee.empty()) {
      if (!speaker.empty() || has_committee_code()) name_committee();
      consult_authority();
      out_.author = author(speaker);
    }
    return std::move(out_);
  }

 private:
  void read_committee(std::vector<NamedOrgan>& organs) {
    OrganName& body = organs.back().name;
    out_.organ = body.organ;
    out_.stretch = organs.back().stretch;
    out_.rule = "letterhead.organ";
    if (is_central(body.organ)) {
      read_central();
      return;
    }
    OrganName* parent = organs.size() > 1 ? &organs[organs.size() - 2].name : nullptr;
    const Organ* coded =
        head_.symbol ? vocabulary_.organ_by_code(head_.symbol->symbol.organ) : nullptr;
    complete_organ_name(body, {text_, parent, coded, out_.place});
    out_.committee = body.text();
  }

  void consult_authority() {
    PrintedBody printed{out_.committee, out_.place, out_.parent, {}};
    if (head_.place_date) printed.date = head_.place_date->day;
    ResolvedBody body = vocabulary_.authority().resolve(printed);
    out_.id = std::move(body.id);
    out_.committee = std::move(body.committee);
    out_.place = std::move(body.place);
    out_.parent = std::move(body.parent);
    out_.committee_mended = body.committee_mended;
    out_.place_mended = body.place_mended;
    out_.parent_mended = body.parent_mended;
    out_.mended_confidence = body.confidence;
  }

  // The committee's name stands above the papers of the Political Bureau and the Secretariat too.
  void read_central() {
    const Organ* organ = on_behalf_of();
    out_.rule = "signature.on_behalf_of";
    if (!is_central(organ) && subject_) {
      const FoldedText words(subject_->words);
      const std::size_t at = phrase_end(words, 0, "cua");
      const auto named = organ_at(words, words.skip_space(at), words.size(), vocabulary_);
      organ = at != 0 && named ? named->organ : nullptr;
      out_.rule = "subject.organ";
    }
    if (!is_central(organ)) {
      organ = enacting();
      out_.rule = "body.enacting";
    }
    if (!is_central(organ)) {
      organ = vocabulary_.organ_by_code(kCentralCode);
      out_.rule = "letterhead.organ";
    }
    out_.organ = organ;
    out_.committee =
        organ == vocabulary_.organ_by_code(kCentralCode) ? organ->name + " Đảng" : organ->name;
  }

  // The body that "T/M" names, whatever follows: "BAN THƯỜNG VỤ TỈNH ĐOÀN".
  const Organ* on_behalf_of() const {
    if (!signature_ || signature_->on_behalf_of.empty()) return nullptr;
    const FoldedText words(signature_->on_behalf_of);
    const auto named = organ_at(words, 0, words.size(), vocabulary_);
    return named ? named->organ : nullptr;
  }

  // "BỘ CHÍNH TRỊ QUYẾT ĐỊNH", "Ban Bí thư yêu cầu các cấp ủy …".
  const Organ* enacting() const {
    constexpr std::array<std::string_view, 8> kActs{"quyet dinh", "yeu cau",  "quy dinh",
                                                    "ket luan",   "nhac",     "thong bao",
                                                    "ban hanh",   "huong dan"};
    const std::size_t end = std::min(text_.size(), head_.end + kMaxEnactingDistance);
    for (std::size_t at = head_.end; at < end; ++at) {
      if (text_[at] != 'b' || !text_.is_upper(at)) continue;
      for (const std::string_view name : {"bo chinh tri", "ban bi thu"}) {
        const std::size_t behind = phrase_end(text_, at, name);
        if (behind == 0) continue;
        const std::size_t verb = text_.skip_space(behind);
        for (const std::string_view act : kActs) {
          if (phrase_end(text_, verb, act) != 0) return vocabulary_.organ_by_name(name);
        }
      }
    }
    return nullptr;
  }

  // A lost letterhead: "HỘI ĐỒNG NHÂN DÂN TỈNH CAO BẰNG" or "BAN THƯỜNG VỤ HUYỆN ỦY QUYẾT ĐỊNH" in
  // a line above the body.
  void read_from_enacting_line() {
    for (const Cell& cell : lines_.cells()) {
      if (cell.stretch.begin < head_.end) continue;
      if (cell.stretch.begin > head_.end + kMaxEnactingDistance) return;
      Stretch words = cell.stretch;
      if (!is_capitals(text_, words) || words.end - words.begin > kMaxEnactingLine) continue;
      if (const std::size_t chair = phrase_end(text_, words.begin, "chu tich"); chair != 0) {
        words.begin = text_.skip_space(chair);
      }
      if (!organ_at(text_, words.begin, words.end, vocabulary_)) continue;
      for (const std::string_view act : {"quyet dinh", "ban hanh", "quy dinh", "quyet nghi"}) {
        for (std::size_t at = words.begin; at < words.end; ++at) {
          if (phrase_end(text_, at, act) != 0) words.end = at;
        }
      }
      const OrganName name = read_organ_name(text_.words(words.begin, words.end), vocabulary_);
      out_.organ = name.organ;
      out_.committee = name.text();
      out_.stretch = words;
      out_.rule = "body.enacting";
      return;
    }
  }

  // A lost letterhead: the code tells the organs of the centre, and others when the place is known.
  void read_from_symbol() {
    const Organ* organ = vocabulary_.organ_by_code(head_.symbol->symbol.organ);
    if (organ == nullptr || organ->level == "unit") return;
    if (is_central(organ)) {
      read_central();
      return;
    }
    if (organ->takes_place && out_.place.empty()) return;
    out_.organ = organ;
    out_.committee = organ->takes_place ? organ->name + ' ' + out_.place : organ->name;
    out_.rule = "letterhead.symbol";
    out_.stretch = {head_.symbol->begin, head_.symbol->end};
  }

  std::string author(const std::string& speaker) const {
    const Organ* spoken =
        signature_ ? vocabulary_.organ_by_name(signature_->on_behalf_of) : nullptr;
    std::string who = speaker;
    if (spoken != nullptr && is_speaker(*spoken)) who = spoken->name;
    if (who.empty() || is_central(out_.organ)) return out_.committee;
    return who + ' ' + (who == "Ban Chấp hành" ? organisation() : out_.committee);
  }

  bool has_committee_code() const {
    constexpr std::array<std::string_view, 5> kCodes{"TU", "HU", "QU", "ThU", "ĐU"};
    return head_.symbol && is_one_of(head_.symbol->symbol.organ, kCodes);
  }

  // "ĐẢNG BỘ XÃ TRUNG SƠN" above "BAN CHẤP HÀNH", or with a number of its committee: Đảng ủy xã
  // Trung Sơn.
  void name_committee() {
    struct Pair {
      std::string_view organisation;
      std::string_view committee;
    };
    constexpr std::array<Pair, 6> kPairs{{{"Đảng bộ tỉnh ", "Tỉnh ủy "},
                                          {"Đảng bộ thành phố ", "Thành ủy "},
                                          {"Đảng bộ huyện ", "Huyện ủy "},
                                          {"Đảng bộ quận ", "Quận ủy "},
                                          {"Đảng bộ thị xã ", "Thị ủy "},
                                          {"Đảng bộ ", "Đảng ủy "}}};
    for (const Pair& pair : kPairs) {
      if (!out_.committee.starts_with(pair.organisation)) continue;
      out_.committee.replace(0, pair.organisation.size(), pair.committee);
      return;
    }
  }

  // A committee is the ban chấp hành of an organisation: "Huyện ủy X" of "Đảng bộ huyện X".
  std::string organisation() const {
    struct Pair {
      std::string_view committee;
      std::string_view organisation;
    };
    constexpr std::array<Pair, 5> kPairs{{{"Tỉnh ủy", "Đảng bộ tỉnh"},
                                          {"Huyện ủy", "Đảng bộ huyện"},
                                          {"Quận ủy", "Đảng bộ quận"},
                                          {"Thị ủy", "Đảng bộ thị xã"},
                                          {"Đảng ủy", "Đảng bộ"}}};
    for (const Pair& pair : kPairs) {
      if (!out_.committee.starts_with(pair.committee)) continue;
      return std::string(pair.organisation) + out_.committee.substr(pair.committee.size());
    }
    return out_.committee;
  }

  const FoldedText& text_;
  const Lines& lines_;
  const Letterhead& head_;
  const std::optional<Signature>& signature_;
  const std::optional<Subject>& subject_;
  const Vocabulary& vocabulary_;
  Issuer out_;
};

}  // namespace

Issuer read_issuer(const FoldedText& text, const Lines& lines, const Letterhead& head,
                   const std::optional<Signature>& signature, const std::optional<Subject>& subject,
                   const Vocabulary& vocabulary) {
  return IssuerReader(text, lines, head, signature, subject, vocabulary).read();
}

}  // namespace vankien
