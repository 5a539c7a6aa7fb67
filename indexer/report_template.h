// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace vankien::indexer {

extern const std::string_view kReportTemplate;

}  // namespace vankien::indexer
