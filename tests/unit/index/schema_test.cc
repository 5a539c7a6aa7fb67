// SPDX-License-Identifier: GPL-3.0-or-later
// No two fields of the schema can be mistaken for each other, and no term grows beyond its limit.
#include "vankien/index/schema.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

TEST_CASE("names, prefixes and slots are distinct, no prefix begins another of its kind") {
  std::set<std::string_view> names;
  std::set<std::string_view> prefixes;
  std::set<int> slots;
  for (const auto& field : vankien::schema()) {
    CHECK(names.insert(field.name).second);
    if (field.kind != vankien::FieldKind::value) CHECK(prefixes.insert(field.prefix).second);
    if (field.slot >= 0) CHECK(slots.insert(field.slot).second);
    CHECK_FALSE(field.help.empty());
    // Values never begin with a capital, so a longer prefix cannot be a shorter one and a value.
    for (const char c : field.prefix) CHECK((c >= 'A' && c <= 'Z'));
  }
}

TEST_CASE("terms are bounded and stay distinct") {
  CHECK(vankien::make_term("A", "huyện ủy hớn quản") == "Ahuyện ủy hớn quản");
  const std::string same(300, 'x');
  const std::string one = vankien::make_term("A", same + "1");
  const std::string two = vankien::make_term("A", same + "2");
  CHECK(one.size() <= vankien::kMaxTermBytes);
  CHECK(one != two);
  std::string vietnamese;
  while (vietnamese.size() < 400) vietnamese += "ế";
  for (std::size_t cut = 0; cut < 3; ++cut) {
    const std::string term = vankien::make_term("A", std::string(cut, 'a') + vietnamese);
    CHECK(term.size() <= vankien::kMaxTermBytes);
    // What was cut is whole characters: nothing but hexadecimal digits follows the last ế.
    CHECK(term.substr(term.rfind("ế") + 3).size() == 16);
  }
}
