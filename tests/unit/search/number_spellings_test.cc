// SPDX-License-Identifier: GPL-3.0-or-later
// However the number of a directive of the sample corpus is typed, its bearer stands first: over
// two hundred spellings of each symbol.
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "vankien/text/normalize.h"

#include "small_index.h"

namespace {

using vankien::Record;

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::vector<Record> labelled() {
  std::vector<Record> records;
  std::ifstream in(VANKIEN_SOURCE_DIR "/corpus/labels.tsv");
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto cells = cells_of(line);
    if (cells.size() < 8 || cells[2].empty()) continue;
    Record record;
    record.id = std::to_string(records.size());
    record.kind = cells[1];
    record.symbol = cells[2];
    record.number = record.symbol.substr(0, record.symbol.find_first_not_of("0123456789"));
    record.type = cells[3];
    record.date = cells[4];
    record.issuer = cells[6];
    record.title = cells[3] + ' ' + cells[7];
    if (cells.size() > 9) {
      std::istringstream cited(cells[9]);
      for (std::string symbol; std::getline(cited >> std::ws, symbol, ';');) {
        record.citations.push_back({symbol, "", "", "theo"});
        record.text += symbol + ". ";
      }
    }
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<std::string> atoms_of(const std::string& symbol) {
  std::vector<std::string> atoms(1);
  for (const char c : symbol) {
    if (c == '-' || c == '/') {
      atoms.emplace_back();
    } else {
      atoms.back() += c;
    }
  }
  return atoms;
}

std::string upper(const std::string& text) {
  // Of codes only; ĐUK and QĐi have all the letters that occur.
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 'a' && text[i] <= 'z') {
      out += static_cast<char>(text[i] - 'a' + 'A');
    } else if (text.compare(i, 2, "đ") == 0) {
      out += "Đ";
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string full_width(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      out += "\xEF\xBC";
      out += static_cast<char>(0x90 + (c - '0'));
    } else if (c == '-') {
      out += "\xEF\xBC\x8D";
    } else if (c == '/') {
      out += "\xEF\xBC\x8F";
    } else {
      out += c;
    }
  }
  return out;
}

std::string without_zeros(std::string text) {
  text.erase(0, text.find_first_not_of('0'));
  return text;
}

std::set<std::string> spellings_of(const Record& record) {
  const std::vector<std::string> atoms = atoms_of(record.symbol);
  const bool has_type = record.symbol.find("UBND-VX") == std::string::npos &&
                        record.symbol.find("SNV") == std::string::npos;
  std::set<std::string> shapes;
  // How the number is set off, and how the codes are from each other.
  for (const char* first : {"-", "/", " ", "–", "—", "−", "‑", " - ", " – ", "- ", " -", "_", ""}) {
    for (const char* then : {"/", "-", " ", " / ", "/ ", "–", " – ", ""}) {
      const bool blank = std::string(first).empty() || std::string(first) == " ";
      // Digits of a year would run into the number, and what has no type is told by its slash.
      if (atoms.size() > 3 && blank) continue;
      if (!has_type && std::string(first) != "/") continue;
      if (std::string(then).empty() && (atoms.size() > 3 || !has_type)) continue;
      std::string shape = atoms[0];
      for (std::size_t i = 1; i < atoms.size(); ++i) {
        shape += i == 1 || (i == 2 && atoms.size() > 3) ? first : then;
        shape += atoms[i];
      }
      shapes.insert(shape);
    }
  }
  const std::string& symbol = record.symbol;
  const std::string type = record.type;
  if (has_type && atoms.size() == 3) {
    const std::string& number = atoms[0];
    const std::string& code = atoms[1];
    const std::string& organ = atoms[2];
    for (const std::string& name : {code, type, code + " số", type + " số", type + " so"}) {
      for (const char* between : {" ", "/", "-"}) {
        shapes.insert(name + ' ' + number + between + organ);
        shapes.insert(name + ' ' + without_zeros(number) + between + organ);
      }
    }
    shapes.insert(code + number + organ);
    shapes.insert(code + number + '/' + organ);
    shapes.insert(code + '-' + number + '/' + organ);
    shapes.insert(without_zeros(number) + ' ' + code + ' ' + organ);
  }
  std::set<std::string> all;
  for (const std::string& shape : shapes) {
    for (const std::string& cased :
         {shape, vankien::normalize(shape), upper(shape), vankien::fold(shape)}) {
      all.insert(cased);
    }
  }
  for (const std::string& before :
       {std::string("số "), std::string("Số: "), std::string("so "), std::string("văn bản số "),
        std::string("tìm "), type + " số ", vankien::fold(type) + ' ', type + " số: "}) {
    for (const std::string& behind :
         {std::string(), std::string("."),
          std::string(" ngày ") + record.date.substr(8) + '/' + record.date.substr(5, 2) + '/' +
              record.date.substr(0, 4),
          " năm " + record.date.substr(0, 4), " của " + record.issuer}) {
      all.insert(before + symbol + behind);
      all.insert(before + vankien::fold(symbol) + behind);
    }
  }
  for (const std::string& extra :
       {"\"" + symbol + "\"", "“" + symbol + "”", "(" + symbol + ")", "  " + symbol + "  ",
        full_width(symbol), "so:" + symbol, "số:\"" + symbol + "\""}) {
    all.insert(extra);
  }
  return all;
}

}  // namespace

TEST_CASE("every spelling of every symbol of the sample corpus gives its bearer first") {
  const std::vector<Record> records = labelled();
  REQUIRE(records.size() > 70);
  const SmallIndex index({records});
  auto searcher = index.open();
  std::size_t asked = 0;
  std::map<std::string, std::string> missed;
  for (const Record& record : records) {
    const auto spellings = spellings_of(record);
    CAPTURE(record.symbol);
    CHECK(spellings.size() >= 80);
    for (const std::string& text : spellings) {
      ++asked;
      const auto answer = ask(searcher, text);
      const std::string first = answer.hits.empty() ? "" : answer.hits[0].record.symbol;
      // Without accents both HĐ and HD may be meant.
      const bool marked = vankien::fold(text) != vankien::normalize(text);
      const bool right = first == record.symbol ||
                         (!marked && vankien::fold(first) == vankien::fold(record.symbol));
      if (!right) missed[text] = first;
    }
  }
  CHECK(asked >= 200 * records.size());
  std::string list;
  for (const auto& [text, first] : missed) list += text + " -> " + first + "\n";
  CAPTURE(list);
  CHECK(missed.empty());
}
