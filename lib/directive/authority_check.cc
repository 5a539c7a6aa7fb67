// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority_check.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "vankien/text/normalize.h"

#include "authority_file.h"
#include "placed_office.h"

namespace vankien {
namespace {

constexpr int kMaxSteps = 16;

using Edges = std::vector<std::vector<std::size_t>>;

// Rows that reach themselves, one of each cycle. Without recursion: a file may be hostile.
std::vector<std::size_t> find_cycles(const Edges& edges) {
  enum class State : char { fresh, open, done };
  std::vector<State> states(edges.size(), State::fresh);
  std::vector<std::size_t> found;
  for (std::size_t root = 0; root < edges.size(); ++root) {
    std::vector<std::pair<std::size_t, std::size_t>> path{{root, 0}};
    while (!path.empty()) {
      const std::size_t node = path.back().first;
      if (states[node] == State::done) {
        path.pop_back();
        continue;
      }
      states[node] = State::open;
      if (path.back().second == edges[node].size()) {
        states[node] = State::done;
        path.pop_back();
        continue;
      }
      const std::size_t next = edges[node][path.back().second++];
      if (states[next] == State::open) {
        found.push_back(next);
      } else if (states[next] == State::fresh) {
        path.emplace_back(next, 0);
      }
    }
  }
  return found;
}

bool overlap(const Validity& a, const Validity& b) {
  const bool before = a.to && b.from && *a.to < *b.from;
  const bool after = b.to && a.from && *b.to < *a.from;
  return !before && !after;
}

// A row, of places or of bodies, as far as it stands in relation to others.
struct Node {
  std::string_view id;
  std::string_view where;
  std::string name;  // and what else must agree for two to be the same
  Validity validity;
  std::vector<std::string> parents;
  std::vector<std::string> successors;
};

class Checker {
 public:
  Checker(const std::vector<Node>& nodes, std::vector<Error>& problems)
      : nodes_(nodes), problems_(problems) {
    for (std::size_t i = 0; i < nodes.size(); ++i) rows_.emplace(nodes[i].id, i);
  }

  /// `resolve` says by which row an id that is none stands here: nothing when it is unknown, an
  /// empty one when it stands by none.
  void run(const std::function<std::optional<std::string>(const std::string&)>& resolve) {
    Edges parents(nodes_.size());
    Edges successors(nodes_.size());
    std::unordered_map<std::string, std::vector<std::size_t>> same;
    const auto add = [&](const Node& node, const char* what, const std::string& id,
                         std::vector<std::size_t>& edges) {
      auto found = rows_.find(id);
      if (found == rows_.end()) {
        const std::optional<std::string> other = resolve(id);
        if (!other) complain(node, fmt::format("the {} \"{}\" is unknown", what, id));
        found = rows_.find(other.value_or(""));
      }
      if (found != rows_.end()) edges.push_back(found->second);
    };
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      for (const std::string& id : node.parents) add(node, "parent", id, parents[i]);
      for (const std::string& id : node.successors) add(node, "successor", id, successors[i]);
      for (const std::size_t other : same[node.name]) {
        if (!overlap(nodes_[other].validity, node.validity)) continue;
        complain(node, fmt::format("\"{}\" has the name and the parent of \"{}\", at the same time",
                                   node.id, nodes_[other].id));
      }
      same[node.name].push_back(i);
    }
    for (const std::size_t row : find_cycles(parents)) {
      complain(nodes_[row], fmt::format("\"{}\" is above itself", nodes_[row].id));
    }
    for (const std::size_t row : find_cycles(successors)) {
      complain(nodes_[row], fmt::format("\"{}\" succeeds itself", nodes_[row].id));
    }
  }

 private:
  void complain(const Node& node, const std::string& why) {
    problems_.push_back(row_error(node.where, why));
  }

  const std::vector<Node>& nodes_;
  std::vector<Error>& problems_;
  std::unordered_map<std::string, std::size_t> rows_;
};

std::vector<std::string> ids(const std::vector<BodyLink>& links) {
  std::vector<std::string> out;
  for (const BodyLink& link : links) out.push_back(link.id);
  return out;
}

}  // namespace

void check_tables(const AuthorityTables& tables, std::vector<Error>& problems) {
  std::vector<Node> nodes;
  for (const Place& place : tables.places()) {
    Node node{place.id, place.where, {}, place.validity, {}, ids(place.successors)};
    for (const Place::Parent& parent : place.parents) node.parents.push_back(parent.id);
    node.name = fmt::format("{}\t{}\t{}", place_kind_slug(place.kind), normalize(place.name),
                            node.parents.empty() ? "" : node.parents.back());
    nodes.push_back(std::move(node));
  }
  Checker(nodes, problems).run([](const std::string&) { return std::nullopt; });

  nodes.clear();
  for (const BodyRow& row : tables.bodies()) {
    const Body& body = row.body;
    Node node{body.id,
              row.where,
              normalize(body.name) + '\t' + body.parent,
              {body.valid_from, body.valid_to},
              {},
              ids(body.successors)};
    if (!body.parent.empty()) node.parents.push_back(body.parent);
    nodes.push_back(std::move(node));
  }
  // A row may stand below a body that follows by rule, and that, in the end, below another row.
  Checker(nodes, problems).run([&](const std::string& id) -> std::optional<std::string> {
    std::string at = id;
    for (int steps = 0; steps < kMaxSteps && tables.body(at) == nullptr; ++steps) {
      const auto placed = tables.placed(at);
      if (!placed) return steps == 0 ? std::nullopt : std::optional<std::string>("");
      at = parent_id(tables, *placed, {});
    }
    return at;
  });
}

}  // namespace vankien
