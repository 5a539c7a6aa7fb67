// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_printer.h"

#include <string_view>

#include <fmt/format.h>

namespace vankien {

namespace {

// How tightly a node holds its parts together, the tightest last.
int rank_of(QueryNodeKind kind) {
  switch (kind) {
    case QueryNodeKind::disjunction:
      return 0;
    case QueryNodeKind::conjunction:
      return 1;
    case QueryNodeKind::group:
      return 2;
    case QueryNodeKind::negation:
      return 3;
    case QueryNodeKind::near:
      return 4;
    default:
      return 5;
  }
}

std::string in_brackets(const QueryNode& node) { return '(' + print_query(node) + ')'; }

// Side by side, words would run into the words of a NOT or a NEAR before or behind them.
std::string print_part(const QueryNode& part, QueryNodeKind whole) {
  const bool loose = rank_of(part.kind) <= rank_of(whole);
  const bool runs_on = whole == QueryNodeKind::group && rank_of(part.kind) < 5;
  return (loose && part.kind != QueryNodeKind::negation) || runs_on ? in_brackets(part)
                                                                    : print_query(part);
}

std::string print_joined(const QueryNode& node, const std::string& between) {
  std::string out;
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    const QueryNode& part = node.parts[i];
    if (i > 0) out += between;
    // "số:" before a phrase would be the name of its field.
    const bool names = node.kind == QueryNodeKind::group && part.kind == QueryNodeKind::words &&
                       i + 1 < node.parts.size() && part.text.ends_with(':');
    out += names ? in_brackets(part) : print_part(part, node.kind);
  }
  return out;
}

std::string_view name_of(QueryNodeKind kind) {
  switch (kind) {
    case QueryNodeKind::words:
      return "words";
    case QueryNodeKind::phrase:
      return "phrase";
    case QueryNodeKind::prefix:
      return "prefix";
    case QueryNodeKind::field:
      return "field";
    case QueryNodeKind::near:
      return "near";
    case QueryNodeKind::group:
      return "group";
    case QueryNodeKind::conjunction:
      return "and";
    case QueryNodeKind::disjunction:
      return "or";
    case QueryNodeKind::negation:
      return "not";
  }
  return {};
}

void outline(const QueryNode& node, std::size_t depth, std::string& out) {
  out += fmt::format("{:{}}{}", "", 2 * depth, name_of(node.kind));
  if (!node.field.empty()) out += fmt::format(" {}", node.field);
  if (node.kind == QueryNodeKind::near) out += fmt::format("/{}", node.distance);
  if (!node.text.empty()) out += fmt::format(" \"{}\"", node.text);
  out += '\n';
  for (const QueryNode& part : node.parts) outline(part, depth + 1, out);
}

}  // namespace

std::string print_query(const QueryNode& tree) {
  switch (tree.kind) {
    case QueryNodeKind::words:
      return tree.text;
    case QueryNodeKind::phrase:
      return '"' + tree.text + '"';
    case QueryNodeKind::prefix:
      return tree.text + '*';
    case QueryNodeKind::field:
      return fmt::format("{}:\"{}\"", tree.field, tree.text);
    case QueryNodeKind::near:
      return print_joined(tree, fmt::format(" NEAR/{} ", tree.distance));
    case QueryNodeKind::group:
      return print_joined(tree, " ");
    case QueryNodeKind::conjunction:
      return print_joined(tree, " AND ");
    case QueryNodeKind::disjunction:
      return print_joined(tree, " OR ");
    case QueryNodeKind::negation:
      return "NOT " + print_part(tree.parts.front(), tree.kind);
  }
  return {};
}

std::string outline_query(const QueryNode& tree) {
  std::string out;
  outline(tree, 0, out);
  return out;
}

}  // namespace vankien
