// SPDX-License-Identifier: GPL-3.0-or-later
// The authority file that is shipped is good and follows bodies through mergers; printed names are
// resolved to the body that was meant, and a place that is not in the file is never renamed.
#include "vankien/directive/authority.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "vankien/directive/directive.h"

#include "../temporary_directory.h"
#include "corpus_vocabulary.h"

namespace {

using vankien::Body;
using vankien::BodyLink;
using vankien::Succession;

const vankien::Authority& authority() { return corpus_vocabulary().authority(); }

std::vector<std::string> ids(const std::vector<BodyLink>& links) {
  std::vector<std::string> out;
  for (const BodyLink& link : links) out.push_back(link.id);
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<vankien::Date> day(const char* iso) { return vankien::parse_iso_date(iso); }

}  // namespace

TEST_CASE("printed names become the bodies that were meant") {
  const struct {
    const char* committee;
    const char* place;
    const char* parent;
    const char* date;
    const char* id;
    const char* name;
  } cases[] = {
      // Signs damaged, the parent agrees.
      {"Huyện ủy Hón Quản", "Hón Quản", "Đảng bộ tỉnh Bình Phước", "2017-05-05",
       "huyen-uy-hon-quan-binh-phuoc", "Huyện ủy Hớn Quản"},
      {"Huyện ủy Vĩnh Thuân", "Vĩnh Thuận", "Đảng bộ tỉnh Kiên Giang", "2020-09-24",
       "huyen-uy-vinh-thuan-kien-giang", "Huyện ủy Vĩnh Thuận"},
      {"Huyện ủy Thanh Phú", "Thanh Phú", "Đảng bộ tỉnh Bến Tre", "2019-01-10",
       "huyen-uy-thanh-phu-ben-tre", "Huyện ủy Thạnh Phú"},
      {"Huyen uy Kim Son", "Kim Son", "Dang bo tinh Ninh Binh", "2018-07-17",
       "huyen-uy-kim-son-ninh-binh", "Huyen uy Kim Sơn"},
      // A letter damaged, in a word that is none.
      {"Huyện ủy Hớn Quảm", "Hớn Quản", "Đảng bộ tỉnh Bình Phước", "2017-05-05",
       "huyen-uy-hon-quan-binh-phuoc", "Huyện ủy Hớn Quản"},
      // The same, without a parent that agrees: nothing is guessed.
      {"Huyện ủy Hớn Quảm", "Hớn Quản", "", "2017-05-05", "huyen-uy-hon-quam", "Huyện ủy Hớn Quảm"},
      {"Huyện ủy Hớn Quảm", "Hớn Quản", "Đảng bộ tỉnh Ninh Bình", "2017-05-05",
       "huyen-uy-hon-quam-ninh-binh", "Huyện ủy Hớn Quảm"},
      // Without a parent, a broken word is enough, another good name is not.
      {"Huyện ủy Hớnn Quản", "", "", "2017-05-05", "huyen-uy-honn-quan", "Huyện ủy Hớnn Quản"},
      {"Huyen uy Hon Quan", "Hon Quan", "", "2017-05-05", "huyen-uy-hon-quan-binh-phuoc",
       "Huyen uy Hớn Quản"},
      {"Huyện ủy Thanh Phú", "Thanh Phú", "", "2019-01-10", "huyen-uy-thanh-phu",
       "Huyện ủy Thanh Phú"},
      // Provinces are a closed list.
      {"Tỉnh ủy Hà Tỉnh", "Hà Tĩnh", "", "2010-01-10", "tinh-uy-ha-tinh", "Tỉnh ủy Hà Tĩnh"},
      {"Tỉnh ủy Đăk Lăk", "", "", "2010-01-10", "tinh-uy-dak-lak", "Tỉnh ủy Đăk Lăk"},
      {"TỈNH ỦY BẮC CẠN", "", "", "2010-01-10", "tinh-uy-bac-kan", "TỈNH ỦY BẮC CẠN"},
      // One name, several places.
      {"Huyện ủy Châu Thành", "", "Đảng bộ tỉnh Long An", "2015-01-10",
       "huyen-uy-chau-thanh-long-an", "Huyện ủy Châu Thành"},
      {"Huyện ủy Châu Thành", "", "", "2015-01-10", "huyen-uy-chau-thanh", "Huyện ủy Châu Thành"},
      {"Huyện ủy Châu Thành", "Trà Vinh", "", "2015-01-10", "huyen-uy-chau-thanh-tra-vinh",
       "Huyện ủy Châu Thành"},
      {"Huyện ủy Kỳ Sơn", "Kỳ Sơn", "Đảng bộ tỉnh Hòa Bình", "2015-01-10",
       "huyen-uy-ky-son-hoa-binh", "Huyện ủy Kỳ Sơn"},
      {"Huyện ủy Kỳ Sơn", "Kỳ Sơn", "", "2015-01-10", "huyen-uy-ky-son", "Huyện ủy Kỳ Sơn"},
      {"Huyện ủy Kỳ Sơn", "Kỳ Sơn", "", "2022-01-10", "huyen-uy-ky-son-nghe-an", "Huyện ủy Kỳ Sơn"},
      {"Đảng ủy xã Kim Sơn", "Kim Sơn", "Đảng bộ huyện Đông Triều", "2010-01-10",
       "dang-uy-xa-kim-son-dong-trieu-quang-ninh", "Đảng ủy xã Kim Sơn"},
      {"Đảng ủy xã Kim Sơn", "Kim Sơn", "", "2010-01-10", "dang-uy-xa-kim-son",
       "Đảng ủy xã Kim Sơn"},
      // "Thành ủy" of a province and of a district.
      {"Thành ủy Hải Phòng", "Hải Phòng", "", "2019-01-14", "thanh-uy-hai-phong",
       "Thành ủy Hải Phòng"},
      {"Thành ủy Hải Phòng", "Hải Phòng", "", "2025-09-14", "thanh-uy-hai-phong-2025",
       "Thành ủy Hải Phòng"},
      {"Ủy ban Kiểm tra Thành ủy Sa Đéc", "Sa Đéc", "Thành ủy Sa Đéc", "2020-03-11",
       "uy-ban-kiem-tra-thanh-uy-sa-dec-dong-thap", "Ủy ban Kiểm tra Thành ủy Sa Đéc"},
      {"Thành ủy Huế", "Huế", "Đảng bộ tỉnh Thừa Thiên Huế", "2015-01-10",
       "thanh-uy-hue-thua-thien-hue", "Thành ủy Huế"},
      {"Thành ủy Huế", "Huế", "", "2025-03-10", "thanh-uy-hue", "Thành ủy Huế"},
      {"Thành ủy Cần Thơ", "Cần Thơ", "", "2010-01-10", "thanh-uy-can-tho", "Thành ủy Cần Thơ"},
      // The gazetteer of the day.
      {"Tỉnh ủy Ninh Bình", "", "", "2018-01-10", "tinh-uy-ninh-binh", "Tỉnh ủy Ninh Bình"},
      {"Tỉnh ủy Ninh Bình", "", "", "2025-08-10", "tinh-uy-ninh-binh-2025", "Tỉnh ủy Ninh Bình"},
      {"Thành ủy Đồng Nai", "", "", "2026-05-10", "thanh-uy-dong-nai", "Thành ủy Đồng Nai"},
      {"Huyện ủy Thường Tín", "", "Đảng bộ tỉnh Hà Tây", "2005-01-10", "huyen-uy-thuong-tin-ha-noi",
       "Huyện ủy Thường Tín"},
      {"Huyện ủy Lộc Ninh", "", "Đảng bộ tỉnh Sông Bé", "1990-01-10",
       "huyen-uy-loc-ninh-binh-phuoc", "Huyện ủy Lộc Ninh"},
      {"Thị ủy Đồng Xoài", "", "Đảng bộ tỉnh Bình Phước", "2010-01-10",
       "thi-uy-dong-xoai-binh-phuoc", "Thị ủy Đồng Xoài"},
      // Other names of one body, and organs of the state, the Front and communes.
      {"Đảng bộ huyện Hớn Quản", "", "", "2017-05-05", "huyen-uy-hon-quan-binh-phuoc",
       "Đảng bộ huyện Hớn Quản"},
      {"Quận ủy Quận 1", "", "Đảng bộ Thành phố Hồ Chí Minh", "2017-05-05", "quan-uy-1-ho-chi-minh",
       "Quận ủy Quận 1"},
      {"UBND huyện Đô Lương", "", "", "2008-05-26", "uy-ban-nhan-dan-huyen-do-luong-nghe-an",
       "UBND huyện Đô Lương"},
      {"Ủy ban nhân dân xã Bình Minh, huyện Thanh Oai", "", "", "2017-05-05",
       "uy-ban-nhan-dan-xa-binh-minh-thanh-oai-ha-noi",
       "Ủy ban nhân dân xã Bình Minh, huyện Thanh Oai"},
      {"Mặt trận Tổ quốc Việt Nam huyện Đức Trọng", "", "", "2019-05-05",
       "uy-ban-mat-tran-to-quoc-viet-nam-huyen-duc-trong-lam-dong",
       "Mặt trận Tổ quốc Việt Nam huyện Đức Trọng"},
      {"Sở Lao động - Thương binh và Xã hội tỉnh Phú Yên", "", "", "2019-05-05",
       "so-lao-dong-thuong-binh-va-xa-hoi-tinh-phu-yen",
       "Sở Lao động - Thương binh và Xã hội tỉnh Phú Yên"},
      {"Chi bộ thôn Đoài", "Hồng Phong", "Đảng ủy xã Hồng Phong", "2010-12-05",
       "chi-bo-thon-doai-hong-phong", "Chi bộ thôn Đoài"},
      {"Tỉnh Đoàn Sóc Trăng", "Sóc Trăng", "Trung ương Đoàn TNCS Hồ Chí Minh", "2008-05-26",
       "tinh-doan-soc-trang", "Tỉnh Đoàn Sóc Trăng"},
      // The centre.
      {"Bộ Chính trị", "Hà Nội", "Ban Chấp hành Trung ương Đảng", "1993-11-09", "bo-chinh-tri",
       "Bộ Chính trị"},
      {"Ban To chuc Trung uong", "", "", "2020-01-10", "ban-to-chuc-trung-uong",
       "Ban Tổ chức Trung ương"},
      {"Ban Dân vận Trung ương", "", "", "2020-01-10", "ban-dan-van-trung-uong",
       "Ban Dân vận Trung ương"},
      // Invented and unknown places stay as they are.
      {"Huyện ủy Vĩnh Thạch", "Vĩnh Thạch", "Đảng bộ tỉnh Đại Phong", "2012-05-05",
       "huyen-uy-vinh-thach-dai-phong", "Huyện ủy Vĩnh Thạch"},
      {"Huyện ủy Hón Quản", "Hón Quản", "Đảng bộ tỉnh Đại Phong", "2017-05-05",
       "huyen-uy-hon-quan-dai-phong", "Huyện ủy Hón Quản"},
      {"Huyện ủy Tân Khai", "Tân Khai", "Đảng bộ tỉnh Bình Phước", "2012-05-05",
       "huyen-uy-tan-khai-binh-phuoc", "Huyện ủy Tân Khai"},
      {"Tỉnh ủy Đại Phong", "Đại Phong", "", "2012-05-05", "tinh-uy-dai-phong",
       "Tỉnh ủy Đại Phong"},
      {"Huyện ủy Hớn Quản", "Hớn Quản", "Đảng bộ tỉnh Bình Phước", "2000-05-05",
       "huyen-uy-hon-quan-binh-phuoc", "Huyện ủy Hớn Quản"},
      {"", "", "", "2012-05-05", "", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.committee);
    CAPTURE(c.parent);
    CAPTURE(c.date);
    const auto body = authority().resolve({c.committee, c.place, c.parent, day(c.date)});
    CHECK(body.id == c.id);
    CHECK(body.committee == c.name);
    CHECK(body.committee_mended == (std::string(c.committee) != c.name));
  }
}

TEST_CASE("the place of the date line is mended with the issuer, and doubt is told") {
  const auto body = authority().resolve(
      {"Huyện ủy Hón Quản", "Hón Quản", "Đảng bộ tỉnh Bình Phươc", day("2017-05-05")});
  CHECK(body.known);
  CHECK(body.place == "Hớn Quản");
  CHECK(body.place_mended);
  CHECK(body.parent == "Đảng bộ tỉnh Bình Phước");
  CHECK(body.confidence >= vankien::kCheckBelow);
  const auto capital =
      authority().resolve({"Tỉnh ủy Bình Phước", "Đông Xoài", "", day("2017-05-05")});
  CHECK(capital.place == "Đồng Xoài");
  CHECK_FALSE(capital.committee_mended);
  const auto plain = authority().resolve({"Huyen uy Hon Quan", "Hon Quan", "", day("2017-05-05")});
  CHECK(plain.place == "Hớn Quản");
  CHECK(plain.confidence < vankien::kCheckBelow);
  const auto guessed = authority().resolve(
      {"Huyện ủy Hớn Quảm", "Hớn Quảm", "Tỉnh ủy Bình Phước", day("2017-05-05")});
  CHECK(guessed.place == "Hớn Quản");
  CHECK(guessed.confidence < vankien::kCheckBelow);
  const auto unknown =
      authority().resolve({"Huyện ủy Đại Phong", "Hón Quản", "", day("2017-05-05")});
  CHECK_FALSE(unknown.known);
  CHECK(unknown.place == "Hón Quản");
}

TEST_CASE("bodies follow from organs and places") {
  const struct {
    const char* id;
    const char* name;
    const char* level;
    const char* code;
    const char* parent;
    const char* valid_to;
  } cases[] = {
      {"huyen-uy-hon-quan-binh-phuoc", "Huyện ủy Hớn Quản", "district", "HU", "tinh-uy-binh-phuoc",
       "2025-06-30"},
      {"ban-to-chuc-tinh-uy-binh-phuoc", "Ban Tổ chức Tỉnh ủy Bình Phước", "province", "BTCTU",
       "tinh-uy-binh-phuoc", "2025-06-30"},
      {"ban-to-chuc-thanh-uy-sa-dec-dong-thap", "Ban Tổ chức Thành ủy Sa Đéc", "district", "BTCThU",
       "thanh-uy-sa-dec-dong-thap", "2025-06-30"},
      {"thanh-uy-ha-noi", "Thành ủy Hà Nội", "province", "TU", "ban-chap-hanh-trung-uong-dang",
       nullptr},
      {"thi-uy-son-tay-ha-noi", "Thị ủy Sơn Tây", "district", "ThU", "thanh-uy-ha-noi",
       "2025-06-30"},
      {"uy-ban-nhan-dan-huyen-do-luong-nghe-an", "Ủy ban nhân dân huyện Đô Lương", "state", "UBND",
       "uy-ban-nhan-dan-tinh-nghe-an", "2025-06-30"},
      {"dang-uy-xa-son-tien-lam-giang", "Đảng ủy xã Sơn Tiến", "commune", "ĐU", "tinh-uy-lam-giang",
       nullptr},
      {"ban-dan-van-tinh-uy-binh-phuoc", "Ban Dân vận Tỉnh ủy Bình Phước", "province", "BDVTU",
       "tinh-uy-binh-phuoc", "2025-02-28"},
      {"ban-dan-van-trung-uong", "Ban Dân vận Trung ương", "central", "BDVTW",
       "ban-chap-hanh-trung-uong-dang", "2025-02-02"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.id);
    const auto body = authority().find(c.id);
    REQUIRE(body);
    CHECK(body->id == c.id);
    CHECK(body->name == c.name);
    CHECK(body->level == c.level);
    CHECK(body->code == c.code);
    CHECK(body->parent == c.parent);
    CHECK(body->valid_to == (c.valid_to != nullptr ? day(c.valid_to) : std::nullopt));
  }
  for (const char* id : {"", "-", "huyen-uy", "huyen-uy-x", "tinh-binh-phuoc", "binh-phuoc",
                         "quan-uy-hon-quan-binh-phuoc", "tinh-uy-hon-quan-binh-phuoc"}) {
    CAPTURE(id);
    CHECK_FALSE(authority().find(id));
  }
}

TEST_CASE("successors and predecessors") {
  const struct {
    const char* id;
    std::vector<std::string> after;
  } cases[] = {
      {"huyen-uy-hon-quan-binh-phuoc", {"tinh-uy-binh-phuoc"}},
      {"tinh-uy-binh-phuoc", {"tinh-uy-dong-nai-2025"}},
      {"tinh-uy-dong-nai-2025", {"thanh-uy-dong-nai"}},
      {"tinh-uy-song-be", {"tinh-uy-binh-duong", "tinh-uy-binh-phuoc"}},
      {"tinh-uy-ha-tay", {"thanh-uy-ha-noi"}},
      {"thi-uy-dong-xoai-binh-phuoc", {"thanh-uy-dong-xoai-binh-phuoc"}},
      {"ban-dan-van-trung-uong", {"ban-tuyen-giao-va-dan-van-trung-uong"}},
      {"ban-dan-van-huyen-uy-kim-son-ninh-binh",
       {"ban-tuyen-giao-va-dan-van-huyen-uy-kim-son-ninh-binh"}},
      {"ban-dan-van-tinh-uy-ha-tay", {"ban-dan-van-thanh-uy-ha-noi"}},
      {"so-giao-thong-van-tai-tinh-binh-phuoc", {"so-xay-dung-tinh-binh-phuoc"}},
      {"so-xay-dung-tinh-binh-phuoc", {"so-xay-dung-tinh-dong-nai-2025"}},
      {"huyen-uy-son-tien-lam-giang", {"dang-uy-xa-son-tien-lam-giang"}},
      {"ban-to-chuc-huyen-uy-son-tien-lam-giang", {"ban-to-chuc-dang-uy-xa-son-tien-lam-giang"}},
      {"thanh-uy-ha-noi", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.id);
    const auto links = authority().successors(c.id);
    CHECK(ids(links) == c.after);
    for (const BodyLink& link : links) {
      CAPTURE(link.id);
      CHECK(authority().find(link.id));
      const auto back = authority().predecessors(link.id);
      CHECK(std::count(back.begin(), back.end(), BodyLink{c.id, link.kind}) == 1);
    }
  }
  const auto before = authority().predecessors("tinh-uy-ninh-binh-2025");
  CHECK(ids(before) ==
        std::vector<std::string>{"tinh-uy-ha-nam", "tinh-uy-nam-dinh", "tinh-uy-ninh-binh"});
  CHECK(std::all_of(before.begin(), before.end(),
                    [](const BodyLink& link) { return link.kind == Succession::merged; }));
  CHECK(ids(authority().predecessors("ban-tuyen-giao-va-dan-van-trung-uong")) ==
        std::vector<std::string>{"ban-dan-van-trung-uong", "ban-tuyen-giao-trung-uong"});
  // Two steps: the organs were merged before the provinces were.
  CHECK(ids(authority().predecessors("ban-tuyen-giao-va-dan-van-tinh-uy-dong-nai-2025")) ==
        std::vector<std::string>{"ban-tuyen-giao-va-dan-van-tinh-uy-binh-phuoc",
                                 "ban-tuyen-giao-va-dan-van-tinh-uy-dong-nai"});
}

TEST_CASE("the chain of parents on a day") {
  using Chain = std::vector<std::string>;
  const char* district = "van-phong-huyen-uy-thuong-tin-ha-noi";
  CHECK(authority().parents(district, day("2005-01-01")) ==
        Chain{"huyen-uy-thuong-tin-ha-noi", "tinh-uy-ha-tay", "ban-chap-hanh-trung-uong-dang",
              "dai-hoi-dai-bieu-toan-quoc"});
  CHECK(authority().parents(district, std::nullopt)[1] == "thanh-uy-ha-noi");
  CHECK(authority().parents("huyen-uy-loc-ninh-binh-phuoc", day("1990-01-01"))[0] ==
        "tinh-uy-song-be");
  CHECK(authority().parents("uy-ban-nhan-dan-xa-son-tien-lam-giang", std::nullopt) ==
        Chain{"uy-ban-nhan-dan-tinh-lam-giang", "chinh-phu"});
  CHECK(authority().parents("no-such-body", std::nullopt).empty());
}

TEST_CASE("every place has a body that is found again by its id and its name") {
  std::ifstream file(VANKIEN_SOURCE_DIR "/corpus/places.tsv");
  std::string line;
  std::size_t places = 0;
  while (std::getline(file, line)) {
    const std::size_t dash = line.find('\t');
    if (line.starts_with('#') || line.starts_with("id\t") || dash == std::string::npos) continue;
    ++places;
    const std::string id = "uy-ban-nhan-dan-" + line.substr(0, dash);
    CAPTURE(id);
    const auto body = authority().find(id);
    REQUIRE(body);
    CHECK(body->id == id);
    const auto named = authority().named(body->name);
    CHECK(std::any_of(named.begin(), named.end(), [&](const Body& b) { return b.id == id; }));
  }
  CHECK(places > 800);
}

TEST_CASE("mistakes in the file are refused by file and line") {
  const std::string places =
      "id\tname\tkind\taliases\tearlier_kinds\tparent\tvalid_from\tvalid_to\tsuccessors\tsource\n";
  const std::string bodies =
      "id\tname\tlevel\tcode\taliases\tparent\tvalid_from\tvalid_to\tsuccessors\tsource\n";
  const std::string a = "tinh-a\tA\ttỉnh\t\t\t\t\t\t\t\n";
  const struct {
    std::string places;
    std::string bodies;
    std::string_view why;  // nothing: it is good
  } cases[] = {
      {places + a + "huyen-b-a\tB\thuyện\t\tthị xã\ttinh-a\t2001-01-01\t\ttinh-a:ended\tx\n",
       bodies + "x\tX\tcentral\tX\tXX; XY\thuyen-uy-b-a\t\t2001-01-01\t\t\n", ""},
      {"", "", ""},
      {a, "", "places.tsv:1:"},
      {places + "tinh-a\tA\ttỉnh\n", "", "places.tsv:2: 3 columns"},
      {places + a + a, "", "places.tsv:3: a second place"},
      {places + "Tinh A\tA\ttỉnh\t\t\t\t\t\t\t\n", "", "places.tsv:2: an id is made of"},
      {places + "huyen-a\tA\ttỉnh\t\t\t\t\t\t\t\n", "", "begins with \"tinh-\""},
      {places + "tinh-a\tA\tlàng\t\t\t\t\t\t\t\n", "", "is no kind of place"},
      {places + "tinh-a\t\ttỉnh\t\t\t\t\t\t\t\n", "", "a name is needed"},
      {places + "tinh-a\tA\ttỉnh\t\t\t\t2025-02-30\t\t\t\n", "", "is no day"},
      {places + "tinh-a\tA\ttỉnh\t\t\t\t2025\t\t\t\n", "", "is no day"},
      {places + "tinh-a\tA\ttỉnh\t\t\t\t2025-02-01\t2024-02-01\t\t\n", "", "before valid_from"},
      {places + "tinh-a\tA\ttỉnh\t\t\ttinh-x\t\t\t\t\n", "", "parent \"tinh-x\" is unknown"},
      {places + "tinh-a\tA\ttỉnh\t\t\t\t\t\ttinh-x:merged\t\n", "",
       "successor \"tinh-x\" is unknown"},
      {places + a + "tinh-b\tB\ttỉnh\t\t\t\t\t\ttinh-a\t\n", "", "a successor is id:kind"},
      {places + a + "tinh-b\tB\ttỉnh\t\t\t\t\t\ttinh-a:gone\t\n", "", "a successor is id:kind"},
      {places + a + "tinh-b\tB\ttỉnh\t\t\ttinh-a; tinh-a\t\t\t\t\n", "", "has the day it ended"},
      {places + "tinh-a\tA\ttỉnh\t\t\ttinh-a\t\t\t\t\n", "", "is above itself"},
      {places + "tinh-a\tA\ttỉnh\t\t\ttinh-b\t\t\t\t\n" + "tinh-b\tB\ttỉnh\t\t\ttinh-a\t\t\t\t\n",
       "", "is above itself"},
      {places + "tinh-a\tA\ttỉnh\t\t\t\t\t\ttinh-b:merged\t\n" +
           "tinh-b\tB\ttỉnh\t\t\t\t\t\ttinh-c:split\t\ntinh-c\tC\ttỉnh\t\t\t\t\t\ttinh-a:"
           "merged\t\n",
       "", "succeeds itself"},
      {places + a + "tinh-a-2\tA\ttỉnh\t\t\t\t2020-01-01\t\t\t\n", "", "at the same time"},
      {places + "tinh-a\tA\ttỉnh\t\t\t\t\t2020-01-01\t\t\n" +
           "tinh-a-2\tA\ttỉnh\t\t\t\t2020-01-01\t\t\t\n",
       "", "at the same time"},
      {places + "tinh-a\tA\ttỉnh\t\t\t\t\t2019-12-31\t\t\n" +
           "tinh-a-2\tA\ttỉnh\t\t\t\t2020-01-01\t\t\t\n",
       "", ""},
      {"", bodies + "x\tX\tnowhere\t\t\t\t\t\t\t\n", "none of the levels"},
      {"", bodies + "x\tX\tcentral\t\t\ty\t\t\t\t\n", "bodies.tsv:2: the parent \"y\" is unknown"},
      {"", bodies + "x\tX\tcentral\t\t\ty\t\t\t\t\ny\tY\tcentral\t\t\tx\t\t\t\t\n",
       "is above itself"},
      {"", bodies + "x\tX\tcentral\t\t\t\t\t\ty:renamed\t\ny\tY\tcentral\t\t\t\t\t\tx:renamed\t\n",
       "succeeds itself"},
      {"", bodies + "x\tX\tcentral\t\t\t\t\t\t\t\nx\tY\tcentral\t\t\t\t\t\t\t\n", "a second body"},
      {"", bodies + "x\tX\tcentral\t\t\t\t\t\t\t\ny\tX\tcentral\t\t\t\t\t\t\t\n",
       "at the same time"},
      // A cycle that goes through bodies that follow by rule.
      {places + a + "huyen-b-a\tB\thuyện\t\t\ttinh-a\t\t\t\t\n",
       bodies + "tinh-uy-a\tTỉnh ủy của A\tprovince\t\t\tvan-phong-huyen-uy-b-a\t\t\t\t\n",
       "is above itself"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.places);
    CAPTURE(c.bodies);
    const TemporaryDirectory directory;
    if (!c.places.empty()) std::ofstream(directory.path() / "places.tsv") << c.places;
    if (!c.bodies.empty()) std::ofstream(directory.path() / "bodies.tsv") << c.bodies;
    const auto organs = corpus_vocabulary().organs();
    const auto problems = vankien::Authority::check(directory.path(), organs);
    const auto loaded = vankien::Authority::load(directory.path(), organs);
    CHECK(loaded.has_value() == c.why.empty());
    if (c.why.empty()) {
      CHECK(problems.empty());
      continue;
    }
    REQUIRE_FALSE(problems.empty());
    CHECK(problems.front().code == vankien::ErrorCode::malformed);
    const std::string& message = problems.front().message;
    CAPTURE(message);
    CHECK(message.find(c.why) != std::string::npos);
  }
}

TEST_CASE("an office's own rows are read in addition") {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "places.local.tsv")
      << "id\tname\tkind\taliases\tearlier_kinds\tparent\tvalid_from\tvalid_"
         "to\tsuccessors\tsource\n"
         "xa-tan-khai\tTân Khai\txã\t\t\t\t\t\t\t\n";
  const auto loaded = vankien::Authority::load(directory.path(), corpus_vocabulary().organs());
  REQUIRE(loaded);
  CHECK((*loaded)->places() == 1);
  CHECK((*loaded)->find("dang-uy-xa-tan-khai"));
}

