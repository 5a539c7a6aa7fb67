// SPDX-License-Identifier: GPL-3.0-or-later
#include "organ_completion.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "vankien/text/normalize.h"

namespace vankien {
namespace {

constexpr std::string_view kCongressCode = "ĐH";

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + words.size())) {
    ++found;
  }
  return found;
}

bool is_party_committee(const OrganName& name) {
  return name.organ != nullptr && name.organ->side == Side::party &&
         !fold(name.head).starts_with("dang bo");
}

// "ĐẢNG ỦY KHỐI DOANH NGHIỆP" below "TỈNH ỦY ĐỒNG NAI": it is of the province, not of the
// committee.
std::string territory_of(const OrganName& committee) {
  struct Pair {
    std::string_view committee;
    std::string_view territory;
  };
  constexpr std::array<Pair, 5> kPairs{{{"Tỉnh ủy", "tỉnh "},
                                        {"Thành ủy", "thành phố "},
                                        {"Huyện ủy", "huyện "},
                                        {"Quận ủy", "quận "},
                                        {"Thị ủy", "thị xã "}}};
  for (const Pair& pair : kPairs) {
    if (committee.head == pair.committee) return std::string(pair.territory) + committee.rest;
  }
  return committee.text();
}

// "ĐẢNG BỘ XÃ SƠN TIẾN" above "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ I NHIỆM KỲ 2025 - 2030".
void complete_congress(OrganName& body, const OrganName& parent) {
  const bool plain = body.rest.find("nhiệm kỳ") == std::string::npos;
  if (const std::size_t term = body.rest.find(plain ? "Nhiem Ky" : "nhiệm kỳ");
      term != std::string::npos) {
    body.rest.erase(term);
    while (body.rest.ends_with(' ') || body.rest.ends_with(',')) body.rest.pop_back();
  }
  body.rest = body.rest.empty() ? parent.text() : parent.text() + ' ' + body.rest;
}

class Completion {
 public:
  explicit Completion(const OrganSurroundings& around)
      : text_(around.text), parent_(around.parent), coded_(around.coded), place_(around.place) {}

  void complete(OrganName& body) {
    if (body.organ != nullptr && body.organ->code == kCongressCode && parent_ != nullptr) {
      complete_congress(body, *parent_);
    } else if (body.rest.empty() && body.organ != nullptr && body.organ->takes_place) {
      complete_from_parent(body);
    } else {
      complete_territory(body.rest);
      repair(body.rest);
      complete_office(body);
    }
  }

 private:
  // "VĂN PHÒNG" below "TỈNH ỦY NAM ĐỊNH", "SỞ Y TẾ" below "UBND TỈNH …", "HUYỆN ỦY" alone.
  void complete_from_parent(OrganName& body) {
    if (coded_ != nullptr && coded_->level == "central") {
      body = {coded_, coded_->name, {}};
      return;
    }
    if (parent_ != nullptr && is_party_committee(*parent_)) {
      repair(parent_->rest);
      const bool itself = body.head.starts_with("Đảng ủy") || body.head.starts_with("Đảng bộ");
      body.rest = itself ? territory_of(*parent_) : parent_->text();
    } else if (parent_ != nullptr && !parent_->rest.empty()) {
      repair(parent_->rest);
      body.rest = parent_->rest;
    } else {
      body.rest = place_;
    }
  }

  // "PHÒNG TƯ PHÁP" below "UBND HUYỆN …", "BAN CHỈ ĐẠO 35" below "HUYỆN ỦY …": whose it is, the
  // line above says.
  void complete_office(OrganName& body) {
    if (parent_ == nullptr || parent_->organ == nullptr || parent_->rest.empty()) return;
    const std::string plain = fold(body.text());
    const bool unit = body.organ == nullptr &&
                      (plain.starts_with("phong ") || plain.starts_with("trung tam ") ||
                       plain.starts_with("thanh tra") || plain.starts_with("ban quan ly "));
    const bool steering =
        body.organ != nullptr && body.organ->code == "BCĐ" && is_party_committee(*parent_);
    if (plain.ends_with(fold(parent_->rest))) return;
    if (unit || steering) repair(parent_->rest);
    if (unit) body.rest += ' ' + parent_->rest;
    if (steering) body.rest += (body.rest.empty() ? "" : " ") + parent_->text();
  }

  // "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH": which province, the line above says.
  void complete_territory(std::string& rest) const {
    constexpr std::array<std::string_view, 8> kTerritories{
        "tỉnh", "thành phố", "huyện", "quận", "xã", "phường", "thị trấn", "thị xã"};
    const bool plain = normalize(rest) == fold(rest);  // a text that lost its accents
    const bool open = std::any_of(kTerritories.begin(), kTerritories.end(), [&](auto kind) {
      const std::string last = plain ? ' ' + fold(kind) : ' ' + std::string(kind);
      return (' ' + normalize(rest)).ends_with(last);
    });
    if (!open || (plain && fold(rest).ends_with(' ' + fold(place_)))) return;
    std::string name = parent_ != nullptr ? parent_->rest : place_;
    for (const std::string_view kind : kTerritories) {
      if (name.starts_with(std::string(kind) + ' ')) name.erase(0, kind.size() + 1);
    }
    if (!name.empty()) rest += ' ' + name;
  }

  // Scanning damages names in capitals: where the place-date line has the same name with other
  // accents, the spelling that the text has more often is right, and it in doubt.
  void repair(std::string& rest) {
    const std::string place = fold(place_);
    const std::string name = fold(rest);
    if (place.empty() || !name.ends_with(place)) return;
    if (name.size() > place.size() && name[name.size() - place.size() - 1] != ' ') return;
    std::size_t begin = rest.size();
    for (auto words = std::count(place.begin(), place.end(), ' ') + 1; words > 0; --words) {
      begin = begin == 0 ? 0 : rest.rfind(' ', begin - 1);
      if (begin == std::string::npos) begin = 0;
    }
    if (begin > 0) ++begin;
    const std::string printed = normalize(rest.substr(begin));
    const std::string dated = normalize(place_);
    if (printed == dated || fold(printed) != place) return;
    const std::string all = normalize(text_.words(0, text_.size()));
    if (count(all, printed) > count(all, dated)) {
      place_ = rest.substr(begin);
    } else {
      rest = rest.substr(0, begin) + place_;
    }
  }

  const FoldedText& text_;
  OrganName* parent_;
  const Organ* coded_;
  std::string& place_;
};

}  // namespace

void complete_organ_name(OrganName& body, const OrganSurroundings& around) {
  Completion(around).complete(body);
}

}  // namespace vankien
