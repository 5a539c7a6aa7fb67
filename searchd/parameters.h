// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
};

/// Reads q, from, to, issuer, type, kind, sort, page and size, also by their Vietnamese names tu,
/// den, coquan, loai, sapxep, trang, moitrang. Empty values, as forms send them, and unknown names
/// are passed over; issuer, type and kind may be given several times.
Parameters read_parameters(std::string_view query_string);

/// Decodes %XX, and in a query string "+" as a blank. Nothing when an escape is malformed, or the
/// outcome is not UTF-8 or holds a NUL.
std::optional<std::string> decode_component(std::string_view text, bool plus_is_blank);

}  // namespace vankien::searchd
