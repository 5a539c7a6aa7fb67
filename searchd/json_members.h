// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <boost/json.hpp>

namespace vankien::searchd {

/// What is unknown is absent.
inline void set_known(boost::json::object& object, std::string_view name,
                      const std::string& value) {
  if (!value.empty()) object[name] = value;
}

}  // namespace vankien::searchd
