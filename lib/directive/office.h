// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vankien {

enum class PlaceKind : std::uint8_t {
  province,      // tỉnh
  city,          // thành phố, of either level
  district,      // huyện
  urban,         // quận
  town,          // thị xã
  commune,       // xã
  ward,          // phường
  township,      // thị trấn
  special_zone,  // đặc khu
};

std::optional<PlaceKind> parse_place_kind(std::string_view name);
std::string_view place_kind_name(PlaceKind kind);  // "thị xã"
std::string_view place_kind_slug(PlaceKind kind);  // "thi-xa"
bool is_commune(PlaceKind kind);

/// "Bà Rịa - Vũng Tàu" → "ba-ria-vung-tau".
std::string slug(std::string_view name);

/// A kind of office in a kind of place. What it is called depends on the kind of place: "Ban Tổ
/// chức" of a "Huyện ủy", but "Ủy ban nhân dân" of a "huyện".
struct Office {
  enum class Form : std::uint8_t { territory, committee, youth };

  std::string prefix;  // "Ban Tổ chức", "Ủy ban nhân dân"; empty for a committee itself
  Form form = Form::territory;
  PlaceKind kind = PlaceKind::district;

  /// "Ban Tổ chức Huyện ủy", "Ủy ban nhân dân".
  std::string head() const;
  /// "Ủy ban nhân dân huyện Hớn Quản".
  std::string name(std::string_view place) const;
  /// `key` is the id of the place without its kind: "uy-ban-nhan-dan-huyen-hon-quan-binh-phuoc".
  std::string id(std::string_view key) const;
  /// The same office in another kind of place: "Huyện ủy" → "Đảng ủy" of a xã.
  Office in(PlaceKind other) const;
};

/// A name taken apart: "Ban Tổ chức Huyện ủy Hớn Quản, tỉnh Bình Phước".
struct OfficeName {
  Office office;
  std::size_t place_begin = 0;  // bytes of the name of the place
  std::size_t place_end = 0;
  std::string_view above;  // "tỉnh Bình Phước", which some letterheads add; or empty

  std::string_view place(std::string_view name) const {
    return name.substr(place_begin, place_end - place_begin);
  }
};

/// Nothing when the name says of no kind of place; "Đảng bộ huyện X" is read as its committee.
std::optional<OfficeName> read_office_name(std::string_view name);

}  // namespace vankien
