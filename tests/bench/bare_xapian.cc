// SPDX-License-Identifier: GPL-3.0-or-later
// What our figures are held against: the same collection through Xapian as it comes, one writer,
// its own term generator, query parser, value counts and snippets.
//
//   bare_xapian index DATABASE CORPUS.jsonl
//   bare_xapian search DATABASE QUERIES.tsv     milliseconds a query, in process
#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <fmt/format.h>
#include <xapian.h>

namespace {

std::string member(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

int index(const std::string& path, const std::string& corpus) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  std::ifstream input(corpus);
  for (std::string line; std::getline(input, line);) {
    const auto object = boost::json::parse(line).as_object();
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(member(object, "title"), 6);
    generator.increase_termpos();
    generator.index_text(member(object, "text"));
    document.add_boolean_term("Q" + member(object, "id"));
    document.set_data(member(object, "id") + "\n" + member(object, "text"));
    database.add_document(document);
  }
  database.commit();
  return 0;
}

double milliseconds(std::chrono::steady_clock::time_point since) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since)
      .count();
}

// One answer as ours gives it: ten hits with their text cut to a snippet; `counted` also asks for
// the exact number of matches and the counts of three facets.
void answer(Xapian::Enquire& enquire, const Xapian::Database& database, const Xapian::Query& query,
            bool counted) {
  enquire.set_query(query);
  enquire.clear_matchspies();
  Xapian::ValueCountMatchSpy spies[] = {
      Xapian::ValueCountMatchSpy(1), Xapian::ValueCountMatchSpy(2), Xapian::ValueCountMatchSpy(3)};
  if (counted) {
    for (auto& spy : spies) enquire.add_matchspy(&spy);
  }
  const auto matches = enquire.get_mset(0, 10, counted ? database.get_doccount() : 0);
  for (auto it = matches.begin(); it != matches.end(); ++it) {
    (void)matches.snippet(it.get_document().get_data(), 300);
  }
}

int search(const std::string& path, const std::string& queries) {
  const Xapian::Database database(path);
  Xapian::Enquire enquire(database);
  Xapian::QueryParser parser;
  parser.set_default_op(Xapian::Query::OP_OR);
  for (const bool counted : {false, true}) {
    std::vector<double> times;
    std::ifstream input(queries);
    for (std::string line; std::getline(input, line);) {
      const std::string text = line.substr(line.find('\t') + 1);
      const auto begin = std::chrono::steady_clock::now();
      answer(enquire, database, parser.parse_query(text, 0), counted);
      times.push_back(milliseconds(begin));
    }
    std::sort(times.begin(), times.end());
    fmt::print("{}: {} queries, p50 {:.2f} ms, p99 {:.2f} ms\n",
               counted ? "top 10, snippets, exact count, three facets" : "top 10, snippets",
               times.size(), times[times.size() / 2], times[times.size() * 99 / 100]);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    if (arguments.size() == 3 && arguments[0] == "index") return index(arguments[1], arguments[2]);
    if (arguments.size() == 3 && arguments[0] == "search")
      return search(arguments[1], arguments[2]);
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "{}\n", error.get_description());
    return 1;
  }
  fmt::print(stderr, "usage: bare_xapian index|search DATABASE FILE\n");
  return 2;
}
