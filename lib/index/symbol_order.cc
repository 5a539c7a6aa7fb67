// SPDX-License-Identifier: GPL-3.0-or-later
#include "vankien/index/symbol_order.h"

#include <algorithm>

#include "vankien/directive/symbol.h"
#include "vankien/text/normalize.h"

namespace vankien {

namespace {

constexpr char kEndOfPart = '\x1f';
// Below any letter: a code is followed by its accented form, so that those that differ by accents
// alone are neighbours.
constexpr char kAccents = '\x1e';
constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kYearDigits = 4;

// Takes the next piece, up to a separator, off the front.
std::string_view take_piece(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of("-/"), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

void append_code(std::string& order, std::string_view code) {
  order += fold(code);
  order += kAccents;
  order += code;
  order += kEndOfPart;
}

// A longer number is a larger one; 9 digits at the most, so that one digit tells the length.
void append_number(std::string& order, std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  order += static_cast<char>('0' + std::min<std::size_t>(digits.size(), 9));
  order += digits;
  order += kEndOfPart;
}

}  // namespace

std::string symbol_order(std::string_view symbol) {
  if (symbol.empty()) return {};
  const std::string key = symbol_key(symbol);
  std::string_view rest = key;
  const std::string_view number = take_piece(rest);
  std::string_view year;
  const bool has_year = rest.find_first_not_of(kDigits) == kYearDigits && rest[kYearDigits] == '/';
  if (has_year) year = take_piece(rest);
  const std::string_view type = take_piece(rest);
  std::string order;
  append_code(order, type);
  append_code(order, rest);
  append_number(order, number.substr(0, number.find_first_not_of(kDigits)));
  order += number;
  order += kEndOfPart;
  order += year;
  order += kEndOfPart;
  order += symbol;
  return order;
}

std::string_view symbol_of_order(std::string_view order) {
  const std::size_t end = order.rfind(kEndOfPart);
  return end == std::string_view::npos ? order : order.substr(end + 1);
}

}  // namespace vankien
