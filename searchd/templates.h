// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace vankien::searchd {

/// The files of searchd/pages/, embedded when the program is built.
extern const std::string_view kLayoutTemplate;
extern const std::string_view kResultsTemplate;
extern const std::string_view kDocumentTemplate;
extern const std::string_view kProblemTemplate;
extern const std::string_view kStyleSheet;

}  // namespace vankien::searchd
