// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "vankien/index/record.h"
#include "vankien/util/deadline.h"

namespace vankien {

/// Documents like this one, best first, itself left out: those with the words of its subject and
/// the forty words that tell most of its text. Reads the first 256 kB of it. Throws Xapian::Error.
std::vector<Xapian::docid> find_similar(const Record& record, Xapian::docid self,
                                        const Xapian::Database& database, std::size_t size,
                                        const Deadline& deadline);

}  // namespace vankien
