// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace vankien::indexer {

/// What a report says in English, in Vietnamese: a refusal, a warning, an error. Names and numbers
/// in it stay. A sentence that is not known stays as it is.
std::string in_vietnamese(std::string_view sentence);

/// "issuer" → "cơ quan ban hành"
std::string_view field_in_vietnamese(std::string_view field);

}  // namespace vankien::indexer
