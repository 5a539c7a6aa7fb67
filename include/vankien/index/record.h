// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "vankien/util/error.h"

namespace vankien {

/// A directive as the index keeps it: what is shown, filtered by and searched. Strings are UTF-8;
/// an empty one means unknown.
struct Record {
  struct Citation {
    std::string symbol;
    std::string date;  ///< ISO, or empty
    std::string issuer;
    std::string verb;
  };

  std::string id;      ///< unique in a generation; what the API serves it under
  std::string file;    ///< path below its source, for people; empty for a JSON line
  std::string url;     ///< where the original stands, if given
  std::string kind;    ///< party, state, news, other
  std::string title;   ///< what a list of results shows: type and subject, or the page's own title
  std::string symbol;  ///< normal form
  std::string number;
  std::string type;
  std::string date;  ///< ISO
  std::string place;
  std::string issuer;
  std::string author;
  std::string subject;
  std::string signer;
  std::string signer_title;
  std::vector<Citation> citations;
  std::string text;
};

/// The record as the data of a Xapian document: one line of JSON without the text, then the text.
std::string encode_record(const Record& record);

/// ErrorCode::corrupt when the data was not written by encode_record().
Result<Record> decode_record(std::string_view data);

}  // namespace vankien