TEST_CASE("a directive carries the true names and the id") {
  const std::string text =
      "ĐẢNG BỘ TỈNH BÌNH PHƯỚC\nHUYỆN ỦY HÓN QUẢN\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
      "Hón Quản, ngày 5 tháng 5 năm 2017\n\n*\nSố 447-CV/HU\n\nV/v thi đua\n\n"
      "Kính gửi: - UBND huyện.\n\nNội dung.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nTrần Văn Ba\n";
  const auto directive = vankien::read_directive(text, corpus_vocabulary());
  REQUIRE(directive.issuer);
  CHECK(directive.issuer->value == "Huyện ủy Hớn Quản");
  CHECK(directive.issuer->rule == "authority.place");
  CHECK(vankien::slice(text, directive.issuer->span) == "HUYỆN ỦY HÓN QUẢN");
  CHECK(directive.issuer_id == "huyen-uy-hon-quan-binh-phuoc");
  CHECK(directive.author->value == "Ban Thường vụ Huyện ủy Hớn Quản");
  CHECK(directive.place->value == "Hớn Quản");
  CHECK(directive.place->rule == "authority.place");
  CHECK(directive.parent->value == "Đảng bộ tỉnh Bình Phước");
  CHECK(directive.parent->rule == "letterhead.organ");
}
