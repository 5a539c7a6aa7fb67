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
    std::string date;    ///< ISO, or empty
    std::string issuer;  ///< as written: "Huyện ủy"
    std::string verb;
    std::string issuer_name = {};  ///< in full: "Huyện ủy Hớn Quản"
    std::string name = {};         ///< of a directive that has no number; `symbol` is empty then
  };

  /// A task with a date, as a proposal (vankien::Duty). The days are ISO, or empty.
  struct Duty {
    std::string action;
    std::string to;
    std::string through;
    std::string due;     ///< as written: "trước ngày 30/10 hàng năm"
    std::string repeat;  ///< once, monthly, quarterly, half-yearly, yearly
    std::string from;
    std::string until;  ///< with `from` the day or period it is due in first
    std::string quote;  ///< the sentence that says so
  };

  /// A field whose value a person should check ("cần kiểm tra").
  struct Check {
    std::string field;
    double confidence = 0;
  };

  std::string id;         ///< unique in a generation; what the API serves it under
  std::string permalink;  ///< a readable address made of what it is; empty when that is not sure
  std::string file;       ///< path below its source, for people; empty for a JSON line
  std::string url;        ///< where the original stands, if given
  std::string kind;       ///< party, state, news, other
  std::string title;   ///< what a list of results shows: type and subject, or the page's own title
  std::string symbol;  ///< normal form
  std::string number;
  std::string type;          ///< to filter by: "Chương trình"
  std::string type_printed;  ///< where it differs: "Chương trình hành động"
  std::string date;          ///< ISO
  std::string place;
  std::string issuer;
  std::string issuer_id;  ///< of the authority file, or made of the name
  std::string level;      ///< of the issuer: central, province, district, …
  std::string author;
  std::string subject;
  std::string signer;
  std::string signer_title;
  std::string urgency;       ///< "Hỏa tốc"
  std::string distribution;  ///< "Lưu hành nội bộ"
  std::string draft;         ///< "Dự thảo lần 2"; empty for what was issued
  std::string copy;          ///< symbol of the copy: "24-BS/UBKTTU"
  std::vector<std::string> recipients;
  std::vector<Citation> citations;  ///< each symbol and day once
  std::vector<Duty> duties;
  std::vector<Check> to_check;
  std::string text;
};

/// The record as the data of a Xapian document: one line of JSON without the text, then the text.
std::string encode_record(const Record& record);

/// ErrorCode::corrupt when the data was not written by encode_record().
Result<Record> decode_record(std::string_view data);

}  // namespace vankien
