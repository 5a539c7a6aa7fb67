// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vankien/directive/date.h"
#include "vankien/search/request.h"

#include "searchd/problem.h"

namespace vankien::searchd {

/// What the query string of a search says. Where something in it is wrong, `faults` names it and
/// the request has the default in its place, so that a page can show the rest.
struct Parameters {
  SearchRequest request;
  std::string from_text;  ///< as typed, to be corrected when it is no date
  std::string to_text;
  std::vector<InvalidParameter> faults;
  /// Names that are none of ours, each with the nearest that is. A page passes them over; to a
  /// program that misspelt a filter the answer would be wrong without a word.
  std::vector<InvalidParameter> unknown;
};

/// Reads the parameters that doc/http-api.md lists, also by their Vietnamese names. Empty values,
/// as forms send them, are passed over; filters by value may be given several times. `today` is
/// what "năm nay" and the like count from.
Parameters read_parameters(std::string_view query_string, std::optional<Date> today = {});

/// Decodes %XX, and in a query string "+" as a blank. Nothing when an escape is malformed, or the
/// outcome is not UTF-8 or holds a NUL.
std::optional<std::string> decode_component(std::string_view text, bool plus_is_blank);

}  // namespace vankien::searchd
