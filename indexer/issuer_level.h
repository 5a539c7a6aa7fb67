// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "vankien/directive/vocabulary.h"

namespace vankien::indexer {

/// The level of an issuing body, as organs.tsv names them: that of the authority file, else of the
/// kind of office that its name begins with. Empty when neither is known.
std::string issuer_level(std::string_view issuer, std::string_view issuer_id,
                         const Vocabulary& vocabulary);

}  // namespace vankien::indexer
