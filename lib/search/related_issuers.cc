// SPDX-License-Identifier: GPL-3.0-or-later
#include "related_issuers.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "vankien/text/normalize.h"

#include "facet_columns.h"

namespace vankien {

namespace {

class Finder {
 public:
  Finder(const SearchRequest& request, const Snapshot& snapshot, const FacetCounts& counts)
      : request_(request),
        authority_(snapshot.vocabulary().authority()),
        column_(snapshot.columns().issuer),
        counts_(counts) {
    // What is filtered by already is not offered.
    for (const std::string& name : request.issuers) told_.insert(normalize(name));
  }

  std::vector<RelatedIssuer> find() {
    for (const std::string& name : request_.issuers) {
      for (const Body& body : authority_.named(name)) {
        add(name, authority_.predecessors(body.id), "predecessor");
        add(name, body.successors, "successor");
      }
    }
    std::stable_sort(related_.begin(), related_.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    return std::move(related_);
  }

 private:
  void add(const std::string& of, const std::vector<BodyLink>& links, const char* how) {
    for (const BodyLink& link : links) {
      const auto body = authority_.find(link.id);
      if (!body || !told_.insert(normalize(body->name)).second) continue;
      const std::uint32_t value = column_.find(normalize(body->name));
      const std::uint64_t count = value == 0 ? 0 : counts_.issuers[value];
      if (count > 0) related_.push_back({column_.values[value], of, how, count});
    }
  }

  const SearchRequest& request_;
  const Authority& authority_;
  const FacetColumn& column_;
  const FacetCounts& counts_;
  std::unordered_set<std::string> told_;
  std::vector<RelatedIssuer> related_;
};

}  // namespace

std::vector<RelatedIssuer> related_issuers(const SearchRequest& request, const Snapshot& snapshot,
                                           const FacetCounts& counts) {
  return Finder(request, snapshot, counts).find();
}

}  // namespace vankien
