// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "vankien/directive/directive.h"

namespace vankien::indexer {

/// What makes two files one document: who issued it, its symbol, its type and its day. Empty where
/// one of them is not known for sure: documents are never merged on a number alone, which begins
/// anew each term. A draft is not the document that was issued.
std::string identity_of(const Directive& directive);

/// The identity as an address that can be read and that no new place of the file changes:
/// "447-cv-hu-huyen-uy-hon-quan-binh-phuoc-2017-05-05". Empty where there is no identity.
std::string permalink_of(const Directive& directive);

}  // namespace vankien::indexer
