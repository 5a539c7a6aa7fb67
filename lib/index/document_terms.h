// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "vankien/index/forward_index.h"
#include "vankien/index/record.h"

#include "term_counter.h"

namespace vankien {

/// Makes the Xapian documents of one thread; keeps its tables between documents for their memory.
class DocumentBuilder {
 public:
  Xapian::Document build(const Record& record);

  /// Of the document built last.
  DocumentWords words() const { return {title_, text_}; }

 private:
  void add_text(Xapian::Document& document, std::string_view text, Xapian::termpos& position,
                Xapian::termcount weight, std::vector<PlacedWord>& words);
  void count(Xapian::termcount weight, std::string_view prefix, std::string_view term);
  static void add_filters(Xapian::Document& document, const Record& record);

  TermCounter counts_;  // terms without positions, which are added once each
  std::string key_;
  std::vector<PlacedWord> title_;
  std::vector<PlacedWord> text_;
};

}  // namespace vankien
