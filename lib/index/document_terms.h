// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "vankien/index/record.h"

#include "term_counter.h"

namespace vankien {

/// Makes the Xapian documents of one thread; keeps its tables between documents for their memory.
class DocumentBuilder {
 public:
  Xapian::Document build(const Record& record);

 private:
  void add_text(Xapian::Document& document, std::string_view text, Xapian::termpos& position,
                Xapian::termcount weight);
  template <typename... Parts>
  void count(Xapian::termcount weight, const Parts&... parts);
  static void add_filters(Xapian::Document& document, const Record& record);

  TermCounter counts_;  // terms without positions, which are added once each
  std::string key_;
};

}  // namespace vankien
